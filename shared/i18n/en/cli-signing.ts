import type { Messages } from '../format.ts';

/** The command line's words for identities and signatures. */
export const cliSigningMessages = {
  'cli.secretShared':
    'aimsbook: note: other users of this computer can read {file}; “chmod 600” makes it yours alone',
  'cli.passwordFile': 'a file whose first line is the password of the identity',
  'cli.trust':
    'certificate (PEM or DER) of somebody whom you trust, or of their issuer; may be repeated',
  'cli.packFile': 'the pack, a .zip file',
  'cli.pack':
    'Make a signed document pack: documents, evidence and records in one ZIP file that anybody can check.',
  'cli.pack.profile': 'what it is for: {profiles}',
  'cli.pack.unknown': 'unknown profile: name one of {profiles}',
  'cli.pack.identity':
    'identity (PKCS#12) that signs; repeat it for several signers, in their order',
  'cli.pack.passwordFile':
    'a file whose first line is the password of the identity; one for each, in the same order',
  'cli.pack.pairs': 'name a --password-file for each --identity',
  'cli.pack.out': 'the pack to write',
  'cli.pack.from': 'first day of the period, YYYY-MM-DD',
  'cli.pack.to': 'last day of the period, YYYY-MM-DD',
  'cli.pack.day': 'write days as YYYY-MM-DD',
  'cli.pack.force': 'replace the file if it is there',
  'cli.packSign': 'Add a signature to a pack, beside those that it has.',
  'cli.verify':
    'Check a document pack: every file, the signatures, who signed; exit code 1 unless it is signed and unchanged and, with --trust, every signer is trusted. Never writes anything.',
  'cli.identity': 'Make and show identities, which sign packs and documents.',
  'cli.identity.new':
    'Make a key and a certificate that vouches for itself, as one PKCS#12 file under a password, and print its path and fingerprint.',
  'cli.identity.name': 'name of the person who signs',
  'cli.identity.function': 'their function, such as “Head of Quality”',
  'cli.identity.organisation': 'their organisation',
  'cli.identity.algorithm': 'kind of key',
  'cli.identity.years': 'how many years it is valid, 1 to 10',
  'cli.identity.yearsRange': 'years is a whole number from 1 to 10',
  'cli.identity.nameEmpty': 'a new identity needs a name of at most 64 characters',
  'cli.identity.out': 'file to write; one that is there is not replaced',
  'cli.identity.file': 'identity file (*.p12, *.pfx)',
  'cli.identity.show': 'Say whose an identity is, its fingerprint and until when it is valid.',
  'cli.identity.certificate':
    'Write the public certificate, which others compare and trust, as PEM, and print its path.',
  'cli.identity.made':
    'Keep a copy of this file and its password in a safe place: nobody can restore them.',
  'cli.identity.valid': 'valid',
  'cli.identity.expires-soon': 'valid, but not for long: make or order a new one',
  'cli.identity.expired': 'expired: it can’t sign any more',
  'cli.identity.not-yet': 'not valid yet',
  'cli.sign': 'Sign a PDF (PAdES B-B) and print the path of the signed one.',
  'cli.sign.file': 'PDF file; it is not changed',
  'cli.sign.identity': 'identity that signs (*.p12, *.pfx)',
  'cli.sign.reason': 'why it is signed, such as “Approved”',
  'cli.sign.defaultReason': 'Signed',
  'cli.sign.location': 'where it is signed',
  'cli.verifyPdf':
    'Check the signatures in a PDF; exit code 1 when there is none or one is not intact.',
  'cli.verifyPdf.none': 'not signed',
  'cli.verifyPdf.intact': 'intact',
  'cli.verifyPdf.broken': 'NOT INTACT',
  'cli.verifyPdf.trusted': 'trusted',
  'cli.verifyPdf.self-signed':
    'vouches for itself: compare the fingerprint with the one that the signer gave you',
  'cli.verifyPdf.unknown-issuer': 'the issuer is not among those whom you trust',
  'cli.problem.content-changed': 'the content is not the one that was signed',
  'cli.problem.signature-wrong': 'the signature does not fit the certificate',
  'cli.problem.certificate-not-bound': 'the signature does not name its certificate',
  'cli.problem.certificate-exchanged': 'the certificate is not the one that the signature names',
  'cli.problem.certificate-not-valid-then': 'the certificate was not valid when it was signed',
  'cli.problem.certificate-not-for-signing': 'the certificate is not for signing',
  'cli.problem.algorithm-refused': 'key or method are too weak or unknown',
  'cli.problem.stray-parts': 'beside the signature lies something that it does not cover',
  'cli.problem.changed-after-signing': 'the document was changed after it was signed',
} as const satisfies Messages;
