import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../../renderer/lib/api.ts';
import { Saver } from '../../../../renderer/lib/saver.ts';

interface Note {
  readonly text: string;
  readonly owner: string;
}

/** A record behind a saver that refuses to overwrite what it was not told of, as the service does. */
function place(start: Note) {
  let stored = start;
  const calls: { patch: Partial<Note>; before: Partial<Note> }[] = [];
  const save = (patch: Partial<Note>, before: Partial<Note>): Promise<void> => {
    calls.push({ patch: { ...patch }, before: { ...before } });
    const names = Object.keys(patch) as (keyof Note)[];
    if (names.some((name) => stored[name] !== before[name] && stored[name] !== patch[name])) {
      return Promise.reject(new ApiError('record.conflict', {}));
    }
    stored = { ...stored, ...patch };
    return Promise.resolve();
  };
  const saver = new Saver<Note>('record:x', save);
  saver.hold();
  saver.rebase(stored);
  return {
    saver,
    calls,
    stored: () => stored,
    /** Somebody else writes, and the window reads it. */
    other: (patch: Partial<Note>) => {
      stored = { ...stored, ...patch };
      saver.rebase(stored);
    },
    /** The window reads what is stored. */
    read: () => saver.rebase({ ...stored }),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what a field was when its editing began', () => {
  it('goes along with the change', async () => {
    const { saver, calls } = place({ text: 'a', owner: '' });
    saver.edit({ text: 'ab' });
    saver.edit({ text: 'abc' });
    await saver.flush();
    expect(calls).toEqual([{ patch: { text: 'abc' }, before: { text: 'a' } }]);
  });

  it('is what was written last, even before that was read again', async () => {
    const { saver, calls, stored } = place({ text: 'a', owner: '' });
    saver.edit({ text: 'b' });
    await saver.flush();
    saver.edit({ text: 'c' });
    await saver.flush();
    expect(calls.at(-1)?.before).toEqual({ text: 'b' });
    expect(stored().text).toBe('c');
  });

  it('is what is being written for what is typed meanwhile', async () => {
    const { saver, calls, stored } = place({ text: 'a', owner: '' });
    saver.edit({ text: 'b' });
    const writing = saver.flush();
    saver.edit({ text: 'c' });
    await writing;
    expect(calls.map(({ before }) => before)).toEqual([{ text: 'a' }, { text: 'b' }]);
    expect(stored().text).toBe('c');
  });

  it('is not what somebody else wrote while one typed', async () => {
    const { saver, other, stored } = place({ text: 'a', owner: '' });
    saver.edit({ text: 'mine' });
    other({ text: 'theirs' });
    expect(await saver.flush()).toBe(false);
    expect(stored().text).toBe('theirs');
    expect(saver.draft(stored())).toMatchObject({ text: 'mine' });
    expect(saver.unsaved).toEqual({ mine: { text: 'mine' }, before: { text: 'a' } });
  });

  it('is what somebody else wrote before one began', async () => {
    const { saver, other, stored } = place({ text: 'a', owner: '' });
    other({ text: 'theirs' });
    saver.edit({ text: 'theirs and mine' });
    expect(await saver.flush()).toBe(true);
    expect(stored().text).toBe('theirs and mine');
  });
});

describe('the end of a conflict', () => {
  it('keeps mine', async () => {
    const { saver, other, stored } = place({ text: 'a', owner: '' });
    saver.edit({ text: 'mine', owner: 'Mia' });
    other({ text: 'theirs' });
    await saver.flush();
    saver.insist({ text: 'theirs' });
    await saver.flush();
    expect(stored()).toEqual({ text: 'mine', owner: 'Mia' });
    expect(saver.state.kind).toBe('saved');
  });

  it('takes theirs and writes the rest', async () => {
    const { saver, other, stored, read } = place({ text: 'a', owner: '' });
    saver.edit({ text: 'mine', owner: 'Mia' });
    other({ text: 'theirs' });
    await saver.flush();
    saver.drop(['text']);
    await saver.flush();
    expect(stored()).toEqual({ text: 'theirs', owner: 'Mia' });
    read();
    expect(saver.draft(stored())).toEqual({ text: 'theirs', owner: 'Mia' });
  });

  it('takes theirs where there was nothing else', async () => {
    const { saver, other, stored } = place({ text: 'a', owner: '' });
    saver.edit({ text: 'mine' });
    other({ text: 'theirs' });
    await saver.flush();
    saver.drop(['text']);
    expect(saver.state.kind).toBe('saved');
    expect(saver.isPending).toBe(false);
    expect(saver.draft(stored()).text).toBe('theirs');
  });
});
