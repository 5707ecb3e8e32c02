import { create } from 'zustand';
import type {
  DocumentFormat,
  DocumentVariant,
  ExportedFile,
} from '../../../shared/contract/values.ts';

/** A file that was written, and when. */
export interface WrittenFile extends ExportedFile {
  /** ISO 8601. */
  readonly at: string;
}

interface ExportState {
  readonly variant: DocumentVariant;
  readonly formats: readonly DocumentFormat[];
  /** The workspace that the files are of; see `workspaceKey`. */
  readonly workspace: string | null;
  /** The newest first. */
  readonly written: readonly WrittenFile[];
  /** The export under way. */
  readonly jobId: string | null;
}

/** The choices and the written files; kept while the user works on other screens. */
export const useExports = create<ExportState>(() => ({
  variant: 'full',
  formats: ['docx', 'pdf'],
  workspace: null,
  written: [],
  jobId: null,
}));

/** Notes written files; those of another workspace are forgotten. */
export function noteWritten(workspace: string, files: readonly ExportedFile[]): void {
  const at = new Date().toISOString();
  useExports.setState((state) => ({
    workspace,
    written: [
      ...files.map((file) => ({ ...file, at })),
      ...(state.workspace === workspace ? state.written : []),
    ],
  }));
}
