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
  /** The workspace that the files and the selection are of; see `useWorkspaceKey`. */
  readonly workspace: string | null;
  /** The newest first. */
  readonly written: readonly WrittenFile[];
  /** Keys of the documents that are ticked. */
  readonly ticked: ReadonlySet<string>;
  /** The export under way. */
  readonly jobId: string | null;
}

const none: ReadonlySet<string> = new Set();

/** The choices and the written files; kept while the user works on other screens. */
export const useExports = create<ExportState>(() => ({
  variant: 'full',
  formats: ['docx', 'pdf'],
  workspace: null,
  written: [],
  ticked: none,
  jobId: null,
}));

/** Notes written files; those of another workspace are forgotten. */
export function noteWritten(workspace: string, files: readonly ExportedFile[]): void {
  const at = new Date().toISOString();
  useExports.setState((state) => ({
    workspace,
    written: [
      ...files.map((file) => ({ ...file, at })).toReversed(),
      ...(state.workspace === workspace ? state.written : []),
    ],
    ...(state.workspace === workspace ? {} : { ticked: none }),
  }));
}

/** Notes which documents are ticked; files of another workspace are forgotten. */
export function noteTicked(workspace: string, ticked: ReadonlySet<string>): void {
  useExports.setState((state) => ({
    workspace,
    ticked,
    ...(state.workspace === workspace ? {} : { written: [] }),
  }));
}

/** The documents of a workspace that are ticked. */
export function useTicked(workspace: string): ReadonlySet<string> {
  return useExports((state) => (state.workspace === workspace ? state.ticked : none));
}
