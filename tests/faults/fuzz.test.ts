import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { newKey, type FileKey } from '../../db/cipher.ts';
import { createFile } from '../../db/open.ts';
import { describeCertificate, toPem } from '../../electron/signing/certificate.ts';
import { writePack, type PackSource } from '../../electron/signing/pack/write.ts';
import type { SigningIdentity } from '../../electron/signing/identity.ts';
import { signPdf } from '../../electron/signing/pdf.ts';
import { bundled } from '../fixtures/child.ts';
import { fill } from '../fixtures/database.ts';
import { temporaryFolder } from '../fixtures/folder.ts';
import type { FuzzWork } from '../fixtures/programs/fuzzer.ts';
import { fixture, password, person } from '../fixtures/signing/people.ts';
import { plainPdf } from '../fixtures/signing/pdfs.ts';
import { projectRoot } from '../fixtures/world.ts';

const source = join(projectRoot, 'tests', 'fixtures', 'programs', 'fuzzer.ts');
/** One damaged file takes milliseconds; whoever is silent for so long hangs. */
const patience = 20_000;

interface Told {
  /** How it ended, null where it did not end by itself. */
  readonly end: { readonly refused: number; readonly same: number; readonly right: string } | null;
  readonly wrong: readonly string[];
  readonly lastSeed: string;
  readonly exit: string;
}

/** Lets a program read damaged copies and listens whether it goes on. */
async function fuzz(program: string, work: FuzzWork): Promise<Told> {
  const order = join(work.folder, `${work.kind}-${work.from}.json`);
  writeFileSync(order, JSON.stringify(work));
  const child = spawn(process.execPath, [program, order], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit') as Promise<[number | null, string | null]>;
  let watchdog = setTimeout(() => child.kill('SIGKILL'), patience);
  const wrong: string[] = [];
  let [end, lastSeed]: [Told['end'], string] = [null, 'none'];
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => child.kill('SIGKILL'), patience);
    if (line.startsWith('wrong ')) wrong.push(line);
    else if (line.startsWith('end ')) end = JSON.parse(line.slice(4)) as Told['end'];
    else lastSeed = line;
  }
  const exit = (await gone).join(' ').trim();
  clearTimeout(watchdog);
  return { end, wrong, lastSeed, exit };
}

/** A small pack as the application writes it. */
async function makePack(path: string, signer: SigningIdentity): Promise<void> {
  const facts = { title: 'File', clauses: ['5.2'], record: null, version: null } as const;
  const { name } = describeCertificate(signer.certificate);
  const sources: readonly PackSource[] = [
    {
      ...facts,
      path: 'evidence/Note.txt',
      kind: 'evidence',
      mime: 'text/plain',
      content: 'Note '.repeat(60),
    },
    {
      ...facts,
      path: 'evidence/Bild.png',
      kind: 'evidence',
      mime: 'image/png',
      content: 'no picture',
    },
    {
      ...facts,
      path: `certificates/${name}.pem`,
      kind: 'certificate',
      mime: 'application/x-pem-file',
      content: toPem(signer.certificate),
    },
  ];
  const meta = {
    profile: 'stage1',
    organisation: 'Client',
    createdAt: '2026-11-20T09:00:00.000Z',
    tool: { name: 'Aimsbook', version: '1.0.0' },
    workspace: { id: 'a'.repeat(64), head: 'b'.repeat(64), entries: 3 },
  } as const;
  await writePack(
    path,
    (async function* () {
      yield* await Promise.resolve(sources);
    })(),
    () => [],
    meta,
    [signer],
    { progress: () => undefined },
  );
}

it('reads damaged files without a crash, a hang or a silent success', async () => {
  const folder = temporaryFolder();
  const program = await bundled(source);
  const at = (name: string): string => join(folder, name);
  const key: FileKey = newKey('vier Wörter ohne Zusammenhang');
  createFile(at('plain.aims'), fill);
  createFile(at('secret.aims'), fill, key);
  writeFileSync(at('id.p12'), fixture('legacy.p12'));
  const signer = await person('Mara Vogel');
  const wanted = { at: '2026-11-20T09:00:00Z', reason: 'Approved' };
  writeFileSync(at('signed.pdf'), await signPdf(plainPdf(), signer, wanted));
  await makePack(at('pack.zip'), signer);
  writeFileSync(at('values.csv'), 'day;value;note\n01.02.2026;1,5;"a ""b"""\n02.02.2026;2;\n');
  writeFileSync(at('settings.json'), JSON.stringify([{ path: '/a', organisation: 'Ä' }]));
  const works: readonly Pick<FuzzWork, 'kind' | 'path' | 'key' | 'count'>[] = [
    { kind: 'workspace', path: at('plain.aims'), key: null, count: 2000 },
    { kind: 'workspace', path: at('secret.aims'), key, count: 500 },
    { kind: 'pack', path: at('pack.zip'), key: null, count: 2500 },
    { kind: 'identity', path: at('id.p12'), key: null, count: 2500 },
    { kind: 'pdf', path: at('signed.pdf'), key: null, count: 1500 },
    { kind: 'table', path: at('values.csv'), key: null, count: 500 },
    { kind: 'settings', path: at('settings.json'), key: null, count: 500 },
  ];
  const queue = works.flatMap((work, index) =>
    [0, 1].map((half) => ({
      ...work,
      folder,
      password,
      count: work.count / 2,
      from: (index + 1) * 100_000 + (half * work.count) / 2,
    })),
  );
  const told: [FuzzWork, Told][] = [];
  const worker = async (): Promise<void> => {
    for (let work = queue.shift(); work !== undefined; work = queue.shift()) {
      told.push([work, await fuzz(program, work)]);
    }
  };
  await Promise.all([worker(), worker()]);
  for (const [{ kind, count }, { end, wrong, lastSeed, exit }] of told) {
    expect({ kind, wrong }).toEqual({ kind, wrong: [] });
    expect({ kind, lastSeed, exit }).toEqual({ kind, lastSeed, exit: '0' });
    expect((end?.refused ?? 0) + (end?.same ?? 0)).toBe(count);
    expect(end?.right).not.toMatch(/^threw/);
    // A reader that refuses the sound file would prove nothing.
    const opens = kind === 'table' || kind === 'settings' || end?.right !== 'refused';
    expect({ kind, opens }).toEqual({ kind, opens: true });
  }
  expect(readFileSync(at('id.p12'))).toEqual(Buffer.from(fixture('legacy.p12')));
}, 180_000);
