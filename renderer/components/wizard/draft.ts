import { useCallback, useState } from 'react';
import { useApp } from '../../lib/store.ts';

/** What a wizard keeps between two starts of the application. */
interface KeptDraft<Draft> {
  readonly draft: Draft;
  readonly step: string;
}

const prefix = 'aimsbook.wizard.';

/** Drafts of workspaces that have a passphrase: nothing of them may lie on this machine in plain. */
const inMemory = new Map<string, string>();

const isProtected = (): boolean => useApp.getState().workspace?.encrypted === true;

function read<Draft>(key: string): KeptDraft<Draft> | null {
  try {
    const kept = inMemory.get(key) ?? localStorage.getItem(prefix + key);
    return JSON.parse(kept ?? 'null') as KeptDraft<Draft> | null;
  } catch {
    return null;
  }
}

function write(key: string, kept: KeptDraft<unknown>): void {
  try {
    if (isProtected()) inMemory.set(key, JSON.stringify(kept));
    else localStorage.setItem(prefix + key, JSON.stringify(kept));
  } catch {
    // Without room for drafts the wizard works on; only a crash would lose its entries.
  }
}

/** Forgets what was entered in a wizard. */
export function forgetDraft(key: string): void {
  inMemory.delete(key);
  localStorage.removeItem(prefix + key);
}

interface WizardDraft<Draft> {
  readonly draft: Draft;
  readonly step: string | null;
  /** True when the entries come from an earlier start. */
  readonly restored: boolean;
  readonly change: (patch: Partial<Draft>) => void;
  readonly goTo: (step: string) => void;
  readonly reset: () => void;
}

/**
 * The entries of a wizard whose record does not exist yet, kept on this machine with every
 * change, so that a crash loses nothing.
 */
export function useWizardDraft<Draft extends object>(
  key: string,
  initial: Draft,
  firstStep: string,
): WizardDraft<Draft> {
  const [kept, setKept] = useState(() => read<Draft>(key));
  const draft = kept === null ? initial : { ...initial, ...kept.draft };
  const step = kept?.step ?? firstStep;
  const update = useCallback(
    (patch: Partial<Draft>, nextStep?: string) => {
      setKept((before) => {
        const next = {
          draft: { ...initial, ...before?.draft, ...patch },
          step: nextStep ?? before?.step ?? firstStep,
        };
        write(key, next);
        return next;
      });
    },
    [key, initial, firstStep],
  );
  const [restored, setRestored] = useState(kept !== null);
  return {
    draft,
    step,
    restored,
    change: useCallback((patch) => update(patch), [update]),
    goTo: useCallback((nextStep) => update({}, nextStep), [update]),
    reset: useCallback(() => {
      forgetDraft(key);
      setKept(null);
      setRestored(false);
    }, [key]),
  };
}
