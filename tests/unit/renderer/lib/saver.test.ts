import { describe, expect, it, vi } from 'vitest';
import { Saver } from '../../../../renderer/lib/saver.ts';

interface Text {
  readonly title: string;
  readonly body: string;
}

/** Writes that wait until the test lets them end, one after the other. */
function slowWrites() {
  const writes: { patch: Partial<Text>; before: Partial<Text>; end: (error?: Error) => void }[] =
    [];
  const save = (patch: Partial<Text>, before: Partial<Text>): Promise<void> =>
    new Promise((resolve, reject) => {
      writes.push({
        patch,
        before,
        end: (error) => (error === undefined ? resolve() : reject(error)),
      });
    });
  return { writes, save };
}

describe('a field that was given up while it was being written', () => {
  it('is not written again when that fails', async () => {
    vi.useFakeTimers();
    const { writes, save } = slowWrites();
    const saver = new Saver<Text>('record:1', save);
    saver.rebase({ title: 'T', body: 'old' });
    saver.edit({ body: 'mine' });
    const flushed = saver.flush();
    saver.drop(['body']);
    writes[0]?.end(new Error('conflict'));
    expect(await flushed).toBe(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(writes.map(({ patch, before }) => [patch, before])).toEqual([
      [{ body: 'mine' }, { body: 'old' }],
    ]);
    expect(saver.draft({ title: 'T', body: 'theirs' })).toEqual({ title: 'T', body: 'theirs' });
    expect(saver.state).toEqual({ kind: 'saved' });
    vi.useRealTimers();
  });

  it('does not take the other fields along', async () => {
    vi.useFakeTimers();
    const { writes, save } = slowWrites();
    const saver = new Saver<Text>('record:2', save);
    saver.rebase({ title: 'T', body: 'old' });
    saver.edit({ title: 'New', body: 'mine' });
    const flushed = saver.flush();
    saver.drop(['body']);
    writes[0]?.end(new Error('conflict'));
    expect(await flushed).toBe(false);
    await vi.advanceTimersByTimeAsync(6000);
    expect(writes[1]?.patch).toEqual({ title: 'New' });
    writes[1]?.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.isPending).toBe(false);
    vi.useRealTimers();
  });
});
