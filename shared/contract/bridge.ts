import type { Envelope } from '../domain/errors.ts';
import type { EvidenceTarget } from '../domain/evidence.ts';
import type { WorkspaceInfo } from '../domain/workspace.ts';
import type { EventName, OperationName, PathOperationName } from './names.ts';
import type { InputOf, OutputOf } from './operations.ts';
import type { Events, ImportResult } from './values.ts';

/** What the preload script puts on `window.aimsbook`; nothing else crosses. */
export interface Bridge {
  /** Calls an operation; never throws, failures come in the envelope. */
  invoke<N extends Exclude<OperationName, PathOperationName>>(
    name: N,
    input: InputOf<N>,
  ): Promise<Envelope<OutputOf<N>>>;
  /** Takes dropped files in as evidence; their paths never pass through the page. */
  importDropped(
    files: readonly File[],
    input: { readonly jobId: string; readonly target: EvidenceTarget },
  ): Promise<Envelope<ImportResult>>;
  /** Opens a dropped workspace. */
  openDropped(files: readonly File[]): Promise<Envelope<WorkspaceInfo>>;
  /** Listens to an event; gives the function that stops it. */
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void;
}

/** The browser's File, named here because shared code knows no DOM. */
interface File {
  readonly name: string;
  readonly size: number;
}
