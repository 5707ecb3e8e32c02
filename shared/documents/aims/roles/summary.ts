import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { plain, sentences } from '../../words.ts';
import { openPoints, orNone } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { isVacant } from '../../../domain/responsibilities.ts';
import type { Role, RolesFacts } from './facts.ts';

const { fields, links, statuses } = recordWords.role;

/** How far responsibilities are assigned, in sentences, and what is open. */
export function summaryBlocks(facts: RolesFacts): readonly Block[] {
  const { roles, vacant, totals, words, input } = facts;
  const organisation = input.organisation.name;
  const count = roles.length;
  const lead =
    count === 0
      ? translate('rolesDoc.lead.none', { organisation })
      : sentences([
          translate('rolesDoc.lead', { count, organisation }),
          vacant.length > 0
            ? translate('rolesDoc.lead.vacant', {
                count: vacant.length,
                roles: words.list(vacant.map(({ title }) => title)),
              })
            : translate(count === 1 ? 'rolesDoc.lead.oneFilled' : 'rolesDoc.lead.filled'),
          translate(totals.clear === totals.total ? 'rolesDoc.lead.clear' : 'rolesDoc.lead.gaps', {
            clear: totals.clear,
            total: totals.total,
          }),
        ]);
  const double = doubleText(facts);
  return [
    heading(1, translate('rolesDoc.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: plain(lead) },
    ...(double === '' ? [] : [paragraph(double)]),
    ...openPoints(facts.open),
  ];
}

/** People with more than one role: an auditor asks who checks their work. */
function doubleText({ roles, words }: RolesFacts): string {
  const byHolder = new Map<string, string[]>();
  for (const role of roles) {
    const holder = role.data.holder.trim();
    if (isVacant(role)) continue;
    const known = byHolder.get(holder);
    if (known === undefined) byHolder.set(holder, [role.title]);
    else known.push(role.title);
  }
  return [...byHolder]
    .filter(([, titles]) => titles.length > 1)
    .map(([holder, titles]) =>
      translate('rolesDoc.lead.several', {
        holder,
        count: titles.length,
        roles: words.list(titles),
      }),
    )
    .join(' ');
}

/** All roles in one table. */
export function roleTable(facts: RolesFacts): readonly Block[] {
  const head = heading(1, translate('rolesDoc.section.roles'), 'roles');
  if (facts.roles.length === 0) return [head, paragraph(translate('rolesDoc.noRoles'))];
  return [
    head,
    table(
      [
        { header: translate('rolesDoc.column.role'), weight: 3 },
        { header: fields.holder.label, weight: 2.4 },
        { header: fields.deputy.label, weight: 2.4 },
        { header: links['reports-to'].label, weight: 2.4 },
      ],
      facts.roles.map((role) => [
        [bold(role.title), muted(` ${role.code}`)],
        holderCell(role),
        orNone(role.data.deputy),
        plain(superior(facts, role)),
      ]),
    ),
  ];
}

function holderCell(role: Role): Inlines {
  const holder = role.data.holder.trim();
  if (role.status !== 'vacant') return orNone(holder);
  const tag = { kind: 'tag', tone: 'warning', label: statuses.vacant.toLowerCase() } as const;
  return holder === '' ? [tag] : [text(`${holder} `), tag];
}

function superior({ input }: RolesFacts, { id }: Role): string {
  return input.records
    .linkedFrom(id, 'reports-to')
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ title }) => title)
    .join(', ');
}

/** The owners of the AIMS's processes and the roles that they are. */
export function processBlocks({ processes }: RolesFacts): readonly Block[] {
  if (processes.length === 0) return [];
  return [
    heading(1, translate('rolesDoc.section.processes'), 'processes'),
    table(
      [
        { header: translate('rolesDoc.column.process'), weight: 3.4 },
        { header: translate('rolesDoc.column.owner'), weight: 3 },
        { header: translate('rolesDoc.column.heldBy'), weight: 3 },
      ],
      processes.map(({ process, owner, role, gap }) => [
        plain(process),
        role === null ? orNone(owner) : [text(role.title), muted(` ${role.code}`)],
        gap === null && role !== null
          ? plain(role.data.holder)
          : [
              {
                kind: 'tag',
                tone: 'warning',
                label: translate(`raci.owner.${gap ?? 'owner-missing'}`),
              },
            ],
      ]),
    ),
  ];
}
