import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { addSignature, signDetached } from '../../../electron/signing/cms.ts';
import type { SigningIdentity } from '../../../electron/signing/identity.ts';
import { manifestText, readManifest } from '../../../electron/signing/pack/read-manifest.ts';
import { ZipReader } from '../../../electron/signing/pack/read-zip.ts';
import { verifyPack } from '../../../electron/signing/pack/verify.ts';
import { sumsOf } from '../../../electron/signing/pack/write.ts';
import { ZipFile } from 'yazl';
import type { PackCheck } from '../../../shared/domain/pack-check.ts';
import { temporaryFolder } from '../../fixtures/folder.ts';
import { makePackFile, rawZip, type RawEntry } from '../../fixtures/packs.ts';
import { person } from '../../fixtures/signing/people.ts';

let jane: SigningIdentity;
let tom: SigningIdentity;
let pack: Buffer;
/** The content of every file of the pack. */
let contents: Map<string, Buffer>;

beforeAll(async () => {
  [jane, tom] = await Promise.all([person('Jane Doe'), person('Tom Roe')]);
  const folder = mkdtempSync(join(tmpdir(), 'aimsbook-test-'));
  const path = join(folder, 'pack.zip');
  await makePackFile(path, [jane, tom]);
  pack = readFileSync(path);
  rmSync(folder, { recursive: true });
  contents = await contentsOf(pack);
});

/** Every file of a ZIP file, by its name. */
async function contentsOf(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'aimsbook-test-'));
  writeFileSync(join(folder, 'pack.zip'), bytes);
  const zip = new ZipReader(join(folder, 'pack.zip'));
  try {
    const found = new Map<string, Buffer>();
    for (const entry of zip.files) {
      found.set(entry.name, (await zip.readWhole(entry, 1e6)) ?? Buffer.alloc(0));
    }
    return found;
  } finally {
    zip.close();
    rmSync(folder, { recursive: true });
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Checks bytes as a file; fails where the check left anything behind or changed the file. */
async function checked(bytes: Uint8Array, trusted: readonly Uint8Array[] = []): Promise<PackCheck> {
  const folder = temporaryFolder();
  const path = join(folder, 'pack.zip');
  writeFileSync(path, bytes);
  const before = statSync(path);
  const check = await verifyPack(path, { trusted });
  expect(readdirSync(folder)).toEqual(['pack.zip']);
  expect(statSync(path).mtimeMs).toBe(before.mtimeMs);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  return check;
}

/** The pack written anew with some files changed, added, or (undefined) left out. */
function rewritten(changes: Readonly<Record<string, Buffer | undefined>> = {}): Buffer {
  const files = new Map<string, Buffer | undefined>([...contents, ...Object.entries(changes)]);
  const entries: RawEntry[] = [...files].flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content, deflate: true }],
  );
  return rawZip(entries);
}

const stateOf = ({ files }: PackCheck, path: string): string | undefined =>
  files.find((file) => file.path === path)?.state;

/** The files that a check names as wrong. */
const namedOf = ({ files, problems }: PackCheck): string[] => [
  ...files.filter(({ state }) => state !== 'intact').map(({ path }) => path),
  ...problems.map(({ file }) => file),
];

describe('an honest pack', () => {
  it('is intact, whoever wrote the ZIP file around it', async () => {
    for (const bytes of [pack, rewritten()]) {
      const check = await checked(bytes);
      expect(check).toMatchObject({ state: 'intact', problems: [] });
      expect(check.files.map(({ path }) => path).toSorted()).toEqual(
        [...contents.keys()].toSorted(),
      );
      expect(check.files.every(({ state }) => state === 'intact')).toBe(true);
      const names = check.signatures.map(({ certificate }) => certificate.name);
      expect(names.toSorted()).toEqual(['Jane Doe', 'Tom Roe']);
      expect(check.signatures[0]).toMatchObject({
        intact: true,
        trusted: 'self-signed',
        signedAt: '2026-11-20T10:00:00.000Z',
      });
      expect(check.facts).toMatchObject({
        organisation: 'Acme Diagnostics GmbH',
        profile: 'stage1',
      });
    }
  });

  it('is intact with sizes of 64 bits, as very large packs have them', async () => {
    const zip = new ZipFile();
    for (const [name, content] of contents) {
      zip.addBuffer(content, name, { forceZip64Format: true });
    }
    zip.end({ forceZip64Format: true, comment: '' });
    const bytes = await buffer(zip.outputStream);
    expect(await checked(bytes)).toMatchObject({ state: 'intact', problems: [] });
    // The old places say “look in the new ones”: another word there is a contradiction.
    const at = bytes.length - 22 + 16;
    const other = Buffer.from(bytes);
    other.writeUInt32LE(other.readUInt32LE(at) - 1, at);
    expect((await checked(other)).state).toBe('refused');
  });

  it('is signed by those whom the reader trusts, and nobody else', async () => {
    const check = await checked(pack, [tom.certificate]);
    const trust = check.signatures.map(
      ({ certificate, trusted }) => `${certificate.name} ${trusted}`,
    );
    expect(trust.toSorted()).toEqual(['Jane Doe self-signed', 'Tom Roe trusted']);
  });
});

describe('a pack that was changed', () => {
  it('is never intact when any byte of any content differs, and names the file', async () => {
    for (const [path, content] of contents) {
      const places = [0, Math.floor(content.length / 2), content.length - 1].filter(
        (at) => at >= 0,
      );
      for (const at of content.length === 0 ? [] : places) {
        const changed = Buffer.from(content.with(at, (content[at] ?? 0) ^ 1));
        const check = await checked(rewritten({ [path]: changed }));
        expect(check.state, `${path} ${at}`).not.toBe('intact');
        expect(namedOf(check), `${path} ${at}`).toContain(path);
      }
    }
  });

  it('is never intact when a byte of the ZIP file differs that says what is in it', async () => {
    for (let at = 0; at < pack.length; at += 13) {
      const bytes = Buffer.from(pack.with(at, (pack[at] ?? 0) ^ (1 << (at % 8))));
      const check = await checked(bytes);
      // Days and versions in the ZIP file are nobody's word. All else is.
      const found = check.state === 'intact' ? await contentsOf(bytes) : contents;
      expect(found, String(at)).toEqual(contents);
    }
  });

  it('names what is missing, added and renamed', async () => {
    const [path] = contents.keys();
    for (const name of contents.keys()) {
      const check = await checked(rewritten({ [name]: undefined }));
      expect(check.state, name).not.toBe('intact');
      expect(stateOf(check, name)).toBe(name === 'manifest.json' ? undefined : 'missing');
    }
    const added = await checked(rewritten({ 'documents/more.pdf': Buffer.from('more') }));
    expect(added.state).toBe('changed');
    expect(stateOf(added, 'documents/more.pdf')).toBe('added');
    const renamed = await checked(
      rewritten({ [path ?? '']: undefined, 'documents/renamed.docx': contents.get(path ?? '') }),
    );
    expect(stateOf(renamed, path ?? '')).toBe('missing');
    expect(stateOf(renamed, 'documents/renamed.docx')).toBe('added');
    const swapped = await checked(
      rewritten({
        'evidence/EV-001 minutes.txt': contents.get('evidence/EV-002 empty.txt'),
        'evidence/EV-002 empty.txt': contents.get('evidence/EV-001 minutes.txt'),
      }),
    );
    expect(stateOf(swapped, 'evidence/EV-001 minutes.txt')).toBe('changed');
    expect(stateOf(swapped, 'evidence/EV-002 empty.txt')).toBe('changed');
  });

  it('does not believe a list of files and sums that were made to fit', async () => {
    const other = Buffer.from('another context');
    const path = 'documents/4.1 Context.docx';
    const manifest = readManifest(contents.get('manifest.json') ?? Buffer.alloc(0));
    const files = manifest.files.map((file) =>
      file.path === path ? { ...file, size: other.length, sha256: sha256(other) } : file,
    );
    const text = Buffer.from(manifestText({ ...manifest, files }));
    const signature = contents.get('manifest.json.p7s') ?? Buffer.alloc(0);
    const check = await checked(
      rewritten({
        [path]: other,
        'manifest.json': text,
        SHA256SUMS: Buffer.from(
          sumsOf([
            ...files,
            { path: 'manifest.json', sha256: sha256(text) },
            { path: 'manifest.json.p7s', sha256: sha256(signature) },
          ]),
        ),
      }),
    );
    expect(check.state).toBe('changed');
    expect(stateOf(check, 'manifest.json')).toBe('changed');
    expect(check.problems).toContainEqual({ code: 'signature-broken', file: 'manifest.json.p7s' });
    expect(check.signatures.every(({ intact }) => !intact)).toBe(true);
  });

  it('misses a signer who was taken away, and takes one who signed later', async () => {
    const manifest = contents.get('manifest.json') ?? Buffer.alloc(0);
    const resigned = async (...signers: readonly SigningIdentity[]): Promise<PackCheck> => {
      let signature = await signDetached(manifest, jane, '2026-11-20T10:00:00Z');
      for (const signer of signers) {
        signature = await addSignature(signature, manifest, signer, '2026-11-21T10:00:00Z');
      }
      const { files } = readManifest(manifest);
      const closing = [
        { path: 'manifest.json', sha256: sha256(manifest) },
        { path: 'manifest.json.p7s', sha256: sha256(signature) },
      ];
      return checked(
        rewritten({
          'manifest.json.p7s': Buffer.from(signature),
          SHA256SUMS: Buffer.from(sumsOf([...files, ...closing])),
        }),
      );
    };
    const alone = await resigned();
    expect(alone.state).toBe('changed');
    expect(alone.problems).toEqual([
      { code: 'signature-missing', file: 'certificates/signer 2.pem' },
    ]);
    const three = await resigned(tom, await person('Ute Later'));
    expect(three).toMatchObject({ state: 'intact', problems: [] });
    expect(three.signatures).toHaveLength(3);
  });
});
