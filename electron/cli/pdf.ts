import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { PdfSignatureCheck } from '../../shared/domain/signing.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { readCertificateFile } from '../services/certificate-file.ts';
import { readBytes } from '../services/files.ts';
import { signPdf, verifyPdf } from '../signing/pdf.ts';
import { requireValid } from '../signing/validity.ts';
import { requireFree, writeNew } from './files.ts';
import { print, printJson, terminalPorts } from './host.ts';
import { describing, openIdentity } from './identity.ts';

/** `sign` and `verify-pdf`. */
export function addPdfCommands(program: Command): void {
  program
    .command('sign')
    .argument('<file>', cliMessages['cli.sign.file'])
    .description(cliMessages['cli.sign'])
    .requiredOption('--identity <file>', cliMessages['cli.sign.identity'])
    .requiredOption('--password-file <file>', cliMessages['cli.passwordFile'])
    .option(
      '--reason <reason>',
      cliMessages['cli.sign.reason'],
      cliMessages['cli.sign.defaultReason'],
    )
    .option('--location <place>', cliMessages['cli.sign.location'])
    .requiredOption('--out <file>', cliMessages['cli.identity.out'])
    .action(sign);
  program
    .command('verify-pdf')
    .argument('<file>', cliMessages['cli.sign.file'])
    .description(cliMessages['cli.verifyPdf'])
    .option('--trust <certificate>', cliMessages['cli.trust'], collect, [])
    .option('--json', cliMessages['cli.json'])
    .action(verify);
}

interface SignOptions {
  readonly identity: string;
  readonly passwordFile: string;
  readonly reason: string;
  readonly location?: string;
  readonly out: string;
}

async function sign(
  file: string,
  { identity, passwordFile, out, ...wanted }: SignOptions,
): Promise<void> {
  const pdf = readBytes(resolve(file));
  requireFree(resolve(out));
  const signer = await openIdentity(identity, passwordFile);
  const at = terminalPorts().clock();
  requireValid(signer, at);
  writeNew(resolve(out), await signPdf(pdf, signer, { at, ...wanted }));
  print(resolve(out));
}

async function verify(
  file: string,
  { trust, json }: { readonly trust: readonly string[]; readonly json?: boolean },
): Promise<void> {
  const checks = await verifyPdf(readBytes(resolve(file)), {
    trusted: trust.map(readCertificateFile),
  });
  if (checks.length === 0 || checks.some(({ intact }) => !intact)) process.exitCode = 1;
  if (json === true) printJson(checks);
  else if (checks.length === 0) print(cliMessages['cli.verifyPdf.none']);
  else for (const check of checks) print(...lines(check));
}

function lines({
  field,
  certificate,
  signedAt,
  intact,
  trusted,
  problems,
  reason,
}: PdfSignatureCheck): string[] {
  const state = cliMessages[intact ? 'cli.verifyPdf.intact' : 'cli.verifyPdf.broken'];
  const said = reason === '' ? '' : ` (${reason})`;
  return [
    `${field}: ${state}, ${signedAt}${said}`,
    ...problems.map((problem) => `  ${cliMessages[`cli.problem.${problem}`]}`),
    ...describing(certificate).map((line) => `  ${line}`),
    `  ${cliMessages[`cli.verifyPdf.${trusted}`]}`,
  ];
}

const collect = (value: string, earlier: readonly string[]): readonly string[] => [
  ...earlier,
  value,
];
