import { z } from 'zod';
import type { Catalogue, Question } from './content.ts';
import { effortSchema } from './content.ts';
import {
  codeSchema,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  textSchema,
} from './common.ts';

export const statuses = [
  'conforms',
  'partly',
  'does-not',
  'not-applicable',
  'not-assessed',
] as const;
export const statusSchema = z.enum(statuses);
export type Status = z.infer<typeof statusSchema>;

/** Grades of an audit finding (ISO 19011, ISO/IEC 17021-1); most serious first. */
export const grades = ['major', 'minor', 'observation', 'opportunity', 'good-practice'] as const;
export const gradeSchema = z.enum(grades);
export type Grade = z.infer<typeof gradeSchema>;

export const priorities = ['high', 'medium', 'low'] as const;
export const prioritySchema = z.enum(priorities);
export type Priority = z.infer<typeof prioritySchema>;

export const maturitySchema = z.int().min(0).max(5);

/** Somebody who asks or answers; `id` is what answers refer to. */
export const personSchema = z
  .object({
    id: idSchema,
    role: z.enum(['assessor', 'interviewee']),
    name: lineSchema.pipe(z.string().min(1)),
    function: lineSchema,
  })
  .strict();
export type Person = z.infer<typeof personSchema>;

/** How answers are rated and counted. */
export const scaleSchema = z
  .object({
    /** Whether a maturity of 0 to 5 is asked beside the status. */
    maturity: z.boolean(),
    /** What "partly conforms" counts for, in percent of "conforms". */
    partlyPercent: z.int().min(10).max(90),
  })
  .strict();
export type Scale = z.infer<typeof scaleSchema>;
export const defaultScale: Scale = { maturity: true, partlyPercent: 50 };

/** What the set-up wizard asks; every field can be changed later. */
export const assessmentSetupSchema = z
  .object({
    title: lineSchema.pipe(z.string().min(1)),
    date: daySchema,
    endDate: daySchema.nullable(),
    scope: textSchema,
    sites: z.array(lineSchema).max(200),
    aiSystems: z.array(lineSchema).max(500),
    exclusions: textSchema,
    criteria: textSchema,
    people: z.array(personSchema).max(300),
    parts: z.object({ clauses: z.boolean(), controls: z.boolean() }).strict(),
    variant: z.enum(['full', 'quick']),
    scale: scaleSchema,
    confidentiality: lineSchema,
    version: lineSchema,
  })
  .strict();
export type AssessmentSetup = z.infer<typeof assessmentSetupSchema>;

export const assessmentSchema = assessmentSetupSchema
  .extend({
    id: idSchema,
    code: codeSchema,
    status: z.enum(['in-progress', 'completed']),
    catalogue: z.object({ id: z.string(), version: z.string() }).strict(),
    /** The assessment it was repeated from. */
    repeatOf: idSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    archivedAt: instantSchema.nullable(),
  })
  .strict();
export type Assessment = z.infer<typeof assessmentSchema>;

/** What an interviewer records for one question. */
export const answerFieldsSchema = z
  .object({
    status: statusSchema,
    notApplicableReason: textSchema,
    maturity: maturitySchema.nullable(),
    note: textSchema,
    /** Ids of the assessment's people. */
    saidBy: z.array(idSchema).max(50),
    grade: gradeSchema.nullable(),
    recommendation: textSchema,
    priority: prioritySchema.nullable(),
    effort: effortSchema.nullable(),
    owner: lineSchema,
    due: daySchema.nullable(),
    followUp: z.boolean(),
  })
  .strict();
export type AnswerFields = z.infer<typeof answerFieldsSchema>;

/** Any of the fields; what is absent stays as it is. */
export const answerPatchSchema = answerFieldsSchema.partial();
export type AnswerPatch = z.infer<typeof answerPatchSchema>;

export const answerSchema = answerFieldsSchema
  .extend({
    id: idSchema,
    assessmentId: idSchema,
    questionId: z.string(),
    updatedAt: instantSchema,
  })
  .strict();
export type Answer = z.infer<typeof answerSchema>;

/** An answer before anything was recorded. */
export const blankAnswer: AnswerFields = {
  status: 'not-assessed',
  notApplicableReason: '',
  maturity: null,
  note: '',
  saidBy: [],
  grade: null,
  recommendation: '',
  priority: null,
  effort: null,
  owner: '',
  due: null,
  followUp: false,
};

/** Partly or not conforming: something has to be done. */
export function isGap(answer: Pick<AnswerFields, 'status'>): boolean {
  return answer.status === 'partly' || answer.status === 'does-not';
}

/** Rated, in any way; what counts as progress. */
export function isAnswered(answer: Pick<AnswerFields, 'status'> | undefined): boolean {
  return answer !== undefined && answer.status !== 'not-assessed';
}

/** The questions that an assessment asks, in the catalogue's order. */
export function questionsOf(
  assessment: Pick<AssessmentSetup, 'parts' | 'variant'>,
  catalogue: Catalogue,
): readonly Question[] {
  return catalogue.questions.filter((question) => {
    const control = question.requirement.startsWith('A.');
    const inParts = control ? assessment.parts.controls : assessment.parts.clauses;
    return inParts && (assessment.variant === 'full' || question.key);
  });
}
