#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { errorLine } from './errors.ts';
import { addAgendaCommands } from './agenda.ts';
import { addAssessmentCommands } from './assessment.ts';
import { addBackupCommands } from './backups.ts';
import { addDocumentCommands } from './documents.ts';
import { addIdentityCommands } from './identity.ts';
import { addMergeCommand } from './merge.ts';
import { addPdfCommands } from './pdf.ts';
import { addPackCommands } from './pack.ts';
import { addProtectionCommands } from './protection.ts';
import { addReadinessCommand } from './readiness.ts';
import { addRecordCommands } from './records.ts';
import { addVerifyCommand } from './verify.ts';
import { addWorkspaceCommands } from './workspace.ts';
import { usePassphrase, version } from './host.ts';
import { Misuse } from './misuse.ts';
import { readSecretFile } from './secrets.ts';

/** Exit codes: what was asked is done; a problem was found or met; the call itself is wrong. */
const done = 0;
const problem = 1;
const misuse = 2;

const program = new Command('aimsbook')
  .description(cliMessages['cli.description'])
  .version(version)
  .exitOverride()
  .showHelpAfterError(false)
  .configureOutput({
    // One line: commander's own messages start with "error: " and end with a line break.
    writeErr: (text) => process.stderr.write(text),
    outputError: (text, write) => {
      const line = text
        .replace(/^error: /, '')
        .replace(/\s+/g, ' ')
        .trim();
      write(`aimsbook: ${line}\n`);
    },
  });

program
  .option('--passphrase-file <file>', cliMessages['cli.passphraseFile'])
  .hook('preAction', (_root, command) => {
    const { passphraseFile } = command.optsWithGlobals<{ passphraseFile?: string }>();
    if (passphraseFile !== undefined) usePassphrase(readSecretFile(passphraseFile));
  });

addWorkspaceCommands(program);
addBackupCommands(program);
addAssessmentCommands(program);
addDocumentCommands(program);
addRecordCommands(program);
addAgendaCommands(program);
addReadinessCommand(program);
addProtectionCommands(program);
addIdentityCommands(program);
addMergeCommand(program);
addPdfCommands(program);
addPackCommands(program);
addVerifyCommand(program);
for (const command of program.commands) inherit(command);

// Whoever reads the output may have seen enough (`| head`): that is no failure.
process.stdout.on('error', (error: { code?: string }) => {
  if (error.code !== 'EPIPE') throw error;
});

program.parseAsync().then(
  () => undefined,
  (error: unknown) => {
    if (error instanceof CommanderError) {
      // Help and version are what was asked for; everything else is a wrong call.
      process.exitCode = error.exitCode === 0 ? done : misuse;
    } else if (error instanceof Misuse) {
      process.stderr.write(`aimsbook: ${error.message}\n`);
      process.exitCode = misuse;
    } else {
      process.stderr.write(`aimsbook: ${errorLine(error)}\n`);
      process.exitCode = problem;
    }
  },
);

/** Sub-commands answer errors as the program does. */
function inherit(command: Command): void {
  command.copyInheritedSettings(program);
  for (const child of command.commands) inherit(child);
}
