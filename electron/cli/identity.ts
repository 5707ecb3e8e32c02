import { resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  expiryState,
  keyAlgorithms,
  type CertificateInfo,
  type KeyAlgorithm,
} from '../../shared/domain/signing.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { readBytes } from '../services/files.ts';
import { describeCertificate, toPem } from '../signing/certificate.ts';
import { makeIdentity, type SigningIdentity } from '../signing/identity.ts';
import { fromPkcs12, toPkcs12 } from '../signing/pkcs12.ts';
import { requireFree, writeNew } from './files.ts';
import { print, printJson, terminalPorts } from './host.ts';
import { Misuse } from './misuse.ts';
import { readSecretFile } from './secrets.ts';

/** X.520's limit for a name. */
const longestName = 64;

/** `identity new`, `show`, `certificate`. */
export function addIdentityCommands(program: Command): void {
  const identity = program.command('identity').description(cliMessages['cli.identity']);
  identity
    .command('new')
    .description(cliMessages['cli.identity.new'])
    .requiredOption('--name <name>', cliMessages['cli.identity.name'])
    .option('--function <function>', cliMessages['cli.identity.function'], '')
    .option('--organisation <organisation>', cliMessages['cli.identity.organisation'], '')
    .addOption(
      new Option('--algorithm <kind>', cliMessages['cli.identity.algorithm'])
        .choices(keyAlgorithms)
        .default('rsa-3072'),
    )
    .option('--years <years>', cliMessages['cli.identity.years'], parseYears, 3)
    .requiredOption('--out <file>', cliMessages['cli.identity.out'])
    .requiredOption('--password-file <file>', cliMessages['cli.passwordFile'])
    .action(makeNew);
  identity
    .command('show')
    .argument('<file>', cliMessages['cli.identity.file'])
    .description(cliMessages['cli.identity.show'])
    .requiredOption('--password-file <file>', cliMessages['cli.passwordFile'])
    .option('--json', cliMessages['cli.json'])
    .action(show);
  identity
    .command('certificate')
    .argument('<file>', cliMessages['cli.identity.file'])
    .description(cliMessages['cli.identity.certificate'])
    .requiredOption('--password-file <file>', cliMessages['cli.passwordFile'])
    .requiredOption('--out <file>', cliMessages['cli.identity.out'])
    .action(exportCertificate);
}

/** The identity in a file, opened with the password that another file holds. */
export function openIdentity(file: string, passwordFile: string): Promise<SigningIdentity> {
  return fromPkcs12(readBytes(resolve(file)), readSecretFile(passwordFile));
}

interface NewOptions {
  readonly name: string;
  readonly function: string;
  readonly organisation: string;
  readonly algorithm: KeyAlgorithm;
  readonly years: number;
  readonly out: string;
  readonly passwordFile: string;
}

async function makeNew({ out, passwordFile, ...options }: NewOptions): Promise<void> {
  const wanted = { ...options, validFrom: terminalPorts().clock() };
  const texts = [wanted.name, wanted.function, wanted.organisation];
  if (wanted.name.trim() === '' || texts.some((text) => [...text].length > longestName)) {
    throw new Misuse(cliMessages['cli.identity.nameEmpty']);
  }
  const password = readSecretFile(passwordFile);
  const path = resolve(out);
  requireFree(path);
  const identity = await makeIdentity(wanted);
  writeNew(path, await toPkcs12(identity, password), 0o600);
  print(path, describeCertificate(identity.certificate).fingerprint);
  print(cliMessages['cli.identity.made']);
}

interface ReadOptions {
  readonly passwordFile: string;
}

async function show(
  file: string,
  { passwordFile, json }: ReadOptions & { readonly json?: boolean },
): Promise<void> {
  const { certificate } = await openIdentity(file, passwordFile);
  const info = describeCertificate(certificate);
  const state = expiryState(info, terminalPorts().clock());
  if (json === true) printJson({ ...info, state });
  else print(...describing(info), cliMessages[`cli.identity.${state}`]);
}

/** A certificate in lines for people. */
export function describing(info: CertificateInfo): string[] {
  const who = [info.name, info.function, info.organisation].filter((part) => part !== '');
  const days = [info.notBefore, info.notAfter].map((instant) => instant.slice(0, 10));
  return [who.join(', '), info.fingerprint, `${info.algorithm}, ${days.join(' to ')}`];
}

async function exportCertificate(
  file: string,
  { passwordFile, out }: ReadOptions & { readonly out: string },
): Promise<void> {
  const { certificate } = await openIdentity(file, passwordFile);
  writeNew(resolve(out), toPem(certificate));
  print(resolve(out));
}

function parseYears(text: string): number {
  if (!/^(?:[1-9]|10)$/.test(text)) {
    throw new InvalidArgumentError(cliMessages['cli.identity.yearsRange']);
  }
  return Number(text);
}
