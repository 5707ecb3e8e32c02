/** Registers that hold whatever their definitions allow, for tests of every document. */
import fc from 'fast-check';
import { emptyAssessor, newOrganisation } from '../../../shared/domain/organisation.ts';
import { Records, type AnyRecord, type RecordLink } from '../../../shared/domain/records/record.ts';
import { emptyData } from '../../../shared/domain/records/schema.ts';
import { fieldsOf, type CellSpec, type FieldSpec } from '../../../shared/domain/records/spec.ts';
import {
  recordTypeNames,
  specOf,
  type RecordTypeName,
} from '../../../shared/domain/records/types.ts';
import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import { realCatalogue, realLibraries } from '../../fixtures/world.ts';

const requirementIds = realCatalogue().requirements.map(({ id }) => id);

const line = fc.constantFrom(
  '',
  ' ',
  'Plain words',
  '\u0645\u0631\u062d\u0628\u0627 \u0628\u0643',
  '\u8cc7\u6599\u54c1\u8cea',
  '\u{1f600} \u{1f469}\u200d\u{1f4bb}',
  '<b>not bold</b> & "quoted"',
  '| a | b |',
  '\u202eturned',
  'w'.repeat(200),
);
const text = fc.oneof(
  line,
  fc.constantFrom(
    'One\n\nTwo\n',
    '# Head\n- a\n  - b\n\n| x | y |\n|---|---|\n| 1 | 2 |',
    '1. one\n3. two',
  ),
  fc.constant('Ten thousand letters. '.repeat(450)),
);
const day = fc.constantFrom(null, '2025-12-31', '2026-05-14', '2027-02-28');

function valueOf(field: FieldSpec | CellSpec): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'line':
      return line;
    case 'text':
    case 'rich':
      return text;
    case 'day':
      return day;
    case 'number':
      return fc.option(fc.integer({ min: field.min ?? -5, max: field.max ?? 1000 }));
    case 'level':
      return fc.option(fc.integer({ min: 1, max: 6 }));
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.option(fc.constantFrom(...field.options));
    case 'choices':
      return fc.subarray([...field.options]);
    case 'lines':
      return fc.array(line, { maxLength: 3 });
    case 'requirements':
      return fc.subarray(requirementIds, { maxLength: 4 });
    case 'rows':
      return fc.array(
        fc.record(Object.fromEntries(field.columns.map((one) => [one.name, valueOf(one)]))),
        { maxLength: 3 },
      );
  }
}

const title = line.map((value) => value.trim() || 'Untitled');

function recordOf(type: RecordTypeName, at: number): fc.Arbitrary<AnyRecord> {
  const spec = specOf(type);
  const fields = fieldsOf(spec).filter(({ computed }) => computed !== true);
  const data = fc.record(Object.fromEntries(fields.map((one) => [one.name, valueOf(one)])));
  return fc
    .record({
      title,
      status: fc.constantFrom(...spec.statuses),
      owner: line,
      due: day,
      data,
      archivedAt: fc.constantFrom(null, null, null, '2026-01-01T00:00:00.000Z'),
    })
    .map((made) => {
      const filled = { ...emptyData(spec), ...made.data };
      return {
        ...made,
        id: `${type}-${at}`,
        type,
        code: `${spec.prefix}-00${at}`,
        data: { ...filled, ...spec.compute?.(filled) },
        createdAt: '2025-11-01T08:00:00.000Z',
        updatedAt: '2026-05-01T08:00:00.000Z',
      };
    });
}

/** Up to three records of every type. */
export const registers = fc
  .tuple(
    ...recordTypeNames.map((type) =>
      fc
        .integer({ min: 0, max: specOf(type).single === true ? 1 : 3 })
        .chain((count) =>
          fc.tuple(...Array.from({ length: count }, (_, at) => recordOf(type, at + 1))),
        ),
    ),
  )
  .map((lists) => lists.flat() as readonly AnyRecord[]);

/** Links that the definitions allow, single ones once; those that lead back are among them. */
function linksIn(all: readonly AnyRecord[], seed: number): readonly RecordLink[] {
  const links: RecordLink[] = [];
  for (const [at, from] of all.entries()) {
    for (const { name, to, single } of specOf(from.type).links) {
      const ends = all.filter(({ type, id }) => to.includes(type) && id !== from.id);
      const count = ends.length === 0 ? 0 : (seed + at) % (single === true ? 2 : 3);
      for (let n = 0; n < count; n += 1) {
        const end = ends[(seed + at + n) % ends.length];
        if (end === undefined || links.some((one) => one.id === `${from.id} ${name} ${end.id}`)) {
          continue;
        }
        links.push({
          id: `${from.id} ${name} ${end.id}`,
          fromId: from.id,
          relation: name,
          toId: end.id,
        });
      }
    }
  }
  return links;
}

/** What documents are made from, with links that the seed decides. */
export const inputOf = (all: readonly AnyRecord[], seed: number): AimsDocInput => ({
  organisation: newOrganisation('Acme Ltd'),
  assessor: emptyAssessor,
  records: new Records(all, linksIn(all, seed)),
  catalogue: realCatalogue(),
  dimensions: realLibraries().dimensions,
  interviews: realLibraries().interviews,
  evidence: new Map(),
  pictures: new Map(),
  logos: {},
  createdAt: '2026-05-14T09:00:00.000Z',
  toolVersion: '0.0.0-test',
});
