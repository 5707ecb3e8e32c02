import { Option, type Command } from 'commander';
import { documentVariantSchema } from '../../shared/contract/values.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { documentTitle } from '../../shared/i18n/document-title.ts';
import { describeDocuments } from '../services/document-kinds.ts';
import { exportTo, parseFormats } from './export.ts';
import { documentSource, print, printJson, withFile } from './host.ts';

/** `documents` and `export`. */
export function addDocumentCommands(program: Command): void {
  program
    .command('documents')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.documents'])
    .option('--json', cliMessages['cli.json'])
    .action((file: string, options: { json?: boolean }) =>
      withFile(file, (handle) => {
        const entries = describeDocuments(documentSource(handle));
        if (options.json === true) {
          printJson(
            entries.map(({ document, ...entry }) => ({
              document,
              title: documentTitle(document),
              ...entry,
            })),
          );
        } else {
          print(
            ...entries.map(({ document, subject, ready, missing }) => {
              const name = subject === null ? document : `${document} ${subject.code}`;
              return `${name}  ${ready ? cliMessages['cli.documents.ready'] : missing.join(' ')}`;
            }),
          );
        }
      }),
    );

  program
    .command('export')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.export'])
    .requiredOption('--document <kind>', cliMessages['cli.export.document'])
    .option('--format <formats>', cliMessages['cli.export.format'], parseFormats, ['pdf', 'docx'])
    .option('--out <folder>', cliMessages['cli.export.out'], '.')
    .option('--subject <code>', cliMessages['cli.export.subject'])
    .option('--assessment <code>', cliMessages['cli.assessment.code'])
    .addOption(
      new Option('--variant <variant>', cliMessages['cli.export.variant'])
        .choices(documentVariantSchema.options)
        .default('full'),
    )
    .option('--json', cliMessages['cli.json'])
    .action(exportTo);
}
