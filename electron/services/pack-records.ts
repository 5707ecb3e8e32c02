import { listActions, listAnswers, listAssessments } from '../../db/repositories/assessment.ts';
import { listEvidence } from '../../db/repositories/evidence.ts';
import { listLinksFrom } from '../../db/repositories/records.ts';
import type { DatabaseHandle, ReadDb } from '../../db/handle.ts';
import { packPaths } from '../../shared/domain/pack.ts';
import { withoutGuarded } from '../../shared/domain/records/schema.ts';
import { fieldsOf } from '../../shared/domain/records/spec.ts';
import { recordTypeNames, specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import { recordWords, type RecordWords } from '../../shared/i18n/en/records/index.ts';
import { translate } from '../../shared/i18n/index.ts';
import type { PackNames } from '../signing/pack/names.ts';
import type { PackSource } from '../signing/pack/write.ts';
import type { DocumentSource } from './document-sources.ts';
import { csvOf, csvText } from './records-csv.ts';

/** What is common to the tables of a pack. */
const table = { record: null, version: null } as const;

/** A register as CSV for spreadsheets and as JSON for programs, with the names of its fields. */
export function* registerFiles(
  source: DocumentSource,
  db: ReadDb,
  type: RecordTypeName,
  names: PackNames,
): Generator<PackSource> {
  const records = source.aims.records.of(type);
  const words: RecordWords = recordWords[type];
  const spec = specOf(type);
  const common = {
    ...table,
    kind: 'records',
    title: translate('packs.register', { name: words.many }),
    clauses: spec.clauses,
  } as const;
  yield {
    ...common,
    path: names.path(packPaths.records, words.many, '.csv'),
    mime: 'text/csv',
    content: csvOf(db, type, records),
  };
  const links = Map.groupBy(
    listLinksFrom(
      db,
      records.map(({ id }) => id),
    ),
    ({ fromId }) => fromId,
  );
  const value = {
    type,
    name: words.many,
    fields: fieldsOf(spec).map(({ name, kind }) => ({
      name,
      kind,
      label: words.fields[name]?.label ?? name,
    })),
    // Who reported in confidence is not named to others, here as in every document.
    records: records.map((record) => ({
      ...record,
      data: withoutGuarded(spec, record.data),
      links: (links.get(record.id) ?? []).map(({ relation, other }) => ({
        relation,
        code: other.code,
      })),
    })),
  };
  yield {
    ...common,
    path: names.path(packPaths.records, words.many, '.json'),
    mime: 'application/json',
    content: `${JSON.stringify(value, null, 1)}\n`,
  };
}

/** Each gap analysis with its answers and actions. */
export function* assessmentFiles(db: ReadDb, names: PackNames): Generator<PackSource> {
  for (const assessment of listAssessments(db)) {
    const { id, code, title } = assessment;
    const value = { assessment, answers: listAnswers(db, id), actions: listActions(db, id) };
    yield {
      ...table,
      kind: 'records',
      title: translate('packs.assessment', { title }),
      clauses: ['9.1'],
      record: code,
      path: names.path(packPaths.records, `${code} ${title}`, '.json'),
      mime: 'application/json',
      content: `${JSON.stringify(value, null, 1)}\n`,
    };
  }
}

/** What each piece of evidence is, references too, as CSV. */
export function evidenceList(db: ReadDb, names: PackNames): PackSource {
  const header = [
    translate('csv.column.code'),
    translate('csv.column.title'),
    translate('csv.column.description'),
    translate('csv.column.location'),
    'SHA-256',
  ];
  const rows = listEvidence(db).map((one) => [
    one.code,
    one.title,
    one.description,
    one.location,
    one.sha256 ?? '',
  ]);
  return {
    ...table,
    kind: 'records',
    title: translate('packs.evidenceList'),
    clauses: ['7.5'],
    path: names.path(packPaths.records, 'Evidence', '.csv'),
    mime: 'text/csv',
    content: csvText(rows, header),
  };
}

/** One entry of the log as it lies in the file. */
interface LogRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly kind: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly hash: string;
}

const logColumns = [
  'seq',
  'at',
  'actor',
  'operation',
  'entity',
  'entity_id',
  'kind',
  'hash',
] as const;

/**
 * The whole change log: every entry with its hashes for programs, and a list for people. What
 * records that may name somebody in confidence held is withheld; that and when they changed is not.
 */
export function* changeLogFiles(handle: DatabaseHandle, names: PackNames): Generator<PackSource> {
  const common = {
    ...table,
    kind: 'change-log',
    title: translate('packs.changeLog'),
    clauses: ['7.5.3'],
  } as const;
  const rows = (): IterableIterator<LogRow> =>
    handle.driver.prepare<[], LogRow>('SELECT * FROM change_log ORDER BY seq').iterate();
  yield {
    ...common,
    path: names.path(packPaths.records, 'change-log', '.jsonl'),
    mime: 'application/jsonl',
    content() {
      const confidential = confidentialIds(handle);
      return bundled(rows(), (row) => {
        const isOpen = !confidential.has(row.entity_id) && !holdsOthers.has(row.entity);
        const shown = isOpen ? row : { ...row, before: null, after: null, withheld: true };
        return `${JSON.stringify(shown)}\n`;
      });
    },
  };
  yield {
    ...common,
    path: names.path(packPaths.records, 'change-log', '.csv'),
    mime: 'text/csv',
    content: () =>
      bundled(rows(), (row) =>
        csvText([logColumns.map((name) => String(row[name]))], row.seq === 1 ? logColumns : null),
      ),
  };
}

/** Entities whose content repeats that of other records. */
const holdsOthers = new Set(['signature', 'merge']);

/** Records, deleted ones too, of types with a field that is guarded. */
function confidentialIds(handle: DatabaseHandle): ReadonlySet<string> {
  const types = recordTypeNames.filter((type) =>
    fieldsOf(specOf(type)).some(({ guarded }) => guarded !== undefined),
  );
  const found = handle.driver
    .prepare<string[], string>(
      `SELECT DISTINCT entity_id FROM change_log WHERE entity = 'record' AND kind <> 'update'
       AND json_extract(coalesce(after, before), '$.type') IN (${types.map(() => '?').join(', ')})`,
    )
    .pluck()
    .all(...types);
  return new Set(found);
}

/** Lines by the hundred: a pack is not read one line at a time. */
function* bundled<T>(rows: Iterable<T>, line: (row: T) => string): Generator<Uint8Array> {
  let text = '';
  for (const row of rows) {
    text += line(row);
    if (text.length < 64 * 1024) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}
