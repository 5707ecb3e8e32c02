import { notReached } from '../../../domain/audit-result.ts';
import { cut } from '../../../domain/sentences.ts';
import { auditCheck as words } from '../../../i18n/en/records/audit-findings.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { lines, plain } from '../../words.ts';
import { filled } from '../context/common.ts';
import { heading, paragraph, table, widePage } from '../frame.ts';
import { checkMark, requirementName, type Check } from './common.ts';
import type { ReportFacts } from './report-facts.ts';

/** The whole note stays in the record. */
const longestNote = 400;

/** What became of earlier findings. */
export function followUpBlocks({ followUps, input, format }: ReportFacts): readonly Block[] {
  if (followUps.length === 0) return [];
  const { records } = input;
  const holds = followUps.filter(({ status }) => status === 'conforms').length;
  return [
    heading(1, translate('auditDoc.report.section.followUps'), 'follow-ups'),
    paragraph(translate('auditDoc.report.followUps.intro', { count: followUps.length, holds })),
    table(
      [
        { header: translate('auditDoc.column.finding'), weight: 3 },
        { header: translate('auditDoc.column.answer'), weight: 1.8 },
        { header: translate('auditDoc.column.seen'), weight: 4.4 },
      ],
      followUps.map((check) => {
        const [earlier] = records.linkedFrom(check.id, 'follows-up');
        const { answeredOn } = check.data;
        return [
          earlier === undefined
            ? plain(check.title)
            : lines([[muted(earlier.code)], [text(earlier.title)]]),
          lines([
            [checkMark(check.status)],
            answeredOn === null ? [] : [muted(format.shortDate(answeredOn))],
          ]),
          noteOf(check),
        ];
      }),
    ),
  ];
}

function noteOf({ data }: Check): Inlines {
  const parts = filled([data.notes, data.sample]).join('\n');
  return parts === '' ? [muted('–')] : plain(cut(parts, longestNote));
}

interface Reached {
  readonly id: string;
  readonly checks: readonly Check[];
}

/** What was looked at, with whom, requirement by requirement. */
export function sampleBlocks({ checks, input }: ReportFacts): readonly Block[] {
  const reached = byRequirement(checks).filter(({ checks: some }) =>
    some.some(({ status }) => status !== 'open' && status !== 'not-reached'),
  );
  if (reached.length === 0) return [];
  return [
    widePage,
    heading(1, translate('auditDoc.report.section.samples'), 'samples'),
    paragraph(translate('auditDoc.report.samples.intro')),
    table(
      [
        { header: translate('auditDoc.column.what'), weight: 3 },
        { header: translate('auditDoc.column.answers'), weight: 2 },
        { header: words.fields.sample.label, weight: 3.4 },
        { header: words.fields.spokenTo.label, weight: 2 },
      ],
      reached.map(({ id, checks: some }) => [
        plain(requirementName(input, id)),
        answersOf(some),
        samplesOf(some),
        peopleOf(some),
      ]),
      true,
    ),
  ];
}

function byRequirement(checks: readonly Check[]): readonly Reached[] {
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    // A follow-up of a whole clause stands with its first requirement.
    const id = check.data.requirement[0];
    if (id === undefined) continue;
    const known = groups.get(id);
    if (known === undefined) groups.set(id, [check]);
    else known.push(check);
  }
  return [...groups].map(([id, some]) => ({ id, checks: some }));
}

const answers = ['conforms', 'does-not', 'not-applicable', 'not-reached', 'open'] as const;

function answersOf(checks: readonly Check[]): Inlines {
  return lines(
    answers.flatMap((answer) => {
      const count = checks.filter(({ status }) => status === answer).length;
      return count === 0 ? [] : [[checkMark(answer), text(` ${count}`)]];
    }),
  );
}

function samplesOf(checks: readonly Check[]): Inlines {
  const samples = filled(checks.map(({ data }) => data.sample));
  if (samples.length === 0) return [muted('–')];
  return plain(cut([...new Set(samples)].join('\n'), longestNote));
}

function peopleOf(checks: readonly Check[]): Inlines {
  const people = filled(checks.map(({ data }) => data.spokenTo));
  return people.length === 0 ? [muted('–')] : plain([...new Set(people)].join('\n'));
}

/** What the audit did not get to, and what that means. */
export function reachBlocks({ checks, audit, input }: ReportFacts): readonly Block[] {
  const missed = notReached(checks);
  const limits = audit.data.limits.trim();
  if (missed.length === 0 && limits === '') return [];
  return [
    heading(1, translate('auditDoc.report.section.limits'), 'limits'),
    ...(limits === '' ? [] : [paragraph(limits)]),
    ...(missed.length === 0
      ? []
      : [
          paragraph(translate('auditDoc.report.limits.intro', { count: missed.length })),
          {
            kind: 'list' as const,
            ordered: false,
            items: missed.map((id) => [text(requirementName(input, id))]),
          },
        ]),
  ];
}
