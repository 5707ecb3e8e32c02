import { z } from 'zod';
import { instantSchema } from './common.ts';

/** The open workspace, as the window shows it. */
export const workspaceInfoSchema = z
  .object({
    /** File name without folder and extension. */
    name: z.string(),
    fileName: z.string(),
    folder: z.string(),
    organisation: z.string(),
    readOnly: z.boolean(),
    /** Why it is read-only, when it is. */
    readOnlyReason: z.enum(['asked', 'folder', 'other-process']).nullable(),
    /** Whether opening it takes a passphrase. */
    encrypted: z.boolean(),
    size: z.int(),
    schemaVersion: z.int(),
    /** This computer has seen changes that are not in the file; null where it knows of none. */
    rolledBack: z
      .object({
        /** The number of the last change that was seen, and of the last one here. */
        seen: z.int(),
        has: z.int(),
        /** When the last one was seen. */
        at: instantSchema,
      })
      .strict()
      .nullable(),
  })
  .strict();
export type RolledBack = NonNullable<WorkspaceInfo['rolledBack']>;
export type WorkspaceInfo = z.infer<typeof workspaceInfoSchema>;

/** An encrypted workspace that waits for its passphrase. */
export interface WaitingWorkspace {
  readonly fileName: string;
  readonly folder: string;
  /** True when it will be opened to look at only. */
  readonly readOnly: boolean;
}

/** The least that a workspace's passphrase has, in characters. */
export const shortestPassphrase = 12;

/** Whether a passphrase has enough characters to be taken at all. */
export function isLongEnough(passphrase: string): boolean {
  return [...passphrase.normalize('NFC').trim()].length >= shortestPassphrase;
}

/** One line of the recent list; `id` stands for the path, which the window never sends. */
export const recentWorkspaceSchema = z
  .object({
    id: z.string(),
    organisation: z.string(),
    fileName: z.string(),
    folder: z.string(),
    openedAt: instantSchema,
    /** False when the file is gone or on a drive that is not there. */
    present: z.boolean(),
  })
  .strict();
export type RecentWorkspace = z.infer<typeof recentWorkspaceSchema>;

/** What `check` found; empty problems mean a sound file. */
export const checkReportSchema = z
  .object({
    ok: z.boolean(),
    problems: z.array(z.object({ kind: z.string(), detail: z.string() }).strict()),
    checked: z
      .object({
        pages: z.int(),
        records: z.int(),
        changeLogEntries: z.int(),
        evidenceFiles: z.int(),
        evidenceBytes: z.int(),
      })
      .strict(),
  })
  .strict();
export type CheckReport = z.infer<typeof checkReportSchema>;
