import { z } from 'zod';
import type { Action } from '../domain/action.ts';
import type { Answer, Assessment } from '../domain/assessment.ts';
import { idSchema } from '../domain/common.ts';
import type { Changed } from '../domain/changelog.ts';
import type { ErrorValue } from '../domain/errors.ts';
import type { Evidence, EvidenceLink } from '../domain/evidence.ts';
import type { Doc } from '../documents/doc.ts';
import type { WaitingWorkspace, WorkspaceInfo } from '../domain/workspace.ts';
import type { RecordBrief } from './record-values.ts';

/** Shapes that exist only between the window and what is behind it. */

/** Settings of this machine, not of a workspace. */
export const settingsSchema = z
  .object({
    theme: z.enum(['light', 'dark', 'auto']),
    /** Who works here: the author in change logs, the assessor of new workspaces. */
    userName: z.string().max(200),
    userFunction: z.string().max(200),
    userFirm: z.string().max(200),
    userEmail: z.string().max(200),
    /** A note on the desktop tells what is due when a workspace is opened. */
    dueNotice: z.boolean(),
    /** It names the organisation and the first actions; otherwise it only counts. */
    dueNoticeTitles: z.boolean(),
    /** Minutes without use after which an encrypted workspace is locked; 0 for never. */
    lockAfter: z.union([z.literal(0), z.literal(5), z.literal(15), z.literal(30), z.literal(60)]),
    /** Groups of the sidebar that are folded, by their headings' keys. */
    foldedGroups: z.array(z.string().max(60)).max(30),
    /** A folder that gets each backup too; empty for none. */
    backupSecondPlace: z.string().max(4096),
  })
  .strict();
export type Settings = z.infer<typeof settingsSchema>;
/** What the window may set; paths come from dialogs only. */
export const settingsPatchSchema = settingsSchema.omit({ backupSecondPlace: true }).partial();

export interface AppInfo {
  readonly version: string;
  readonly platform: string;
  readonly settings: Settings;
}

/** What a repeated assessment takes over from the earlier one. */
export const carryOverSchema = z
  .object({
    /** Status, maturity and grade. */
    ratings: z.boolean(),
    notes: z.boolean(),
    /** Recommendation, priority, effort, owner, due date. */
    recommendations: z.boolean(),
    evidence: z.boolean(),
  })
  .strict();
export type CarryOver = z.infer<typeof carryOverSchema>;

/** One line of the list of assessments. */
export interface AssessmentSummary {
  readonly assessment: Assessment;
  readonly answered: number;
  readonly total: number;
  readonly gaps: number;
}

/** Everything that the interview and the results need, in one read. */
export interface AssessmentDetail {
  readonly assessment: Assessment;
  readonly answers: readonly Answer[];
  readonly actions: readonly Action[];
  readonly evidenceLinks: readonly EvidenceLink[];
  /** Where the interview stopped. */
  readonly lastQuestionId: string | null;
}

/** A piece of evidence and where it is used. */
export interface EvidenceEntry {
  readonly evidence: Evidence;
  readonly links: readonly EvidenceLink[];
  /** Records of registers that it supports. */
  readonly records: readonly RecordBrief[];
}

export interface Preview {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export const documentFormatSchema = z.enum(['pdf', 'docx']);
export type DocumentFormat = z.infer<typeof documentFormatSchema>;
export const documentVariantSchema = z.enum(['full', 'summary', 'gaps']);
export type DocumentVariant = z.infer<typeof documentVariantSchema>;

/** One document to write: its kind, and the record that it is about (null: the only or latest one). */
export const documentItemSchema = z
  .object({ document: z.string().max(60), subjectId: idSchema.nullable() })
  .strict();
export type DocumentItem = z.infer<typeof documentItemSchema>;

/** A document that can be made, and what its records still lack. */
export interface DocumentEntry {
  /** Kind of document, e.g. `soa`; its words are under `documents.kind.<document>`. */
  readonly document: string;
  /** The record it is about: one AI system, one assessment; null where there is one per workspace. */
  readonly subject: { readonly id: string; readonly code: string; readonly title: string } | null;
  readonly ready: boolean;
  /** Whether it can be written as it stands: not where the records lack what it is about. */
  readonly possible: boolean;
  /** Sentences that say what the records lack. */
  readonly missing: readonly string[];
  readonly clauses: readonly string[];
}

/** `fileId` stands for the path, which the window never sends. */
export interface ExportedFile {
  readonly fileId: string;
  readonly format: DocumentFormat;
  readonly fileName: string;
  readonly folder: string;
  readonly size: number;
}

/** What became of an export: what was finished stays, also where it was cancelled or failed midway. */
export interface ExportOutcome {
  readonly files: readonly ExportedFile[];
  /** Why it stopped; null when everything is written. */
  readonly problem: ErrorValue | null;
}

/** A document to look at in the window. */
export interface DocumentPreview {
  readonly doc: Doc;
  /** Rows of tables and other parts that only the files have. */
  readonly leftOut: number;
}

export interface HistoryState {
  /** The operation that undo would take back, e.g. `answer.save`; null when there is none. */
  readonly undo: string | null;
  readonly redo: string | null;
}

/** How far a job is; the last event of a job has a `state` other than `running`. */
export interface JobProgress {
  readonly jobId: string;
  readonly kind:
    | 'import'
    | 'export'
    | 'copy'
    | 'backup'
    | 'restore'
    | 'recover'
    | 'sign'
    | 'protect'
    | 'merge'
    | 'check'
    | 'pack';
  /** File or document being worked on. */
  readonly label: string;
  readonly done: number;
  /** In the same unit as `done`; 0 while unknown. */
  readonly total: number;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
}

/** What the main process tells the window, by event. */
export interface Events {
  readonly changed: Changed;
  /** Another workspace is open now, or none. */
  readonly workspace: WorkspaceInfo | null;
  readonly job: JobProgress;
  /** The window is about to close: save what is being typed, then call `app.readyToClose`. */
  readonly closing: null;
  /** An encrypted workspace is about to be locked: save, then call `workspace.lock`. */
  readonly locking: null;
  /** It is locked; comes before the event `workspace`. */
  readonly locked: WaitingWorkspace;
  /** The system asked for a workspace (double click): call `workspace.openRequested`. */
  readonly openRequested: null;
  /** A command chosen in the application menu, by its id in the command registry. */
  readonly command: { readonly id: string };
}

/** What became of several files: one that is refused does not stop the others. */
export interface ImportResult {
  readonly added: readonly Evidence[];
  readonly refused: readonly { readonly name: string; readonly error: ErrorValue }[];
}
