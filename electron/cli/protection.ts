import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isEncryptedFile } from '../../db/format.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { changePassphrase, protect, unprotect } from '../services/protection.ts';
import { givenPassphrase, print, withWorkspace } from './host.ts';
import { readSecretFile } from './secrets.ts';

/** `protect`, `unprotect`. */
export function addProtectionCommands(program: Command): void {
  program
    .command('protect')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.protect'])
    .requiredOption('--new-passphrase-file <file>', cliMessages['cli.protect.new'])
    .action(async (file: string, options: { newPassphraseFile: string }) => {
      const passphrase = readSecretFile(options.newPassphraseFile);
      const path = resolve(file);
      const isNew = !isEncryptedFile(path);
      const current = isNew ? '' : requirePassphrase();
      await withWorkspace(path, (ports) =>
        isNew
          ? protect(ports, { jobId: 'protect', passphrase })
          : changePassphrase(ports, { jobId: 'protect', current, passphrase }),
      );
      print(path);
      process.stderr.write(`${cliMessages['cli.protect.done']}\n`);
    });

  program
    .command('unprotect')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.unprotect'])
    .action(async (file: string) => {
      const path = resolve(file);
      if (!isEncryptedFile(path)) throw new AppError('workspace.not-encrypted');
      const current = requirePassphrase();
      await withWorkspace(path, (ports) => unprotect(ports, { jobId: 'protect', current }));
      print(path);
    });
}

/** @throws AppError `workspace.encrypted`, which names the option that is missing */
function requirePassphrase(): string {
  const given = givenPassphrase();
  if (given === undefined) throw new AppError('workspace.encrypted');
  return given;
}
