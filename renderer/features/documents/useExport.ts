import type { DocumentItem } from '../../../shared/contract/values.ts';
import { useWrite } from '../../lib/api.ts';
import { errorText } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { newJobId } from '../../lib/jobs.ts';
import { flushAll } from '../../lib/saver.ts';
import { toast, useApp } from '../../lib/store.ts';
import { noteWritten, useExports } from './export-store.ts';

/** What tells one open workspace from another. */
export function useWorkspaceKey(): string {
  return useApp(({ workspace }) => `${workspace?.folder ?? ''}/${workspace?.fileName ?? ''}`);
}

interface Export {
  readonly run: () => void;
  readonly isPending: boolean;
  /** To follow and cancel it; null when none is under way. */
  readonly jobId: string | null;
}

/** Writes documents in the chosen variant and formats. */
export function useExport(items: readonly DocumentItem[]): Export {
  const write = useWrite('document.export');
  const workspace = useWorkspaceKey();
  const jobId = useExports((state) => state.jobId);
  const run = async (): Promise<void> => {
    const { variant, formats } = useExports.getState();
    const id = newJobId();
    useExports.setState({ jobId: id });
    // The files are made from what is on disk.
    await flushAll();
    try {
      const outcome = await write.mutateAsync({
        jobId: id,
        items: [...items],
        variant,
        formats: [...formats],
      });
      // Null: the dialog was closed without a folder.
      if (outcome === null) return;
      const { files, problem } = outcome;
      noteWritten(workspace, files);
      const title = t('documents.export.done', { count: files.length });
      if (problem === null) toast({ tone: 'good', title });
      else if (problem.code === 'job.cancelled') {
        toast({ tone: 'info', title: t('documents.export.stopped', { count: files.length }) });
      } else {
        const failure = errorText(problem);
        const kept = t('documents.export.kept', { count: files.length });
        const body = [failure.meaning, failure.todo, kept].join(' ');
        toast({ tone: 'error', title: failure.title, body });
      }
    } catch {
      // `useWrite` has shown it.
    } finally {
      // Also when another screen is shown by now.
      useExports.setState({ jobId: null });
    }
  };
  return { run: () => void run(), isPending: jobId !== null, jobId };
}
