import { z } from 'zod';

/** Why a backup was made. */
export const backupReasons = [
  'asked',
  'daily',
  'close',
  'migration',
  'restore',
  'merge',
  'passphrase',
] as const;
export const backupReasonSchema = z.enum(backupReasons);
export type BackupReason = z.infer<typeof backupReasonSchema>;

/** What the rule needs to know of a backup. */
export interface DatedBackup {
  /** When it was made, ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: BackupReason;
}

const hour = 3_600_000;
const day = 24 * hour;

/** How long what is kept. */
export const retention = {
  recentHours: 24,
  recentMost: 10,
  days: 14,
  weeks: 8,
  months: 12,
  /** Days for which the last backups before a migration, a restore, a merge are kept. */
  milestoneDays: 90,
  milestones: ['migration', 'restore', 'merge'],
} as const satisfies Record<string, unknown>;

/** Periods of one length: each keeps its newest backup, back to a limit. */
interface Periods {
  readonly of: (at: number) => number | string;
  readonly within: number;
}

const periods: readonly Periods[] = [
  { of: (at) => Math.floor(at / day), within: retention.days * day },
  // Days since Monday, 29 December 1969.
  { of: (at) => Math.floor((at / day + 3) / 7), within: retention.weeks * 7 * day },
  { of: (at) => new Date(at).toISOString().slice(0, 7), within: retention.months * 31 * day },
];

/**
 * Which backups are kept: all of the last 24 hours up to ten, the newest of each day for 14 days,
 * of each week for 8 weeks, of each month for 12 months, the last before a migration, a restore
 * and a merge for 90 days, and always the newest. One from the future, because the clock was set
 * back, is kept, and stands for nothing else: nothing is lost for it.
 * @param now the instant from which ages are counted
 */
export function keptBackups<T extends DatedBackup>(backups: readonly T[], now: string): T[] {
  const at = Date.parse(now);
  const dated = backups
    .map((backup) => ({ backup, time: Date.parse(backup.at) }))
    .toSorted((a, b) => b.time - a.time);
  const kept = new Set<T>();
  // What has no date that can be read is nobody's to delete.
  for (const { backup, time } of dated) if (!(time <= at)) kept.add(backup);
  const past = dated.filter(({ time }) => time <= at);
  const [newest] = past;
  if (newest !== undefined) kept.add(newest.backup);
  past
    .filter(({ time }) => at - time < retention.recentHours * hour)
    .slice(0, retention.recentMost)
    .forEach(({ backup }) => kept.add(backup));
  for (const { of, within } of periods) {
    const seen = new Set<number | string>();
    for (const { backup, time } of past) {
      if (at - time >= within || seen.has(of(time))) continue;
      seen.add(of(time));
      kept.add(backup);
    }
  }
  for (const milestone of retention.milestones) {
    const last = past.find(({ backup }) => backup.reason === milestone);
    if (last !== undefined && at - last.time < retention.milestoneDays * day) kept.add(last.backup);
  }
  return backups.filter((backup) => kept.has(backup));
}

/**
 * Whether the daily backup is due: a day has passed since the newest, or there is none. One that
 * is dated later than now says nothing.
 */
export function dailyIsDue(backups: readonly DatedBackup[], now: string): boolean {
  const at = Date.parse(now);
  return !backups.some(({ at: made }) => {
    const age = at - Date.parse(made);
    return age >= 0 && age < day;
  });
}
