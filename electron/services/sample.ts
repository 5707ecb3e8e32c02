import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mime from 'mime';
import { parse } from 'yaml';
import { z } from 'zod';
import { storeBlob } from '../../db/blobs.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import { listActions } from '../../db/repositories/assessment.ts';
import { transact, WriteDb } from '../../db/write.ts';
import {
  answerFieldsSchema,
  assessmentSetupSchema,
  blankAnswer,
  type Assessment,
} from '../../shared/domain/assessment.ts';
import { actionStatusSchema, type Action } from '../../shared/domain/action.ts';
import { addDays, daysBetween } from '../../shared/domain/common.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import { assessorSchema, organisationSchema } from '../../shared/domain/organisation.ts';
import { putPlan } from './actions.ts';
import { insertAssessment, putAnswer } from './assessments.ts';
import { linkEvidence } from './evidence-import.ts';
import type { Ports } from './ports.ts';
import { readSampleRecords } from './sample-record-schema.ts';
import type { Step } from './sample-making.ts';
import { fillRecords } from './sample-records.ts';

/** People are named by a key inside the sample; days count from the day it is made. */
const sampleAssessmentSchema = z
  .object({
    key: z.string(),
    repeatOf: z.string().nullable(),
    /** Days before today. */
    daysAgo: z.int().min(0),
    days: z.int().min(0),
    setup: assessmentSetupSchema.omit({ date: true, endDate: true, people: true }),
    people: z.record(
      z.string(),
      z
        .object({
          role: z.enum(['assessor', 'interviewee']),
          name: z.string(),
          function: z.string(),
        })
        .strict(),
    ),
    completed: z.boolean(),
    plan: z.boolean(),
    /** What became of the actions of the plan, by their question; all others were done in time. */
    actions: z
      .record(
        z.string(),
        z
          .object({
            status: actionStatusSchema,
            /** Days after today, where the day was moved. */
            dueIn: z.int().optional(),
          })
          .strict(),
      )
      .default({}),
    answers: z.record(
      z.string(),
      answerFieldsSchema
        .omit({ saidBy: true, due: true })
        .partial()
        .extend({
          saidBy: z.array(z.string()).optional(),
          /** Days after today. */
          dueIn: z.int().optional(),
        })
        .strict(),
    ),
  })
  .strict();

const sampleSchema = z
  .object({
    organisation: organisationSchema.omit({ logo: true }),
    assessor: assessorSchema.omit({ logo: true }),
    /** File names below `resources/sample/`. */
    logos: z.object({ organisation: z.string(), assessor: z.string() }).strict(),
    /** Oldest first. */
    assessments: z.array(sampleAssessmentSchema).min(1),
    evidence: z.array(
      z
        .object({
          title: z.string(),
          description: z.string(),
          /** Where a reference is kept; empty for a file. */
          location: z.string(),
          /** File name below `resources/sample/evidence/`; absent for a reference. */
          file: z.string().optional(),
          /** Assessment key -> question ids. */
          links: z.record(z.string(), z.array(z.string())),
        })
        .strict(),
    ),
  })
  .strict();

/** The sample organisation, read and checked. */
export type Sample = z.infer<typeof sampleSchema> & { readonly folder: string };

/** Reads `resources/sample/sample.yaml`. @throws Error that says what is wrong: a mistake in the build */
export function readSample(resources: string, catalogue: Catalogue): Sample {
  const folder = join(resources, 'sample');
  const sample = sampleSchema.parse(parse(readFileSync(join(folder, 'sample.yaml'), 'utf8')));
  const known = new Set(catalogue.questions.map(({ id }) => id));
  for (const { answers } of sample.assessments) {
    const unknown = Object.keys(answers).find((id) => !known.has(id));
    if (unknown !== undefined) throw new Error(`sample.yaml: no question ${unknown}`);
  }
  return { ...sample, folder };
}

/** Writes the sample into an empty workspace, through the write door like everything else. */
export function fillSample(ports: Ports, file: DatabaseHandle, sample: Sample): void {
  const at = ports.clock();
  const logo = (name: string): string => storeBlob(file, readFileSync(join(sample.folder, name)));
  const organisation = { ...sample.organisation, logo: logo(sample.logos.organisation) };
  const assessor = { ...sample.assessor, logo: logo(sample.logos.assessor) };
  const contents = new Map(
    sample.evidence.flatMap(({ file: name }) =>
      name === undefined ? [] : [[name, contentOf(file, sample, name)] as const],
    ),
  );
  const records = readSampleRecords(sample.folder);
  const context = {
    actor: sample.assessor.name,
    operation: 'workspace.createSample',
    at,
    changeSet: ports.newId(),
  };
  const today = at.slice(0, 10);
  // Each thing is written on its day, so that the history has something to tell.
  const doorOn = (day: string): WriteDb =>
    new WriteDb(file, { ...context, at: `${day}${at.slice(10)}` });
  transact(file, context, (db) => {
    db.insert('organisation', { id: 'organisation', ...organisation });
    db.insert('assessor', { id: 'assessor', ...assessor });
    const made = new Map<string, Assessment>();
    for (const one of sample.assessments) {
      const door = doorOn(addDays(today, one.days - one.daysAgo));
      made.set(one.key, putAssessment(door, ports, today, one, made));
    }
    const seen = Math.min(...sample.assessments.map(({ daysAgo }) => daysAgo));
    const evidence = putEvidence(doorOn(addDays(today, -seen)), ports, sample, contents, made);
    const carriedOut = sample.assessments.flatMap((one) => {
      const assessment = made.get(one.key);
      if (!one.plan || assessment === undefined) return [];
      putPlan(doorOn(addDays(today, one.days - one.daysAgo)), ports, assessment.id);
      return actionSteps(listActions(db.read, assessment.id), one, today);
    });
    fillRecords(ports, { file, context, evidence }, records, carriedOut);
  });
}

/** What became of the actions of a plan since. @throws Error for a question without an action */
function actionSteps(
  made: readonly Action[],
  { actions }: Sample['assessments'][number],
  today: string,
): readonly Step[] {
  const known = new Set(made.map(({ questionId }) => questionId));
  const unknown = Object.keys(actions).find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`sample.yaml: no action for ${unknown}`);
  return made.map(({ id, questionId, due, createdAt }, at) => {
    const { status, dueIn } = actions[questionId ?? ''] ?? { status: 'done' as const };
    const patch = dueIn === undefined ? { status } : { status, due: addDays(today, dueIn) };
    // Some days before it was due, never all on one day; nothing is done before it was planned.
    const ahead = due === null ? 0 : daysBetween(due, today) + ((at * 5) % 11);
    const daysAgo = Math.min(
      Math.max(ahead, 3 + ((at * 7) % 50)),
      daysBetween(createdAt.slice(0, 10), today),
    );
    return {
      daysAgo,
      run: (db) =>
        void db.update('action', id, { ...patch, edited: true, updatedAt: db.context.at }),
    };
  });
}

function putAssessment(
  db: WriteDb,
  ports: Ports,
  today: string,
  sample: Sample['assessments'][number],
  earlier: ReadonlyMap<string, Assessment>,
): Assessment {
  const date = addDays(today, -sample.daysAgo);
  const ids = new Map(Object.keys(sample.people).map((key) => [key, ports.newId()]));
  const people = Object.entries(sample.people).map(([key, person]) => ({
    id: ids.get(key) ?? '',
    ...person,
  }));
  const endDate = sample.days === 0 ? null : addDays(date, sample.days);
  const setup = { ...sample.setup, date, endDate, people };
  const repeatOf = sample.repeatOf === null ? null : (earlier.get(sample.repeatOf)?.id ?? null);
  const assessment = insertAssessment(db, ports, setup, repeatOf);
  for (const [questionId, { saidBy = [], dueIn, ...fields }] of Object.entries(sample.answers)) {
    const patch = answerFieldsSchema.parse({
      ...blankAnswer,
      ...fields,
      saidBy: saidBy.map((key) => ids.get(key)),
      due: dueIn === undefined ? null : addDays(today, dueIn),
    });
    putAnswer(db, ports, assessment.id, questionId, patch);
  }
  if (sample.completed) db.update('assessment', assessment.id, { status: 'completed' });
  return assessment;
}

interface Content {
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
}

function contentOf(file: DatabaseHandle, sample: Sample, name: string): Content {
  const bytes = readFileSync(join(sample.folder, 'evidence', name));
  const type = mime.getType(name) ?? 'application/octet-stream';
  return { sha256: storeBlob(file, bytes), size: bytes.byteLength, mime: type };
}

/** @returns ids by title */
function putEvidence(
  db: WriteDb,
  ports: Ports,
  sample: Sample,
  contents: ReadonlyMap<string, Content>,
  made: ReadonlyMap<string, Assessment>,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const one of sample.evidence) {
    const content = one.file === undefined ? undefined : contents.get(one.file);
    const id = ports.newId();
    ids.set(one.title, id);
    db.insert('evidence', {
      id,
      code: db.nextCode('EVD'),
      kind: content === undefined ? 'reference' : 'file',
      title: one.title,
      description: one.description,
      location: one.location,
      sha256: content?.sha256 ?? null,
      mime: content?.mime ?? '',
      size: content?.size ?? null,
      createdAt: db.context.at,
    });
    for (const [key, questionIds] of Object.entries(one.links)) {
      const assessment = made.get(key);
      if (assessment === undefined) throw new Error(`sample.yaml: no assessment ${key}`);
      for (const questionId of questionIds) {
        linkEvidence(db, ports, id, { assessmentId: assessment.id, questionId });
      }
    }
  }
  return ids;
}
