import { useWrite } from '../../lib/api.ts';
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

/** Writes a document of an assessment in the chosen variant and formats. */
export function useExport(document: string, assessmentId: string): Export {
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
      const files = await write.mutateAsync({
        jobId: id,
        document,
        assessmentId,
        variant,
        formats: [...formats],
      });
      // Null: the dialog was closed without a folder.
      if (files === null) return;
      noteWritten(workspace, files);
      toast({ tone: 'good', title: t('documents.export.done', { count: files.length }) });
    } catch {
      // `useWrite` has shown it.
    } finally {
      // Also when another screen is shown by now.
      useExports.setState({ jobId: null });
    }
  };
  return { run: () => void run(), isPending: jobId !== null, jobId };
}
