import { ApiError } from './api.ts';
import type { SaveState } from './store.ts';

/** The pause after the last keystroke; with the write itself it stays under 300 ms. */
export const pauseMs = 200;
/** Somebody who types without a pause is saved at least this often. */
const longestPauseMs = 1500;
const retryMs = 5000;
/** A read that was under way while we saved may still arrive this long after. */
const staleReadMs = 60;

interface SaverPorts<T> {
  readonly save: (patch: Partial<T>) => Promise<unknown>;
  readonly onChange: () => void;
  readonly onState: (state: SaveState) => void;
}

/** One draft: what was typed over a record, what of it is not written yet, and the write itself. */
export class Saver<T extends object> {
  state: SaveState = { kind: 'saved' };
  /** Shown over the record until a fresh read of it arrives. */
  private typed: Partial<T> = {};
  /** Not written yet. */
  private pending: Partial<T> = {};
  private base: T | null = null;
  private savedAt = 0;
  private pendingSince = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<boolean> | null = null;
  private readonly ports: SaverPorts<T>;

  constructor(ports: SaverPorts<T>) {
    this.ports = ports;
  }

  /** The record as the fields show it. */
  draft(value: T): T {
    return { ...value, ...this.typed };
  }

  get isPending(): boolean {
    return Object.keys(this.pending).length > 0 || this.writing !== null;
  }

  edit(patch: Partial<T>): void {
    if (!this.isPending) this.pendingSince = Date.now();
    this.typed = { ...this.typed, ...patch };
    this.pending = { ...this.pending, ...patch };
    this.setState({ kind: 'saving' });
    const left = this.pendingSince + longestPauseMs - Date.now();
    this.schedule(Math.max(0, Math.min(pauseMs, left)));
  }

  /** Writes what is pending now; false when that failed and the text is only in the window. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.writing !== null) await this.writing;
    if (Object.keys(this.pending).length === 0) return this.state.kind !== 'failed';
    this.writing = this.write();
    return this.writing;
  }

  /** A fresh read of the record: what was written shows through, what is pending stays on top. */
  rebase(value: T): void {
    if (this.base === value) return;
    const first = this.base === null;
    this.base = value;
    if (first || this.isPending || Date.now() - this.savedAt < staleReadMs) return;
    this.typed = {};
  }

  /** Forgets what was typed and written, e.g. because undo takes it back. */
  forgetWritten(): void {
    this.typed = { ...this.pending };
    this.ports.onChange();
  }

  private async write(): Promise<boolean> {
    const patch = this.pending;
    this.pending = {};
    try {
      await this.ports.save(patch);
      this.writing = null;
      this.savedAt = Date.now();
      const more = Object.keys(this.pending).length > 0;
      if (more) this.pendingSince = Date.now();
      else this.setState({ kind: 'saved' });
      return true;
    } catch (error) {
      this.writing = null;
      // Later edits of the same field are newer than what failed.
      this.pending = { ...patch, ...this.pending };
      const known = error instanceof ApiError ? error : new ApiError('internal', {});
      this.setState({ kind: 'failed', error: known });
      this.schedule(retryMs);
      return false;
    }
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private setState(state: SaveState): void {
    this.state = state;
    this.ports.onState(state);
    this.ports.onChange();
  }
}

interface Flushable {
  flush(): Promise<boolean>;
  forgetWritten?(): void;
}

const savers = new Set<Flushable>();

/** Makes a draft known to `flushAll`; gives the function that takes it away. */
export function registerSaver(saver: Flushable): () => void {
  savers.add(saver);
  return () => savers.delete(saver);
}

/** Saves every draft now; true when nothing is left unsaved. */
export async function flushAll(): Promise<boolean> {
  const results = await Promise.all([...savers].map((saver) => saver.flush()));
  return results.every(Boolean);
}

/** Before undo and redo: fields show the records again. */
export function forgetWrittenDrafts(): void {
  for (const saver of savers) saver.forgetWritten?.();
}
