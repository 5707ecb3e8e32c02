import { z } from 'zod';
import type { AuditDayDefaults } from './audit-day-defaults.ts';
import { requirementIdSchema } from './content.ts';
import { aiRoleSchema, sectors } from './organisation.ts';

/**
 * Libraries to start records from, as data under `resources/content/libraries/`.
 * All wording is the project's own; identifiers are stable for ever.
 */

const line = z.string().trim().min(3).max(200);
const sentences = z.string().trim().min(20).max(700);

export const riskCategories = [
  'fairness',
  'data',
  'performance',
  'robustness',
  'security',
  'privacy',
  'transparency',
  'oversight',
  'safety',
  'supplier',
  'misuse',
  'legal',
  'people',
  'environment',
  'society',
  'governance',
] as const;
export const riskCategorySchema = z.enum(riskCategories);

export const lifecycleStages = [
  'design',
  'data',
  'development',
  'verification',
  'deployment',
  'operation',
  'retirement',
] as const;
export const lifecycleStageSchema = z.enum(lifecycleStages);

/** A typical AI risk: source, event and consequences, and what is usually done about it. */
export const libraryRiskSchema = z
  .object({
    id: z.string().regex(/^LR-\d{3}$/),
    category: riskCategorySchema,
    /** As a register shows it: what happens, to whom. */
    title: line,
    source: sentences,
    event: sentences,
    consequences: z
      .object({ organisation: sentences, individuals: sentences, society: sentences })
      .strict(),
    /** Annex A controls that usually modify it. */
    controls: z.array(requirementIdSchema).min(1).max(6),
    /** What is concretely done, in a small company. */
    measures: z.array(line).min(2).max(5),
    stages: z.array(lifecycleStageSchema).min(1),
    roles: z.array(aiRoleSchema).min(1),
    /** Which AI systems it fits: words that a search finds. */
    fits: z.array(z.string().min(2)).min(1).max(8),
  })
  .strict();

/** A dimension of an AI system impact assessment, with prompts for the interview. */
export const impactDimensionSchema = z
  .object({
    id: z.string().regex(/^[a-z][a-z-]+$/),
    title: line,
    about: sentences,
    /** Who is concerned: people, groups, society. */
    bearers: z.array(z.enum(['individuals', 'groups', 'society', 'organisation'])).min(1),
    questions: z.array(sentences).min(3).max(6),
    benefits: z.array(line).min(2).max(6),
    harms: z.array(line).min(3).max(8),
    measures: z.array(line).min(3).max(8),
    controls: z.array(requirementIdSchema).min(1),
  })
  .strict();

const fittingSectors = z.array(z.enum(['all', ...sectors])).min(1);

/** An internal or external issue (4.1). */
export const libraryIssueSchema = z
  .object({
    id: z.string().regex(/^LI-\d{3}$/),
    kind: z.enum(['internal', 'external']),
    topic: z.enum([
      'legal',
      'market',
      'technology',
      'climate',
      'society',
      'supply',
      'people',
      'culture',
      'resources',
      'governance',
      'data',
    ]),
    sectors: fittingSectors,
    title: line,
    effect: sentences,
    response: sentences,
  })
  .strict();

/** What interested parties are to the organisation. */
export const partyRelations = [
  'customer',
  'user',
  'affected',
  'authority',
  'supplier',
  'employee',
  'owner',
  'partner',
  'public',
] as const;

/** An interested party with what it needs (4.2). */
export const libraryPartySchema = z
  .object({
    id: z.string().regex(/^LP-\d{3}$/),
    sectors: fittingSectors,
    name: line,
    kind: z.enum(['internal', 'external']),
    relation: z.enum(partyRelations),
    needs: z
      .array(
        z
          .object({
            text: sentences,
            /** Whether it usually becomes a requirement of the AIMS. */
            requirement: z.boolean(),
            /** Where it is usually met. */
            metBy: z.array(requirementIdSchema).min(1),
          })
          .strict(),
      )
      .min(2)
      .max(5),
  })
  .strict();

/** A clause that an AI policy can be put together from (5.2, A.2.2). */
export const policyClauseSchema = z
  .object({
    id: z.string().regex(/^PC-\d{2}$/),
    group: z.enum([
      'purpose',
      'principles',
      'commitments',
      'objectives',
      'responsibilities',
      'rules',
      'people',
      'suppliers',
      'exceptions',
      'review',
    ]),
    title: line,
    /** Ready to use; `{organisation}` and other placeholders in braces are filled in. */
    text: z.string().trim().min(60).max(1500),
    /** A stricter or lighter wording to choose instead. */
    variants: z.array(
      z.object({ label: line, text: z.string().trim().min(60).max(1500) }).strict(),
    ),
    /** Chosen unless it is taken away. */
    standard: z.boolean(),
    why: sentences,
    clauses: z.array(requirementIdSchema).min(1),
  })
  .strict();

export const aiActClasses = [
  'prohibited',
  'high-risk',
  'limited',
  'minimal',
  'general-purpose',
  'not-in-scope',
] as const;

/** One question of the guided EU AI Act classification; answers lead on or to a class. */
export const classifierStepSchema = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]+$/),
    question: sentences,
    help: sentences,
    /** Article or annex, as a fact. */
    reference: line,
    answers: z
      .array(
        z
          .object({
            label: line,
            /** The next step, or the class it ends in. */
            next: z.string().optional(),
            result: z.enum(aiActClasses).optional(),
            /** What is written down as reason. */
            reason: sentences,
          })
          .strict()
          .refine((answer) => (answer.next === undefined) !== (answer.result === undefined), {
            message: 'an answer leads on or ends, not both',
          }),
      )
      .min(2)
      .max(10),
  })
  .strict();

/** A date or fact of a law or standard that a user can check and correct. */
export const legalFactSchema = z
  .object({
    id: z.string(),
    what: line,
    value: line,
    source: line,
    checked: z.iso.date(),
  })
  .strict();

/** Questions that an auditor may put to people of one function, for a mock interview. */
export const mockInterviewSchema = z
  .object({
    id: z.string().regex(/^[a-z-]+$/),
    /** Who is asked. */
    who: line,
    questions: z
      .array(
        z
          .object({
            ask: sentences,
            /** What a good answer shows. */
            good: sentences,
            clause: requirementIdSchema,
            /** Registers whose records answer it. */
            records: z.array(z.string().max(40)).min(1).max(4),
          })
          .strict(),
      )
      .min(1),
  })
  .strict();

/** One file per library. */
export const libraryFileSchemas = {
  risks: z.array(libraryRiskSchema),
  'impact-dimensions': z.array(impactDimensionSchema),
  issues: z.array(libraryIssueSchema),
  parties: z.array(libraryPartySchema),
  'policy-clauses': z.array(policyClauseSchema),
  'mock-interviews': z.array(mockInterviewSchema),
  'ai-act': z
    .object({
      start: z.string(),
      steps: z.array(classifierStepSchema),
      /** What each class means for provider and deployer, in plain words. */
      classes: z.record(
        z.enum(aiActClasses),
        z.object({ title: line, provider: sentences, deployer: sentences }).strict(),
      ),
      facts: z.array(legalFactSchema),
    })
    .strict(),
} as const;

/** The head of a document template (`resources/content/templates/*.md`, between `---` lines). */
export const templateHeadSchema = z
  .object({
    /** Stable, e.g. TPL-POL-01. */
    id: z.string().regex(/^TPL-[A-Z]{3}-\d{2}$/),
    title: line,
    kind: z.enum(['policy', 'procedure', 'plan', 'form', 'guideline', 'record']),
    clauses: z.array(requirementIdSchema).min(1),
    /** Role that usually owns it, in words. */
    owner: line,
    approver: line,
    reviewMonths: z.int().min(3).max(36),
    /** One or two sentences: what it is for and when a small company needs it. */
    purpose: sentences,
  })
  .strict();

export const templateSchema = templateHeadSchema.extend({ body: z.string().min(200) });
export type Template = z.infer<typeof templateSchema>;

type LibraryOf<K extends keyof typeof libraryFileSchemas> = z.infer<(typeof libraryFileSchemas)[K]>;
export type LibraryRisk = LibraryOf<'risks'>[number];
export type LibraryIssue = LibraryOf<'issues'>[number];
export type LibraryParty = LibraryOf<'parties'>[number];
export type ImpactDimension = LibraryOf<'impact-dimensions'>[number];
export type PolicyClause = LibraryOf<'policy-clauses'>[number];
export type MockInterview = LibraryOf<'mock-interviews'>[number];
export type AiActLibrary = LibraryOf<'ai-act'>;

/** All libraries, read and checked. */
export interface Libraries {
  readonly risks: readonly LibraryRisk[];
  readonly issues: readonly LibraryIssue[];
  readonly parties: readonly LibraryParty[];
  readonly dimensions: readonly ImpactDimension[];
  readonly policyClauses: readonly PolicyClause[];
  readonly interviews: readonly MockInterview[];
  readonly aiAct: AiActLibrary;
  readonly templates: readonly Template[];
  /** Table and factors that an estimate of audit days starts with. */
  readonly auditDays: AuditDayDefaults;
}
