import { z } from 'zod';
import { lineSchema, sha256Schema, textSchema } from './common.ts';

/** The organisation's roles with respect to AI systems (ISO/IEC 22989). */
export const aiRoles = ['developer', 'provider', 'deployer', 'user', 'partner', 'subject'] as const;
export const aiRoleSchema = z.enum(aiRoles);
export type AiRole = z.infer<typeof aiRoleSchema>;

/** Management system standards that an organisation may hold already. */
export const heldStandards = [
  'ISO 9001',
  'ISO/IEC 27001',
  'ISO/IEC 27701',
  'ISO 14001',
  'ISO 45001',
  'ISO 21001',
  'ISO 37001',
  'ISO 13485',
] as const;
export const heldStandardSchema = z.enum(heldStandards);

export const sectors = [
  'health',
  'finance',
  'insurance',
  'public',
  'education',
  'manufacturing',
  'retail',
  'software',
  'telecommunication',
  'energy',
  'transport',
  'legal',
  'human-resources',
  'media',
  'research',
  'other',
] as const;

/** Languages that documents can be written in; the region decides dates and paper. */
export const documentLanguages = ['en-GB', 'en-US'] as const;
export const pageSizes = ['A4', 'Letter'] as const;

export const siteSchema = z.object({ name: lineSchema, address: lineSchema }).strict();

/** The client: one workspace is one organisation. */
export const organisationSchema = z
  .object({
    name: lineSchema.pipe(z.string().min(1)),
    legalName: lineSchema,
    sector: z.enum(sectors).nullable(),
    description: textSchema,
    headcount: z.int().min(1).max(1_000_000).nullable(),
    sites: z.array(siteSchema).max(200),
    aiRoles: z.array(aiRoleSchema),
    standardsHeld: z.array(heldStandardSchema),
    contactName: lineSchema,
    contactEmail: lineSchema,
    documentLanguage: z.enum(documentLanguages),
    pageSize: z.enum(pageSizes),
    /** SHA-256 of a PNG or JPEG kept in the workspace. */
    logo: sha256Schema.nullable(),
  })
  .strict();
export type Organisation = z.infer<typeof organisationSchema>;

/** Who assesses: printed on reports, kept in the workspace so that it travels with it. */
export const assessorSchema = z
  .object({
    name: lineSchema,
    function: lineSchema,
    firm: lineSchema,
    email: lineSchema,
    logo: sha256Schema.nullable(),
  })
  .strict();
export type Assessor = z.infer<typeof assessorSchema>;

/** A new workspace's organisation: only the name is known. */
export function newOrganisation(name: string): Organisation {
  return {
    name,
    legalName: '',
    sector: null,
    description: '',
    headcount: null,
    sites: [],
    aiRoles: [],
    standardsHeld: [],
    contactName: '',
    contactEmail: '',
    documentLanguage: 'en-GB',
    pageSize: 'A4',
    logo: null,
  };
}

export const emptyAssessor: Assessor = { name: '', function: '', firm: '', email: '', logo: null };
