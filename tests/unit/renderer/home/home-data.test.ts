import { describe, expect, it } from 'vitest';
import {
  addressOf,
  itemReason,
  itemText,
  standOf,
} from '../../../../renderer/features/home/home-data.ts';
import { journeyOrder } from '../../../../shared/domain/journey-check.ts';
import { journeyOf, type JourneyItem } from '../../../../shared/domain/journey.ts';
import { completeStand, inputOf } from '../../domain/journey-support.ts';

const item = (changes: Partial<JourneyItem> = {}): JourneyItem => ({
  key: 'no-system',
  clause: '8.1',
  values: { count: 2, of: 3, codes: 'AIS-001, AIS-002', group: 'A.6' },
  type: 'system',
  recordId: null,
  ...changes,
});

describe('the words of the journey', () => {
  it.each(journeyOrder)('say what to do about %s', (key) => {
    for (const count of [1, 2]) {
      const one = item({ key, values: { ...item().values, count } });
      expect(itemText(one)).not.toBe(key);
      expect(`${itemText(one)} ${itemReason(one) ?? ''}`).not.toMatch(/[{}]|undefined/);
    }
  });
});

describe('where a step leads', () => {
  it.each([
    [{ recordId: 'abc' }, '/records/abc'],
    [{ key: 'no-system' }, '/registers/system/new'],
    [{ key: 'systems-unowned' }, '/registers/system'],
    [{ key: 'no-risk', type: 'risk' }, '/registers/risk'],
    [{ key: 'no-criteria', type: 'risk-criteria' }, '/risks/criteria'],
    [{ key: 'soa-missing', type: 'control' }, '/soa'],
    [{ key: 'clauses-without-owner', type: 'role' }, '/responsibilities'],
    [{ key: 'clauses-unaudited', type: 'audit' }, '/audits/coverage'],
  ] as const)('%o leads to %s', (changes, address) => {
    expect(addressOf(item(changes as Partial<JourneyItem>))).toBe(address);
  });
});

describe('the stand', () => {
  const { requirements } = inputOf(completeStand()).catalogue;

  it('is complete only when everything is', () => {
    const full = inputOf(completeStand(3));
    expect(standOf(journeyOf(full), requirements)).toMatchObject({
      percent: 100,
      open: 0,
      settled: { done: 38, of: 38 },
    });
    // One of many is lacking: never rounded up to everything.
    const systems = full.records.of('system');
    const nearly = {
      ...full,
      risks: { ...full.risks, systems: new Set(systems.slice(1).map(({ id }) => id)) },
    };
    const stand = standOf(journeyOf(nearly), requirements);
    expect(stand.percent).toBe(99);
    expect(stand.open).toBe(1);
    const planning = stand.clauses.find(({ id }) => id === '6');
    expect(planning?.percent).toBeLessThan(100);
    expect(planning?.parts.find(({ id }) => id === '6.1.2')?.lacks).toHaveLength(1);
  });

  it('names clauses that are only called "General" after what they open', () => {
    const stand = standOf(journeyOf(inputOf({ records: [], links: [] })), requirements);
    const names = stand.clauses.flatMap(({ parts }) => parts.map(({ title }) => title));
    expect(names).not.toContain('General');
    expect(stand.clauses.map(({ id }) => id)).toEqual(['4', '5', '6', '7', '8', '9', '10']);
  });
});
