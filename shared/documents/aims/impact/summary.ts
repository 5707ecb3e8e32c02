import { asTitle } from '../../../domain/impact-risk.ts';
import { screeningProposal } from '../../../domain/screening.ts';
import { impact as words } from '../../../i18n/en/records/impacts.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { plain, sentences } from '../../words.ts';
import { filledRows, named, openPoints } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import { aboveAppetite, type ImpactFacts } from './facts.ts';

const { fields } = words;

/** What was found and decided, on one page. */
export function resultBlocks(facts: ImpactFacts): readonly Block[] {
  const { impact, open } = facts;
  const { conclusion } = impact.data;
  return [
    heading(1, translate('impactDoc.section.result'), 'result'),
    { kind: 'paragraph', style: 'lead', content: plain(leadText(facts)) },
    ...(detailText(facts) === '' ? [] : [paragraph(detailText(facts))]),
    { kind: 'key-value', rows: factRows(facts) },
    ...(conclusion.trim() === ''
      ? []
      : [
          heading(3, translate('impactDoc.fact.conclusion'), 'conclusion', false),
          paragraph(conclusion),
        ]),
    ...openPoints(open),
  ];
}

function leadText({ impact, subject, harms }: ImpactFacts): string {
  const { data } = impact;
  if (data.fullNeeded === null) return translate('impactDoc.lead.undecided', { subject });
  if (data.fullNeeded === 'no') return translate('impactDoc.lead.screened', { subject });
  const groups = data.affected.filter(({ group }) => group.trim() !== '').length;
  const benefits = data.benefits.filter(({ benefit }) => benefit.trim() !== '').length;
  return translate('impactDoc.lead.full', {
    subject,
    harms:
      harms.length === 0
        ? translate('impactDoc.lead.noHarms')
        : translate('impactDoc.lead.harms', { count: harms.length }),
    groups:
      groups === 0
        ? translate('impactDoc.lead.noGroups')
        : translate('impactDoc.lead.groups', { count: groups }),
    benefits:
      benefits === 0
        ? translate('impactDoc.lead.noBenefits')
        : translate('impactDoc.lead.benefits', { count: benefits }),
  });
}

function detailText(facts: ImpactFacts): string {
  const { impact, harms, criteria } = facts;
  const [gravest] = harms;
  const level = gravest?.gravity.level ?? null;
  const irreparable = harms.filter(({ gravity }) => gravity.irreparable).length;
  const { decision } = impact.data;
  return sentences([
    gravest === undefined || level === null
      ? ''
      : translate('impactDoc.lead.gravest', {
          level: criteria.levels[level]?.label ?? '',
          harm: asTitle(gravest.harm.harm),
        }),
    aboveText(facts),
    irreparable === 0 ? '' : translate('impactDoc.lead.irreparable', { count: irreparable }),
    decision === null
      ? translate('impactDoc.lead.noDecision')
      : translate(`impactDoc.lead.${decision}`),
  ]);
}

function aboveText(facts: ImpactFacts): string {
  const { all, handled } = aboveAppetite(facts);
  const rated = facts.harms.some(({ gravity }) => gravity.score !== null);
  if (all.length === 0) return rated ? translate('impactDoc.lead.within') : '';
  const left = all.length - handled.length;
  const one = all.length === 1;
  return translate('impactDoc.lead.above', {
    count: all.length,
    handled:
      left === 0
        ? translate(one ? 'impactDoc.lead.oneHandled' : 'impactDoc.lead.allHandled')
        : one
          ? translate('impactDoc.lead.oneUnhandled')
          : translate('impactDoc.lead.unhandled', { count: left }),
  });
}

function factRows(facts: ImpactFacts): { label: string; value: Inlines }[] {
  const { impact, words: format, today, input, subject } = facts;
  const { decision, approvedBy, approvedOn, assessors } = impact.data;
  const before = input.records.linkedFrom(impact.id, 'replaces').map(named);
  const due =
    impact.due === null
      ? ''
      : impact.due < today && impact.status !== 'superseded'
        ? translate('impactDoc.overdue', { date: format.date(impact.due) })
        : format.date(impact.due);
  const approved =
    approvedBy.trim() === '' || approvedOn === null
      ? ''
      : translate('impactDoc.fact.approvedBy', { by: approvedBy, date: format.date(approvedOn) });
  const orNotYet = (value: string): Inlines =>
    value === '' ? [muted(translate('impactDoc.notYet'))] : [text(value)];
  return [
    { label: translate('impactDoc.fact.system'), value: [text(subject)] },
    {
      label: translate('impactDoc.fact.decision'),
      value: orNotYet(decision === null ? '' : fields.decision.options[decision]),
    },
    { label: translate('impactDoc.fact.approved'), value: orNotYet(approved) },
    ...filledRows([
      [words.owner, impact.owner],
      [fields.assessors.label, assessors.filter((one) => one.trim() !== '').join('\n')],
      [translate('impactDoc.fact.due'), due],
      [translate('impactDoc.fact.replaces'), before.join(', ')],
    ]),
  ];
}

/** The questions that decide whether a full assessment is needed, and what came of them. */
export function screeningBlocks({ impact }: ImpactFacts): readonly Block[] {
  const { data } = impact;
  const { columns } = fields.screening;
  const asked = data.screening.filter(({ question }) => question.trim() !== '');
  const proposal = screeningProposal(data.screening);
  const departs =
    proposal.fullNeeded !== null &&
    data.fullNeeded !== null &&
    data.fullNeeded !== proposal.fullNeeded;
  const said =
    asked.length === 0
      ? translate('impactDoc.screening.noQuestions')
      : proposal.because === 'none' || proposal.because === 'unanswered'
        ? translate(
            proposal.because === 'none' && proposal.questions.length > 0
              ? 'impactDoc.screening.oneLesser'
              : `impactDoc.screening.${proposal.because}`,
          )
        : translate(`impactDoc.screening.${proposal.because}`, {
            count: proposal.questions.length,
          });
  return [
    heading(1, translate('impactDoc.section.screening'), 'screening'),
    paragraph(
      sentences([
        said,
        data.fullNeeded === null ? '' : translate(`impactDoc.screening.decided.${data.fullNeeded}`),
        departs ? translate('impactDoc.screening.against') : '',
      ]),
    ),
    ...(data.screeningReason.trim() === ''
      ? []
      : [{ kind: 'paragraph', style: 'quote', content: plain(data.screeningReason) } as const]),
    ...(asked.length === 0
      ? []
      : [
          table(
            [
              { header: columns.question.label, weight: 4.4 },
              { header: columns.answer.label, weight: 1 },
              { header: columns.reason.label, weight: 3.6 },
            ],
            asked.map(({ question, answer, reason }) => [
              plain(question),
              answer === null
                ? [muted(translate('impactDoc.notAnswered'))]
                : plain(columns.answer.options[answer]),
              plain(reason),
            ]),
            true,
          ),
        ]),
  ];
}
