import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';

interface Generate {
  readonly run: () => void;
  readonly isPending: boolean;
}

/** Brings the plan up to date with the gaps, says what that did, and offers to undo it. */
export function useGenerate(assessmentId: string): Generate {
  const generate = useWrite('action.generate');
  const run = async (): Promise<void> => {
    // An answer that is still being typed decides whether its gap needs an action.
    await flushAll();
    try {
      const { added, removed } = await generate.mutateAsync({ assessmentId });
      if (added + removed > 0) noteWithUndo(wordsOf(added, removed));
    } catch {
      // `useWrite` has shown it.
    }
  };
  return { run: () => void run(), isPending: generate.isPending };
}

function wordsOf(added: number, removed: number): string {
  if (removed === 0) return t('actions.generated.add', { count: added });
  if (added === 0) return t('actions.generated.remove', { count: removed });
  return t('actions.generated.both', { added, removed });
}
