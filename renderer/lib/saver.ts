import { ApiError } from './api.ts';
import { reportSaving, type SaveState } from './store.ts';

/** The pause after the last keystroke; with the write itself it stays under 300 ms. */
export const pauseMs = 200;
/** Somebody who types without a pause is saved at least this often. */
const longestPauseMs = 1500;
const retryMs = 5000;
/** A read that was under way while we saved may still arrive this long after. */
const staleReadMs = 60;

type Save<T> = (patch: Partial<T>) => Promise<unknown>;

/** One draft: what was typed over a record, what of it is not written yet, and the write itself. */
export class Saver<T extends object> {
  readonly id: string;
  state: SaveState = { kind: 'saved' };
  /** Shown over the record until a fresh read of it arrives. */
  private typed: Partial<T> = {};
  /** Not written yet. */
  private pending: Partial<T> = {};
  private save: Save<T>;
  private base: T | null = null;
  private savedAt = 0;
  private pendingSince = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<boolean> | null = null;
  private holders = 0;
  private changes = 0;
  private readonly listeners = new Set<() => void>();

  constructor(id: string, save: Save<T>) {
    this.id = id;
    this.save = save;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly version = (): number => this.changes;

  /** The write of the latest render. */
  use(save: Save<T>): void {
    this.save = save;
  }

  /** One more component shows this draft. */
  hold(): void {
    this.holders += 1;
    savers.set(this.id, this);
  }

  /** True when no component shows it any more and nothing is left to write. */
  release(): boolean {
    this.holders -= 1;
    return this.isIdle;
  }

  get isIdle(): boolean {
    return this.holders <= 0 && !this.isPending;
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
    // A failure stays on screen until a write has gone through.
    this.setState(this.state.kind === 'failed' ? this.state : { kind: 'saving' });
    const left = this.pendingSince + longestPauseMs - Date.now();
    this.schedule(Math.max(0, Math.min(pauseMs, left)));
  }

  /** Writes what is pending now; false when that failed and the text is only in the window. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.isPending) {
      this.writing ??= this.write();
      if (!(await this.writing)) return false;
    }
    return true;
  }

  /** Gives up what is not written. */
  stop(): void {
    clearTimeout(this.timer);
    this.pending = {};
    this.setState({ kind: 'saved' });
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
    this.tell();
  }

  private async write(): Promise<boolean> {
    const patch = this.pending;
    this.pending = {};
    try {
      await this.save(patch);
      this.writing = null;
      this.savedAt = Date.now();
      if (Object.keys(this.pending).length > 0) {
        this.pendingSince = Date.now();
        this.setState({ kind: 'saving' });
      } else {
        this.setState({ kind: 'saved' });
        if (this.isIdle) forget(this);
      }
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
    reportSaving(this.id, state);
    this.tell();
  }

  private tell(): void {
    this.changes += 1;
    this.listeners.forEach((listener) => listener());
  }
}

/** What `flushAll` can save. */
interface Flushable {
  flush(): Promise<boolean>;
  forgetWritten(): void;
  stop(): void;
}

/** Drafts on screen, and those that left it unsaved. */
const savers = new Map<string, Flushable>();

/** The draft of an id: the one that is there already, e.g. because it could not be saved. */
export function saverFor<T extends object>(id: string, save: Save<T>): Saver<T> {
  // One id always means the same kind of record.
  const known = savers.get(id) as Saver<T> | undefined;
  if (known !== undefined) return known;
  const made = new Saver<T>(id, save);
  savers.set(id, made);
  return made;
}

/** A component no longer shows a draft: it is saved now, and kept for as long as that fails. */
export function releaseSaver<T extends object>(saver: Saver<T>): void {
  if (saver.release()) forget(saver);
  else void saver.flush();
}

function forget<T extends object>(saver: Saver<T>): void {
  if (savers.get(saver.id) === saver) savers.delete(saver.id);
}

/** Saves every draft now; true when nothing is left unsaved. */
export async function flushAll(): Promise<boolean> {
  const results = await Promise.all([...savers.values()].map((saver) => saver.flush()));
  return results.every(Boolean);
}

/** Before undo and redo: fields show the records again. */
export function forgetWrittenDrafts(): void {
  for (const saver of savers.values()) saver.forgetWritten();
}

/** Gives up all drafts: their workspace is gone, or the user said that they may be lost. */
export function dropDrafts(): void {
  for (const saver of savers.values()) saver.stop();
  savers.clear();
}
