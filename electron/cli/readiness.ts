import { Option, type Command } from 'commander';
import { lackSentences } from '../../shared/documents/readiness-words.ts';
import { readinessStages, type ReadinessStage } from '../../shared/domain/readiness/model.ts';
import { readinessView } from '../../shared/domain/readiness/view.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { translate } from '../../shared/i18n/index.ts';
import { readinessInput } from '../services/readiness.ts';
import { print, printJson, terminalPorts, withFile } from './host.ts';

/** `readiness`: exit code 1 when something is missing. */
export function addReadinessCommand(program: Command): void {
  program
    .command('readiness')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.readiness'])
    .addOption(
      new Option('--stage <stage>', cliMessages['cli.readiness.stage'])
        .choices(readinessStages)
        .makeOptionMandatory(),
    )
    .option('--json', cliMessages['cli.json'])
    .action((file: string, options: { readonly stage: ReadinessStage; readonly json?: boolean }) =>
      withFile(file, (handle) => {
        const { catalogue, libraries, clock } = terminalPorts();
        const input = readinessInput(handle.drizzle, catalogue, clock());
        const view = readinessView(options.stage, input, libraries().interviews);
        if (view.readiness.blocking + view.readiness.weak > 0) process.exitCode = 1;
        if (options.json === true) {
          const { items, ...totals } = view.readiness;
          printJson({
            ...totals,
            items: items.map((item) => ({
              ...item,
              title: translate(`readiness.${item.key}`),
              missing: lackSentences(item),
            })),
            processes: view.processes,
          });
          return;
        }
        const { readiness } = view;
        for (const item of readiness.items.filter(({ lacks }) => lacks.length > 0)) {
          const mark = translate(`readiness.state.${item.blocks ? 'blocks' : 'weak'}`);
          const title = translate(`readiness.${item.key}`);
          print(`${item.clause}  ${mark}: ${title}. ${lackSentences(item).join(' ')}`);
        }
        print(
          readiness.ready
            ? `${translate(`readiness.ready.${options.stage}`)}.`
            : `${translate(`readiness.missing.${options.stage}`, { count: readiness.blocking })}.`,
        );
      }),
    );
}
