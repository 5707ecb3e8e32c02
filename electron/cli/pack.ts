import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../shared/domain/errors.ts';
import { daySchema } from '../../shared/domain/common.ts';
import { packProfiles } from '../../shared/domain/pack.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { formatMessage } from '../../shared/i18n/format.ts';
import { addPackSignature } from '../signing/pack/co-sign.ts';
import { describeCertificate } from '../signing/certificate.ts';
import type { SigningIdentity } from '../signing/identity.ts';
import { requireValid } from '../signing/validity.ts';
import { requireFolderOf } from '../services/files.ts';
import {
  documentAssets,
  documentSource,
  print,
  printJson,
  terminalPorts,
  withFile,
} from './host.ts';
import { openIdentity } from './identity.ts';
import { Misuse } from './misuse.ts';

/** `pack` and `pack-sign`. */
export function addPackCommands(program: Command): void {
  const profiles = packProfiles.filter((profile) => profile !== 'chosen');
  program
    .command('pack')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.pack'])
    .requiredOption(
      '--profile <profile>',
      formatMessage(cliMessages['cli.pack.profile'], { profiles: profiles.join(', ') }),
    )
    .requiredOption('--identity <file>', cliMessages['cli.pack.identity'], collect, [])
    .requiredOption('--password-file <file>', cliMessages['cli.pack.passwordFile'], collect, [])
    .requiredOption('--out <file>', cliMessages['cli.pack.out'])
    .option('--from <day>', cliMessages['cli.pack.from'])
    .option('--to <day>', cliMessages['cli.pack.to'])
    .option('--force', cliMessages['cli.pack.force'])
    .option('--json', cliMessages['cli.json'])
    .action(pack);
  program
    .command('pack-sign')
    .argument('<pack>', cliMessages['cli.packFile'])
    .description(cliMessages['cli.packSign'])
    .requiredOption('--identity <file>', cliMessages['cli.sign.identity'])
    .requiredOption('--password-file <file>', cliMessages['cli.passwordFile'])
    .action(coSign);
}

interface PackOptions {
  readonly profile: string;
  readonly identity: readonly string[];
  readonly passwordFile: readonly string[];
  readonly out: string;
  readonly from?: string;
  readonly to?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

async function pack(file: string, options: PackOptions): Promise<void> {
  const profile = packProfiles.find((one) => one === options.profile && one !== 'chosen');
  if (profile === undefined) {
    const profiles = packProfiles.filter((one) => one !== 'chosen').join(', ');
    throw new Misuse(formatMessage(cliMessages['cli.pack.unknown'], { profiles }));
  }
  if (options.identity.length !== options.passwordFile.length) {
    throw new Misuse(cliMessages['cli.pack.pairs']);
  }
  const path = resolve(options.out);
  requireFolderOf(path);
  if (options.force !== true && existsSync(path)) {
    throw new AppError('workspace.exists', { file: path });
  }
  const ports = terminalPorts();
  const createdAt = ports.clock();
  const signers: SigningIdentity[] = [];
  for (const [index, identity] of options.identity.entries()) {
    signers.push(await validIdentity(identity, options.passwordFile[index] ?? '', createdAt));
  }
  const [{ planPack }, { makePack }] = await Promise.all([
    import('../services/pack-plan.ts'),
    import('../services/pack-content.ts'),
  ]);
  const assets = await documentAssets();
  const period = { from: dayOf(options.from), to: dayOf(options.to) };
  const content = { catalogue: ports.catalogue, libraries: ports.libraries };
  const written = await withFile(file, async (handle) => {
    const plan = planPack(documentSource(handle), handle.drizzle, ports.catalogue, {
      profile,
      ...period,
    });
    for (const sentence of [...plan.missing, ...plan.leftOut])
      process.stderr.write(`${sentence}\n`);
    const work = { profile, ...period, path, plan, createdAt, toolVersion: ports.app.version };
    return makePack(work, handle, content, assets, signers, lines(options.json === true));
  });
  const fingerprints = signers.map(({ certificate }) => {
    const { name, fingerprint } = describeCertificate(certificate);
    return { name, fingerprint };
  });
  if (options.json === true) printJson({ path, ...written, signers: fingerprints });
  else print(path, ...fingerprints.map(({ name, fingerprint }) => `${name}  ${fingerprint}`));
}

/** One line for each file that begins. */
function lines(quiet: boolean): (done: number, total: number, label: string) => void {
  let shown = '';
  return (done, total, label) => {
    if (quiet || label === shown) return;
    shown = label;
    process.stderr.write(`[${Math.min(done + 1, total)}/${total}] ${label}\n`);
  };
}

async function coSign(
  file: string,
  { identity, passwordFile }: { readonly identity: string; readonly passwordFile: string },
): Promise<void> {
  const at = terminalPorts().clock();
  const signer = await validIdentity(identity, passwordFile, at);
  const path = resolve(file);
  await addPackSignature(path, signer, at);
  print(path);
}

async function validIdentity(
  file: string,
  passwordFile: string,
  at: string,
): Promise<SigningIdentity> {
  const identity = await openIdentity(file, passwordFile);
  requireValid(identity, at);
  return identity;
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = daySchema.safeParse(text);
  if (!day.success) throw new Misuse(cliMessages['cli.pack.day']);
  return day.data;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
