import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { storageError } from '../../db/driver-errors.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import {
  documentFormatSchema,
  type DocumentEntry,
  type DocumentFormat,
  type DocumentItem,
  type DocumentVariant,
} from '../../shared/contract/values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { formatMessage } from '../../shared/i18n/format.ts';
import { describeDocuments, documentKinds } from '../services/document-kinds.ts';
import type { ExportResult } from '../services/exports.ts';
import { assessmentNamed } from './assessment.ts';
import { documentSource, print, printJson, terminalKey, terminalPorts, withFile } from './host.ts';
import { Misuse } from './misuse.ts';

interface ExportOptions {
  readonly document: string;
  readonly format: readonly DocumentFormat[];
  readonly out: string;
  readonly subject?: string;
  readonly assessment?: string;
  readonly variant: DocumentVariant;
  readonly json?: boolean;
}

/** Every document that the records have matter for. */
const all = 'all';
const gapReport = 'gap-report';

/** `export FILE`: writes one document, those of a kind, or all that there are. */
export async function exportTo(file: string, options: ExportOptions): Promise<void> {
  refuseMisuse(options);
  const ports = terminalPorts();
  const folder = resolve(options.out);
  const { items, notes } = await withFile(file, (handle) => chosen(handle, options));
  tell(notes);
  if (items.length === 0) {
    tell([cliMessages['cli.export.nothing']]);
    process.exitCode = 1;
    return;
  }
  makeFolder(folder);
  const written: ExportResult[] = [];
  try {
    await ports.runExport(
      {
        workspacePath: resolve(file),
        key: terminalKey(resolve(file)),
        resources: ports.paths.resources,
        items,
        variant: options.variant,
        formats: options.format,
        folder,
        createdAt: ports.clock(),
        toolVersion: ports.app.version,
      },
      {
        progress: options.json === true ? () => undefined : progressLines(items.length),
        written(result) {
          written.push(result);
          if (options.json !== true) print(result.path);
        },
      },
      new AbortController().signal,
    );
  } finally {
    // What is finished stays, also where a later one failed.
    if (options.json === true) printJson(written);
  }
}

function refuseMisuse({ document, subject, assessment }: ExportOptions): void {
  const known = [...documentKinds.map((kind) => kind.document), all];
  if (!known.includes(document)) {
    throw new Misuse(formatMessage(cliMessages['cli.export.unknown'], { known: known.join(', ') }));
  }
  if (assessment !== undefined && document !== gapReport && document !== all) {
    throw new Misuse(cliMessages['cli.export.noAssessment']);
  }
  if (assessment !== undefined && subject !== undefined) {
    throw new Misuse(cliMessages['cli.export.both']);
  }
}

interface Choice {
  readonly items: readonly DocumentItem[];
  /** What is left out or incomplete, and why. */
  readonly notes: readonly string[];
}

function chosen(handle: DatabaseHandle, options: ExportOptions): Choice {
  const { document, subject, assessment } = options;
  if (document === gapReport) {
    const { id } = assessmentNamed(handle, assessment ?? subject);
    return { items: [{ document, subjectId: id }], notes: [] };
  }
  // Named, so that a typing error is no silence.
  if (assessment !== undefined) assessmentNamed(handle, assessment);
  const entries = describeDocuments(documentSource(handle))
    .filter((entry) => document === all || entry.document === document)
    .filter((entry) => isMeant(entry, options));
  if (entries.length === 0) {
    throw new AppError('record.not-found', { entity: 'record', id: subject ?? '' });
  }
  // What has open points is written as it stands, and told; it says so itself.
  const written = entries.filter(({ possible }) => possible);
  return {
    items: written.map((entry) => ({
      document: entry.document,
      subjectId: entry.subject?.id ?? null,
    })),
    notes: entries
      .filter(({ ready }) => !ready)
      .map((entry) => noteOn(entry, written.includes(entry) ? 'incomplete' : 'skipped')),
  };
}

/** A subject narrows the choice to what is about it, an assessment only that of the reports. */
function isMeant(entry: DocumentEntry, { subject, assessment }: ExportOptions): boolean {
  if (subject !== undefined) return entry.subject?.code === subject;
  if (assessment === undefined || entry.document !== gapReport) return true;
  return entry.subject?.code === assessment;
}

function noteOn(entry: DocumentEntry, what: 'incomplete' | 'skipped'): string {
  const { document, subject, missing } = entry;
  return formatMessage(cliMessages[`cli.export.${what}`], {
    document: subject === null ? document : `${document} ${subject.code}`,
    missing: missing.join(' '),
  });
}

/** One line as each document begins; a single one needs none. */
function progressLines(count: number): (done: number, total: number, label: string) => void {
  let shown = '';
  return (done, total, label) => {
    if (count === 1 || done >= total) return;
    const number = Math.floor((done * count) / total) + 1;
    const line = formatMessage(cliMessages['cli.export.progress'], { number, count, label });
    if (line === shown) return;
    shown = line;
    tell([line]);
  };
}

function tell(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
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

/** `pdf,docx` as formats. @throws InvalidArgumentError */
export function parseFormats(text: string): DocumentFormat[] {
  const formats = text.split(',').map((part) => documentFormatSchema.safeParse(part.trim()));
  return formats.map((format) => {
    if (!format.success) throw new InvalidArgumentError(cliMessages['cli.export.formats']);
    return format.data;
  });
}
