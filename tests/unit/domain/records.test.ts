import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Records,
  isOverdue,
  searchText,
  type AnyRecord,
} from '../../../shared/domain/records/record.ts';
import {
  completeData,
  emptyData,
  fieldSchema,
  emptyValue,
  missingFields,
  patchSchema,
} from '../../../shared/domain/records/schema.ts';
import { fieldsOf, type CellSpec, type FieldSpec } from '../../../shared/domain/records/spec.ts';
import { recordTypeNames, specOf } from '../../../shared/domain/records/types.ts';
import {
  recordWords,
  type FieldWords,
  type RecordWords,
} from '../../../shared/i18n/en/records/index.ts';

const wordsOf = (type: (typeof recordTypeNames)[number]): RecordWords => recordWords[type];

/** What the words of a field lack, or have too many of, as paths. */
function wordProblems(field: FieldSpec | CellSpec, words: FieldWords | undefined): string[] {
  if (words === undefined) return [field.name];
  const options = 'options' in field ? [...field.options] : [];
  const told = Object.keys(words.options ?? {});
  const columns = field.kind === 'rows' ? field.columns : [];
  const known = new Set(columns.map(({ name }) => name));
  return [
    ...options.filter((option) => !told.includes(option)).map((one) => `${field.name}=${one}`),
    ...told.filter((one) => !options.includes(one)).map((one) => `${field.name}=${one}?`),
    ...columns.flatMap((column) =>
      wordProblems(column, words.columns?.[column.name]).map((path) => `${field.name}.${path}`),
    ),
    ...Object.keys(words.columns ?? {})
      .filter((name) => !known.has(name))
      .map((name) => `${field.name}.${name}?`),
  ];
}

describe.each(recordTypeNames)('the register of %s', (type) => {
  const spec = specOf(type);
  const fields = fieldsOf(spec);
  const names = fields.map(({ name }) => name);

  test('has words for all that it names, and for nothing else', () => {
    const words = wordsOf(type);
    const problems = fields.flatMap((field) => wordProblems(field, words.fields[field.name]));
    expect(problems).toEqual([]);
    expect(Object.keys(words.fields).toSorted()).toEqual([...names].toSorted());
    expect(Object.keys(words.statuses)).toEqual([...spec.statuses]);
    expect(Object.keys(words.groups)).toEqual(spec.groups.map(({ id }) => id));
    expect(Object.keys(words.links)).toEqual(spec.links.map(({ name }) => name));
  });

  test('names fields, links and columns once, and columns that it has', () => {
    expect(new Set(names).size).toBe(names.length);
    const links = spec.links.map(({ name }) => name);
    const known = [...names, ...links, 'status', 'owner', 'due'];
    expect(spec.columns.filter((column) => !known.includes(column))).toEqual([]);
    const choices = fields.filter(({ kind }) => kind === 'choice').map(({ name }) => name);
    expect(spec.filters.filter((name) => ![...choices, 'status'].includes(name))).toEqual([]);
    expect(spec.closed.filter((status) => !spec.statuses.includes(status))).toEqual([]);
    const groups = spec.groups.map(({ id }) => id);
    expect(
      spec.links.filter(({ group }) => group !== undefined && !groups.includes(group)),
    ).toEqual([]);
    expect(
      spec.links.flatMap(({ to }) =>
        to.filter((one) => !(recordTypeNames as readonly string[]).includes(one)),
      ),
    ).toEqual([]);
  });

  test('asks for at most seven fields and links in a step', () => {
    for (const { id, fields: asked } of spec.groups) {
      const typed = asked.filter(({ computed }) => computed !== true).length;
      expect(typed, id).toBeLessThanOrEqual(7);
    }
  });

  test('begins with data that its own schema takes', () => {
    const data = emptyData(spec);
    for (const field of fields) {
      expect(fieldSchema(field).safeParse(data[field.name]).success, field.name).toBe(true);
    }
    expect(
      spec.rules?.({
        ...data,
        ...spec.compute?.(data),
        title: '',
        owner: '',
        status: spec.statuses[0],
        due: null,
      }) ?? [],
    ).toEqual([]);
  });

  test('reads what an earlier version stored, and never what it does not know', () => {
    fc.assert(
      fc.property(fc.subarray(names), (kept) => {
        const full = emptyData(spec);
        const stored = { ...Object.fromEntries(kept.map((name) => [name, full[name]])), gone: 1 };
        expect(completeData(spec, stored)).toEqual(full);
      }),
    );
  });

  test('refuses unknown and computed fields', () => {
    const schema = patchSchema(spec);
    expect(schema.safeParse({ nonsense: 1 }).success).toBe(false);
    for (const field of fields.filter(({ computed }) => computed === true)) {
      expect(schema.safeParse({ [field.name]: emptyValue(field) }).success).toBe(false);
    }
  });

  test('tells which required fields are empty', () => {
    const required = fields
      .filter(({ required: asked, when }) => asked === true && (when?.(emptyData(spec)) ?? true))
      .map(({ name }) => name);
    expect(missingFields(spec, emptyData(spec))).toEqual(required);
  });
});

test('codes tell the types apart', () => {
  const prefixes = recordTypeNames.map((type) => specOf(type).prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  for (const prefix of prefixes) expect(prefix).toMatch(/^[A-Z]{3}$/);
});

const record = (changes: Partial<AnyRecord>): AnyRecord => ({
  id: 'a',
  type: 'risk',
  code: 'RSK-001',
  title: 'Scores drift',
  status: 'identified',
  owner: '',
  due: null,
  data: {},
  createdAt: '2026-05-14T09:00:00.000Z',
  updatedAt: '2026-05-14T09:00:00.000Z',
  archivedAt: null,
  ...changes,
});

describe('a snapshot of records', () => {
  const system = record({ id: 's', type: 'system', code: 'AIS-001' });
  const risks = ['RSK-010', 'RSK-002', 'RSK-1000'].map((code) => record({ id: code, code }));
  const archived = record({ id: 'x', code: 'RSK-003', archivedAt: '2026-05-14T09:00:00.000Z' });
  const links = [
    { id: '1', fromId: 'RSK-010', relation: 'concerns', toId: 's' },
    { id: '2', fromId: 'x', relation: 'concerns', toId: 's' },
    { id: '3', fromId: 'RSK-010', relation: 'concerns', toId: 'gone' },
  ];
  const records = new Records([system, ...risks, archived], links);

  test('gives the records of a type by the number in their code, without archived ones', () => {
    expect(records.of('risk').map(({ code }) => code)).toEqual(['RSK-002', 'RSK-010', 'RSK-1000']);
    expect(records.only('scope')).toBeUndefined();
  });

  test('follows links both ways, and leaves out what is not there', () => {
    expect(records.linkedFrom('RSK-010', 'concerns')).toEqual([system]);
    expect(records.linkedFrom('RSK-010', 'modified-by')).toEqual([]);
    expect(records.linkingTo('s').map(({ code }) => code)).toEqual(['RSK-010', 'RSK-003']);
  });
});

test('something is overdue the day after it was due, unless it is closed or put away', () => {
  const due = record({ due: '2026-05-14' });
  expect(isOverdue(due, '2026-05-14')).toBe(false);
  expect(isOverdue(due, '2026-05-15')).toBe(true);
  expect(isOverdue({ ...due, status: 'closed' }, '2026-05-15')).toBe(false);
  expect(isOverdue({ ...due, archivedAt: '2026-05-15T00:00:00.000Z' }, '2026-05-15')).toBe(false);
});

test('a search looks through every text, however deep, and through no name of a field', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.string({ minLength: 1 }), (value, word) => {
      const data = { hidden: [{ deep: word }, value] };
      expect(searchText(record({ data }))).toContain(word.toLowerCase());
    }),
  );
  expect(searchText(record({ data: { treatment: 'none' } }))).not.toContain('treatment');
});
