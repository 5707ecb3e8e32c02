import { z } from 'zod';
import { packManifestSchema } from './pack.ts';
import { pdfSignatureCheckSchema, signatureCheckSchema } from './signing.ts';

/** Why a file is not looked at as a pack any further: each makes the whole pack refused. */
export const packRefusals = [
  /** No ZIP file, or cut off. */
  'not-a-zip',
  /** No manifest inside: a ZIP file, but no pack. */
  'no-manifest',
  /** The manifest is not written as packs are. */
  'manifest-unreadable',
  'manifest-too-large',
  /** Made by a newer version. */
  'manifest-newer',
  /** The manifest lists a path twice, its own files, or one that is not safe. */
  'manifest-paths',
  'too-many-files',
  /** The path leads outside, or is one that some system reads differently. */
  'name-unsafe',
  /** The name is not said in UTF-8, or in two ways. */
  'name-encoding',
  /** Two names that are one on some system. */
  'name-collides',
  /** A link, a device or the like. */
  'special-file',
  'encrypted',
  'compression',
  /** What the ZIP file says of a file in one place, it denies in another. */
  'header-contradicts',
  /** Bytes that belong to no file: programs could read them as another pack. */
  'stray-data',
  /** Small, but endless once unpacked. */
  'bomb',
] as const;
export type PackRefusal = (typeof packRefusals)[number];

/** What else can be wrong with a pack. Each takes “intact” away. */
export const packProblems = [
  /** Nobody signed the manifest. */
  'unsigned',
  'signature-unreadable',
  /** A signature on the manifest is not intact. */
  'signature-broken',
  /** A certificate lies in the pack whose owner's signature is not there (any more). */
  'signature-missing',
  'certificate-unreadable',
  /** SHA256SUMS is not the list that follows from the manifest. */
  'sums-differ',
  /** A signature inside a document is not intact. */
  'document-signature-broken',
  'document-unreadable',
  /** A signed document is too large to look into. */
  'document-too-large',
] as const;

export const packFileStates = ['intact', 'changed', 'missing', 'added'] as const;
export type PackFileState = (typeof packFileStates)[number];

/** What the check of a pack found. */
export const packCheckSchema = z
  .object({
    /** Refused: it could not or must not be looked at further. Intact: signed and unchanged. */
    state: z.enum(['intact', 'changed', 'refused']),
    /** What the manifest says; null where it could not be read. As true as its signatures. */
    facts: packManifestSchema.omit({ files: true, format: true, formatVersion: true }).nullable(),
    files: z.array(z.object({ path: z.string(), state: z.enum(packFileStates) }).strict()),
    /** Signatures on the manifest and by it on everything. */
    signatures: z.array(signatureCheckSchema),
    /** Signatures inside of PDF documents. */
    documents: z.array(
      z.object({ path: z.string(), signatures: z.array(pdfSignatureCheckSchema) }).strict(),
    ),
    problems: z.array(
      z
        .object({
          code: z.enum([...packRefusals, ...packProblems]),
          /** The file that it is about; empty where it is about the whole. */
          file: z.string(),
        })
        .strict(),
    ),
  })
  .strict();
export type PackCheck = z.infer<typeof packCheckSchema>;
