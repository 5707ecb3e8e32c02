import { basename } from 'node:path';
import {
  briefOf,
  listAllRecords,
  listLinksFrom,
  listLinksTo,
  readRecord,
  readRecords,
} from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import type {
  AddedValues,
  IndicatorEntry,
  IndicatorOverview,
} from '../../shared/contract/monitoring-values.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { followersOf, isAnswered } from '../../shared/domain/breach-answers.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { breachesOf, seriesOf, trendOf, valuesOf } from '../../shared/domain/indicators.ts';
import { measurementsCsv } from '../../shared/domain/measurement-import.ts';
import { mergeValues, planMerge } from '../../shared/domain/measurement-merge.ts';
import {
  isMeasurementLate,
  measurementDue,
  nextMeasurement,
} from '../../shared/domain/measurement-schedule.ts';
import { isOfType, Records, type AimsRecord } from '../../shared/domain/records/record.ts';
import { writeWhole } from './files.ts';
import { askForCsv } from './csv-file.ts';
import type { Ports } from './ports.ts';
import { guardChange } from './record-guards.ts';
import { updateRecord } from './record-writing.ts';
import { reader, write } from './session.ts';

type Indicator = AimsRecord<'indicator'>;

/** As many values as an indicator holds; its definition says the same. */
const mostValues = 10_000;
/** As many as a small chart shows. */
const shownPoints = 24;

/**
 * Takes values over, one for each day and group, and plans the next measurement.
 * @throws AppError `indicator.too-many`
 */
export function addValues(ports: Ports, input: ParsedOf<'indicator.addValues'>): AddedValues {
  const { id, values, duplicates } = input;
  return write(ports, 'indicator.addValues', (db) => {
    const before = readIndicator(db.read, id);
    const existing = valuesOf(before.data);
    const { fresh, clashes, same } = planMerge(existing, values);
    const merged = mergeValues(existing, values, duplicates);
    if (merged.length > mostValues) {
      throw new AppError('indicator.too-many', { code: before.code, most: mostValues });
    }
    const after = { ...before, data: { ...before.data, values: merged } };
    const isNewer = merged.at(-1)?.on !== existing.at(-1)?.on;
    // Older values do not move a day that somebody planned.
    const due = isNewer || before.due === null ? nextMeasurement(after) : before.due;
    const patch = { due: due ?? before.due, data: { values: merged } };
    guardChange(before, patch);
    updateRecord(db, id, patch);
    const now = readIndicator(db.read, id);
    const replaced = duplicates === 'replace' ? clashes.length : 0;
    return {
      added: fresh.length,
      replaced,
      skipped: same.length + clashes.length - replaced,
      standing: now.data.standing,
      due: now.due,
    };
  });
}

/** All indicators with their latest values, what is late, and what followed from a breach. */
export function indicatorOverview(ports: Ports): IndicatorOverview {
  const db = reader(ports);
  const today = ports.clock().slice(0, 10);
  const indicators = listAllRecords(db, ['indicator'])
    .filter((one) => isOfType(one, 'indicator'))
    .filter(({ archivedAt, status }) => archivedAt === null && status !== 'retired');
  const ids = indicators.map(({ id }) => id);
  const out = listLinksFrom(db, ids, ['measures', 'led-to']);
  const inwards = listLinksTo(db, ids).filter(({ relation }) => relation === 'serves');
  const others = new Set([...out, ...inwards].map(({ other }) => other.id));
  const records = new Records(
    [...indicators, ...readRecords(db, [...others])],
    [...out, ...inwards],
  );
  return { today, indicators: indicators.map((one) => entryOf(one, records, today)) };
}

function entryOf(indicator: Indicator, records: Records, today: string): IndicatorEntry {
  const { id, code, title, status, owner, data } = indicator;
  const { kind, unit, direction, target, threshold, lastOn, lastValue, standing } = data;
  const shown = seriesOf(data)[0]?.values ?? [];
  // The small chart shows one line, and marks days on which any group was beyond a limit.
  const beyond = new Set(breachesOf(data).map(({ on }) => on));
  return {
    id,
    code,
    title,
    status,
    owner,
    kind,
    unit,
    direction,
    target,
    threshold,
    lastOn,
    lastValue,
    standing,
    trend: trendOf(direction, shown),
    answered: isAnswered(indicator, followersOf(records, indicator)),
    due: measurementDue(indicator),
    isLate: isMeasurementLate(indicator, today),
    points: shown.slice(-shownPoints).map(({ on, value }) => ({
      on,
      value,
      breach: beyond.has(on),
    })),
    measures: records.linkedFrom(id, 'measures').map(briefOf),
  };
}

/** Asks for a place and writes the values of an indicator as CSV. Gives the file's name. */
export async function exportValues(
  ports: Ports,
  { id }: ParsedOf<'indicator.exportCsv'>,
): Promise<string | null> {
  const db = reader(ports);
  const { code, title, data } = readIndicator(db, id);
  const path = await askForCsv(ports, `${code} ${title}`, code);
  if (path === null) return null;
  writeWhole(path, measurementsCsv(valuesOf(data)));
  return basename(path);
}

function readIndicator(db: ReadDb, id: string): Indicator {
  const record = readRecord(db, id);
  if (isOfType(record, 'indicator')) return record;
  throw new AppError('record.not-found', { entity: 'indicator', id });
}
