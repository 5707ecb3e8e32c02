import { packPaths } from '../../domain/pack.ts';
import type { CertificateInfo } from '../../domain/signing.ts';
import { translate } from '../../i18n/index.ts';

/** What `VERIFY.txt` is made from. */
export interface VerifyTextInput {
  readonly organisation: string;
  readonly createdAt: string;
  readonly signers: readonly { readonly info: CertificateInfo; readonly path: string }[];
}

/**
 * How to check a pack without Aimsbook. Lines that begin with "$ " are commands, to be typed
 * without it in the folder into which the pack was unzipped.
 */
export function verifyText({ organisation, createdAt, signers }: VerifyTextInput): string {
  const certificates = signers.map(
    ({ path }) => `  $ openssl x509 -in "${path}" -noout -subject -dates -fingerprint -sha256`,
  );
  const lines = [
    translate('verifyText.title'),
    '',
    translate('verifyText.about', { organisation, day: createdAt.slice(0, 10) }),
    '',
    translate('verifyText.step1'),
    '',
    `  $ openssl cms -verify -binary -inform DER -in ${packPaths.signature} -content ${packPaths.manifest} -noverify -out signed-manifest.json`,
    '',
    translate('verifyText.step1.means'),
    '',
    translate('verifyText.step2'),
    '',
    `  $ sha256sum -c ${packPaths.sums}`,
    '',
    translate('verifyText.step2.other'),
    '',
    '    macOS:       shasum -a 256 -c SHA256SUMS',
    '    PowerShell:  Get-Content -Encoding utf8 SHA256SUMS | ForEach-Object { $h, $f = $_ -split "  ", 2;',
    '                 if ((Get-FileHash -LiteralPath $f -Algorithm SHA256).Hash -eq $h) { "$f: OK" } else { "$f: FAILED" } }',
    '',
    translate('verifyText.step3'),
    '',
    '  $ for f in documents/*.pdf; do echo "$f"; pdfsig -nocert "$f" || exit 1; done',
    '',
    translate('verifyText.step4'),
    '',
    ...certificates,
    '',
    ...signers.map(({ info }) =>
      translate('verifyText.signer', {
        name: [info.name, info.function, info.organisation]
          .filter((part) => part !== '')
          .join(', '),
        fingerprint: info.fingerprint,
      }),
    ),
    '',
    translate('verifyText.trust'),
    '',
    translate('verifyText.aimsbook'),
    '',
  ];
  return `${lines.join('\n')}\n`;
}
