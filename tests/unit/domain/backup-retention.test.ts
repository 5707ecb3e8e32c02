import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  backupReasons,
  dailyIsDue,
  keptBackups,
  type DatedBackup,
} from '../../../shared/domain/backup-retention.ts';

const now = '2026-05-14T12:00:00.000Z';
const at = Date.parse(now);
const hour = 3_600_000;
const ago = (hours: number, reason: DatedBackup['reason'] = 'daily'): DatedBackup => ({
  at: new Date(at - hours * hour).toISOString(),
  reason,
});

const backupsOf = fc.array(
  fc.record({
    hours: fc.oneof(fc.integer({ min: -100, max: 60 }), fc.integer({ min: 0, max: 12_000 })),
    reason: fc.constantFrom(...backupReasons),
  }),
  { maxLength: 60 },
);
const made = (rows: readonly { hours: number; reason: DatedBackup['reason'] }[]): DatedBackup[] =>
  rows.map(({ hours, reason }) => ago(hours, reason));

it('keeps the last hours densely, then days, weeks and months', () => {
  const recent = Array.from({ length: 14 }, (_, index) => ago(index));
  const kept = keptBackups(recent, now);
  // Ten of the last 24 hours, and of yesterday the newest.
  expect(kept).toHaveLength(11);
  expect(kept).toContainEqual(ago(0));
  const yearly = Array.from({ length: 500 }, (_, index) => ago(index * 24));
  expect(keptBackups(yearly, now).length).toBeLessThan(14 + 8 + 13);
  expect(keptBackups(yearly, now).length).toBeGreaterThan(25);
});

it('keeps what was made before a migration or a restore for 90 days', () => {
  const migration = ago(80 * 24 - 1, 'migration');
  const others = [ago(80 * 24 - 2), ago(80 * 24 - 3)];
  expect(keptBackups([ago(1), ...others, migration], now)).toContain(migration);
  const old = ago(95 * 24 - 1, 'migration');
  expect(keptBackups([ago(1), ago(95 * 24 - 3), old], now)).not.toContain(old);
});

it('never deletes the newest, nor one that a wrong clock dates later than now', () => {
  fc.assert(
    fc.property(backupsOf, (rows) => {
      const backups = made(rows);
      const kept = keptBackups(backups, now);
      const future = backups.filter((backup) => backup.at > now);
      for (const one of future) expect(kept).toContain(one);
      const [newest] = backups
        .filter((one) => one.at <= now)
        .toSorted((a, b) => (a.at < b.at ? 1 : -1));
      expect(kept.map((one) => one.at)).toEqual(
        expect.arrayContaining(newest === undefined ? [] : [newest.at]),
      );
    }),
  );
});

it('keeps the same again, and a new backup costs no other period its own', () => {
  const dayOf = (backup: DatedBackup): string => backup.at.slice(0, 10);
  fc.assert(
    fc.property(backupsOf, (rows) => {
      const kept = keptBackups(made(rows), now);
      expect(keptBackups(kept, now)).toEqual(kept);
      const added = keptBackups([...made(rows), ago(0, 'asked')], now);
      // Only the limit of recent ones may let another of the same day go,
      // and one beyond a year was there only as the newest of all.
      const inAYear = kept.filter((one) => at - Date.parse(one.at) < 365 * 24 * hour);
      for (const one of inAYear) expect(added.map(dayOf)).toContain(dayOf(one));
    }),
  );
});

it('is due daily, also when the newest is dated later than now', () => {
  expect(dailyIsDue([], now)).toBe(true);
  expect(dailyIsDue([ago(23)], now)).toBe(false);
  expect(dailyIsDue([ago(25)], now)).toBe(true);
  expect(dailyIsDue([ago(-48)], now)).toBe(true);
});
