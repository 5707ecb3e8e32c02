import { z } from 'zod';
import { daySchema, idSchema, lineSchema, textSchema } from '../domain/common.ts';
import type { Libraries } from '../domain/library.ts';
import {
  newLinkSchema,
  recordHeadSchema,
  recordTypeSchema,
  type AnyRecord,
  type RecordLink,
} from '../domain/records/record.ts';
import { reads, writes } from './operation.ts';
import {
  recordQuerySchema,
  savedViewSchema,
  startLibraries,
  type CriteriaEffect,
  type FilledTemplate,
  type Journey,
  type LibraryUse,
  type RecordBrief,
  type RecordDetail,
  type RecordPage,
  type RiskOverview,
  type SavedView,
  type Soa,
} from './record-values.ts';

const nothing = z.undefined();
const startLibrary = z.enum(startLibraries);
const byId = z.object({ id: idSchema }).strict();
const manyIds = z.array(idSchema).min(1).max(5000);
/** Checked against the type's definition by the service. */
const data = z.record(z.string().max(40), z.unknown());
const changes = recordHeadSchema.partial().extend({ data: data.optional() });
const approval = byId.extend({ by: lineSchema.pipe(z.string().min(1)), on: daySchema });

/** Operations on the registers: every type of record goes through the same few. */
export const recordOperations = {
  'record.list': reads<RecordPage>()(
    z
      .object({
        type: recordTypeSchema,
        query: recordQuerySchema,
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
        /** Relations that are shown as columns. */
        links: z.array(z.string().max(40)).max(10),
      })
      .strict(),
  ),
  'record.read': reads<RecordDetail>()(byId),
  /** The record of a type that exists once; null before it is made. */
  'record.single': reads<RecordDetail | null>()(z.object({ type: recordTypeSchema }).strict()),
  /** Records to link to: by code or words, at most 50. */
  'record.find': reads<readonly RecordBrief[]>()(
    z.object({ types: z.array(recordTypeSchema).min(1), search: z.string().max(200) }).strict(),
  ),
  /** Everybody who owns a record, by name: what owner fields suggest. */
  'record.owners': reads<readonly string[]>()(nothing),
  /** Refused with `record.exists` where the type exists once and is there. */
  'record.create': writes<AnyRecord>()(
    z
      .object({
        type: recordTypeSchema,
        head: recordHeadSchema.partial().extend({ title: recordHeadSchema.shape.title }),
        data,
        links: z.array(newLinkSchema).max(200),
      })
      .strict(),
  ),
  /**
   * Changes a record. `base` holds what the changed fields were when editing began, named as in
   * `patch`: where somebody else changed one of them since, `record.conflict` is thrown and
   * nothing is written. Without `base` the change wins.
   */
  'record.save': writes<AnyRecord>()(byId.extend({ patch: changes, base: changes.optional() })),
  /** The same change to many, as one step; gives how many it changed. */
  'record.saveMany': writes<{ readonly changed: number }>()(
    z.object({ ids: manyIds, patch: changes }).strict(),
  ),
  /** A copy with its outgoing links, as a new record in its first status. */
  'record.duplicate': writes<AnyRecord>()(byId),
  'record.archive': writes<{ readonly changed: number }>()(
    z.object({ ids: manyIds, archived: z.boolean() }).strict(),
  ),
  /** Refused with `record.linked` while others link to one of them; `details.links` names them. */
  'record.remove': writes<void>()(z.object({ ids: manyIds }).strict()),
  /** Refused with `record.circle` where following the relation would come back. */
  'record.link': writes<RecordLink>()(
    z.object({ fromId: idSchema, relation: z.string().max(40), toId: idSchema }).strict(),
  ),
  'record.unlink': writes<void>()(z.object({ linkId: idSchema }).strict()),
  /** Asks for a place and writes what the query finds as CSV; gives the file's name. */
  'record.exportCsv': reads<string | null>()(
    z.object({ type: recordTypeSchema, query: recordQuerySchema }).strict(),
  ),

  'view.list': reads<readonly SavedView[]>()(z.object({ type: recordTypeSchema }).strict()),
  /** A view with the same id is replaced. */
  'view.save': writes<SavedView>()(savedViewSchema.extend({ id: idSchema.nullable() })),
  'view.remove': writes<void>()(byId),

  /** Everything there is to start records from. */
  'library.read': reads<Libraries>()(nothing),
  /** Entries that records were made of already: risks by their entry, issues and parties by title. */
  'library.used': reads<readonly LibraryUse[]>()(z.object({ library: startLibrary }).strict()),
  /** Makes records from library entries as one step; `link` ties each to a record, e.g. a risk to its system. */
  'library.add': writes<readonly AnyRecord[]>()(
    z
      .object({
        library: startLibrary,
        entries: z.array(z.string().max(20)).min(1).max(200),
        link: newLinkSchema.nullable(),
      })
      .strict(),
  ),

  'risk.overview': reads<RiskOverview>()(nothing),
  /** What saving these criteria would do; writes nothing. */
  'risk.previewCriteria': reads<CriteriaEffect>()(z.object({ data }).strict()),
  /** Saves the criteria and brings the risks along: ratings that no longer exist are lowered. */
  'risk.saveCriteria': writes<CriteriaEffect>()(z.object({ data }).strict()),

  'soa.read': reads<Soa>()(nothing),
  /** Makes the lines that are missing and decides those that follow from risks, impacts and systems. */
  'soa.prefill': writes<{ readonly made: number; readonly decided: number }>()(nothing),

  /** Turns a harm of an impact assessment (`row` counts from 0) into a risk that stays linked. */
  'impact.makeRisk': writes<AnyRecord>()(byId.extend({ row: z.int().min(0) })),

  /** A template as a document made from it now would begin. */
  'controlled.preview': reads<FilledTemplate>()(
    z.object({ template: z.string().max(20) }).strict(),
  ),
  /** A controlled document: empty, or from a template filled in from the records. */
  'controlled.create': writes<AnyRecord>()(
    z
      .object({
        template: z.string().max(20).nullable(),
        title: recordHeadSchema.shape.title,
        kind: z.enum(['policy', 'procedure', 'plan', 'form', 'guideline', 'record', 'external']),
        /** Takes the place of the template's text: the policy wizard writes its own. */
        body: textSchema.nullable(),
      })
      .strict(),
  ),
  /** Asks for a Word or PDF file and makes a controlled document of it; the file is its evidence. */
  'controlled.import': writes<AnyRecord | null>()(z.object({ jobId: z.string().max(64) }).strict()),
  'controlled.submit': writes<AnyRecord>()(byId),
  'controlled.withdrawSubmission': writes<AnyRecord>()(byId),
  /** Freezes the version; the one before is superseded. */
  'controlled.approve': writes<AnyRecord>()(approval),
  /** Begins the next version of an approved document as a draft. */
  'controlled.revise': writes<AnyRecord>()(
    byId.extend({ changeNote: textSchema, major: z.boolean() }),
  ),

  'journey.read': reads<Journey>()(nothing),
} as const;
