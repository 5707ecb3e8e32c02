import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { storageError } from '../../db/driver-errors.ts';
import {
  documentFormatSchema,
  documentVariantSchema,
  type DocumentFormat,
  type DocumentVariant,
} from '../../shared/contract/values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { formatMessage } from '../../shared/i18n/format.ts';
import { describeDocuments, documentKinds } from '../services/document-kinds.ts';
import { assessmentNamed } from './assessment.ts';
import { print, printJson, terminalPorts, withFile } from './host.ts';
import { Misuse } from './misuse.ts';

interface ExportOptions {
  readonly document: string;
  readonly format: readonly DocumentFormat[];
  readonly out: string;
  readonly assessment?: string;
  readonly variant: DocumentVariant;
}

/** `documents` and `export`. */
export function addDocumentCommands(program: Command): void {
  program
    .command('documents')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.documents'])
    .option('--json', cliMessages['cli.json'])
    .action((file: string, options: { json?: boolean }) =>
      withFile(file, (handle) => {
        const entries = describeDocuments(handle, terminalPorts().catalogue);
        if (options.json === true) printJson(entries);
        else {
          print(
            ...entries.map(
              ({ document, ready, missing }) =>
                `${document}  ${ready ? cliMessages['cli.documents.ready'] : missing.join('; ')}`,
            ),
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
    .option('--assessment <code>', cliMessages['cli.assessment.code'])
    .addOption(
      new Option('--variant <variant>', cliMessages['cli.export.variant'])
        .choices(documentVariantSchema.options)
        .default('full'),
    )
    .action(exportTo);
}

async function exportTo(file: string, options: ExportOptions): Promise<void> {
  if (!documentKinds.some(({ document }) => document === options.document)) {
    const known = documentKinds.map(({ document }) => document).join(', ');
    throw new Misuse(formatMessage(cliMessages['cli.export.unknown'], { known }));
  }
  const ports = terminalPorts();
  const folder = resolve(options.out);
  const assessmentId = await withFile(
    file,
    (handle) => assessmentNamed(handle, options.assessment).id,
  );
  makeFolder(folder);
  const results = await ports.runExport(
    {
      workspacePath: resolve(file),
      resources: ports.paths.resources,
      document: options.document,
      assessmentId,
      variant: options.variant,
      formats: options.format,
      folder,
      createdAt: ports.clock(),
      toolVersion: ports.app.version,
    },
    () => undefined,
    new AbortController().signal,
  );
  print(...results.map(({ path }) => path));
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const known = storageError(error);
    if ((known as { code?: string }).code === 'EEXIST') {
      throw new AppError('folder.not-found', { folder });
    }
    throw known;
  }
}

function parseFormats(text: string): DocumentFormat[] {
  const formats = text.split(',').map((part) => documentFormatSchema.safeParse(part.trim()));
  return formats.map((format) => {
    if (!format.success) throw new InvalidArgumentError(cliMessages['cli.export.formats']);
    return format.data;
  });
}
