import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { DatabaseHandle } from '../../db/handle.ts';
import type { WriteContext } from '../../db/write.ts';
import { recordTypeSchema } from '../../shared/domain/records/record.ts';
import { sampleTextSchema, type Replacements } from './sample-documents.ts';

/** An answer of a library's guide, with a reason of one's own. */
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
    /** What it was before, oldest first: status and data as far as they differed, until so many days ago. */
    was: z
      .array(
        z
          .object({
            until: z.int().min(0),
            status: z.string().optional(),
            data: z.record(z.string(), z.unknown()).optional(),
          })
          .strict(),
      )
      .optional(),
    /** Systems: answers of the guided EU AI Act classifier. */
    aiAct: shortAnswersSchema.optional(),
    /** Impact assessments: answers to the screening. */
    screen: shortAnswersSchema.optional(),
    /** Questions of an audit: the one of the bank that was asked. */
    bank: z.string().optional(),
    ...sampleTextSchema.shape,
  })
  .strict();
export type SampleRecord = z.output<typeof sampleRecordSchema>;

/** The records of the sample's AIMS, read and checked. */
export interface SampleRecords {
  /** In the order of their codes. */
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

/** What the sample's AIMS is written into, inside the transaction of the whole sample. */
export interface SampleTarget {
  readonly file: DatabaseHandle;
  readonly context: WriteContext;
  /** Ids of the sample's evidence by title. */
  readonly evidence: ReadonlyMap<string, string>;
}
