import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { checkWorkspace } from '../../db/check.ts';
import { readingError } from '../../db/driver-errors.ts';
import { workspaceExtension } from '../../db/format.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import { currentVersion } from '../../db/migrations/index.ts';
import { listAssessments } from '../../db/repositories/assessment.ts';
import { listEvidence } from '../../db/repositories/evidence.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { formatMessage } from '../../shared/i18n/format.ts';
import type { CheckReport } from '../../shared/domain/workspace.ts';
import { problemsAgainst } from '../services/pack-against.ts';
import { makeSample, makeWorkspace } from '../services/workspaces.ts';
import { givenPassphrase, parsed, print, printJson, terminalPorts, withFile } from './host.ts';

/** What speaks against the file in the light of a pack that was made from it. */
async function against(handle: DatabaseHandle, pack: string): Promise<CheckReport['problems']> {
  // A pack takes this half of the program only here.
  const { verifyPack } = await import('../signing/pack/verify.ts');
  try {
    return problemsAgainst(handle.drizzle, await verifyPack(resolve(pack), { trusted: [] }));
  } catch (error) {
    throw readingError(error, { name: basename(pack) });
  }
}

/** `new`, `info`, `check`, `questions`. */
export function addWorkspaceCommands(program: Command): void {
  program
    .command('new')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.new'])
    .option('--sample', cliMessages['cli.new.sample'])
    .option('--name <name>', cliMessages['cli.new.name'])
    .action((file: string, options: { sample?: boolean; name?: string }) => {
      const path = resolve(file);
      const ports = terminalPorts();
      if (options.sample === true) makeSample(ports, path, givenPassphrase());
      else {
        const name = options.name ?? basename(path, workspaceExtension);
        const { organisation } = parsed('workspace.create', { organisation: name });
        makeWorkspace(ports, path, organisation, givenPassphrase());
      }
      print(path);
    });

  program
    .command('info')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.info'])
    .option('--json', cliMessages['cli.json'])
    .action((file: string, options: { json?: boolean }) =>
      withFile(file, (handle) => {
        const db = handle.drizzle;
        const info = {
          file: handle.path,
          organisation: readOrganisation(db).name,
          schemaVersion: currentVersion,
          assessments: listAssessments(db).length,
          evidence: listEvidence(db).length,
        };
        if (options.json === true) printJson(info);
        else print(...Object.entries(info).map(([name, value]) => `${name}: ${value}`));
      }),
    );

  program
    .command('check')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.check'])
    .option('--against <pack>', cliMessages['cli.check.against'])
    .option('--json', cliMessages['cli.json'])
    .action((file: string, options: { against?: string; json?: boolean }) =>
      withFile(file, async (handle) => {
        const found = checkWorkspace(handle);
        const problems =
          options.against === undefined
            ? found.problems
            : [...found.problems, ...(await against(handle, options.against))];
        const report = { ...found, ok: problems.length === 0, problems };
        if (options.json === true) printJson(report);
        else if (report.ok) print(formatMessage(cliMessages['cli.check.sound'], report.checked));
        else print(...report.problems.map(({ kind, detail }) => `${kind}: ${detail}`));
        if (!report.ok) process.exitCode = 1;
      }),
    );

  program
    .command('questions')
    .description(cliMessages['cli.questions'])
    .option('--json', cliMessages['cli.json'])
    .action((options: { json?: boolean }) => {
      const { questions } = terminalPorts().catalogue;
      const listed = questions.map(({ id, requirement, ...question }) => ({
        id,
        [requirement.startsWith('A.') ? 'control' : 'clause']: requirement,
        ...question,
      }));
      if (options.json === true) printJson(listed);
      else print(...questions.map(({ id, text }) => `${id}  ${text}`));
    });
}
