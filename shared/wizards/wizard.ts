import type { z } from 'zod';

/**
 * Wizards as data: what is asked in which step, and what has to hold before the next one.
 * One engine shows them all. Texts are named by keys of the message catalogue.
 */

/** How a field is filled in. `select` may be left empty (null); `own`: the screen brings a component under the field's name. */
export type FieldKind =
  'line' | 'text' | 'day' | 'lines' | 'number' | 'select' | 'choice' | 'choices' | 'switch' | 'own';

/** A key of the catalogue, or the text itself where its words live elsewhere: with a record type. */
export type WizardText<K extends string> = K | { readonly text: string };

/** One of several values to choose from. */
export interface FieldOption<K extends string> {
  readonly value: string;
  readonly labelKey: WizardText<K>;
  /** A line under the label, where the choice needs an explanation. */
  readonly hintKey?: WizardText<K>;
}

/** One field; `name` is the property of the draft that it fills. */
export interface WizardField<Draft, K extends string> {
  readonly name: keyof Draft & string;
  readonly kind: FieldKind;
  readonly labelKey: WizardText<K>;
  /** Stands beside the field. */
  readonly helpKey?: WizardText<K>;
  readonly placeholderKey?: WizardText<K>;
  readonly required?: boolean;
  /** For `select`, `choice` and `choices`. */
  readonly options?: readonly FieldOption<K>[];
  /** For `text`: lines to start with. */
  readonly rows?: number;
  readonly when?: (draft: Draft) => boolean;
  /** For `own` without help: false leaves the room free where other fields have theirs. */
  readonly wide?: boolean;
}

/** One step: at most seven fields. */
export interface WizardStep<Draft, K extends string> {
  readonly id: string;
  readonly titleKey: WizardText<K>;
  /** A sentence under the title. */
  readonly introKey?: WizardText<K>;
  readonly fields: readonly WizardField<Draft, K>[];
  /** Checked against the whole draft before the next step; unknown properties must be allowed. */
  readonly schema: z.ZodType;
  /** False: the step is left out. */
  readonly when?: (draft: Draft) => boolean;
}

export interface WizardDefinition<Draft, K extends string = string> {
  readonly id: string;
  readonly steps: readonly WizardStep<Draft, K>[];
}

/** The steps that apply to a draft. */
export function stepsFor<Draft, K extends string>(
  definition: WizardDefinition<Draft, K>,
  draft: Draft,
): readonly WizardStep<Draft, K>[] {
  return definition.steps.filter((step) => step.when?.(draft) ?? true);
}

/** What is wrong with a field: a kind, or a message that the schema gave itself. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: 'required' | 'too-long' | 'invalid' | 'rule';
  /** A message of the schema: a key of the catalogue, or with `rule` the text itself. */
  readonly message: string;
}

/** The first problem of every field of a step; empty when the step is complete. */
export function problemsOf<Draft, K extends string>(
  step: Pick<WizardStep<Draft, K>, 'schema'>,
  draft: Draft,
): readonly FieldProblem[] {
  const result = step.schema.safeParse(draft);
  if (result.success) return [];
  const problems = new Map<string, FieldProblem>();
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!problems.has(field)) {
      problems.set(field, { field, problem: kindOf(issue.code), message: issue.message });
    }
  }
  return [...problems.values()];
}

function kindOf(code: string): FieldProblem['problem'] {
  if (code === 'too_small') return 'required';
  if (code === 'custom') return 'rule';
  return code === 'too_big' ? 'too-long' : 'invalid';
}
