import { z } from 'zod';
import {
  assessmentSetupSchema,
  defaultScale,
  type AssessmentSetup,
  type Person,
} from '../domain/assessment.ts';
import type { Assessor, Organisation } from '../domain/organisation.ts';
import type { WizardDefinition, WizardStep } from './wizard.ts';

/** What one question takes in an interview, on average, in minutes: asking, listening, writing. */
export const minutesPerQuestion = 3;

/** Hours of interview for a number of questions, in halves. */
export function estimatedHours(questions: number): number {
  return Math.ceil((questions * minutesPerQuestion) / 30) / 2;
}

const fields = assessmentSetupSchema.shape;

const datesInOrder = (draft: { date: string; endDate: string | null }): boolean =>
  draft.endDate === null || draft.endDate >= draft.date;

/** The steps that set a gap analysis up; the same fields are edited later. */
export const assessmentSetupSteps = [
  {
    id: 'basics',
    titleKey: 'assessments.step.basics',
    introKey: 'assessments.step.basics.intro',
    fields: [
      {
        name: 'title',
        kind: 'line',
        labelKey: 'assessments.field.title',
        helpKey: 'assessments.field.title.help',
        required: true,
      },
      {
        name: 'date',
        kind: 'day',
        labelKey: 'assessments.field.date',
        helpKey: 'assessments.field.date.help',
        required: true,
      },
      {
        name: 'endDate',
        kind: 'day',
        labelKey: 'assessments.field.endDate',
        helpKey: 'assessments.field.endDate.help',
      },
      {
        name: 'version',
        kind: 'line',
        labelKey: 'assessments.field.version',
        helpKey: 'assessments.field.version.help',
      },
      {
        name: 'confidentiality',
        kind: 'line',
        labelKey: 'assessments.field.confidentiality',
        helpKey: 'assessments.field.confidentiality.help',
      },
    ],
    schema: z
      .object({
        title: fields.title,
        date: fields.date,
        endDate: fields.endDate,
        version: fields.version,
        confidentiality: fields.confidentiality,
      })
      .refine(datesInOrder, { path: ['endDate'], message: 'assessments.endBeforeStart' }),
  },
  {
    id: 'scope',
    titleKey: 'assessments.step.scope',
    introKey: 'assessments.step.scope.intro',
    fields: [
      {
        name: 'scope',
        kind: 'text',
        labelKey: 'assessments.field.scope',
        helpKey: 'assessments.field.scope.help',
      },
      {
        name: 'sites',
        kind: 'lines',
        labelKey: 'assessments.field.sites',
        helpKey: 'assessments.field.sites.help',
      },
      {
        name: 'aiSystems',
        kind: 'lines',
        labelKey: 'assessments.field.aiSystems',
        helpKey: 'assessments.field.aiSystems.help',
      },
      {
        name: 'exclusions',
        kind: 'text',
        labelKey: 'assessments.field.exclusions',
        helpKey: 'assessments.field.exclusions.help',
        rows: 2,
      },
    ],
    schema: z.object({
      scope: fields.scope,
      sites: fields.sites,
      aiSystems: fields.aiSystems,
      exclusions: fields.exclusions,
    }),
  },
  {
    id: 'people',
    titleKey: 'assessments.step.people',
    introKey: 'assessments.step.people.intro',
    fields: [{ name: 'people', kind: 'own', labelKey: 'assessments.field.people' }],
    // A row without a name is left out when the record is made, so it is no problem here.
    schema: z.object({}),
  },
  {
    id: 'questions',
    titleKey: 'assessments.step.questions',
    fields: [
      {
        name: 'criteria',
        kind: 'text',
        labelKey: 'assessments.field.criteria',
        helpKey: 'assessments.field.criteria.help',
        rows: 1,
      },
      {
        name: 'parts',
        kind: 'own',
        labelKey: 'assessments.field.parts',
        helpKey: 'assessments.field.parts.help',
      },
      {
        name: 'variant',
        kind: 'own',
        labelKey: 'assessments.field.variant',
        helpKey: 'assessments.field.variant.help',
      },
    ],
    schema: z.object({
      criteria: fields.criteria,
      parts: fields.parts.refine(({ clauses, controls }) => clauses || controls, {
        message: 'assessments.noParts',
      }),
      variant: fields.variant,
    }),
  },
  {
    id: 'rating',
    titleKey: 'assessments.step.rating',
    introKey: 'assessments.step.rating.intro',
    fields: [{ name: 'scale', kind: 'own', labelKey: 'assessments.field.scale' }],
    schema: z.object({ scale: fields.scale }),
  },
] as const satisfies readonly WizardStep<AssessmentSetup, string>[];

/** Sets a new gap analysis up. */
export const newAssessmentWizard = {
  id: 'assessment-new',
  steps: assessmentSetupSteps,
} as const satisfies WizardDefinition<AssessmentSetup>;

/** What the wizard that repeats an earlier gap analysis fills in. */
export interface RepeatDraft extends AssessmentSetup {
  /** As the contract's `CarryOver`. */
  readonly carryOver: {
    readonly ratings: boolean;
    readonly notes: boolean;
    readonly recommendations: boolean;
    readonly evidence: boolean;
  };
}

/** Repeats an earlier gap analysis: first what is carried over, then the set-up as before. */
export const repeatAssessmentWizard = {
  id: 'assessment-repeat',
  steps: [
    {
      id: 'carry-over',
      titleKey: 'assessments.step.carryOver',
      introKey: 'assessments.step.carryOver.intro',
      fields: [{ name: 'carryOver', kind: 'own', labelKey: 'assessments.field.carryOver' }],
      schema: z.object({}),
    },
    ...assessmentSetupSteps,
  ],
} as const satisfies WizardDefinition<RepeatDraft>;

/** What is known when a new gap analysis is set up. */
export interface SetupContext {
  readonly organisation: Pick<Organisation, 'sites'>;
  readonly assessor: Pick<Assessor, 'name' | 'function'>;
  /** Title and criteria to start with. */
  readonly title: string;
  readonly criteria: string;
  readonly confidentiality: string;
  readonly today: string;
  readonly newId: () => string;
}

/** The entries that the wizard starts with. */
export function initialSetup(context: SetupContext): AssessmentSetup {
  const { organisation, assessor } = context;
  const people: Person[] = [];
  if (assessor.name.trim() !== '') {
    people.push({
      id: context.newId(),
      role: 'assessor',
      name: assessor.name,
      function: assessor.function,
    });
  }
  return {
    title: context.title,
    date: context.today,
    endDate: null,
    scope: '',
    sites: organisation.sites.map(({ name }) => name).filter((name) => name !== ''),
    aiSystems: [],
    exclusions: '',
    criteria: context.criteria,
    people,
    parts: { clauses: true, controls: true },
    variant: 'full',
    scale: defaultScale,
    confidentiality: context.confidentiality,
    version: '1.0',
  };
}

/** A set-up as it is recorded: without people whose name was left empty. */
export function completeSetup(setup: AssessmentSetup): AssessmentSetup {
  const people = setup.people.filter(({ name }) => name.trim() !== '');
  return {
    title: setup.title,
    date: setup.date,
    endDate: setup.endDate,
    scope: setup.scope,
    sites: setup.sites,
    aiSystems: setup.aiSystems,
    exclusions: setup.exclusions,
    criteria: setup.criteria,
    people,
    parts: setup.parts,
    variant: setup.variant,
    scale: setup.scale,
    confidentiality: setup.confidentiality,
    version: setup.version,
  };
}

/** The set-up of an earlier gap analysis, as the start of its repetition. */
export function repeatedSetup(
  earlier: AssessmentSetup,
  context: Pick<SetupContext, 'title' | 'today'>,
): AssessmentSetup {
  // The people keep their ids, because carried over answers say who said something by them.
  return {
    ...completeSetup(earlier),
    title: context.title,
    date: context.today,
    endDate: null,
    version: '1.0',
  };
}
