import { z } from 'zod';
import { instantSchema } from './common.ts';

/**
 * A document pack: a ZIP file that an auditor reads and checks without Aimsbook. Its manifest lists
 * every other file; a detached CMS signs the manifest; `SHA256SUMS` lists all but itself, for
 * `sha256sum -c`.
 */
export const packPaths = {
  index: 'index.html',
  instructions: 'VERIFY.txt',
  manifest: 'manifest.json',
  signature: 'manifest.json.p7s',
  sums: 'SHA256SUMS',
  /** One PEM file per signer at the making of the pack. */
  certificates: 'certificates/',
  documents: 'documents/',
  evidence: 'evidence/',
  records: 'records/',
} as const;

/** Names of what a pack is made for. */
export const packProfiles = [
  'stage1',
  'stage2',
  'surveillance',
  'gap-analysis',
  'everything',
  'chosen',
] as const;
export const packProfileSchema = z.enum(packProfiles);
export type PackProfile = z.infer<typeof packProfileSchema>;

/** What a file of a pack is. */
export const packFileKinds = [
  'index',
  'instructions',
  'certificate',
  'document',
  'evidence',
  'records',
  'change-log',
] as const;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** One file of a pack, as its manifest lists it. */
export const packFileSchema = z
  .object({
    /** With forward slashes, relative to the pack. */
    path: z.string().min(1).max(400),
    size: z.int().min(0),
    sha256: sha256Schema,
    kind: z.enum(packFileKinds),
    title: z.string().max(500),
    /** Clauses and controls that it answers, e.g. "6.1.2", "A.5.4". */
    clauses: z.array(z.string().max(20)).max(200).readonly(),
    /** The code of the record that it shows or supports. */
    record: z.string().max(40).nullable(),
    version: z.string().max(40).nullable(),
    mime: z.string().max(200),
  })
  .strict();
export type PackFile = z.infer<typeof packFileSchema>;

/** The manifest. */
export const packManifestSchema = z
  .object({
    format: z.literal('aimsbook-pack'),
    formatVersion: z.literal(1),
    profile: packProfileSchema,
    organisation: z.string().max(1000),
    createdAt: instantSchema,
    tool: z.object({ name: z.string().max(100), version: z.string().max(40) }).strict(),
    /** Which workspace, and the end of its change log then: hash and number of the last entry. */
    workspace: z
      .object({
        /** The hash of its first entry, which no other workspace shares. */
        id: sha256Schema,
        head: sha256Schema,
        entries: z.int().min(1),
      })
      .strict(),
    files: z.array(packFileSchema).min(1).max(100_000),
  })
  .strict();
export type PackManifest = z.infer<typeof packManifestSchema>;
