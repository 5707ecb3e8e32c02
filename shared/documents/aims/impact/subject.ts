import { isOfType } from '../../../domain/records/record.ts';
import { impact as words } from '../../../i18n/en/records/impacts.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { plain } from '../../words.ts';
import { filledRows, named, roleLabel } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import type { ImpactFacts } from './facts.ts';

const { fields } = words;
const systemFields = recordWords.system.fields;

/** The AI system, its use, data and surroundings, as far as they matter for people. */
export function subjectBlocks(facts: ImpactFacts): readonly Block[] {
  const { impact, system, input } = facts;
  const { data } = impact;
  const ofSystem =
    system === undefined
      ? []
      : filledRows([
          [translate('impactDoc.subject.purpose'), system.data.purpose],
          [translate('impactDoc.subject.role'), system.data.roles.map(roleLabel).join(', ')],
          [
            translate('impactDoc.subject.autonomy'),
            system.data.autonomy === null
              ? ''
              : systemFields.autonomy.options[system.data.autonomy],
          ],
          [translate('impactDoc.subject.oversight'), system.data.oversight],
          [
            translate('impactDoc.subject.models'),
            input.records.linkingTo(system.id, 'part-of').map(named).join('\n'),
          ],
          [
            translate('impactDoc.subject.datasets'),
            input.records.linkingTo(system.id, 'used-by').map(named).join('\n'),
          ],
          [
            translate('impactDoc.subject.suppliers'),
            input.records.linkedFrom(system.id, 'supplied-by').map(named).join('\n'),
          ],
        ]);
  const rows = [
    ...filledRows([
      [fields.intendedUse.label, data.intendedUse],
      [fields.unintendedUse.label, data.unintendedUse],
      [fields.environment.label, data.environment],
      [fields.dataUsed.label, data.dataUsed],
    ]),
    ...ofSystem,
  ];
  if (rows.length === 0) return [];
  return [
    heading(1, translate('impactDoc.section.subject'), 'subject'),
    ...movedNote(facts),
    { kind: 'key-value', rows },
  ];
}

function movedNote({ impact, system }: ImpactFacts): readonly Block[] {
  const assessed = impact.data.systemVersion.trim();
  const current = system?.data.version.trim() ?? '';
  if (assessed === '' || current === '' || assessed === current) return [];
  return [paragraph(translate('impactDoc.subject.moved', { assessed, current }))];
}

/** Who is affected, and what it means for society. */
export function affectedBlocks({ impact }: ImpactFacts): readonly Block[] {
  const { affected, society } = impact.data;
  const { columns } = fields.affected;
  const groups = affected.filter(({ group }) => group.trim() !== '');
  const vulnerable = groups.filter((row) => row.vulnerable).length;
  return [
    heading(1, translate('impactDoc.section.affected'), 'affected'),
    ...(groups.length === 0
      ? [paragraph(translate('impactDoc.affected.none'))]
      : [
          ...(vulnerable === 0
            ? []
            : [paragraph(translate('impactDoc.affected.vulnerable', { count: vulnerable }))]),
          table(
            [
              { header: columns.group.label, weight: 2.4 },
              { header: columns.kind.label, weight: 1.3 },
              { header: columns.size.label, weight: 1.5 },
              { header: translate('impactDoc.column.vulnerable'), weight: 1.2 },
              { header: columns.how.label, weight: 3.6 },
            ],
            groups.map((row) => [
              [bold(row.group)],
              row.kind === null ? [] : plain(columns.kind.options[row.kind]),
              plain(row.size),
              row.vulnerable ? plain(translate('impactDoc.vulnerable')) : [],
              plain(row.how),
            ]),
          ),
        ]),
    ...(society.trim() === ''
      ? []
      : [heading(3, fields.society.label, 'society', false), paragraph(society)]),
  ];
}

/** What people gain. */
export function benefitBlocks({ impact }: ImpactFacts): readonly Block[] {
  const { columns } = fields.benefits;
  const benefits = impact.data.benefits.filter(({ benefit }) => benefit.trim() !== '');
  return [
    heading(1, translate('impactDoc.section.benefits'), 'benefits'),
    benefits.length === 0
      ? paragraph(translate('impactDoc.benefits.none'))
      : table(
          [
            { header: columns.dimension.label, weight: 2 },
            { header: columns.benefit.label, weight: 5 },
            { header: columns.bearer.label, weight: 2 },
          ],
          benefits.map(({ dimension, benefit, bearer }) => [
            dimension === null
              ? [muted(translate('impactDoc.harms.noDimension'))]
              : plain(columns.dimension.options[dimension]),
            plain(benefit),
            plain(bearer),
          ]),
        ),
  ];
}

/** Evidence that was attached to the assessment. */
export function evidenceBlocks({ impact, input }: ImpactFacts): readonly Block[] {
  const evidence = input.evidence.get(impact.id) ?? [];
  if (evidence.length === 0) return [];
  return [
    heading(1, translate('impactDoc.section.evidence'), 'evidence'),
    {
      kind: 'list',
      ordered: false,
      items: evidence.map(({ code, title }) => [bold(code), text(` ${title}`)]),
    },
  ];
}

/** Tasks that serve the assessment and are not over yet. */
export function openTasks({ impact, input }: ImpactFacts) {
  return input.records
    .linkingTo(impact.id, 'serves')
    .filter((one) => isOfType(one, 'task'))
    .filter(
      ({ archivedAt, status }) =>
        archivedAt === null && (status === 'open' || status === 'in-progress'),
    );
}
