import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import {
  channelOf,
  eventNames,
  operationNames,
  pathOperationNames,
} from '../../../shared/contract/names.ts';
import { operations } from '../../../shared/contract/operations.ts';
import { AppError, type Envelope } from '../../../shared/domain/errors.ts';
import { registerOperations, type Run } from '../../../electron/ipc/handle.ts';
import type { Log } from '../../../electron/services/failure-log.ts';
import { rendererUrl } from '../../../electron/security/app-protocol.ts';
import { services } from '../../../electron/services/table.ts';
import { exposed, handlers, invoked, listeners } from './electron.ts';

vi.mock('electron', async () => (await import('./electron.ts')).fakeElectron);

describe('the contract', () => {
  it('has a use case behind every name, and a name before every use case', () => {
    expect(Object.keys(operations).toSorted()).toEqual([...operationNames].toSorted());
    const answered = [...Object.keys(services), 'app.readyToClose'];
    expect(answered.toSorted()).toEqual([...operationNames].toSorted());
  });

  it('has a channel of its own for everything', () => {
    const channels = [...operationNames, ...eventNames].map(channelOf);
    expect(new Set(channels).size).toBe(channels.length);
    expect(channels.filter((channel) => !channel.startsWith('aimsbook:'))).toEqual([]);
  });

  it('lets a path in nowhere but where the preload script puts it', () => {
    const taking = operationNames.filter((name) => {
      const json = JSON.stringify(operations[name].input.def, (key, value: unknown) =>
        key === 'parent' ? undefined : value,
      );
      const { input } = operations[name];
      const shape: unknown = 'shape' in input ? input.shape : {};
      return (
        /path|folder|(?<!pro)file(?!Id)/i.test(Object.keys(shape as object).join()) ||
        /"paths"/.test(json)
      );
    });
    expect(taking).toEqual([...pathOperationNames]);
  });
});

it('no part of the application opens an address in a browser', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'electron');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(50);
  const opening = sources.filter((name) =>
    readFileSync(join(folder, name), 'utf8').includes('openExternal'),
  );
  expect(opening).toEqual([]);
});

describe('a call from the window', () => {
  const log = vi.fn<Log>();
  const run = vi.fn<Run>();
  type Call = (event: object, raw: unknown) => Promise<Envelope<unknown>>;
  const trusted = { senderFrame: { url: rendererUrl, parent: null } };
  const callTo = (name: (typeof operationNames)[number]) =>
    handlers.get(channelOf(name)) as unknown as Call;
  beforeAll(() => registerOperations(run, log));

  it('finds every operation', () => {
    const missing = operationNames.filter((name) => typeof callTo(name) !== 'function');
    expect(missing).toEqual([]);
  });

  it('comes with its parsed input, and gets an envelope', async () => {
    run.mockResolvedValueOnce('made');
    const answer = await callTo('workspace.create')(trusted, { organisation: '  Acme\nLtd ' });
    expect(answer).toEqual({ ok: true, value: 'made' });
    expect(run).toHaveBeenLastCalledWith('workspace.create', { organisation: 'Acme Ltd' });
  });

  it('from a stranger runs nothing', async () => {
    run.mockClear();
    for (const senderFrame of [null, { url: 'https://evil.example/', parent: null }]) {
      expect(await callTo('workspace.check')({ senderFrame }, undefined)).toEqual({
        ok: false,
        error: { code: 'sender.refused', details: { operation: 'workspace.check' } },
      });
    }
    expect(run).not.toHaveBeenCalled();
  });

  it.each([
    ['workspace.create', {}],
    ['workspace.create', { organisation: '' }],
    ['workspace.create', { organisation: 'A', path: '/etc' }],
    ['assessment.read', { id: "' OR 1=1" }],
    ['answer.save', { assessmentId: 1 }],
    ['evidence.importBytes', { name: 'a', bytes: 'text', target: {} }],
    ['workspace.check', { surplus: true }],
  ] as const)('to %s with wrong input %j runs nothing', async (name, raw) => {
    run.mockClear();
    expect(await callTo(name)(trusted, raw)).toMatchObject({
      ok: false,
      error: { code: 'input.invalid' },
    });
    expect(run).not.toHaveBeenCalled();
  });

  it('that fails says its code; a mistake of the program is logged and shows nothing of itself', async () => {
    log.mockClear();
    run.mockRejectedValueOnce(new AppError('file.empty', { name: 'a' }));
    expect(await callTo('workspace.check')(trusted, undefined)).toEqual({
      ok: false,
      error: { code: 'file.empty', details: { name: 'a' } },
    });
    expect(log).not.toHaveBeenCalled();
    run.mockImplementationOnce(() => {
      throw new TypeError('secret inside');
    });
    const answer = await callTo('workspace.check')(trusted, undefined);
    expect(answer).toEqual({ ok: false, error: { code: 'internal', details: {} } });
    expect(log.mock.calls).toEqual([
      ['workspace.check', expect.objectContaining({ kind: 'TypeError' })],
    ]);
    expect(JSON.stringify(log.mock.calls)).not.toContain('secret');
  });
});

describe('the bridge into the window', () => {
  let bridge: Bridge;
  beforeAll(async () => {
    await import('../../../electron/preload/index.ts');
    bridge = exposed.get('aimsbook') as Bridge;
  });
  const files = (...paths: string[]): readonly File[] =>
    paths.map((path) => ({ path })) as unknown as readonly File[];
  const target = { assessmentId: '00000000-0000-4000-8000-000000000001', questionId: 'Q-4.1-01' };

  it('is one object of four functions', () => {
    expect([...exposed.keys()]).toEqual(['aimsbook']);
    expect(Object.keys(bridge).toSorted()).toEqual([
      'importDropped',
      'invoke',
      'on',
      'openDropped',
    ]);
  });

  it('calls what the contract knows', async () => {
    await bridge.invoke('workspace.check', undefined);
    expect(invoked.at(-1)).toEqual(['aimsbook:workspace.check', undefined]);
  });

  it.each([...pathOperationNames, 'none.such', 'toString', '__proto__', ''])(
    'does not call %j for the page',
    async (name) => {
      const before = invoked.length;
      const { invoke } = bridge as unknown as {
        invoke: (this: void, name: string, input: unknown) => Promise<unknown>;
      };
      expect(await invoke(name, { paths: ['/etc/passwd'] })).toMatchObject({
        ok: false,
        error: { code: 'sender.refused' },
      });
      expect(invoked).toHaveLength(before);
    },
  );

  it('takes paths from dropped files alone, whatever the page adds', async () => {
    const input = { jobId: '1', target, paths: ['/etc/passwd'] };
    await bridge.importDropped(files('/home/mia/a.pdf', ''), input);
    expect(invoked.at(-1)).toEqual([
      'aimsbook:evidence.importDropped',
      { jobId: '1', target, paths: ['/home/mia/a.pdf'] },
    ]);
    await bridge.openDropped(files('/home/mia/a.aims'));
    expect(invoked.at(-1)).toEqual([
      'aimsbook:workspace.openDropped',
      { paths: ['/home/mia/a.aims'] },
    ]);
  });

  it('asks nothing of an object that only plays a list of files', async () => {
    const answer = ['/etc/passwd'];
    const played = { length: 1, 0: {}, map: () => answer, filter: () => answer };
    await bridge.openDropped(played as unknown as readonly File[]);
    expect(invoked.at(-1)).toEqual(['aimsbook:workspace.openDropped', { paths: [] }]);
    const input = { jobId: '1', target };
    await bridge.importDropped(played as unknown as readonly File[], input);
    expect(invoked.at(-1)).toEqual(['aimsbook:evidence.importDropped', { ...input, paths: [] }]);
  });

  it('passes events on without their sender, until told to stop', () => {
    const listener = vi.fn<(payload: unknown) => void>();
    const stop = bridge.on('changed', listener);
    const receive = listeners.get('aimsbook:changed') as unknown as (...args: unknown[]) => void;
    receive({ sender: 'electron' }, { ids: ['a'] });
    expect(listener.mock.calls).toEqual([[{ ids: ['a'] }]]);
    stop();
    expect(listeners.has('aimsbook:changed')).toBe(false);
    const { on } = bridge as unknown as {
      on: (this: void, name: string, listener: (payload: unknown) => void) => () => void;
    };
    on('any.channel', listener)();
    expect(listeners.size).toBe(0);
  });
});
