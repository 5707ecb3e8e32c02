import type { CellState, MatrixCell, MatrixCompetence } from '../../../domain/competence.ts';
import { competence as words, qualification } from '../../../i18n/en/records/people.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines, Mark } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain } from '../../words.ts';
import { heading, paragraph, table, widePage } from '../frame.ts';
import { optionText } from '../field-text.ts';
import { proofsOf, type PeopleFacts } from './facts.ts';

/** More columns would leave no room for the words in a cell. */
const mostColumns = 6;

const marks: Readonly<Record<CellState, Mark>> = {
  met: 'conforms',
  expiring: 'partly',
  expired: 'does-not',
  'too-low': 'does-not',
  missing: 'does-not',
  extra: 'not-applicable',
};

/** A level in the middle of a sentence. */
export const levelWord = (level: string | null): string =>
  level === null
    ? translate('people.noLevel')
    : optionText(words.fields.level, level).toLowerCase();

/** What is missing, who lacks it, and what closes it; what is planned comes last. */
export function gapBlocks({ gaps, words: format }: PeopleFacts): readonly Block[] {
  if (gaps.length === 0) return [];
  const ordered = gaps.toSorted((a, b) => Number(a.planned !== null) - Number(b.planned !== null));
  return [
    heading(1, translate('peopleDoc.section.gaps'), 'gaps'),
    table(
      [
        { header: translate('people.matrix.person'), weight: 2.2 },
        { header: translate('people.column.competence'), weight: 3 },
        { header: translate('people.column.neededBy'), weight: 2.4 },
        { header: translate('people.column.state'), weight: 2.2 },
        { header: translate('peopleDoc.column.plan'), weight: 2.6 },
      ],
      ordered.map(({ person, competence, neededBy, state, proof, planned }) => [
        plain(person.title),
        plain(competence.title),
        plain(neededBy.join(', ')),
        [
          { kind: 'mark', mark: marks[state], label: translate(`people.state.${state}`) },
          ...(state === 'too-low'
            ? [
                { kind: 'break' } as const,
                muted(
                  translate('peopleDoc.tooLow', {
                    level: levelWord(proof?.level ?? null),
                    needed: levelWord(competence.level),
                  }),
                ),
              ]
            : state === 'expired' && proof?.expiresOn != null
              ? [{ kind: 'break' } as const, muted(format.shortDate(proof.expiresOn))]
              : []),
        ],
        planned === null
          ? [muted(translate('peopleDoc.notPlanned'))]
          : lines([
              [bold(`${planned.code} `), text(planned.title)],
              planned.due === null
                ? []
                : [muted(translate('planDoc.task.by', { date: format.shortDate(planned.due) }))],
            ]),
      ]),
      true,
    ),
  ];
}

/** Persons against competences on wide pages, in as many tables as stay legible. */
export function matrixBlocks(facts: PeopleFacts): readonly Block[] {
  const { competences, persons } = facts.matrix;
  const used = competences
    .map((competence, at) => ({ competence, at }))
    .filter(({ at }) => persons.some(({ cells }) => (cells[at]?.state ?? null) !== null));
  if (used.length === 0) return [];
  const parts = evenly(used, Math.ceil(used.length / mostColumns));
  return [
    widePage,
    heading(1, translate('peopleDoc.section.matrix'), 'matrix'),
    paragraph(translate('peopleDoc.legend')),
    ...parts.flatMap((part, index): readonly Block[] => [
      ...(index === 0 || persons.length < 8 ? [] : [widePage]),
      partTable(facts, part),
    ]),
  ];
}

type Place = { readonly competence: MatrixCompetence; readonly at: number };

function partTable({ matrix, words: format }: PeopleFacts, part: readonly Place[]): Block {
  // Who has nothing to do with these competences would only push the others off the page.
  const rows = matrix.persons.filter(({ cells }) =>
    part.some(({ at }) => (cells[at]?.state ?? null) !== null),
  );
  return table(
    [
      { header: translate('people.matrix.person'), weight: 2.6 },
      ...part.map(
        ({ competence: { title, level } }) =>
          ({
            header:
              level === null
                ? title
                : translate('peopleDoc.column.competence', { title, level: levelWord(level) }),
            weight: 2,
          }) as const,
      ),
    ],
    rows.map(({ title, roles, cells }) => [
      lines([
        [bold(title)],
        roles.length === 0 ? [] : [muted(roles.map((role) => role.title).join(', '))],
      ]),
      ...part.map(({ at }) => cellInlines(cells[at], format.shortDate)),
    ]),
    true,
  );
}

function cellInlines(cell: MatrixCell | undefined, day: (day: string) => string): Inlines {
  if (cell === undefined || cell.state === null) return [muted('–')];
  const { state, proof, planned } = cell;
  return [
    { kind: 'mark', mark: marks[state], label: translate(`peopleDoc.cell.${state}`) },
    ...(state === 'expiring' && proof?.expiresOn != null
      ? [{ kind: 'break' } as const, muted(day(proof.expiresOn))]
      : []),
    ...(planned !== null && marks[state] === 'does-not'
      ? [{ kind: 'break' } as const, muted(planned.code)]
      : []),
  ];
}

/** A list in so many parts, the first ones the longer ones. */
function evenly<T>(list: readonly T[], parts: number): readonly (readonly T[])[] {
  return Array.from({ length: parts }, (_, at) =>
    list.slice(Math.ceil((list.length * at) / parts), Math.ceil((list.length * (at + 1)) / parts)),
  );
}

/** What each competence means, who needs it, and what counts as proof. */
export function competenceBlocks({ matrix, input }: PeopleFacts): readonly Block[] {
  const byId = new Map(input.records.of('competence').map((one) => [one.id, one.data]));
  if (matrix.competences.length === 0) return [];
  return [
    heading(1, translate('peopleDoc.section.competences'), 'competences'),
    table(
      [
        { header: translate('people.column.competence'), weight: 4 },
        { header: words.fields.level.short, weight: 1.4 },
        { header: words.links['needed-by'].label, weight: 2.6 },
        { header: words.fields.proof.label, weight: 3.4 },
      ],
      matrix.competences.map(({ id, code, title, level, validMonths, roles }) => {
        const data = byId.get(id);
        return [
          lines([
            [bold(`${code} `), bold(title)],
            (data?.description ?? '').trim() === '' ? [] : plain(data?.description ?? ''),
          ]),
          plain(level === null ? '' : optionText(words.fields.level, level)),
          roles.length === 0
            ? [muted(translate('peopleDoc.noRole'))]
            : plain(roles.map((role) => role.title).join('\n')),
          lines([
            (data?.proof ?? '').trim() === '' ? [] : plain(data?.proof ?? ''),
            validMonths === null
              ? []
              : [muted(translate('peopleDoc.valid', { count: validMonths }))],
          ]),
        ];
      }),
      true,
    ),
  ];
}

/** Person by person, what is proved on which grounds. */
export function proofBlocks({ matrix, input, words: format }: PeopleFacts): readonly Block[] {
  const rows = matrix.persons.flatMap(({ id, title }) =>
    proofsOf(input, id).map((proof, at) => {
      const { level, basis, evidence, obtainedOn, assessedBy } = proof.data;
      const proves = input.records.linkedFrom(proof.id, 'proves')[0];
      const state = proof.status === 'current' ? [] : [muted(statusWord(proof.status))];
      return [
        at === 0 ? [bold(title)] : [],
        lines([plain(proves?.title ?? proof.title), state]),
        plain(level === null ? '' : optionText(qualification.fields.level, level)),
        lines([
          basis === null ? [] : plain(optionText(qualification.fields.basis, basis)),
          evidence.trim() === '' ? [] : [muted(evidence)],
          assessedBy.trim() === ''
            ? []
            : [muted(translate('peopleDoc.judgedBy', { name: assessedBy }))],
        ]),
        plain(obtainedOn === null ? '' : format.shortDate(obtainedOn)),
        plain(proof.due === null ? '' : format.shortDate(proof.due)),
      ];
    }),
  );
  if (rows.length === 0) return [];
  return [
    widePage,
    heading(1, translate('peopleDoc.section.proofs'), 'proofs'),
    table(
      [
        { header: translate('people.matrix.person'), weight: 2 },
        { header: translate('people.column.competence'), weight: 2.6 },
        { header: qualification.fields.level.short, weight: 1.3 },
        { header: qualification.fields.basis.short, weight: 5.4 },
        { header: qualification.fields.obtainedOn.short, weight: 1.4 },
        { header: translate('peopleDoc.column.expires'), weight: 1.3 },
      ],
      rows,
      true,
    ),
  ];
}

const statusWord = (status: string): string =>
  (qualification.statuses as Readonly<Record<string, string>>)[status] ?? status;
