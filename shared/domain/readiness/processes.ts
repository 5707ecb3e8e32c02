import { addDays, type Day } from '../common.ts';
import type { AnyRecord, Records } from '../records/record.ts';
import { isOverdue } from '../records/record.ts';
import type { RecordTypeName } from '../records/types.ts';

/**
 * The processes of an AIMS as an auditor samples them at stage 2: each leaves dated records, and
 * they go back three months at least.
 */
export const sampledProcesses = [
  'risks',
  'impacts',
  'development',
  'operation',
  'suppliers',
  'objectives',
  'competence',
  'communication',
  'documents',
  'incidents',
  'audits',
  'reviews',
  'improvement',
] as const;
export type SampledProcess = (typeof sampledProcesses)[number];

/** So many days of records are expected before stage 2. */
export const expectedDays = 90;
/** A process without a record for so long is asleep. */
const sleepsAfter = 120;

interface ProcessSpec {
  readonly clause: string;
  readonly types: readonly RecordTypeName[];
  /** Nothing has to have happened: incidents, changes of suppliers. */
  readonly mayBeSilent?: true;
}

const specs: Readonly<Record<SampledProcess, ProcessSpec>> = {
  risks: { clause: '8.2', types: ['risk'] },
  impacts: { clause: '8.4', types: ['impact'] },
  development: {
    clause: '8.1',
    types: ['test-run', 'model', 'dataset', 'deployment'],
    mayBeSilent: true,
  },
  operation: { clause: '9.1', types: ['indicator'] },
  suppliers: { clause: 'A.10.3', types: ['supplier'], mayBeSilent: true },
  objectives: { clause: '6.2', types: ['objective'] },
  competence: { clause: '7.2', types: ['training', 'qualification', 'acknowledgement'] },
  communication: { clause: '7.4', types: ['communication'] },
  documents: { clause: '7.5.3', types: ['document-version', 'document'] },
  incidents: { clause: 'A.8.4', types: ['incident', 'concern'], mayBeSilent: true },
  audits: { clause: '9.2.2', types: ['audit', 'finding'] },
  reviews: { clause: '9.3.3', types: ['review'] },
  improvement: { clause: '10.2', types: ['nonconformity', 'idea'], mayBeSilent: true },
};

/** Fields that say when something was done; `rows.column` for days inside a table. */
const dayFields: Readonly<Partial<Record<RecordTypeName, readonly string[]>>> = {
  risk: ['assessedOn', 'acceptedOn'],
  impact: ['approvedOn'],
  'test-run': ['runOn'],
  model: ['trainedOn'],
  dataset: ['acquiredOn'],
  deployment: ['liveOn'],
  indicator: ['values.on'],
  supplier: ['diligence.on'],
  objective: ['measurements.on'],
  training: ['heldOn', 'checkedOn'],
  qualification: ['obtainedOn'],
  acknowledgement: ['acknowledgedOn'],
  communication: ['log.on'],
  'document-version': ['approvedOn'],
  document: ['approvedOn'],
  incident: ['detectedOn', 'restoredOn', 'closedOn'],
  concern: ['reportedOn', 'triagedOn', 'answeredOn'],
  audit: ['startOn', 'reportedOn'],
  finding: ['foundOn', 'verifiedOn'],
  review: ['heldOn', 'signedOn'],
  nonconformity: ['detectedOn', 'correctedOn', 'analysedOn', 'checkedOn'],
};

/** Days on which a record says that something was done, up to today, earliest first. */
export function doneDays({ type, data }: AnyRecord, today: Day): readonly Day[] {
  return (dayFields[type] ?? [])
    .flatMap((path) => {
      const [name = '', column] = path.split('.');
      const value = data[name];
      if (column === undefined) return [value];
      return Array.isArray(value)
        ? value.map((row) => (row as Readonly<Record<string, unknown>>)[column])
        : [];
    })
    .filter((day): day is Day => typeof day === 'string' && day <= today)
    .toSorted();
}

/** Why a record is a likely sample; words under `readiness.sample.<why>`. */
export type SampleReason = 'late' | 'gravest' | 'newest' | 'oldest';

export interface Sample {
  readonly record: AnyRecord;
  readonly why: SampleReason;
  /** The last day on which something was done; null where the record names none. */
  readonly on: Day | null;
}

/** What a process can show. */
export interface ProcessRecords {
  readonly process: SampledProcess;
  readonly clause: string;
  readonly types: readonly RecordTypeName[];
  /** Records of its types that are not archived. */
  readonly count: number;
  readonly first: Day | null;
  readonly last: Day | null;
  /** Dated entries within the last three months. */
  readonly inPeriod: number;
  /** `short`: less than three months; `asleep`: nothing for four months; `silent`: nothing, which may be fine. */
  readonly state: 'good' | 'short' | 'asleep' | 'none' | 'silent';
  /** At most four records that an auditor would pick. */
  readonly samples: readonly Sample[];
}

/** Every process with the records that it left, in the order of `sampledProcesses`. */
export function processRecords(records: Records, today: Day): readonly ProcessRecords[] {
  return sampledProcesses.map((process) => {
    const { clause, types, mayBeSilent } = specs[process];
    const all: readonly AnyRecord[] = types.flatMap((type): readonly AnyRecord[] =>
      records.of(type),
    );
    const dated = all.map((record) => ({ record, days: doneDays(record, today) }));
    const days = dated.flatMap((one) => one.days).toSorted();
    const first = days[0] ?? null;
    const last = days.at(-1) ?? null;
    const since = addDays(today, -expectedDays);
    return {
      process,
      clause,
      types,
      count: all.length,
      first,
      last,
      inPeriod: days.filter((day) => day >= since).length,
      state: stateOf({ first, last, today, mayBeSilent: mayBeSilent === true }),
      samples: samplesOf(dated, today),
    };
  });
}

function stateOf({
  first,
  last,
  today,
  mayBeSilent,
}: {
  readonly first: Day | null;
  readonly last: Day | null;
  readonly today: Day;
  readonly mayBeSilent: boolean;
}): ProcessRecords['state'] {
  if (first === null || last === null) return mayBeSilent ? 'silent' : 'none';
  if (mayBeSilent) return 'good';
  if (first > addDays(today, -expectedDays)) return 'short';
  // Yearly work, as reviews and audits are, is not asleep after four months.
  return last < addDays(today, -Math.max(sleepsAfter, 366)) ? 'asleep' : 'good';
}

interface Dated {
  readonly record: AnyRecord;
  readonly days: readonly Day[];
}

const grave: readonly string[] = ['critical', 'major', 'breach'];

/** What an auditor picks: what is late, what was grave, the newest and the oldest; each once. */
function samplesOf(dated: readonly Dated[], today: Day): readonly Sample[] {
  const byDay = dated
    .filter(({ days }) => days.length > 0)
    .toSorted(
      (a, b) =>
        (a.days.at(-1) ?? '').localeCompare(b.days.at(-1) ?? '') ||
        a.record.code.localeCompare(b.record.code, 'en', { numeric: true }),
    );
  const late = dated
    .filter(({ record }) => isOverdue(record, today))
    .toSorted((a, b) => (a.record.due ?? '').localeCompare(b.record.due ?? ''))[0];
  const gravest = byDay.findLast(({ record }) => isGrave(record)) ?? mostRated(byDay);
  const picked: readonly (readonly [SampleReason, Dated | undefined])[] = [
    ['late', late],
    ['gravest', gravest],
    ['newest', byDay.at(-1)],
    ['oldest', byDay[0]],
  ];
  const seen = new Set<string>();
  return picked.flatMap(([why, one]) => {
    if (one === undefined || seen.has(one.record.id)) return [];
    seen.add(one.record.id);
    return [{ record: one.record, why, on: one.days.at(-1) ?? null }];
  });
}

const isGrave = ({ data }: AnyRecord): boolean =>
  [data['severity'], data['grade'], data['standing'], data['criticality']].some(
    (value) => typeof value === 'string' && grave.includes(value),
  );

/** The risk that was rated highest before treatment. */
function mostRated(dated: readonly Dated[]): Dated | undefined {
  const rating = ({ record }: Dated): number =>
    typeof record.data['inherent'] === 'number' ? record.data['inherent'] : 0;
  return dated.filter((one) => rating(one) > 0).toSorted((a, b) => rating(b) - rating(a))[0];
}
