import { useMemo, useState } from 'react';
import { problemsOf, type FieldProblem, type WizardStep } from '../../../shared/wizards/wizard.ts';
import { useAutosave, type AutosaveOptions } from '../../lib/autosave.ts';
import type { PlainKey } from '../../lib/i18n.ts';

interface CheckedDraftOptions<T extends object> extends AutosaveOptions<T> {
  /** Their schemas decide what may be saved. */
  readonly steps: readonly Pick<WizardStep<T, PlainKey>, 'schema'>[];
}

interface CheckedDraft<T extends object> {
  readonly draft: T;
  readonly change: (patch: Partial<T>) => void;
  readonly flush: () => void;
  readonly problems: readonly FieldProblem[];
}

/**
 * A form that saves itself, field by field, but never what its schemas refuse: a title that
 * was emptied to be written anew stays in the window, with its problem, until it is filled in.
 */
export function useCheckedDraft<T extends object>(
  options: CheckedDraftOptions<T>,
): CheckedDraft<T> {
  const { steps, ...autosave } = options;
  const saved = useAutosave<T>(autosave);
  const [held, setHeld] = useState<{ readonly id: string; readonly patch: Partial<T> }>({
    id: options.id,
    patch: {},
  });
  const heldPatch = held.id === options.id ? held.patch : undefined;
  const draft = useMemo(() => ({ ...saved.draft, ...heldPatch }), [saved.draft, heldPatch]);
  const problems = steps.flatMap((step) => problemsOf(step, draft));

  const change = (patch: Partial<T>): void => {
    const next = { ...draft, ...patch };
    const found = steps.flatMap((step) => problemsOf(step, next));
    const isBad = (name: string): boolean => found.some(({ field }) => field === name);
    const all: Partial<T> = { ...heldPatch, ...patch };
    const names = Object.keys(all) as (keyof T & string)[];
    const pick = (bad: boolean): Partial<T> =>
      Object.fromEntries(
        names.filter((name) => isBad(name) === bad).map((name) => [name, all[name]]),
      ) as Partial<T>;
    setHeld({ id: options.id, patch: pick(true) });
    const good = pick(false);
    if (Object.keys(good).length > 0) saved.edit(good);
  };

  return { draft, change, flush: () => void saved.flush(), problems };
}
