import type { Command } from 'commander';
import { searchRecords } from '../../db/repositories/record-search.ts';
import { findRecordByCode } from '../../db/repositories/records.ts';
import type { LinkEntry, RecordDetail } from '../../shared/contract/record-values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { AnyRecord } from '../../shared/domain/records/record.ts';
import { withoutGuarded } from '../../shared/domain/records/schema.ts';
import { fieldsOf } from '../../shared/domain/records/spec.ts';
import { recordTypeNames, specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { recordWords, type RecordWords } from '../../shared/i18n/en/records/index.ts';
import { formatMessage } from '../../shared/i18n/format.ts';
import { valueText } from '../services/records-csv.ts';
import { detailOf } from '../services/records.ts';
import { print, printJson, withFile } from './host.ts';
import { Misuse } from './misuse.ts';

/** More than any register has. */
const everything = { offset: 0, limit: 1_000_000 };
const types = recordTypeNames.join(', ');

/** `records` and `record`. */
export function addRecordCommands(program: Command): void {
  program
    .command('records')
    .argument('<file>', cliMessages['cli.file'])
    .argument('<type>', formatMessage(cliMessages['cli.records.type'], { types }))
    .description(cliMessages['cli.records'])
    .option('--search <words>', cliMessages['cli.records.search'])
    .option('--json', cliMessages['cli.json'])
    .action(list);

  program
    .command('record')
    .argument('<file>', cliMessages['cli.file'])
    .argument('<code>', cliMessages['cli.record.code'])
    .description(cliMessages['cli.record'])
    .option('--json', cliMessages['cli.json'])
    .action(show);
}

interface ListOptions {
  readonly search?: string;
  readonly json?: boolean;
}

function list(file: string, name: string, { search = '', json }: ListOptions): Promise<void> {
  const type = recordTypeNames.find((known) => known === name);
  if (type === undefined) {
    throw new Misuse(formatMessage(cliMessages['cli.records.unknown'], { types }));
  }
  return withFile(file, (handle) => {
    const { records } = searchRecords(
      handle.drizzle,
      {
        type,
        search,
        filters: {},
        sort: { column: 'code', descending: false },
        archived: 'without',
        overdueOn: null,
      },
      everything,
    );
    if (json === true) printJson(records);
    else print(...records.map(lineOf));
  });
}

function lineOf({ type, code, status, title }: AnyRecord): string {
  return `${code}  ${wordsOf(type).statuses[status] ?? status}  ${title}`;
}

function show(file: string, code: string, { json }: { json?: boolean }): Promise<void> {
  return withFile(file, (handle) => {
    const found = findRecordByCode(handle.drizzle, code.toUpperCase());
    if (found === undefined) throw new AppError('record.not-found', { entity: 'record', id: code });
    // What was reported in confidence leaves the file in no other form either.
    const shown = { ...found, data: withoutGuarded(specOf(found.type), found.data) };
    const detail = detailOf(handle.drizzle, shown);
    if (json === true) printJson(detail);
    else print(...linesOf(detail));
  });
}

function linesOf({ record, links, evidence }: RecordDetail): readonly string[] {
  const { type, owner, due } = record;
  const words = wordsOf(type);
  const fields = fieldsOf(specOf(type)).map((field) => ({
    label: words.fields[field.name]?.label ?? field.name,
    value: valueText(field, record.data[field.name], words.fields[field.name]),
  }));
  return [
    lineOf(record),
    ...[
      { label: words.owner ?? cliMessages['cli.record.owner'], value: owner },
      { label: words.due, value: due ?? '' },
      ...fields,
      ...links.map((link) => ({ label: relationWords(type, link), value: nameOf(link.other) })),
      ...evidence.map((one) => ({ label: cliMessages['cli.record.evidence'], value: nameOf(one) })),
    ]
      .filter(({ value }) => value.trim() !== '')
      .map(({ label, value }) => `${label}: ${value.replaceAll('\n', '\n  ')}`),
  ];
}

/** How a link reads from here: its own words, or the other side's from their end. */
function relationWords(type: RecordTypeName, { relation, direction, other }: LinkEntry): string {
  if (direction === 'out') return wordsOf(type).links[relation]?.label ?? relation;
  return wordsOf(other.type).links[relation]?.inverse ?? relation;
}

const nameOf = ({ code, title }: { readonly code: string; readonly title: string }): string =>
  `${code} ${title}`;

const wordsOf = (type: RecordTypeName): RecordWords => recordWords[type];
