import type { Answer } from '../../domain/assessment.ts';
import type { Question } from '../../domain/content.ts';
import { suggestGrade } from '../../domain/gaps.ts';
import { translate } from '../../i18n/index.ts';
import type { Block, Inline, Inlines } from '../doc.ts';
import { muted, text } from '../doc.ts';
import type { Facts } from './facts.ts';
import { cardId } from './facts.ts';
import { gradeTones, nameOf } from './words.ts';
import { plain } from '../words.ts';

/** How much of the surroundings a card has to tell. */
interface CardOptions {
  /** Outside its clause the card names its requirement. */
  readonly withRequirement: boolean;
}

/** One question with all that was recorded for it. */
export function questionCard(
  facts: Facts,
  questionId: string,
  question: Question | undefined,
  answer: Answer,
  { withRequirement }: CardOptions,
): Block {
  const requirement = question ? facts.byId.get(question.requirement) : undefined;
  const rows: { label: string; value: Inlines }[] = [];
  const row = (label: string, value: string | Inlines): void => {
    const content = typeof value === 'string' ? (value === '' ? [] : plain(value)) : value;
    if (content.length > 0) rows.push({ label, value: content });
  };
  if (withRequirement && requirement) {
    row(translate('gapReport.card.requirement'), nameOf(requirement, facts.byId));
  }
  row(translate('gapReport.card.note'), answer.note);
  row(translate('gapReport.card.reason'), reasonOf(answer));
  row(translate('gapReport.card.saidBy'), saidBy(facts, answer));
  row(translate('gapReport.card.evidence'), evidenceOf(facts, questionId));
  row(translate('gapReport.card.recommendation'), answer.recommendation);
  row(translate('gapReport.card.action'), taskOf(facts, questionId, answer));
  if (answer.followUp) {
    row(translate('gapReport.card.followUp'), translate('gapReport.card.followUpValue'));
  }
  return {
    kind: 'card',
    id: cardId(questionId),
    title: [
      muted(`${questionId}  `),
      text(question?.text ?? translate('gapReport.details.unknownQuestion')),
    ],
    badges: badgesOf(answer, question),
    rows,
  };
}

/** The grade as a tag; a suggested one says so. */
export function gradeTag(
  answer: Pick<Answer, 'grade' | 'status'>,
  question: Question | undefined,
): Inline | null {
  if (answer.grade !== null) {
    const label = translate(`grade.${answer.grade}`);
    return { kind: 'tag', tone: gradeTones[answer.grade], label };
  }
  const suggested = question ? suggestGrade(answer.status, question.weight) : null;
  if (suggested === null) return null;
  const label = translate('gapReport.findings.suggested', {
    grade: translate(`grade.${suggested}`),
  });
  return { kind: 'tag', tone: gradeTones[suggested], label };
}

/** Shape and word of a status. */
export function statusMark(status: Answer['status']): Inline {
  return { kind: 'mark', mark: status, label: translate(`status.${status}`) };
}

function badgesOf(answer: Answer, question: Question | undefined): Inlines {
  const grade = gradeTag(answer, question);
  const { maturity } = answer;
  return [
    statusMark(answer.status),
    ...(maturity === null
      ? []
      : [muted(`   ${translate('gapReport.card.maturity', { level: maturity })}`)]),
    ...(grade ? [text('   '), grade] : []),
  ];
}

function reasonOf(answer: Answer): string {
  if (answer.notApplicableReason !== '') return answer.notApplicableReason;
  return answer.status === 'not-applicable' ? translate('gapReport.card.noReason') : '';
}

function saidBy(facts: Facts, answer: Answer): string {
  return answer.saidBy
    .flatMap((id) => facts.people.get(id) ?? [])
    .map((person) => (person.function === '' ? person.name : `${person.name} (${person.function})`))
    .join(', ');
}

function evidenceOf(facts: Facts, questionId: string): string {
  const evidence = facts.evidenceOf.get(questionId) ?? [];
  return evidence.map(({ code, title }) => `${code} ${title}`).join('\n');
}

/** The action that came of it, owner, date, priority and effort, in one line. */
function taskOf(facts: Facts, questionId: string, answer: Answer): string {
  const { owner, due, priority, effort } = answer;
  const actions = facts.actionsOf.get(questionId) ?? [];
  const parts = [
    // With a recommendation above, the action's words would only repeat it.
    ...actions.map(({ code, title }) => (answer.recommendation === '' ? `${code} ${title}` : code)),
    owner === '' ? '' : translate('gapReport.card.owner', { owner }),
    due === null ? '' : translate('gapReport.card.due', { date: facts.words.date(due) }),
    priority === null ? '' : translate(`gapReport.card.priority.${priority}`),
    effort === null ? '' : translate(`gapReport.card.effort.${effort}`),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
