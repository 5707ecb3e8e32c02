import { gateProgress, type Gate, type GateProgress } from '../../../domain/lifecycle.ts';
import { lifecycleStages } from '../../../domain/library.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inline, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, sentences } from '../../words.ts';
import { named } from '../context/common.ts';
import { entry, groupEntries, statusText, type Entry } from '../field-text.ts';
import { heading, paragraph, table } from '../frame.ts';
import type { SystemFacts } from './facts.ts';

const { groups, fields, links } = recordWords.system;

/** What the system is, who uses it, who watches it, and what it needs. */
export function identityBlocks(facts: SystemFacts): readonly Block[] {
  const { system, words, suppliers, dependsOn, dependents } = facts;
  const list = (label: string, records: SystemFacts['suppliers']) =>
    entry(label, records.map(named).join('\n'));
  return [
    ...section('identity', groups.identity.title, [
      ...groupEntries(system, 'identity', words),
      ...list(links['supplied-by'].label, suppliers),
      ...list(links['depends-on'].label, dependsOn),
      ...list(translate('technicalFile.dependents'), dependents),
    ]),
    ...section('use', groups.use.title, groupEntries(system, 'use', words)),
    ...section('oversight', groups.oversight.title, groupEntries(system, 'oversight', words)),
  ];
}

export function resourceBlocks({ system, words }: SystemFacts): readonly Block[] {
  return section('resources', groups.resources.title, groupEntries(system, 'resources', words));
}

const designFields = ['requirements', 'design', 'technicalDocumentation'];

export function designBlocks({ system, words }: SystemFacts): readonly Block[] {
  return section(
    'design',
    translate('technicalFile.section.design'),
    groupEntries(system, 'operation', words, [
      'eventLog',
      'monitoring',
      'userInformation',
      'retirementPlan',
    ]),
  );
}

export function operationBlocks({ system, words }: SystemFacts): readonly Block[] {
  return section(
    'operation',
    translate('technicalFile.section.operation'),
    groupEntries(system, 'operation', words, designFields),
  );
}

/** A section that is left out while nothing is recorded for it; the open points say what is missing. */
function section(id: string, title: string, rows: readonly Entry[]): readonly Block[] {
  return rows.length === 0 ? [] : [heading(1, title, id), { kind: 'key-value', rows }];
}

/** The class, and every answer that led to it with its reason. */
export function classificationBlocks({ system, words }: SystemFacts): readonly Block[] {
  const { aiActClass, classifiedOn, classification, classificationNote } = system.data;
  const title = heading(1, groups.classification.title, 'classification');
  if (aiActClass === null) return [title, paragraph(translate('technicalFile.notClassified'))];
  const found = { class: translate(`systemDoc.class.${aiActClass}`) };
  return [
    title,
    paragraph(
      sentences([
        classifiedOn === null
          ? translate('technicalFile.classifiedUndated', found)
          : translate('technicalFile.classified', { ...found, date: words.date(classifiedOn) }),
        translate(
          classification.length === 0 ? 'technicalFile.noReasons' : 'technicalFile.notLegalAdvice',
        ),
      ]),
    ),
    ...(classification.length === 0
      ? []
      : [
          table(
            [
              { header: translate('systemDoc.column.question'), weight: 4 },
              { header: translate('systemDoc.column.answer'), weight: 6 },
            ],
            classification.map(({ question, answer, reason }) => [
              [text(question)],
              lines([
                [{ kind: 'text', text: answer, bold: true }],
                reason.trim() === '' ? [] : [text(reason)],
              ]),
            ]),
          ),
        ]),
    ...noteBlocks(classificationNote),
  ];
}

function noteBlocks(note: string): readonly Block[] {
  const rows = entry(fields.classificationNote.label, note);
  return rows.length === 0 ? [] : [{ kind: 'key-value', rows }];
}

/** Criteria stage by stage in one table, each met, waived for a reason, or open. */
export function gateBlocks(facts: SystemFacts): readonly Block[] {
  const { system } = facts;
  const { gates } = system.data;
  if (gates.length === 0) return [];
  const progress = gateProgress(gates);
  return [
    heading(1, groups.gates.title, 'gates'),
    paragraph(nowText(facts, progress)),
    ...gateTable(facts, progress),
  ];
}

function nowText({ system }: SystemFacts, progress: readonly GateProgress[]): string {
  const at = (lifecycleStages as readonly string[]).indexOf(system.status);
  const reached = progress.slice(0, at + 1);
  const total = reached.reduce((sum, one) => sum + one.total, 0);
  const decided = reached.reduce((sum, one) => sum + one.met + one.waived, 0);
  const stage = statusText(system);
  return total === 0
    ? translate('technicalFile.gates.nowNone', { stage })
    : translate('technicalFile.gates.now', { stage, decided, total });
}

/** "4 of 5 met, 1 waived". */
export function gatesText({ total, met, waived, open }: Omit<GateProgress, 'stage'>): string {
  return [
    translate('systemDoc.gates', { met, total }),
    ...(waived === 0 ? [] : [translate('systemDoc.gates.waived', { count: waived })]),
    ...(open === 0 ? [] : [translate('systemDoc.gates.open', { count: open })]),
  ].join(', ');
}

function gateTable(
  { system, words }: SystemFacts,
  progress: readonly GateProgress[],
): readonly Block[] {
  const rows = progress.flatMap((one) =>
    system.data.gates
      .filter(({ stage }) => stage === one.stage)
      .map(({ criterion, state, reason, by, on }, at): readonly Inlines[] => [
        at === 0 ? stageCell(one) : [],
        [text(criterion)],
        [stateMark(state)],
        [text(reason)],
        byAndOn(by, on === null ? '' : words.shortDate(on)),
      ]),
  );
  if (rows.length === 0) return [];
  return [
    table(
      [
        { header: translate('systemDoc.column.stage'), weight: 2 },
        { header: translate('technicalFile.gates.column.criterion'), weight: 3.4 },
        { header: translate('technicalFile.gates.column.state'), weight: 1.5 },
        { header: translate('technicalFile.gates.column.reason'), weight: 3.6 },
        { header: translate('technicalFile.gates.column.by'), weight: 2.2 },
      ],
      rows,
    ),
  ];
}

/** The stage with how far it is, once above its criteria. */
const stageCell = (progress: GateProgress): Inlines =>
  lines([[bold(recordWords.system.statuses[progress.stage])], [muted(gatesText(progress))]]);

/** Who and when, one below the other. */
export function byAndOn(by: string, on: string): Inlines {
  return lines([by.trim() === '' ? [] : [text(by)], on === '' ? [] : [muted(on)]]);
}

function stateMark(state: Gate['state']): Inline {
  const { options } = fields.gates.columns.state;
  const label = options[state ?? 'open'];
  if (state === 'met') return { kind: 'mark', mark: 'conforms', label };
  if (state === 'waived') return { kind: 'mark', mark: 'not-applicable', label };
  return { kind: 'mark', mark: 'not-assessed', label };
}
