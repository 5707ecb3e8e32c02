import { causesByBranch, isSettled } from '../../../domain/nonconformities.ts';
import {
  idea as ideaWords,
  nonconformity as recordWords,
} from '../../../i18n/en/records/nonconformities.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { lines, plain, sentences, wordsFor } from '../../words.ts';
import { codesOf, openPoints, orNone, stateOf } from '../context/common.ts';
import { frame, heading, paragraph, table, widePage } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import {
  gradeWord,
  nextWord,
  nonconformityFacts,
  statusTag,
  statusWord,
  type NonconformityFacts,
} from './facts.ts';

const { fields, statuses } = recordWords;

/** All nonconformities with their age and state, the branches of their causes, and ideas (10.1, 10.2). */
export const nonconformityRegisterDocument: AimsDocKind = {
  document: 'nonconformity-register',
  clauses: ['10.1', '10.2'],
  missing: (input) => openIn(allFacts(input)),
  build: (input) => {
    const all = allFacts(input);
    const open = openIn(all);
    const ideas = input.records.of('idea');
    const records = [...all.map(({ record }) => record), ...ideas];
    const words = nonconformityWords(input);
    return frame(input, {
      title: translate('nonconformityDoc.register.title'),
      code: 'NONCONFORMITIES',
      version: stateOf(records, input.createdAt, words),
      status: translate(open.length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner: input.records.only('scope')?.owner.trim() || input.organisation.contactName,
      clauses: nonconformityRegisterDocument.clauses,
      blocks: [
        heading(1, translate('nonconformityDoc.register.summary'), 'summary'),
        { kind: 'paragraph', style: 'lead', content: plain(leadText(input, all)) },
        ...openPoints(open),
        ...countTable(all),
        ...branchBlocks(all),
        ...ideaBlocks(input),
        ...listBlocks(all),
      ],
    });
  },
};

function allFacts(input: AimsDocInput): readonly NonconformityFacts[] {
  return input.records.of('nonconformity').map((record) => nonconformityFacts(input, record));
}

const nonconformityWords = (input: AimsDocInput) => wordsFor(input.organisation.documentLanguage);

const isOpen = ({ record }: NonconformityFacts): boolean => !isSettled(record.status);

function leadText(input: AimsDocInput, all: readonly NonconformityFacts[]): string {
  const organisation = input.organisation.name;
  if (all.length === 0) return translate('nonconformityDoc.register.none', { organisation });
  const open = all.filter(isOpen);
  const major = open.filter(({ record }) => record.data.grade === 'major');
  const late = open.filter(({ standing }) => standing.lateDays > 0);
  return sentences([
    translate('nonconformityDoc.register.lead', { organisation, count: all.length }),
    open.length === 0
      ? translate('nonconformityDoc.register.allClosed')
      : translate('nonconformityDoc.register.open', { count: open.length }),
    major.length === 0
      ? ''
      : translate('nonconformityDoc.register.major', {
          count: major.length,
          codes: codesOf(major.map(({ record }) => record)),
        }),
    late.length === 0
      ? ''
      : translate('nonconformityDoc.register.late', {
          count: late.length,
          codes: codesOf(late.map(({ record }) => record)),
        }),
  ]);
}

/** What an auditor would ask about: late ones, ones without owner, checks that are due. */
function openIn(all: readonly NonconformityFacts[]): readonly string[] {
  if (all.length === 0) return [translate('nonconformityDoc.register.point.none')];
  const open = all.filter(isOpen);
  const point = (
    key: 'unowned' | 'no-requirement' | 'check-due' | 'late',
    some: readonly NonconformityFacts[],
  ): readonly string[] =>
    some.length === 0
      ? []
      : [
          translate(`nonconformityDoc.register.point.${key}`, {
            count: some.length,
            codes: codesOf(some.map(({ record }) => record)),
          }),
        ];
  return [
    ...point(
      'late',
      open.filter(({ standing }) => standing.lateDays > 0),
    ),
    ...point(
      'check-due',
      open.filter(({ standing }) => standing.next === 'effectiveness' && standing.canCheck),
    ),
    ...point(
      'unowned',
      open.filter(({ record }) => record.owner.trim() === ''),
    ),
    ...point(
      'no-requirement',
      open.filter(({ record }) => record.data.requirements.length === 0),
    ),
  ];
}

/** How many are in which state, by grade. */
function countTable(all: readonly NonconformityFacts[]): readonly Block[] {
  if (all.length === 0) return [];
  const grades = (['major', 'minor', null] as const).filter((grade) =>
    all.some(({ record }) => record.data.grade === grade),
  );
  const rows = Object.keys(statuses).flatMap((status) => {
    const those = all.filter(({ record }) => record.status === status);
    if (those.length === 0) return [];
    const count = (grade: 'major' | 'minor' | null): number =>
      those.filter(({ record }) => record.data.grade === grade).length;
    return [
      [
        [statusTag(status)],
        ...grades.map((grade) => [text(String(count(grade)))]),
        [text(String(those.length))],
      ],
    ];
  });
  return [
    table(
      [
        { header: translate('nonconformityDoc.column.state'), weight: 3 },
        ...grades.map((grade) => ({ header: gradeWord(grade), weight: 1, align: 'end' as const })),
        { header: translate('nonconformityDoc.column.all'), weight: 1, align: 'end' },
      ],
      rows,
    ),
  ];
}

/** Where causes cluster: what several nonconformities have in common. */
function branchBlocks(all: readonly NonconformityFacts[]): readonly Block[] {
  const branches = causesByBranch(all.map(({ record }) => record));
  const first = branches[0];
  if (first === undefined) return [];
  const names = fields.causes.columns.branch.options;
  const nameOf = (branch: string): string => names[branch as keyof typeof names];
  return [
    heading(1, translate('nonconformityDoc.register.branches'), 'branches'),
    paragraph(
      first.roots === 0
        ? translate('nonconformityDoc.register.branches.noRoot')
        : branchLead(
            branches
              .filter(({ roots }) => roots === first.roots)
              .map(({ branch }) => nameOf(branch)),
            first.roots,
          ),
    ),
    table(
      [
        { header: fields.causes.columns.branch.label, weight: 3 },
        { header: translate('nonconformityDoc.column.roots'), weight: 1, align: 'end' },
        { header: translate('nonconformityDoc.column.causes'), weight: 1, align: 'end' },
      ],
      branches.map(({ branch, causes, roots }) => [
        [text(nameOf(branch))],
        [text(String(roots))],
        [text(String(causes))],
      ]),
      true,
    ),
  ];
}

/** One branch leads, or several share the lead: then none is "the" branch. */
function branchLead(names: readonly string[], count: number): string {
  const branches = names.map((name) => name.toLowerCase()).join(', ');
  return names.length === 1
    ? translate('nonconformityDoc.register.branches.lead', { branch: branches, count })
    : translate('nonconformityDoc.register.branches.several', { branches, count });
}

function ideaBlocks({ records }: AimsDocInput): readonly Block[] {
  const ideas = records.of('idea');
  if (ideas.length === 0) return [];
  return [
    heading(1, ideaWords.many, 'ideas'),
    table(
      [
        { header: ideaWords.title, weight: 4 },
        { header: ideaWords.fields.benefit.label, weight: 3 },
        { header: translate('nonconformityDoc.column.state'), weight: 1.4 },
        { header: ideaWords.fields.decision.short, weight: 3 },
      ],
      ideas.map(({ code, title, status, data }) => [
        lines([[muted(code)], [text(title)]]),
        orNone(data.benefit),
        [text(ideaWords.statuses[status as keyof typeof ideaWords.statuses])],
        data.result.trim() === '' ? orNone(data.decision) : [text(data.result.trim())],
      ]),
      true,
    ),
  ];
}

function listBlocks(all: readonly NonconformityFacts[]): readonly Block[] {
  if (all.length === 0) return [];
  return [
    widePage,
    heading(1, translate('nonconformityDoc.register.list'), 'list'),
    table(
      [
        { header: recordWords.title, weight: 4.2 },
        { header: fields.grade.label, weight: 1 },
        { header: fields.requirements.short, weight: 1.6 },
        { header: fields.source.short, weight: 1.5 },
        { header: fields.detectedOn.label, weight: 1.4 },
        { header: translate('nonconformityDoc.column.age'), weight: 1, align: 'end' },
        { header: recordWords.due, weight: 1.5 },
        { header: translate('nonconformityDoc.column.state'), weight: 1.9 },
        { header: recordWords.owner, weight: 1.7 },
      ],
      all.map((facts) => rowOf(facts)),
      true,
    ),
  ];
}

function rowOf(facts: NonconformityFacts) {
  const { record, standing, words } = facts;
  const { data } = record;
  const { deadline, lateDays, ageDays } = standing;
  const next = nextWord(facts);
  return [
    lines([[muted(record.code)], [text(record.title)]]),
    [text(gradeWord(data.grade))],
    orNone(data.requirements.join(', ')),
    [text(data.source === null ? '' : fields.source.options[data.source])],
    data.detectedOn === null ? orNone('') : [text(words.shortDate(data.detectedOn))],
    [text(ageDays === null ? '–' : translate('nonconformityDoc.days', { count: ageDays }))],
    deadline === null
      ? orNone('')
      : lines([
          [text(words.shortDate(deadline))],
          lateDays === 0
            ? []
            : [muted(translate('nonconformityDoc.daysLate', { count: lateDays }))],
        ]),
    lines([
      [text(statusWord(record.status))],
      next === '' ? [] : [muted(translate('nonconformityDoc.next', { next }))],
    ]),
    orNone(record.owner),
  ];
}
