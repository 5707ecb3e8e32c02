import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunkBytes } from '../../../db/blobs.ts';
import { closeSession, handle } from '../../../electron/services/session.ts';
import { maxEvidenceBytes, maxPreviewBytes } from '../../../shared/domain/evidence.ts';
import { checkFile } from '../../fixtures/database.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { filesIn, hashOf } from '../../fixtures/folder.ts';
import { call, eventsOf, openWorld, setup, type World } from '../../fixtures/world.ts';

const questionId = 'Q-4.1-01';

async function interview() {
  const made = openWorld();
  const { id: assessmentId } = await call(made, 'assessment.create', setup());
  made.events.length = 0;
  return Object.assign(made, { target: { assessmentId, questionId } });
}

function fileWith(made: World, name: string, content: string | Uint8Array): string {
  const path = join(made.folder, name);
  writeFileSync(path, content);
  return path;
}

const countIn = ({ ports }: World, table: string): unknown =>
  handle(ports).driver.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

const big = (chunks: number, seed = 'a'): Buffer => Buffer.alloc(chunks * chunkBytes - 7, seed);

describe('taking files in', () => {
  it('keeps the same content once, under one code, linked where it is used', async () => {
    const made = await interview();
    const paths = [fileWith(made, 'a.txt', 'same'), fileWith(made, 'b.txt', 'same')];
    const first = await call(made, 'evidence.importDropped', {
      jobId: '1',
      paths,
      target: made.target,
    });
    expect(first.added.map(({ code }) => code)).toEqual(['EVD-001', 'EVD-001']);
    await call(made, 'evidence.importDropped', { jobId: '2', paths, target: made.target });
    expect([
      countIn(made, 'blob'),
      countIn(made, 'evidence'),
      countIn(made, 'evidence_link'),
    ]).toEqual([1, 1, 1]);
  });

  it('reports progress by file, and how it ended', async () => {
    const made = await interview();
    const content = big(3);
    const paths = [fileWith(made, 'film.mp4', content)];
    await call(made, 'evidence.importDropped', { jobId: 'film', paths, target: made.target });
    const progress = eventsOf(made, 'job');
    expect(progress.map(({ done, state }) => [done, state])).toEqual([
      [chunkBytes, 'running'],
      [2 * chunkBytes, 'running'],
      [content.byteLength, 'running'],
      [content.byteLength, 'done'],
    ]);
    for (const event of progress) {
      expect(event).toMatchObject({
        jobId: 'film',
        kind: 'import',
        label: 'film.mp4',
        total: content.byteLength,
      });
    }
  });

  it('gives the window its turn between two chunks', async () => {
    const made = await interview();
    let turns = 0;
    let importing = true;
    const turn = (): void => {
      turns += 1;
      if (importing) setImmediate(turn);
    };
    setImmediate(turn);
    const paths = [fileWith(made, 'film.mp4', big(6))];
    await call(made, 'evidence.importDropped', { jobId: '1', paths, target: made.target });
    importing = false;
    expect(turns).toBeGreaterThanOrEqual(6);
  });

  it('refuses one of three by name and takes the others', async () => {
    const made = await interview();
    const paths = [
      fileWith(made, 'a.txt', 'a'),
      fileWith(made, 'empty.txt', ''),
      fileWith(made, 'c.txt', 'c'),
    ];
    const { added, refused } = await call(made, 'evidence.importDropped', {
      jobId: '1',
      paths,
      target: made.target,
    });
    expect(added.map(({ title }) => title)).toEqual(['a.txt', 'c.txt']);
    expect(refused).toEqual([
      { name: 'empty.txt', error: { code: 'file.empty', details: { name: 'empty.txt' } } },
    ]);
    expect(eventsOf(made, 'job').at(-1)?.state).toBe('done');
  });

  it('is one step of undo, however many files it took in', async () => {
    const made = await interview();
    const paths = ['a', 'b', 'c'].map((name) => fileWith(made, `${name}.txt`, name));
    await call(made, 'evidence.importDropped', { jobId: '1', paths, target: made.target });
    await call(made, 'history.undo');
    expect(await call(made, 'evidence.list')).toEqual([]);
    await call(made, 'history.redo');
    const list = await call(made, 'evidence.list');
    expect(list.map(({ evidence }) => evidence.title)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    const id = list[1]?.evidence.id ?? '';
    expect(Buffer.from((await call(made, 'evidence.preview', { id })).bytes).toString()).toBe('b');
  });

  it('says what is wrong with each bad input, and changes nothing', async () => {
    const made = await interview();
    mkdirSync(join(made.folder, 'folder'));
    // Sparse: it takes no room on the disk.
    const huge = fileWith(made, 'huge.iso', '');
    truncateSync(huge, maxEvidenceBytes + 1);
    const paths = [
      join(made.folder, 'folder'),
      huge,
      join(made.folder, 'vanished.txt'),
      '/dev/null',
      fileWith(made, 'empty.txt', ''),
    ];
    const before = countIn(made, 'change_log');
    const { added, refused } = await call(made, 'evidence.importDropped', {
      jobId: '1',
      paths,
      target: made.target,
    });
    expect(added).toEqual([]);
    expect(refused.map(({ name, error }) => [name, error.code])).toEqual([
      ['folder', 'file.is-folder'],
      ['huge.iso', 'file.too-large'],
      ['vanished.txt', 'file.not-found'],
      ['null', 'file.unreadable'],
      ['empty.txt', 'file.empty'],
    ]);
    for (const { name, error } of refused) expect(error.details).toMatchObject({ name });
    expect([countIn(made, 'blob'), countIn(made, 'change_log')]).toEqual([0, before]);
  });

  it('refuses what has no target before it reads anything', async () => {
    const made = await interview();
    const paths = [fileWith(made, 'a.txt', 'a')];
    const target = { ...made.target, questionId: 'Q-99.9-01' };
    const refused = await failureOfAsync(() =>
      call(made, 'evidence.importDropped', { jobId: '1', paths, target }),
    );
    expect(refused.code).toBe('question.unknown');
    expect(eventsOf(made, 'job')).toEqual([]);
  });

  it('takes in nothing pasted that is empty, and names what has no name', async () => {
    const made = await interview();
    const paste = (name: string, text: string) =>
      call(made, 'evidence.importBytes', { name, bytes: Buffer.from(text), target: made.target });
    expect((await failureOfAsync(() => paste('a.png', ''))).code).toBe('file.empty');
    expect((await paste('', 'x')).title).not.toBe('');
  });
});

describe('cancelling', () => {
  it('midway leaves nothing, not even of the files before', async () => {
    const made = await interview();
    const paths = [fileWith(made, 'a.txt', 'a'), fileWith(made, 'b.bin', big(5))];
    made.onJob = ({ label, done, state }) => {
      if (state === 'running' && label === 'b.bin' && done >= 2 * chunkBytes) {
        made.ports.jobs.cancel('1');
      }
    };
    const before = countIn(made, 'change_log');
    const refused = await failureOfAsync(() =>
      call(made, 'evidence.importDropped', { jobId: '1', paths, target: made.target }),
    );
    expect(refused.code).toBe('job.cancelled');
    expect(eventsOf(made, 'job').at(-1)).toMatchObject({ state: 'cancelled' });
    expect(await call(made, 'evidence.list')).toEqual([]);
    const left = ['blob', 'blob_chunk', 'evidence_link'].map((table) => countIn(made, table));
    expect(left).toEqual([0, 0, 0]);
    expect(countIn(made, 'change_log')).toBe(before);
    // It is over: there is nothing left to cancel, and the same files can come again.
    expect((await failureOfAsync(() => call(made, 'job.cancel', { jobId: '1' }))).code).toBe(
      'job.unknown',
    );
    made.onJob = () => undefined;
    const again = { jobId: '2', paths, target: made.target };
    expect((await call(made, 'evidence.importDropped', again)).added).toHaveLength(2);
  });

  it('happens to an import when its workspace is closed', async () => {
    const made = await interview();
    const paths = [fileWith(made, 'b.bin', big(5))];
    made.onJob = ({ done, state }) => {
      if (state === 'running' && done === 2 * chunkBytes) closeSession(made.ports);
    };
    const refused = await failureOfAsync(() =>
      call(made, 'evidence.importDropped', { jobId: '1', paths, target: made.target }),
    );
    expect(refused.code).toBe('job.cancelled');
    expect(filesIn(made.folder)).toEqual(['b.bin', 'client.aims']);
    expect(checkFile(made.path)).toMatchObject({ ok: true, checked: { evidenceFiles: 0 } });
    // What came in half is thrown away the next time.
    made.onJob = () => undefined;
    await call(made, 'workspace.openDropped', { paths: [made.path] });
    expect(countIn(made, 'blob_chunk')).toBe(0);
  });
});

describe('opening', () => {
  const open = async (name: string) => {
    const made = await interview();
    const bytes = Buffer.from(`content of ${name}`);
    const { id } = await call(made, 'evidence.importBytes', { name, bytes, target: made.target });
    return { made, result: call(made, 'evidence.open', { id }) };
  };

  it.each([
    'setup.exe',
    'SETUP.EXE',
    'run.sh',
    'page.html',
    'drawing.svg',
    'macro.docm',
    'link.lnk',
    'start.desktop',
    'tool.app',
    'noextension',
    'trailing.exe.',
    'trailing.exe ',
    'hidden.exe\u202e',
    'quoted.exe"',
    'console.msc',
    'help.chm',
    'disk.iso',
    'evil.pdf.exe',
    'evil.exe::$DATA',
    'evil.pdf:evil.exe',
    'evil.exe. . .',
    'evil.exe\u0000.pdf\u0000.exe',
    'evil.exe\u200b',
    'evil.\u200bexe',
    'evil.ｅｘｅ',
    'cod\u202efdp.exe',
    'evil.exe\u200f',
    'evil.made-up',
    'evil.%65xe',
    '.desktop',
    '.bashrc',
    'link.url',
    'explorer.scf',
    'shell.lnk',
    'tool.jar',
    'sheet.xlsm',
    'note.one',
    'remote.rdp',
    'pack.diagcab',
    'style.xsl',
    'notebook.ipynb',
    'page.shtml',
    'page.mht',
    'print.ps',
    'module.wasm',
    'search.searchConnector-ms',
    'add-in.vsto',
  ])('refuses %j, which could run', async (name) => {
    const { made, result } = await open(name);
    expect(await failureOfAsync(() => result)).toMatchObject({ code: 'evidence.runs-code' });
    expect(made.opened).toEqual([]);
  });

  it.each(['minutes.pdf', 'shot.png', 'table.csv', 'Bericht über KI.docx', '../../up.txt'])(
    'opens a private copy of %j that cannot be changed',
    async (name) => {
      const { made, result } = await open(name);
      await result;
      const [path] = made.opened;
      expect(readFileSync(path ?? '', 'utf8')).toBe(`content of ${name}`);
      expect(dirname(dirname(path ?? ''))).toBe(made.ports.paths.temporary);
      expect(basename(path ?? '')).not.toContain('/');
    },
  );

  it('keeps the ending of a long name, so that it opens as what it is', async () => {
    const { made, result } = await open(`${'long '.repeat(23)}.exe.pdf`);
    await result;
    expect(made.opened[0]).toMatch(/^.{60,}\.pdf$/);
    expect(basename(made.opened[0] ?? '').length).toBeLessThanOrEqual(120);
  });

  it('a second time gives the content again', async () => {
    const { made, result } = await open('minutes.txt');
    await result;
    const id = (await call(made, 'evidence.list'))[0]?.evidence.id ?? '';
    await call(made, 'evidence.open', { id });
    expect(made.opened[1]).toBe(made.opened[0]);
  });

  it('a reference has no content to open, show or save', async () => {
    const made = await interview();
    const { id } = await call(made, 'evidence.addReference', {
      title: 'Contract.pdf',
      location: 'Shelf 3',
      description: '',
      target: made.target,
    });
    for (const name of ['evidence.open', 'evidence.preview', 'evidence.saveAs'] as const) {
      const refused = await failureOfAsync(() => call(made, name, { id }));
      expect(refused.code).toBe('record.not-found');
    }
  });
});

describe('saving to a file', () => {
  it('gives the very bytes back, of many chunks too', async () => {
    const made = await interview();
    const content = Buffer.concat([big(2, 'a'), big(2, 'b')]);
    const paths = [fileWith(made, 'film.mp4', content)];
    const { added } = await call(made, 'evidence.importDropped', {
      jobId: '1',
      paths,
      target: made.target,
    });
    const out = join(made.folder, 'out.mp4');
    made.answers.push(out);
    await call(made, 'evidence.saveAs', { id: added[0]?.id ?? '' });
    expect(hashOf(out)).toBe(createHash('sha256').update(content).digest('hex'));
    expect(filesIn(made.folder)).toEqual(
      ['client.aims', 'film.mp4', 'out.mp4'].concat(openFiles()).toSorted(),
    );
  });

  it('never goes over the open workspace or a file that only looks like a draft', async () => {
    const made = await interview();
    const bytes = Buffer.from('x');
    const { id } = await call(made, 'evidence.importBytes', {
      name: 'a.txt',
      bytes,
      target: made.target,
    });
    made.answers.push(made.path);
    const refused = await failureOfAsync(() => call(made, 'evidence.saveAs', { id }));
    expect(refused).toEqual({ code: 'workspace.exists', details: { file: 'client.aims' } });
    expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });
    const mine = fileWith(made, 'a.txt.new', 'mine');
    made.answers.push(join(made.folder, 'a.txt'));
    await call(made, 'evidence.saveAs', { id });
    expect(readFileSync(mine, 'utf8')).toBe('mine');
  });

  it('into a folder that is gone leaves nothing and says so', async () => {
    const made = await interview();
    const bytes = Buffer.from('x');
    const { id } = await call(made, 'evidence.importBytes', {
      name: 'a.txt',
      bytes,
      target: made.target,
    });
    made.answers.push(join(made.folder, 'gone', 'a.txt'));
    const refused = await failureOfAsync(() => call(made, 'evidence.saveAs', { id }));
    expect(refused.code).toBe('folder.not-found');
    expect(existsSync(join(made.folder, 'gone'))).toBe(false);
  });
});

describe('preview', () => {
  it('shows no more than fits, and nothing of what cannot be shown', async () => {
    const made = await interview();
    const bytes = Buffer.alloc(maxPreviewBytes + 1, 'a');
    const paste = (name: string) =>
      call(made, 'evidence.importBytes', { name, bytes, target: made.target });
    const { id } = await paste('long.txt');
    const refused = await failureOfAsync(() => call(made, 'evidence.preview', { id }));
    expect(refused).toEqual({ code: 'preview.too-large', details: { limit: maxPreviewBytes } });
    const zip = await call(made, 'evidence.importBytes', {
      name: 'a.zip',
      bytes: Buffer.from('PK'),
      target: made.target,
    });
    expect((await call(made, 'evidence.preview', { id: zip.id })).bytes.byteLength).toBe(0);
  });
});

/** What lies beside a workspace while it is open. */
function openFiles(): string[] {
  return ['.client.aims.lock', 'client.aims-shm', 'client.aims-wal'];
}
