import { raciParts, type RaciRow } from '../../../domain/responsibilities.ts';
import { requirementsById } from '../../../domain/tree.ts';
import type { Requirement } from '../../../domain/content.ts';
import { translate } from '../../../i18n/index.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import type { Block, Column, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { titleOf } from '../../gap-report/words.ts';
import { lines, plain, sentences } from '../../words.ts';
import { heading, paragraph, table, widePage } from '../frame.ts';
import type { RolesFacts } from './facts.ts';

/** More columns would not leave a role's title its room; then roles are listed by part. */
const mostColumns = 9;

/** Clauses and controls against roles, on wide pages. */
export function matrixBlocks(facts: RolesFacts): readonly Block[] {
  const { matrix, excluded } = facts;
  if (matrix.roles.length === 0 || matrix.rows.length === 0) return [];
  const wide = matrix.roles.length <= mostColumns;
  const legend = sentences([
    wide ? translate('rolesDoc.matrix.legend') : '',
    translate('rolesDoc.matrix.inherited'),
    excluded === 0 ? '' : translate('rolesDoc.matrix.excluded', { count: excluded }),
  ]);
  return [
    widePage,
    heading(1, translate('rolesDoc.section.matrix'), 'matrix'),
    paragraph(legend),
    wide ? lettersTable(facts) : listsTable(facts),
  ];
}

/** One column for each role. */
function lettersTable({ matrix, input }: RolesFacts): Block {
  const byId = requirementsById(input.catalogue.requirements);
  const hasGaps = matrix.rows.some(({ gaps }) => gaps.length > 0);
  const columns: readonly Column[] = [
    { header: translate('rolesDoc.column.requirement'), weight: 4.6 },
    ...matrix.roles.map(({ title }) => ({ header: title, weight: 1.5, align: 'center' }) as const),
    ...(hasGaps ? [{ header: translate('rolesDoc.column.gap'), weight: 2.2 }] : []),
  ];
  return table(
    columns,
    matrix.rows.map((row) => [
      name(row.requirement, byId),
      ...row.cells.map((parts): Inlines => {
        const letters = parts.map((part) => translate(`rolesDoc.letter.${part}`)).join(' ');
        return [parts.includes('accountable') ? bold(letters) : text(letters)];
      }),
      ...(hasGaps ? [gapCell(row)] : []),
    ]),
    true,
  );
}

/** One column for each part, with the roles that have it. */
function listsTable({ matrix, input }: RolesFacts): Block {
  const byId = requirementsById(input.catalogue.requirements);
  const words = recordWords.role.fields.duties.columns.part.options;
  return table(
    [
      { header: translate('rolesDoc.column.requirement'), weight: 4 },
      ...raciParts.map((part) => ({ header: words[part], weight: 2.6 })),
    ],
    matrix.rows.map((row) => [
      name(row.requirement, byId),
      ...raciParts.map((part): Inlines => {
        const having = matrix.roles.filter((_, at) => row.cells[at]?.includes(part) === true);
        const titles = having.map(({ title }) => plain(title));
        return lines(part === 'accountable' ? [...titles, gapCell(row)] : titles);
      }),
    ]),
    true,
  );
}

function name(requirement: Requirement, byId: ReadonlyMap<string, Requirement>): Inlines {
  return [muted(`${requirement.id}  `), text(titleOf(requirement, byId))];
}

function gapCell({ gaps }: RaciRow): Inlines {
  return lines(
    gaps.map((gap) => [
      {
        kind: 'tag',
        tone: gap === 'none-accountable' ? 'danger' : 'warning',
        label: translate(`raci.gap.${gap}`),
      },
    ]),
  );
}
