import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { keyOfFile, type FileKey } from '../../db/cipher.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import { openForReading } from '../../db/open.ts';
import type { OperationName } from '../../shared/contract/names.ts';
import { operations, type InputOf, type ParsedOf } from '../../shared/contract/operations.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { DocumentAssets } from '../documents/assets.ts';
import {
  lazily,
  loadBuiltCatalogue,
  loadBuiltLibraries,
  loadBuiltLicences,
} from '../services/content.ts';
import { DocumentSource } from '../services/document-sources.ts';
import { noHeads } from '../services/heads.ts';
import { noIdentities, noKeyStore } from '../services/identity-store.ts';
import { Jobs } from '../services/jobs.ts';
import type { Ports } from '../services/ports.ts';
import { closeSession, emptyHolder, fileKey, openSession } from '../services/session.ts';
import { defaultSettings } from '../services/settings.ts';
import { noTrust } from '../services/trust-store.ts';
import { Misuse } from './misuse.ts';

/** The program's folder: the built file lies in `dist/cli/`. */
const root = resolve(__dirname, '..', '..');
const resources = join(root, 'resources');
const assets = join(root, 'dist', 'assets');

/** The program's version. */
export const version = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
).version;

const noDialog = (): never => {
  throw new AppError('internal');
};

/** The services' world on a terminal: no window, no dialogs, no memory of recent files. */
export function terminalPorts(): Ports {
  const catalogue = loadBuiltCatalogue(join(assets, 'catalogue.json'));
  const libraries = lazily(() => loadBuiltLibraries(join(assets, 'libraries.json')));
  return {
    clock: () => new Date().toISOString(),
    newId: randomUUID,
    catalogue,
    libraries,
    licences: lazily(() => loadBuiltLicences(join(assets, 'licences.json'))),
    readLog: () => '',
    settings: {
      read: () => ({ ...defaultSettings, userName: userInfo().username }),
      write: noDialog,
    },
    recent: { list: () => [], add: () => undefined, pathOf: noDialog, forget: () => undefined },
    heads: noHeads,
    identities: noIdentities,
    keyStore: noKeyStore,
    trust: noTrust,
    session: emptyHolder(),
    jobs: new Jobs(() => undefined),
    dialogs: {
      openFile: noDialog,
      openFiles: noDialog,
      saveFile: noDialog,
      chooseFolder: noDialog,
    },
    notices: { lastOn: () => null, show: () => undefined },
    shell: { reveal: () => undefined, open: () => Promise.resolve() },
    emit: () => undefined,
    renderPdf: noDialog,
    // `pack` makes its own, with identities from files.
    runPack: noDialog,
    async runExport(request, report) {
      const { exportDocuments } = await import('../services/exports.ts');
      const loaded = await documentAssets();
      await withFile(request.workspacePath, (handle) =>
        exportDocuments(request, handle, { catalogue, libraries }, loaded, report),
      );
    },
    paths: {
      resources,
      documents: process.cwd(),
      backups: null,
      temporary: join(tmpdir(), 'aimsbook'),
    },
    app: { version, platform: process.platform },
  };
}

/** What renderers need. Half of the program is Word and PDF: only who writes them waits for it. */
export async function documentAssets(): Promise<DocumentAssets> {
  const { builtAssetFolders, loadDocumentAssets } = await import('../documents/assets.ts');
  return loadDocumentAssets(builtAssetFolders(resources, assets));
}

/** A workspace as documents see it, now. */
export function documentSource(handle: DatabaseHandle): DocumentSource {
  const { catalogue, libraries, clock, app } = terminalPorts();
  return new DocumentSource(
    handle,
    { catalogue, libraries },
    { createdAt: clock(), toolVersion: app.version },
  );
}

let passphrase: string | undefined;

/** The passphrase that `--passphrase-file` gives for the rest of this call. */
export function usePassphrase(text: string): void {
  passphrase = text;
}

/** The passphrase of a workspace that this call makes. */
export const givenPassphrase = (): string | undefined => passphrase;

/**
 * The key of a workspace, null where it is not encrypted.
 * @throws AppError `workspace.encrypted` without `--passphrase-file`, `passphrase.wrong`
 */
export function terminalKey(path: string): FileKey | null {
  return fileKey(path, passphrase);
}

/** The key that the given passphrase makes of a file, whatever the file looks like; null without one. */
export function givenKey(path: string): FileKey | null {
  return passphrase === undefined ? null : keyOfFile(path, passphrase);
}

/** Reads a workspace; nothing is written to it. */
export async function withFile<T>(
  path: string,
  work: (handle: DatabaseHandle) => T | Promise<T>,
): Promise<T> {
  const full = resolve(path);
  const file = openForReading(full, terminalKey(full));
  try {
    return await work(file.handle);
  } finally {
    file.close();
  }
}

/** Opens a workspace for writing, and closes it again whatever happens. */
export async function withWorkspace<T>(
  path: string,
  work: (ports: Ports) => T | Promise<T>,
): Promise<T> {
  const ports = terminalPorts();
  const info = openSession(ports, resolve(path), passphrase === undefined ? {} : { passphrase });
  try {
    if (info.readOnly) throw new AppError('folder.not-writable', { folder: info.folder });
    return await work(ports);
  } finally {
    closeSession(ports);
  }
}

/** Checks an input as the window's host does: the services trust it. @throws Misuse */
export function parsed<N extends OperationName>(name: N, input: InputOf<N>): ParsedOf<N> {
  const result = operations[name].input.safeParse(input);
  if (result.success) return result.data as ParsedOf<N>;
  const [issue] = result.error.issues;
  throw new Misuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

/** Prints a value as JSON: nothing else ever goes to standard output with `--json`. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints lines for people. */
export function print(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
