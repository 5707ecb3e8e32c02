import type { CertificateInfo } from '../domain/signing.ts';
import { translate, type MessageKey } from '../i18n/index.ts';
import { heading, paragraph, table } from './aims/frame.ts';
import { bold, mono, text, type Block, type Doc } from './doc.ts';
import { wordsFor } from './words.ts';

/** A signature over the record that a document is about. */
export interface ElectronicSignature {
  readonly purpose: 'approved' | 'accepted' | 'authored' | 'witnessed';
  /** ISO 8601 instant. */
  readonly signedAt: string;
  readonly certificate: Pick<CertificateInfo, 'name' | 'function' | 'organisation' | 'fingerprint'>;
  /** `broken`: it does not fit what it is said to sign; `changed`: the record went on since. */
  readonly state: 'unchanged' | 'changed' | 'broken';
}

/**
 * The document with who signed its record electronically, at the end; the document itself where
 * nobody did. What was signed is the record in the workspace, and the text says so.
 */
export function withSignatures(doc: Doc, signatures: readonly ElectronicSignature[]): Doc {
  if (signatures.length === 0) return doc;
  const words = wordsFor(doc.meta.language);
  const blocks: Block[] = [
    heading(1, translate('signatures.title'), 'electronic-signatures', false),
    paragraph(translate('signatures.doc.intro', { code: doc.meta.code })),
    table(
      [
        { header: translate('signatures.doc.by'), weight: 3 },
        { header: translate('signatures.doc.on'), weight: 1.6 },
        { header: translate('signatures.doc.state'), weight: 1.8 },
        { header: translate('identities.fingerprint'), weight: 4 },
      ],
      signatures.map(({ purpose, signedAt, certificate, state }) => [
        [
          text(`${translate(`signatures.purpose.${purpose}` satisfies MessageKey)}: `),
          bold(certificate.name),
          text(
            [certificate.function, certificate.organisation]
              .filter((part) => part !== '')
              .map((part) => `, ${part}`)
              .join(''),
          ),
        ],
        [text(words.date(signedAt.slice(0, 10)))],
        [text(translate(`signatures.doc.state.${state}` satisfies MessageKey))],
        // Blanks let a line end between the pairs.
        [mono(certificate.fingerprint.replaceAll(':', ' '))],
      ]),
    ),
  ];
  return { ...doc, blocks: [...doc.blocks, ...blocks] };
}
