import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { listAllLinks, listAllRecords } from '../../db/repositories/records.ts';
import type { WriteDb } from '../../db/write.ts';
import { addDays } from '../../shared/domain/common.ts';
import { nextReview } from '../../shared/domain/controlled-documents.ts';
import { isOfType, Records, recordTypeSchema } from '../../shared/domain/records/record.ts';
import { specOf } from '../../shared/domain/records/types.ts';
import { templateValues } from '../../shared/documents/templates/values.ts';
import { linkEvidence } from './evidence-import.ts';
import type { Ports } from './ports.ts';
import { insertRecord, linkRecords } from './record-writing.ts';
import {
  documentBody,
  documentVersions,
  sampleTextSchema,
  type Replacements,
  type TextSurroundings,
} from './sample-documents.ts';
import { classification, screening, withDays, withRiskCodes } from './sample-record-data.ts';

const shortAnswersSchema = z.record(
  z.string(),
  z.union([
    z.tuple([z.union([z.string(), z.int()])]),
    z.tuple([z.union([z.string(), z.int()]), z.string()]),
  ]),
);

/** A record of the sample's AIMS; days count from the day on which the sample is made. */
const sampleRecordSchema = z
  .object({
    /** Others link to it by this name. */
    key: z.string(),
    type: recordTypeSchema,
    title: z.string(),
    status: z.string(),
    owner: z.string(),
    dueIn: z.int().nullable().optional(),
    createdDaysAgo: z.int().min(0),
    archived: z.boolean().optional(),
    data: z.record(z.string(), z.unknown()),
    /** Relation -> keys. */
    links: z.record(z.string(), z.array(z.string())).optional(),
    /** Titles of the sample's evidence. */
    evidence: z.array(z.string()).optional(),
    /** Systems: answers of the guided EU AI Act classifier. */
    aiAct: shortAnswersSchema.optional(),
    /** Impact assessments: answers to the screening. */
    screen: shortAnswersSchema.optional(),
    ...sampleTextSchema.shape,
  })
  .strict();
type SampleRecord = z.output<typeof sampleRecordSchema>;

/** The records of the sample's AIMS, read and checked. */
export interface SampleRecords {
  /** In the order in which they are made, which decides their codes. */
  readonly records: readonly SampleRecord[];
  readonly functions: Replacements;
}

/**
 * Reads `records/*.yaml` of the sample, by file name.
 * @throws Error that says what is wrong: a mistake in the build
 */
export function readSampleRecords(folder: string): SampleRecords {
  const read = (path: string): unknown => parse(readFileSync(path, 'utf8'), { merge: true });
  const records = readdirSync(join(folder, 'records'))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) => {
      const parsed = z.array(sampleRecordSchema).safeParse(read(join(folder, 'records', name)));
      if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
  const functions = z.record(z.string(), z.string()).parse(read(join(folder, 'functions.yaml')));
  return { records, functions: Object.entries(functions) };
}

/** Writes the records of the sample's AIMS. @param evidence ids of the sample's evidence by title */
export function fillRecords(
  db: WriteDb,
  ports: Ports,
  sample: SampleRecords,
  evidence: ReadonlyMap<string, string>,
): void {
  const made = new Made(db, ports, evidence);
  const isDocument = ({ type }: SampleRecord): boolean => type === 'document';
  const others = sample.records.filter((one) => !isDocument(one));
  for (const one of others) made.insert(one, {});
  // Documents print what is linked with what; they themselves are linked with at the end.
  made.link();
  const around = surroundings(db, ports, sample.functions);
  for (const one of sample.records.filter(isDocument)) putDocument(made, around, one);
  made.finish();
}

/** Records as they are made, by their keys. */
class Made {
  readonly db: WriteDb;
  readonly today: string;
  readonly #ports: Ports;
  readonly #evidence: ReadonlyMap<string, string>;
  readonly #byKey = new Map<string, { readonly id: string; readonly code: string }>();
  #waiting: { readonly from: string; readonly relation: string; readonly to: string }[] = [];

  constructor(db: WriteDb, ports: Ports, evidence: ReadonlyMap<string, string>) {
    this.db = db;
    this.today = db.context.at.slice(0, 10);
    this.#ports = ports;
    this.#evidence = evidence;
  }

  /** Makes a record. @param changes data that was worked out */
  insert(one: SampleRecord, changes: Readonly<Record<string, unknown>>, due = this.#due(one)) {
    if (this.#byKey.has(one.key)) throw new Error(`sample: ${one.key} stands twice`);
    const record = insertRecord(this.db, this.#ports, {
      type: one.type,
      title: one.title,
      status: one.status,
      owner: one.owner,
      due,
      data: { ...this.dataOf(one), ...changes },
      createdAt: this.#moment(-one.createdDaysAgo),
    });
    this.#byKey.set(one.key, record);
    for (const [relation, keys] of Object.entries(one.links ?? {})) {
      for (const to of keys) this.#waiting.push({ from: one.key, relation, to });
    }
    if (one.archived === true) {
      this.db.update('record', record.id, { archivedAt: this.db.context.at });
    }
    for (const title of one.evidence ?? []) {
      const id = this.#evidence.get(title);
      if (id === undefined) throw new Error(`sample: ${one.key} names no evidence "${title}"`);
      linkEvidence(this.db, this.#ports, id, { recordId: record.id });
    }
    return record;
  }

  /** Makes the links whose both ends exist by now; the others wait. */
  link(): void {
    this.#waiting = this.#waiting.filter(({ from, relation, to }) => {
      const ends = [this.#byKey.get(from), this.#byKey.get(to)] as const;
      if (ends[0] === undefined || ends[1] === undefined) return true;
      linkRecords(this.db, this.#ports, { fromId: ends[0].id, relation, toId: ends[1].id });
      return false;
    });
  }

  /** @throws Error for a link that leads nowhere */
  finish(): void {
    this.link();
    const [left] = this.#waiting;
    if (left !== undefined) throw new Error(`sample: ${left.from} links to no record ${left.to}`);
  }

  /** Freezes an approved version of a document. */
  freeze(
    document: { readonly id: string; readonly title: string; readonly owner: string },
    { status, data }: ReturnType<typeof documentVersions>[number],
  ): void {
    const { id, title, owner } = document;
    insertRecord(this.db, this.#ports, {
      type: 'document-version',
      title,
      status,
      owner,
      data,
      links: [{ relation: 'version-of', toId: id }],
      createdAt: data['approvedOn'] == null ? undefined : `${data['approvedOn']}${this.#time()}`,
    });
  }

  dataOf({ type, data, aiAct, screen }: SampleRecord): Readonly<Record<string, unknown>> {
    const codeOf = (key: string): string => {
      const known = this.#byKey.get(key);
      if (known === undefined) throw new Error(`sample: no record ${key} before it is named`);
      return known.code;
    };
    return {
      ...withRiskCodes(withDays(specOf(type), data, this.today), codeOf),
      ...(aiAct === undefined
        ? {}
        : { classification: classification(this.#ports.libraries().aiAct, aiAct) }),
      ...(screen === undefined ? {} : { screening: screening(screen) }),
    };
  }

  #due({ dueIn }: SampleRecord): string | null {
    return dueIn == null ? null : addDays(this.today, dueIn);
  }

  #moment(days: number): string {
    return `${addDays(this.today, days)}${this.#time()}`;
  }

  #time(): string {
    return this.db.context.at.slice(10);
  }
}

/** What the texts of documents are filled from: the records that are there before them. */
function surroundings(db: WriteDb, ports: Ports, functions: Replacements): TextSurroundings {
  const organisation = readOrganisation(db.read);
  const records = new Records(listAllRecords(db.read), listAllLinks(db.read));
  return {
    libraries: ports.libraries(),
    values: (today) => templateValues({ organisation, records, today }),
    functions,
    today: db.context.at.slice(0, 10),
    language: organisation.documentLanguage,
  };
}

function putDocument(made: Made, around: TextSurroundings, one: SampleRecord): void {
  const data = made.dataOf(one);
  const body = documentBody(around, { status: one.status, data }, one);
  const { approvedOn, reviewMonths } = data;
  const due =
    typeof approvedOn === 'string' && typeof reviewMonths === 'number'
      ? nextReview(approvedOn, reviewMonths)
      : undefined;
  const document = made.insert(one, { body }, due);
  if (!isOfType(document, 'document')) throw new Error(`sample: ${one.key} is no document`);
  for (const version of documentVersions(around, document, one)) made.freeze(document, version);
}
