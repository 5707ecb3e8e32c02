import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { assemble, makeBackup } from '../../db/backup.ts';
import { backupsIn, foldersIn, type BackupFile } from '../../db/backup-folder.ts';
import type { FileKey } from '../../db/cipher.ts';
import { draftBeside, removeDraft } from '../../db/drafts.ts';
import { isEncryptedFile } from '../../db/format.ts';
import { renameFile } from '../../db/names.ts';
import { recoverWorkspace } from '../../db/recovery.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { cliBackupMessages as words } from '../../shared/i18n/en/cli-backups.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { formatMessage } from '../../shared/i18n/format.ts';
import { recoveryWords } from '../../shared/i18n/recovery-words.ts';
import { contentOf } from '../services/backup-list.ts';
import { backupRoot } from '../services/backup-making.ts';
import { examined } from '../services/backups.ts';
import { actor } from '../services/session.ts';
import { requireFree } from './files.ts';
import { givenKey, print, printJson, terminalKey, terminalPorts } from './host.ts';

/** `backup`, `backups`, `restore`, `recover`. */
export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .argument('<file>', cliMessages['cli.file'])
    .requiredOption('--out <folder>', words['cli.backup.out'])
    .description(words['cli.backup'])
    .action((file: string, { out }: { out: string }) => backUp(resolve(file), resolve(out)));

  program
    .command('backups')
    .argument('<place>', words['cli.backups.place'])
    .option('--json', cliMessages['cli.json'])
    .description(words['cli.backups'])
    .action((place: string, { json }: { json?: boolean }) => list(resolve(place), json === true));

  program
    .command('restore')
    .argument('<backup>', words['cli.restore.file'])
    .requiredOption('--out <file>', words['cli.restore.out'])
    .description(words['cli.restore'])
    .action((backup: string, { out }: { out: string }) => restore(resolve(backup), resolve(out)));

  program
    .command('recover')
    .argument('<file>', words['cli.recover.file'])
    .requiredOption('--out <file>', words['cli.restore.out'])
    .option('--json', cliMessages['cli.json'])
    .description(words['cli.recover'])
    .action((file: string, { out, json }: { out: string; json?: boolean }) =>
      recover(resolve(file), resolve(out), json === true),
    );
}

function drained<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function backUp(path: string, root: string): void {
  const source = { path, key: terminalKey(path) };
  const now = terminalPorts().clock();
  const { file, lacking } = drained(makeBackup(source, { root, now, reason: 'asked' }));
  print(file.path);
  if (lacking.length === 0) return;
  process.stderr.write(
    `${formatMessage(words['cli.backup.lacking'], { count: lacking.length })}\n`,
  );
  process.exitCode = 1;
}

function list(place: string, json: boolean): void {
  if (!existsSync(place)) throw new AppError('file.not-found', { file: place });
  const root = statSync(place).isDirectory() ? place : backupRoot(terminalPorts(), place);
  const found = [root, ...foldersIn(root)]
    .flatMap(backupsIn)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .map(({ at, reason, size, path }: BackupFile) => ({
      at,
      reason,
      size,
      path,
      content: contentOf(path, keyOf(path)),
    }));
  if (json) return printJson(found);
  print(
    ...found.map(({ at, reason, size, path, content }) =>
      [at, reason, content?.records ?? words['cli.backups.unreadable'], size, path].join('  '),
    ),
  );
}

/** One backup that this passphrase does not open must not hide the others. */
function keyOf(path: string): FileKey | null {
  try {
    return terminalKey(path);
  } catch {
    return null;
  }
}

function restore(backup: string, out: string): void {
  requireFree(out);
  const key = terminalKey(backup);
  const now = terminalPorts().clock();
  const draft = draftBeside(out);
  try {
    const source = { path: backup, key };
    const options = { backup: source, stores: [], workspace: null, path: draft, key, now };
    const titles = examined(draft, key, now, drained(assemble(options)));
    renameFile(draft, out);
    print(out);
    for (const title of titles) {
      process.stderr.write(`${formatMessage(words['cli.restore.missing'], { title })}\n`);
    }
    if (titles.length > 0) process.exitCode = 1;
  } finally {
    removeDraft(draft);
  }
}

function recover(path: string, out: string, json: boolean): void {
  requireFree(out);
  const ports = terminalPorts();
  const options = {
    key: keyOfDamaged(path),
    now: ports.clock(),
    actor: actor(ports),
    words: recoveryWords(basename(path), ports.clock()),
  };
  const report = drained(recoverWorkspace(path, out, options));
  if (!report.isComplete) process.exitCode = 1;
  if (json) return printJson({ file: out, ...report });
  const { records, entries, entriesSetAside: aside, files, lost, contentsLost } = report;
  print(
    out,
    formatMessage(words['cli.recover.report'], { records, entries, aside, files }),
    ...lost.map(({ entity, label }) => formatMessage(words['cli.recover.lost'], { entity, label })),
    ...contentsLost.map(({ label }) => formatMessage(words['cli.recover.contentLost'], { label })),
  );
  if (report.isComplete) print(words['cli.recover.complete']);
}

/** What a damaged file says of itself cannot be trusted: whoever gives a passphrase means an encrypted one. */
function keyOfDamaged(path: string): FileKey | null {
  const given = givenKey(path);
  if (given !== null) return given;
  try {
    if (isEncryptedFile(path)) throw new AppError('workspace.encrypted');
  } catch (error) {
    const code = error instanceof AppError ? error.code : '';
    if (!['workspace.damaged', 'workspace.not-a-workspace', 'workspace.too-new'].includes(code)) {
      throw error;
    }
  }
  return null;
}
