import { ApiError } from './api.ts';
import { reportSaving, type SaveState } from './store.ts';

/** The pause after the last keystroke; with the write itself it stays under 300 ms. */
export const pauseMs = 200;
/** Somebody who types without a pause is saved at least this often. */
const longestPauseMs = 1500;
const retryMs = 5000;
/** A read that was under way while we saved may still arrive this long after. */
const staleReadMs = 60;

/** `before` holds what each field of the patch was when its editing began. */
type Save<T> = (patch: Partial<T>, before: Partial<T>) => Promise<unknown>;

/** One draft: what was typed over a record, what of it is not written yet, and the write itself. */
export class Saver<T extends object> {
  readonly id: string;
  state: SaveState = { kind: 'saved' };
  /** Shown over the record until a fresh read of it arrives. */
  private typed: Partial<T> = {};
  /** Not written yet. */
  private pending: Partial<T> = {};
  /** What the fields that are not written yet were when their editing began. */
  private before: Partial<T> = {};
  /** What was written since the record was read. */
  private written: Partial<T> = {};
  private save: Save<T>;
  private base: T | null = null;
  private savedAt = 0;
  private pendingSince = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<boolean> | null = null;
  /** Fields that were given up while they were being written: should that fail, they stay so. */
  private readonly givenUp = new Set<keyof T>();
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

  /** What is not written yet: one's own values, and what the fields were before. */
  get unsaved(): { readonly mine: Partial<T>; readonly before: Partial<T> } {
    return { mine: this.pending, before: this.before };
  }

  /** Gives up what was typed in some fields; the rest is tried again at once. */
  drop(names: readonly (keyof T)[]): void {
    this.typed = without(this.typed, names);
    this.pending = without(this.pending, names);
    this.before = without(this.before, names);
    if (this.writing !== null) for (const name of names) this.givenUp.add(name);
    if (this.isPending) void this.flush();
    else this.setState({ kind: 'saved' });
  }

  /** Writes fields over what they became meanwhile: these are the values that one has seen. */
  insist(seen: Partial<T>): void {
    this.before = { ...this.before, ...seen };
    void this.flush();
  }

  edit(patch: Partial<T>): void {
    if (!this.isPending) this.pendingSince = Date.now();
    this.before = { ...pick({ ...this.base, ...this.written }, patch), ...this.before };
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
    this.before = {};
    this.setState({ kind: 'saved' });
  }

  /** A fresh read of the record: what was written shows through, what is pending stays on top. */
  rebase(value: T): void {
    if (this.base === value) return;
    const first = this.base === null;
    this.base = value;
    this.written = {};
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
    this.givenUp.clear();
    try {
      await this.save(patch, this.before);
      this.writing = null;
      this.savedAt = Date.now();
      this.written = { ...this.written, ...patch };
      // What was typed meanwhile was typed over what is written now.
      this.before = pick({ ...this.before, ...patch }, this.pending);
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
      this.pending = { ...without(patch, [...this.givenUp]), ...this.pending };
      if (!this.isPending) {
        this.setState({ kind: 'saved' });
        if (this.isIdle) forget(this);
        return true;
      }
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

/** The values of an object under the names of another. */
function pick<T extends object>(values: Partial<T>, names: Partial<T>): Partial<T> {
  const kept = Object.keys(names).filter((name) => name in values) as (keyof T)[];
  return Object.fromEntries(kept.map((name) => [name, values[name]])) as Partial<T>;
}

function without<T extends object>(values: Partial<T>, names: readonly (keyof T)[]): Partial<T> {
  const left = Object.entries(values).filter(([name]) => !names.includes(name as keyof T));
  return Object.fromEntries(left) as Partial<T>;
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
