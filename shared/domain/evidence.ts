import { z } from 'zod';
import {
  codeSchema,
  idSchema,
  instantSchema,
  lineSchema,
  sha256Schema,
  textSchema,
} from './common.ts';

/** The largest file that becomes evidence: a workspace stays copyable. */
export const maxEvidenceBytes = 2 * 1024 * 1024 * 1024;
/** The largest file that is shown inside the window. */
export const maxPreviewBytes = 32 * 1024 * 1024;
/** The largest picture that is taken as a logo. */
export const maxLogoBytes = 4 * 1024 * 1024;

/** A file kept in the workspace, or a pointer to something kept elsewhere. */
export const evidenceSchema = z
  .object({
    id: idSchema,
    code: codeSchema,
    kind: z.enum(['file', 'reference']),
    /** File name, or what the reference is called. */
    title: lineSchema.pipe(z.string().min(1)),
    description: textSchema,
    /** Where a reference is kept: a shelf mark, a path, an address. */
    location: lineSchema,
    sha256: sha256Schema.nullable(),
    mime: z.string(),
    /** Bytes; null for a reference. */
    size: z.int().min(0).nullable(),
    createdAt: instantSchema,
  })
  .strict();
export type Evidence = z.infer<typeof evidenceSchema>;

/** What a piece of evidence supports: one answer of one assessment. */
export const evidenceLinkSchema = z
  .object({
    id: idSchema,
    evidenceId: idSchema,
    assessmentId: idSchema,
    questionId: z.string(),
  })
  .strict();
export type EvidenceLink = z.infer<typeof evidenceLinkSchema>;

/** What a piece of evidence is put to: one answer of one assessment, or a record of a register. */
export const evidenceTargetSchema = z.union([
  z.object({ assessmentId: idSchema, questionId: z.string() }).strict(),
  z.object({ recordId: idSchema }).strict(),
]);
export type EvidenceTarget = z.infer<typeof evidenceTargetSchema>;
/** The target that is an answer. */
export type AnswerTarget = Extract<EvidenceTarget, { assessmentId: string }>;

/** A piece of evidence that supports a record of a register. */
export interface RecordEvidence {
  readonly id: string;
  readonly recordId: string;
  readonly evidenceId: string;
}

/** How a file can be shown in the window, decided by its stored type. */
export function previewKind(mime: string): 'image' | 'pdf' | 'text' | 'none' {
  if (/^image\/(png|jpeg|gif|webp|bmp|avif)$/.test(mime)) return 'image';
  if (mime === 'application/pdf') return 'pdf';
  // Anything textual is shown as plain text: HTML and SVG are never run.
  if (mime.startsWith('text/') || /(json|xml|yaml|svg\+xml|csv|javascript)$/.test(mime))
    return 'text';
  return 'none';
}
