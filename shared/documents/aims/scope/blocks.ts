import {
  checkScope,
  systemsInScope,
  systemsOutOfScope,
  type ScopeFacts,
} from '../../../domain/scope.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { plain } from '../../words.ts';
import { filled, filledRows, named, orNone, roleLabel } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import type { AimsDocInput } from '../kind.ts';
import { findingText } from './statement.ts';

const { fields } = recordWords.scope;
const systemFields = recordWords.system.fields;

/** Activities, functions, sites and roles. */
export function boundaryBlocks({ scope }: ScopeFacts): readonly Block[] {
  const rows = filledRows([
    [fields.activities.label, scope.activities.trim()],
    [fields.functions.label, filled(scope.functions).join('\n')],
    [fields.sites.label, filled(scope.sites).join('\n')],
    [translate('contextDoc.field.roles'), scope.roles.map(roleLabel).join('\n')],
  ]);
  // The document opens with what is missing; an empty section would only say it again.
  if (rows.length === 0) return [];
  return [
    heading(1, translate('scopeDoc.section.boundaries'), 'boundaries'),
    { kind: 'key-value', rows },
  ];
}

/** The AI systems that the AIMS covers. */
export function systemBlocks(input: AimsDocInput, facts: ScopeFacts): readonly Block[] {
  const ids = new Set(systemsInScope(facts).map(({ id }) => id));
  const systems = input.records.of('system').filter(({ id }) => ids.has(id));
  return [
    heading(1, translate('scopeDoc.section.systems'), 'systems'),
    systems.length === 0
      ? paragraph(translate('scopeDoc.noSystems'))
      : table(
          [
            { header: translate('contextDoc.column.system'), weight: 2.7 },
            { header: translate('scopeDoc.column.version'), weight: 1.3 },
            { header: translate('contextDoc.column.role'), weight: 3.4 },
            { header: systemFields.criticality.label, weight: 1.2 },
            { header: translate('scopeDoc.column.stage'), weight: 2.4 },
          ],
          systems.map(({ title, code, status, data }) => [
            [bold(title), muted(` ${code}`)],
            orNone(data.version),
            orNone(data.roles.map(roleLabel).join(', ')),
            data.criticality === null
              ? orNone('')
              : plain(systemFields.criticality.options[data.criticality]),
            plain(stageLabel(status)),
          ]),
          true,
        ),
  ];
}

function stageLabel(status: string): string {
  const labels: Readonly<Record<string, string>> = recordWords.system.statuses;
  return labels[status] ?? status;
}

/** What is left out, with reasons. */
export function exclusionBlocks(facts: ScopeFacts): readonly Block[] {
  const written = facts.scope.exclusions
    .filter(({ what }) => what.trim() !== '')
    .map(({ what, reason }) => [plain(what), reasonCell(reason)]);
  const unwritten = systemsOutOfScope(facts)
    .filter(({ reason }) => reason === '')
    .map(({ system }) => [plain(named(system)), reasonCell('')]);
  const head = heading(1, translate('scopeDoc.section.exclusions'), 'exclusions');
  const rows = [...written, ...unwritten];
  if (rows.length === 0) return [head, paragraph(translate('scopeDoc.noExclusions'))];
  const { what, reason } = fields.exclusions.columns;
  return [
    head,
    table(
      [
        { header: what.label, weight: 3 },
        { header: reason.label, weight: 6 },
      ],
      rows,
    ),
  ];
}

const reasonCell = (reason: string) =>
  reason.trim() === '' ? [muted(translate('scopeDoc.noReason'))] : [text(reason.trim())];

/** Where work crosses the boundary. */
export function interfaceBlocks({ scope }: ScopeFacts): readonly Block[] {
  const rows = scope.interfaces.filter((one) => one.with.trim() !== '');
  if (rows.length === 0) return [];
  const { columns } = fields.interfaces;
  return [
    heading(1, translate('scopeDoc.section.interfaces'), 'interfaces'),
    table(
      [
        { header: columns.with.label, weight: 2.4 },
        { header: columns.what.label, weight: 3.6 },
        { header: columns.how.label, weight: 3.6 },
      ],
      rows.map((one) => [plain(one.with), orNone(one.what), orNone(one.how)]),
      true,
    ),
  ];
}

/** Whether the boundary still agrees with what the organisation has. */
export function checkBlocks(facts: ScopeFacts, date: string): readonly Block[] {
  const findings = checkScope(facts);
  const head = heading(1, translate('scopeDoc.section.check'), 'check');
  if (findings.length > 0) {
    return [
      head,
      paragraph(translate('scopeDoc.check.found', { count: findings.length, date })),
      { kind: 'list', ordered: false, items: findings.map((one) => plain(findingText(one))) },
    ];
  }
  const included = systemsInScope(facts).length;
  if (included === 0) return [];
  const excluded = systemsOutOfScope(facts).length;
  return [
    head,
    paragraph(
      translate('scopeDoc.check.clean', {
        date,
        included: translate('scopeDoc.check.cleanSystems', { count: included }),
        excluded:
          excluded === 0
            ? translate('scopeDoc.check.noneExcluded')
            : translate('scopeDoc.check.excluded', { count: excluded }),
      }),
    ),
  ];
}

/** How the AIMS works: its description and its processes (4.4). */
export function aimsBlocks({ scope }: ScopeFacts): readonly Block[] {
  const processes = scope.processes.filter(({ process }) => process.trim() !== '');
  const paragraphs = filled(scope.description.split(/\n{2,}/));
  if (processes.length === 0 && paragraphs.length === 0) return [];
  const { columns } = fields.processes;
  return [
    heading(1, translate('scopeDoc.section.aims'), 'aims'),
    ...paragraphs.map(paragraph),
    ...(processes.length === 0
      ? []
      : [
          paragraph(translate('scopeDoc.aims.processes', { count: processes.length })),
          table(
            [
              { header: columns.process.label, weight: 2.6 },
              { header: columns.owner.label, weight: 2 },
              { header: columns.result.label, weight: 4 },
              { header: columns.requirements.short, weight: 2.4 },
            ],
            processes.map(({ process, owner, result, requirements }) => [
              plain(process),
              orNone(owner),
              orNone(result),
              plain(requirements.join(', ')),
            ]),
            true,
          ),
        ]),
  ];
}
