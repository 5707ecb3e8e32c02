import { create } from 'zustand';
import type { GivenAnswer } from '../../../../shared/domain/ai-act-classifier.ts';

/** Classifications that were begun and not saved, by system: one can look elsewhere and come back. */
const useRuns = create<Readonly<Record<string, readonly GivenAnswer[]>>>(() => ({}));

/** The answers given so far; null while no classification is under way. */
export function useRun(systemId: string): readonly GivenAnswer[] | null {
  return useRuns((runs) => runs[systemId] ?? null);
}

export function keepRun(systemId: string, given: readonly GivenAnswer[]): void {
  useRuns.setState({ [systemId]: given });
}

export function endRun(systemId: string): void {
  useRuns.setState(
    (runs) => Object.fromEntries(Object.entries(runs).filter(([id]) => id !== systemId)),
    true,
  );
}
