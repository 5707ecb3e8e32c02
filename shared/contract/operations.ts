import { z } from 'zod';
import { actionFieldsSchema, type Action } from '../domain/action.ts';
import {
  answerPatchSchema,
  assessmentSetupSchema,
  type Answer,
  type Assessment,
} from '../domain/assessment.ts';
import { entityNameSchema, type ChangeEntry } from '../domain/changelog.ts';
import { idSchema, lineSchema, passphraseSchema, textSchema } from '../domain/common.ts';
import type { Catalogue } from '../domain/content.ts';
import {
  evidenceTargetSchema,
  type Evidence,
  type EvidenceLink,
  type RecordEvidence,
} from '../domain/evidence.ts';
import {
  assessorSchema,
  organisationSchema,
  type Assessor,
  type Organisation,
} from '../domain/organisation.ts';
import type { CheckReport, RecentWorkspace, WorkspaceInfo } from '../domain/workspace.ts';
import {
  carryOverSchema,
  documentItemSchema,
  documentFormatSchema,
  documentVariantSchema,
  settingsPatchSchema,
  type AppInfo,
  type AssessmentDetail,
  type AssessmentSummary,
  type DocumentEntry,
  type EvidenceEntry,
  type DocumentPreview,
  type ExportOutcome,
  type HistoryState,
  type ImportResult,
  type Preview,
} from './values.ts';
import type { ShippedPackage, SupportLog } from './app-values.ts';
import { backupOperations } from './backup-operations.ts';
import { certificationOperations } from './certification-operations.ts';
import type { OperationName } from './names.ts';
import { certificateOperations } from './certificate-operations.ts';
import { historyOperations } from './history-operations.ts';
import { mergeOperations } from './merge-operations.ts';
import { monitoringOperations } from './monitoring-operations.ts';
import { auditOperations } from './audit-operations.ts';
import { nonconformityOperations } from './nonconformity-operations.ts';
import { protectionOperations } from './protection-operations.ts';
import { readinessOperations } from './readiness-operations.ts';
import { peopleOperations } from './people-operations.ts';
import { agendaOperations } from './agenda-operations.ts';
import { recordOperations } from './record-operations.ts';
import { reviewOperations } from './review-operations.ts';
import { packCheckOperations } from './pack-check-operations.ts';
import { packOperations } from './pack-operations.ts';
import { signingOperations } from './signing-operations.ts';
import { reads, writes, type Operation } from './operation.ts';

const nothing = z.undefined();
const byId = z.object({ id: idSchema }).strict();
/** More than any plan has. */
const manyIds = z.array(idSchema).min(1).max(5000);
const jobId = z.string().max(64);
const paths = z.array(z.string().min(1).max(4096)).min(1).max(500);
/** 64 MiB: a pasted picture, never a film. */
const pastedBytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= 64 * 1024 * 1024);

/**
 * The one contract between the window and everything behind it. Where an
 * operation shows a dialog, `null` says that the user cancelled it.
 */
export const operations = {
  'app.info': reads<AppInfo>()(nothing),
  'app.saveSettings': reads<AppInfo>()(settingsPatchSchema),
  /** The window's answer to the event `closing`: all drafts are saved, or failed and may be lost. */
  'app.readyToClose': reads<void>()(z.object({ ready: z.boolean() }).strict()),
  /** The packages of others that the application contains. */
  'app.licences': reads<readonly ShippedPackage[]>()(nothing),
  'app.readLog': reads<SupportLog>()(nothing),
  /** Asks where to put the log; gives the file's name. */
  'app.saveLog': reads<string | null>()(nothing),

  'workspace.current': reads<WorkspaceInfo | null>()(nothing),
  'workspace.recent': reads<readonly RecentWorkspace[]>()(nothing),
  'workspace.forgetRecent': reads<void>()(z.object({ id: z.string() }).strict()),
  /** Asks where to put the file. */
  'workspace.create': reads<WorkspaceInfo | null>()(
    z
      .object({
        organisation: lineSchema.pipe(z.string().min(1)),
        /** Encrypts the file. */
        passphrase: passphraseSchema.optional(),
      })
      .strict(),
  ),
  /** Puts the sample organisation into the user's documents folder and opens it. */
  'workspace.createSample': reads<WorkspaceInfo>()(nothing),
  'workspace.open': reads<WorkspaceInfo | null>()(nothing),
  'workspace.openRecent': reads<WorkspaceInfo>()(z.object({ id: z.string() }).strict()),
  'workspace.openDropped': reads<WorkspaceInfo>()(z.object({ paths }).strict()),
  /** After `workspace.already-open`: the same file, to look at. */
  'workspace.openAgainReadOnly': reads<WorkspaceInfo>()(nothing),
  /** The file that the system asked the application to open; null when there is none. */
  'workspace.openRequested': reads<WorkspaceInfo | null>()(nothing),
  'workspace.close': reads<void>()(nothing),
  'workspace.rename': reads<WorkspaceInfo>()(
    z.object({ name: lineSchema.pipe(z.string().min(1).max(120)) }).strict(),
  ),
  'workspace.reveal': reads<void>()(nothing),
  /** Gives the copy's file name. */
  'workspace.saveCopy': reads<string | null>()(z.object({ jobId }).strict()),
  'workspace.check': reads<CheckReport>()(nothing),

  'organisation.read': reads<Organisation>()(nothing),
  'organisation.save': writes<Organisation>()(organisationSchema.partial()),
  'assessor.read': reads<Assessor>()(nothing),
  'assessor.save': writes<Assessor>()(assessorSchema.partial()),
  'logo.choose': writes<string | null>()(
    z.object({ of: z.enum(['organisation', 'assessor']) }).strict(),
  ),
  'logo.remove': writes<void>()(z.object({ of: z.enum(['organisation', 'assessor']) }).strict()),
  'logo.read': reads<Preview | null>()(
    z.object({ of: z.enum(['organisation', 'assessor']) }).strict(),
  ),

  'content.catalogue': reads<Catalogue>()(nothing),

  'assessment.list': reads<readonly AssessmentSummary[]>()(nothing),
  'assessment.read': reads<AssessmentDetail>()(byId),
  'assessment.create': writes<Assessment>()(assessmentSetupSchema),
  'assessment.repeat': writes<Assessment>()(
    z.object({ from: idSchema, setup: assessmentSetupSchema, carryOver: carryOverSchema }).strict(),
  ),
  'assessment.update': writes<Assessment>()(
    z
      .object({
        id: idSchema,
        patch: assessmentSetupSchema
          .extend({ status: z.enum(['in-progress', 'completed']) })
          .partial(),
      })
      .strict(),
  ),
  'assessment.archive': writes<void>()(byId.extend({ archived: z.boolean() })),
  'assessment.remove': writes<void>()(byId),
  /** Remembers the question that is on screen; not a record. */
  'assessment.remember': reads<void>()(byId.extend({ questionId: z.string().max(64) })),

  'answer.save': writes<Answer>()(
    z.object({ assessmentId: idSchema, questionId: z.string(), patch: answerPatchSchema }).strict(),
  ),

  /** Adds an action for every gap that has none; gives how many were added and removed. */
  'action.generate': writes<{ readonly added: number; readonly removed: number }>()(
    z.object({ assessmentId: idSchema }).strict(),
  ),
  /** `dependsOn` names actions of the same plan; a circle is refused with `action.circle`. */
  'action.add': writes<Action>()(
    z.object({ assessmentId: idSchema, fields: actionFieldsSchema }).strict(),
  ),
  'action.save': writes<Action>()(byId.extend({ patch: actionFieldsSchema.partial() })),
  /** The same change to many, as one step; gives how many it changed. */
  'action.saveMany': writes<{ readonly changed: number }>()(
    z.object({ ids: manyIds, patch: actionFieldsSchema.partial() }).strict(),
  ),
  'action.remove': writes<void>()(byId),
  'action.removeMany': writes<void>()(z.object({ ids: manyIds }).strict()),

  'evidence.list': reads<readonly EvidenceEntry[]>()(nothing),
  /** Asks for files, takes them in and links them. */
  'evidence.choose': writes<ImportResult | null>()(
    z.object({ jobId, target: evidenceTargetSchema }).strict(),
  ),
  'evidence.importDropped': writes<ImportResult>()(
    z.object({ jobId, paths, target: evidenceTargetSchema }).strict(),
  ),
  'evidence.importBytes': writes<Evidence>()(
    z.object({ name: lineSchema, bytes: pastedBytes, target: evidenceTargetSchema }).strict(),
  ),
  'evidence.addReference': writes<Evidence>()(
    z
      .object({
        title: lineSchema.pipe(z.string().min(1)),
        location: lineSchema,
        description: textSchema,
        target: evidenceTargetSchema,
      })
      .strict(),
  ),
  'evidence.save': writes<Evidence>()(
    byId.extend({
      patch: z
        .object({
          title: lineSchema.pipe(z.string().min(1)),
          description: textSchema,
          location: lineSchema,
        })
        .partial()
        .strict(),
    }),
  ),
  'evidence.link': writes<EvidenceLink | RecordEvidence>()(
    byId.extend({ target: evidenceTargetSchema }),
  ),
  'evidence.unlink': writes<void>()(byId.extend({ target: evidenceTargetSchema })),
  /** Refused with `record.in-use` while answers link to it. */
  'evidence.remove': writes<void>()(byId),
  'evidence.preview': reads<Preview>()(byId),
  /** Opens a copy with the program that the system uses for such files. */
  'evidence.open': reads<void>()(byId),
  'evidence.saveAs': reads<string | null>()(byId),

  ...recordOperations,
  ...auditOperations,
  ...certificationOperations,
  ...reviewOperations,
  ...agendaOperations,
  ...peopleOperations,
  ...readinessOperations,
  ...nonconformityOperations,
  ...mergeOperations,
  ...monitoringOperations,
  ...certificateOperations,
  ...signingOperations,
  ...packOperations,
  ...packCheckOperations,
  ...protectionOperations,
  ...backupOperations,

  'document.list': reads<readonly DocumentEntry[]>()(nothing),
  /** The document as it will be, without the largest pictures and the ends of long tables. */
  'document.preview': reads<DocumentPreview>()(documentItemSchema),
  /** Asks for a folder and writes every item, one file per format; stops at the first that fails. */
  'document.export': reads<ExportOutcome | null>()(
    z
      .object({
        jobId,
        /** What to write, in order. */
        items: z.array(documentItemSchema).min(1).max(500),
        variant: documentVariantSchema,
        formats: z.array(documentFormatSchema).min(1),
      })
      .strict(),
  ),
  'document.openExported': reads<void>()(z.object({ fileId: z.string() }).strict()),
  'document.revealExported': reads<void>()(z.object({ fileId: z.string() }).strict()),

  'history.state': reads<HistoryState>()(nothing),
  'history.undo': writes<HistoryState>()(nothing),
  'history.redo': writes<HistoryState>()(nothing),
  'history.record': reads<readonly ChangeEntry[]>()(
    z.object({ entity: entityNameSchema, id: z.string() }).strict(),
  ),
  ...historyOperations,

  'job.cancel': reads<void>()(z.object({ jobId }).strict()),
} as const satisfies Record<OperationName, Operation<z.ZodType, unknown>>;

export type Operations = typeof operations;
/** What a caller passes. */
export type InputOf<N extends OperationName> = z.input<Operations[N]['input']>;
/** What a service gets, after parsing. */
export type ParsedOf<N extends OperationName> = z.output<Operations[N]['input']>;
/** What a caller gets back. */
export type OutputOf<N extends OperationName> =
  Operations[N] extends Operation<z.ZodType, infer O> ? O : never;
