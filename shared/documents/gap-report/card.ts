import type { Answer } from '../../domain/assessment.ts';
import type { Question } from '../../domain/content.ts';
import { suggestGrade } from '../../domain/gaps.ts';
import { translate } from '../../i18n/index.ts';
import type { Block, Inline, Inlines } from '../doc.ts';
import { muted, text } from '../doc.ts';
import type { Facts } from './facts.ts';
import { cardId } from './facts.ts';
import { gradeTones, nameOf, plain } from './words.ts';

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
  row(translate('gapReport.card.maturity'), maturityOf(facts, answer));
  row(translate('gapReport.card.saidBy'), saidBy(facts, answer));
  row(translate('gapReport.card.evidence'), evidenceOf(facts, questionId));
  row(translate('gapReport.card.recommendation'), answer.recommendation);
  for (const [label, value] of taskOf(facts, questionId, answer)) row(label, value);
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
  return grade ? [statusMark(answer.status), text('  '), grade] : [statusMark(answer.status)];
}

function reasonOf(answer: Answer): string {
  if (answer.notApplicableReason !== '') return answer.notApplicableReason;
  return answer.status === 'not-applicable' ? translate('gapReport.card.noReason') : '';
}

function maturityOf({ input }: Facts, { maturity }: Answer): string {
  if (maturity === null) return '';
  const name = input.catalogue.maturity[maturity]?.name;
  if (name === undefined) return String(maturity);
  return translate('gapReport.card.maturityValue', { level: maturity, name });
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

/** Owner, date, priority and effort as short rows, and the action that came of it. */
function taskOf(
  facts: Facts,
  questionId: string,
  answer: Answer,
): readonly (readonly [string, string])[] {
  const actions = facts.actionsOf.get(questionId) ?? [];
  return [
    [translate('gapReport.card.owner'), answer.owner],
    [translate('gapReport.card.due'), answer.due === null ? '' : facts.words.date(answer.due)],
    [
      translate('gapReport.card.priority'),
      answer.priority === null ? '' : translate(`priority.${answer.priority}`),
    ],
    [
      translate('gapReport.card.effort'),
      answer.effort === null
        ? ''
        : translate('gapReport.card.effortValue', {
            effort: translate(`effort.${answer.effort}`),
            hint: translate(`effort.${answer.effort}.hint`),
          }),
    ],
    [
      translate('gapReport.card.action'),
      actions.map(({ code, title }) => `${code} ${title}`).join('\n'),
    ],
  ];
}
