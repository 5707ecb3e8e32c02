import { isOfType, type AimsRecord, type AnyRecord } from './records/record.ts';
import { openActions } from './review-inputs-actions.ts';
import {
  byUrgency,
  closedWithin,
  day,
  due,
  group,
  inputFacts,
  isOpen,
  isWithin,
  lateOf,
  note,
  option,
  status,
  text,
  type FactNote,
  type FactValue,
  type InputFacts,
  type ReviewContext,
} from './review-inputs-model.ts';

/** What audits found. */

type Finding = AimsRecord<'finding'>;

/** Internal audits, audits of the certification body, their findings, and the gap analysis. */
export function auditFacts(context: ReviewContext): InputFacts {
  const { records, day: today, gap } = context;
  const audits = records.of('audit');
  const external = records.of('external-audit');
  const findings = records.of('finding');
  const open = gravestFindings(byUrgency(findings.filter(isOpen)));
  const inPeriod = findings.filter(({ data }) => isWithin(context, data.foundOn));
  const reported = audits.filter(
    ({ status: now, data }) =>
      (now === 'reported' || now === 'closed') &&
      isWithin(context, data.reportedOn ?? data.endOn ?? data.startOn),
  );
  const running = audits.filter(({ status: now }) => now === 'planned' || now === 'in-progress');
  const gradesIn = (id: string): FactValue => {
    const own = records.linkingTo(id, 'found-in').filter((one) => isOfType(one, 'finding'));
    return { kind: 'grades', grades: byGrade(own.filter(({ archivedAt }) => archivedAt === null)) };
  };
  return inputFacts(
    'audits',
    'audits.none',
    [
      ...group('audits.done', reported, {
        columns: ['when', 'conforms', 'effective', 'findings'],
        cells: ({ id, data }) => [
          day(data.endOn ?? data.startOn),
          option('audit', 'conforms', data.conforms),
          option('audit', 'effective', data.effective),
          gradesIn(id),
        ],
      }),
      ...group('audits.open', running, {
        columns: ['when', 'status', 'due'],
        cells: (one) => [day(one.data.startOn), status(one), due(one, today)],
      }),
      ...group(
        'externalAudits.done',
        external.filter(
          ({ status: now, data, due: by }) =>
            (now === 'held' || now === 'closed') &&
            isWithin(context, data.endOn ?? data.startOn ?? by),
        ),
        {
          columns: ['kind', 'when', 'result', 'findings'],
          cells: ({ id, data }) => [
            option('external-audit', 'kind', data.kind),
            day(data.endOn ?? data.startOn),
            option('external-audit', 'result', data.result),
            gradesIn(id),
          ],
        },
      ),
      ...group(
        'externalAudits.open',
        byUrgency(external.filter(({ status: now }) => now === 'planned' || now === 'confirmed')),
        {
          columns: ['kind', 'when', 'status', 'due'],
          cells: (one) => [
            option('external-audit', 'kind', one.data.kind),
            day(one.data.startOn),
            status(one),
            due(one, today),
          ],
        },
      ),
      ...group(
        'findings.open',
        open,
        {
          columns: ['grade', 'found', 'status', 'due'],
          cells: (one) => [
            option('finding', 'grade', one.data.grade),
            text(
              records
                .linkedFrom(one.id, 'found-in')
                .map(({ code }) => code)
                .join(', '),
            ),
            status(one),
            due(one, today),
          ],
        },
        { late: lateOf(context, open) },
      ),
      ...group(
        'findings.closed',
        findings.filter(
          (one) => one.status === 'closed' && closedWithin(context, one, one.data.verifiedOn),
        ),
      ),
      ...openActions(context, 'audits', 5),
    ],
    [...note('findingsRaised', inPeriod, byGrade(inPeriod)), ...gapNotes(gap)],
  );
}

/** How many findings there are of each grade. */
function byGrade(findings: readonly AnyRecord[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { major: 0, minor: 0, observation: 0, opportunity: 0 };
  for (const { data } of findings) {
    const grade = data['grade'];
    if (typeof grade === 'string') counts[grade] = (counts[grade] ?? 0) + 1;
  }
  return counts;
}

const grades = ['major', 'minor', 'observation', 'opportunity', 'good-practice'];

const gravestFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => rankOf(a) - rankOf(b));

const rankOf = ({ data }: Finding): number =>
  data.grade === null ? grades.length : grades.indexOf(data.grade);

function gapNotes(gap: ReviewContext['gap']): readonly FactNote[] {
  if (gap === null || gap.score === null) return [];
  const { code, date, score, gaps, actions, previous } = gap;
  const values = {
    code,
    date,
    score: Math.round(score),
    gaps,
    open: actions.open,
    late: actions.late,
  };
  const before = previous?.score ?? null;
  return before === null || previous === null
    ? [{ key: 'gap', values, codes: [] }]
    : [
        {
          key: 'gapCompared',
          values: { ...values, before: Math.round(before), beforeDate: previous.date },
          codes: [],
        },
      ];
}
