import { z } from 'zod';

/**
 * The catalogue of a framework as data: its requirement tree and, for each
 * requirement, guidance and interview questions. The files live under
 * `resources/content/<framework>/`; titles and identifiers are facts, all other
 * wording is the project's own.
 */

/** A clause ("6.1.2") or an Annex A control ("A.6.2.4"). */
export const requirementIdSchema = z.string().regex(/^(A\.)?\d+(\.\d+)*$/);

/** Who in a small organisation can answer; labels live in the catalogue's `roles.yaml`. */
export const roleIdSchema = z.enum([
  'top-management',
  'aims-lead',
  'ai-product-owner',
  'ai-developer',
  'data-lead',
  'operations',
  'information-security',
  'legal-compliance',
  'human-resources',
  'procurement',
  'internal-auditor',
  'customer-contact',
  'ai-system-user',
]);
export type RoleId = z.infer<typeof roleIdSchema>;

export const effortSchema = z.enum(['small', 'medium', 'large']);
/** Effort of an action: small is up to 2 person-days, medium up to 10, large more. */
export type Effort = z.infer<typeof effortSchema>;

const sentence = z.string().trim().min(12).max(900);

/** One interview question; `id` is stable for ever, answers in workspaces point at it. */
export const questionSchema = z
  .object({
    id: z.string().regex(/^Q-(A\.)?\d+(\.\d+)*-\d{2}$/),
    requirement: requirementIdSchema,
    /** As one would ask it across the table. */
    text: sentence,
    /** Why the answer matters to this organisation, not why the standard exists. */
    why: sentence,
    /** What a good answer looks like in a company of 10 to 250 people. */
    good: sentence,
    /** What one would ask to see. */
    evidence: z.array(z.string().trim().min(5).max(160)).min(1).max(6),
    ask: z.array(roleIdSchema).min(1).max(4),
    /** 1 supporting, 2 normal, 3 decides whether the requirement is met. */
    weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    /** Part of the quick variant. */
    key: z.boolean(),
    /** What to do when it is missing: an instruction that an owner can start on. */
    action: sentence,
    effort: effortSchema,
  })
  .strict()
  .refine((q) => q.id.startsWith(`Q-${q.requirement}-`), {
    message: 'the id must be Q-<requirement>-NN',
  });
export type Question = z.infer<typeof questionSchema>;

/** Two lines shown beside every requirement. */
export const guidanceSchema = z
  .object({
    /** What the standard asks here, in our own words. */
    asks: sentence,
    /** What an auditor will look for. */
    auditor: sentence,
  })
  .strict();
export type Guidance = z.infer<typeof guidanceSchema>;

/** One file under `questions/`. */
export const questionFileSchema = z
  .object({
    guidance: z.record(requirementIdSchema, guidanceSchema),
    questions: z.array(questionSchema),
  })
  .strict();

/** A node of the requirement tree; leaves carry questions. */
export const requirementSchema = z
  .object({
    id: requirementIdSchema,
    title: z.string().min(3),
    kind: z.enum(['clause', 'control']),
    leaf: z.boolean(),
    parent: requirementIdSchema.nullable(),
    /** Requirements whose actions come first: dates of an action plan follow it. */
    dependsOn: z.array(requirementIdSchema),
  })
  .strict();
export type Requirement = z.infer<typeof requirementSchema>;

/** `framework.yaml`. */
export const frameworkFileSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    requirements: z.array(requirementSchema),
    documentedInformation: z.array(
      z.object({ clause: requirementIdSchema, what: z.string() }).strict(),
    ),
    roles: z.record(roleIdSchema, z.string()),
    /** Described maturity levels, 0 to 5. */
    maturity: z.array(z.object({ name: z.string(), description: z.string() }).strict()).length(6),
  })
  .strict();

/** Everything of one framework, read and checked. */
export interface Catalogue {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly requirements: readonly Requirement[];
  readonly questions: readonly Question[];
  readonly guidance: Readonly<Record<string, Guidance>>;
  readonly documentedInformation: readonly { readonly clause: string; readonly what: string }[];
  readonly roles: Readonly<Record<RoleId, string>>;
  readonly maturity: readonly { readonly name: string; readonly description: string }[];
}
