import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { canonicalRecord, changedSince } from '../../../shared/domain/signed-record.ts';

const risk = {
  id: 'a',
  type: 'risk',
  code: 'RSK-001',
  title: 'Refuses the wrong people',
  status: 'open',
  owner: 'Mara Lind',
  due: null,
  data: { likelihood: 3, impact: 4, description: 'Bias against older applicants', tags: [] },
  createdAt: '2026-05-14T09:00:00.000Z',
  updatedAt: '2026-05-14T09:00:00.000Z',
  archivedAt: null,
} as unknown as AnyRecord;
const links = [{ relation: 'treated-by', code: 'TSK-002' }];
const evidence = [{ code: 'EVD-001', title: 'Test report', sha256: 'ab' }];

it('gives one text whatever the order of keys, links and evidence', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  const more = [...links, { relation: 'concerns', code: 'AIS-001' }];
  expect(canonicalRecord(risk, more, evidence)).toBe(
    canonicalRecord(risk, more.toReversed(), evidence),
  );
});

it('does not change by being touched, nor by fields that say nothing', () => {
  const signed = canonicalRecord(risk, links, evidence);
  const touched = { ...risk, updatedAt: '2027-01-01T00:00:00.000Z' };
  const known = { ...touched, data: { ...risk.data, newField: '', another: null, list: [] } };
  expect(canonicalRecord(known, links, evidence)).toBe(signed);
});

it('names every field that differs, and links and evidence', () => {
  const signed = canonicalRecord(risk, links, evidence);
  const changed: AnyRecord = { ...risk, status: 'closed', data: { ...risk.data, impact: 1 } };
  expect(changedSince(signed, canonicalRecord(risk, links, evidence))).toEqual([]);
  expect(changedSince(signed, canonicalRecord(changed, links, evidence)).toSorted()).toEqual([
    'impact',
    'status',
  ]);
  expect(changedSince(signed, canonicalRecord(risk, [], evidence))).toEqual(['links']);
  const exchanged = [{ ...evidence[0], code: 'EVD-001', title: 'Test report', sha256: 'cd' }];
  expect(changedSince(signed, canonicalRecord(risk, links, exchanged))).toEqual(['evidence']);
});
