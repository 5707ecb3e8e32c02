import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { checkWorkspace } from '../../db/check.ts';
import { cliMergeMessages } from '../../shared/i18n/en/cli-merge.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { formatMessage } from '../../shared/i18n/format.ts';
import type { MergePreview } from '../../shared/contract/merge-values.ts';
import type { MergeDecision, MergeName, Side } from '../../shared/domain/merge/model.ts';
import { chooseCopyAt, mergeCopy, previewMerge } from '../services/merge.ts';
import type { Ports } from '../services/ports.ts';
import { handle, requireSession } from '../services/session.ts';
import { print, printJson, withWorkspace } from './host.ts';
import { readSecretFile } from './secrets.ts';

interface MergeOptions {
  readonly prefer?: Side | 'mine';
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly otherPassphraseFile?: string;
}

/** A choice brings out at most a few conflicts that were not seen before. */
const mostRounds = 5;

/** `merge`. */
export function addMergeCommand(program: Command): void {
  program
    .command('merge')
    .argument('<file>', cliMessages['cli.file'])
    .argument('<other>', cliMergeMessages['cli.merge.other'])
    .description(cliMergeMessages['cli.merge'])
    .addOption(
      new Option('--prefer <side>', cliMergeMessages['cli.merge.prefer']).choices([
        'mine',
        'theirs',
      ]),
    )
    .option('--dry-run', cliMergeMessages['cli.merge.dryRun'])
    .option('--other-passphrase-file <file>', cliMergeMessages['cli.merge.otherPassphrase'])
    .option('--json', cliMessages['cli.json'])
    .action((file: string, other: string, options: MergeOptions) =>
      withWorkspace(file, (ports) => merge(ports, resolve(other), options)),
    );
}

async function merge(ports: Ports, other: string, options: MergeOptions): Promise<void> {
  const passphrase =
    options.otherPassphraseFile === undefined
      ? undefined
      : readSecretFile(options.otherPassphraseFile);
  const jobId = 'merge';
  chooseCopyAt(requireSession(ports), other);
  let decisions: MergeDecision[] = [];
  let seen = await previewMerge(ports, { jobId, decisions, passphrase });
  if (options.prefer !== undefined) {
    const side = options.prefer === 'mine' ? 'ours' : 'theirs';
    for (let round = 0; seen.undecided.length > 0 && round < mostRounds; round++) {
      decisions = seen.conflicts.map(({ key }) => ({ key, field: null, take: side }));
      seen = await previewMerge(ports, { jobId, decisions, passphrase });
    }
  }
  const isStopped = seen.undecided.length > 0;
  const isDone = !isStopped && !seen.nothingNew && options.dryRun !== true;
  if (isDone) {
    await mergeCopy(ports, { jobId, decisions, stand: seen.stand });
    // Whoever merges without looking gets to know at once that the whole is sound.
    const { ok, problems } = checkWorkspace(handle(ports));
    if (!ok) print(...problems.map(({ kind, detail }) => `${kind}: ${detail}`));
  }
  if (options.json === true) printJson({ merged: isDone, ...seen });
  else print(...linesOf(seen, isDone));
  if (isStopped) process.exitCode = 1;
}

function linesOf(seen: MergePreview, isDone: boolean): string[] {
  const say = cliMergeMessages;
  if (seen.nothingNew) return [say['cli.merge.nothingNew']];
  const called = ({ code, title, entity }: MergeName): string =>
    [code, title].filter((part) => part !== '').join(' ') || entity;
  return [
    ...seen.items.map((item) => `${say[`cli.merge.${item.kind}`]} ${called(item)}`),
    ...seen.codes.map((one) =>
      formatMessage(say['cli.merge.code'], { from: one.from, to: one.code, title: one.title }),
    ),
    ...seen.refusals.map((one) =>
      formatMessage(say['cli.merge.refused'], {
        what: called(one),
        why: say[`cli.merge.why.${one.reason}`],
      }),
    ),
    ...seen.conflicts.map((one) =>
      formatMessage(say['cli.merge.conflict'], {
        what: called(one),
        fields: one.fields.map(({ field }) => field.replace(/^data\./, '')).join(', '),
      }),
    ),
    ...(seen.undecided.length === 0
      ? [say[isDone ? 'cli.merge.done' : 'cli.merge.planned']]
      : [formatMessage(say['cli.merge.undecided'], { count: seen.undecided.length })]),
  ];
}
