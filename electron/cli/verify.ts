import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { readingError } from '../../db/driver-errors.ts';
import type { PackCheck } from '../../shared/domain/pack-check.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { packCheck as words } from '../../shared/i18n/en/pack-check.ts';
import { packs } from '../../shared/i18n/en/packs.ts';
import { packVerdict } from '../../shared/i18n/pack-verdict.ts';
import { readCertificateFile } from '../services/certificate-file.ts';
import { print, printJson } from './host.ts';
import { describing } from './identity.ts';

/** `verify`. */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .argument('<pack>', cliMessages['cli.packFile'])
    .description(cliMessages['cli.verify'])
    .option(
      '--trust <certificate>',
      cliMessages['cli.trust'],
      (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value],
      [],
    )
    .option('--json', cliMessages['cli.json'])
    .action(verify);
}

async function verify(
  file: string,
  { trust, json }: { readonly trust: readonly string[]; readonly json?: boolean },
): Promise<void> {
  const trusted = trust.map(readCertificateFile);
  // A pack takes this half of the program only here.
  const { verifyPack } = await import('../signing/pack/verify.ts');
  let check: PackCheck;
  try {
    check = await verifyPack(resolve(file), { trusted });
  } catch (error) {
    throw readingError(error, { name: basename(file) });
  }
  // Who names whom they trust wants no other signature.
  const stranger =
    trusted.length > 0 && check.signatures.some((signature) => signature.trusted !== 'trusted');
  if (check.state !== 'intact' || stranger) process.exitCode = 1;
  if (json === true) printJson(check);
  else print(...lines(check));
}

/** Everything that is known, the verdict last: it is what stays on the screen. */
function lines(check: PackCheck): string[] {
  const { title, sentences } = packVerdict(check);
  const { facts, signatures, documents, files } = check;
  return [
    ...files.map(({ path, state }) => `${words[`packCheck.file.${state}`].padEnd(10)} ${path}`),
    ...documents.flatMap(({ path, signatures: inside }) =>
      inside.map(
        ({ field, certificate, intact }) =>
          `${path}: ${field}, ${certificate.name}, ${cliMessages[intact ? 'cli.verifyPdf.intact' : 'cli.verifyPdf.broken']}`,
      ),
    ),
    ...(facts === null
      ? []
      : [
          `${words['packCheck.facts.organisation']}: ${facts.organisation}`,
          `${words['packCheck.facts.profile']}: ${packs[`packs.profile.${facts.profile}`]}`,
          `${words['packCheck.facts.createdAt']}: ${facts.createdAt}`,
          `${words['packCheck.facts.tool']}: ${facts.tool.name} ${facts.tool.version}`,
          `${words['packCheck.facts.workspace']}: ${facts.workspace.id}`,
          `${words['packCheck.facts.head']}: ${facts.workspace.entries}, ${facts.workspace.head}`,
        ]),
    ...signatures.flatMap(({ certificate, signedAt, intact, trusted, problems }) => [
      `${certificate.name}: ${cliMessages[intact ? 'cli.verifyPdf.intact' : 'cli.verifyPdf.broken']}, ${signedAt}`,
      ...problems.map((problem) => `  ${cliMessages[`cli.problem.${problem}`]}`),
      ...describing(certificate).map((line) => `  ${line}`),
      `  ${cliMessages[`cli.verifyPdf.${trusted}`]}`,
    ]),
    '',
    title,
    ...sentences,
  ].map(harmless);
}

/** Names in a pack come from anywhere: none of them moves the cursor of a terminal. */
const harmless = (line: string): string =>
  line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
