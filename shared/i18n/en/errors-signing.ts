import type { Messages } from '../format.ts';

/** Words of the failures with identities, certificates and signatures. */
export const signingErrors = {
  'error.identity.wrong-passphrase.title': 'The passphrase of the identity does not fit',
  'error.identity.wrong-passphrase.meaning':
    'The file was not opened and not changed. It can also mean that the file was damaged.',
  'error.identity.wrong-passphrase.todo':
    'Look at capital letters and the keyboard’s language and try again. If it never fits, use your backup of the file.',

  'error.identity.damaged.title': 'This file holds no readable identity',
  'error.identity.damaged.meaning':
    'It is damaged or of another kind. Identities are PKCS#12 files, which end in .p12 or .pfx. Nothing was taken in.',
  'error.identity.damaged.todo': 'Choose another file, or use your backup of it.',

  'error.identity.no-key.title': 'This file can’t sign',
  'error.identity.no-key.meaning':
    'It holds no private key with the certificate that belongs to it. Nothing was taken in.',
  'error.identity.no-key.todo':
    'Export the identity again from where you got it, together with its private key.',

  'error.identity.unsupported.title': 'This identity is not strong enough, or of an unknown kind',
  'error.identity.unsupported.meaning':
    'Keys are RSA of 2048 to 8192 bits, P-256 or P-384; certificates signed with MD5 or SHA-1 are refused. Nothing was taken in.',
  'error.identity.unsupported.todo':
    'Make a new identity here, or ask your trust service for a current one.',

  'error.identity.too-large.title': 'This file is too large for an identity',
  'error.identity.too-large.meaning': 'An identity is a few kilobytes. Nothing was taken in.',
  'error.identity.too-large.todo': 'Choose a file that ends in .p12 or .pfx.',

  'error.identity.not-valid.title': 'The identity is not valid today',
  'error.identity.not-valid.meaning':
    'Its certificate is for another time ({from} to {until}). Nothing was signed.',
  'error.identity.not-valid.todo':
    'Check this machine’s clock. If it is right, make or import a new identity.',

  'error.identity.known.title': 'This identity is here already',
  'error.identity.known.meaning': 'Nothing was taken in a second time.',
  'error.identity.known.todo': 'Use the one that is there, or choose another file.',

  'error.identity.passphrase-needed.title': 'The identity’s passphrase is needed',
  'error.identity.passphrase-needed.meaning':
    'This computer does not keep it, so nothing was signed.',
  'error.identity.passphrase-needed.todo': 'Enter the passphrase of the identity.',

  'error.certificate.damaged.title': 'This file holds no readable certificate',
  'error.certificate.damaged.meaning': 'It is damaged or of another kind. Nothing was taken in.',
  'error.certificate.damaged.todo': 'Choose the public certificate, which ends in .pem or .crt.',

  'error.signature.damaged.title': 'The signature can’t be read',
  'error.signature.damaged.meaning':
    'It was changed or cut off, or it is of another kind. It proves nothing.',
  'error.signature.damaged.todo': 'Ask for the file again from the one who signed it.',

  'error.pdf.unreadable.title': 'The PDF is damaged',
  'error.pdf.unreadable.meaning': 'Its parts do not fit together. It was not changed.',
  'error.pdf.unreadable.todo': 'Make the PDF again or ask for it again.',

  'error.pdf.protected.title': 'This PDF may not be signed',
  'error.pdf.protected.meaning':
    'It is encrypted, or somebody who signed it earlier allowed no further changes. It was not changed.',
  'error.pdf.protected.todo': 'Take an unprotected copy of the document.',
  'error.pack.refused.title': 'This file is no document pack',
  'error.pack.refused.meaning': 'It was not changed, and nothing was taken from it.',
  'error.pack.refused.todo': 'Choose the ZIP file that “pack” or “Document packs” wrote.',

  'error.pack.changed.title': 'The pack was changed since it was made',
  'error.pack.changed.meaning': 'It was not signed. This file is not the one that the pack lists.',
  'error.pack.changed.todo': 'Ask for the pack again from the one who made it.',

  'error.pack.already-signed.title': 'The pack bears this signature already',
  'error.pack.already-signed.meaning':
    'It was signed with this identity before. Nothing was changed.',
  'error.pack.already-signed.todo': 'Choose the identity of another person.',

  'error.pack.empty.title': 'There is nothing to pack',
  'error.pack.empty.meaning': 'No document and no evidence is chosen, or none can be made yet.',
  'error.pack.empty.todo': 'Choose another profile, or at least one document.',
} as const satisfies Messages;
