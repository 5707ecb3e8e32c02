import type { Messages } from '../format.ts';

/** What the check of a document pack found, in the window and on the command line. */
export const packCheck = {
  'packCheck.title': 'Check a pack',
  'packCheck.intro':
    'Says whether a document pack is complete, unchanged and signed, and by whom. A check only reads: nothing in the pack is opened, and nothing is written anywhere.',
  'packCheck.choose': 'Choose a pack…',
  'packCheck.again': 'Check another pack…',
  'packCheck.empty.title': 'No pack chosen',
  'packCheck.empty.body':
    'Choose the .zip file that you received. It may come from anybody: it is only read.',
  'packCheck.checking': 'Checking the pack…',

  'packCheck.verdict.intact': 'This pack is complete and unchanged',
  'packCheck.verdict.changed': 'This pack is not as it was signed',
  'packCheck.verdict.unsigned': 'Nobody signed this pack',
  'packCheck.verdict.refused': 'This file can’t be checked',
  'packCheck.intact': {
    one: 'The {count} file is the one that was signed.',
    other: 'All {count} files are those that were signed.',
  },
  'packCheck.trusted': 'Signed by {names}, whom you trust.',
  'packCheck.untrusted':
    'Not among those whom you trust: {names}. Compare each fingerprint with the one that its owner tells you, by telephone or in person, before you rely on it.',
  'packCheck.changed': {
    one: '{count} file was changed.',
    other: '{count} files were changed.',
  },
  'packCheck.missing': {
    one: '{count} file is missing.',
    other: '{count} files are missing.',
  },
  'packCheck.added': {
    one: '{count} file was added and is not part of the pack.',
    other: '{count} files were added and are not part of the pack.',
  },
  'packCheck.advice.changed':
    'Don’t rely on it. Ask whoever sent it for the pack again, in another way if you can.',
  'packCheck.advice.refused':
    'Don’t unpack it. Ask whoever sent it for the pack again, in another way if you can.',

  'packCheck.problem.not-a-zip': 'It is no ZIP file, or its end is missing.',
  'packCheck.problem.no-manifest':
    'It is a ZIP file, but no document pack: its list of files is missing.',
  'packCheck.problem.manifest-unreadable':
    'Its list of files is not written as Aimsbook writes it.',
  'packCheck.problem.manifest-too-large': 'Its list of files is larger than any pack’s.',
  'packCheck.problem.manifest-newer':
    'A newer version of Aimsbook made it. Check it with that version.',
  'packCheck.problem.manifest-paths':
    'Its list of files names a file twice, or a place that no pack writes to.',
  'packCheck.problem.too-many-files': 'It holds more files than any pack.',
  'packCheck.problem.name-unsafe':
    'A file in it would be written to another place than the folder it is unpacked to, or has a name that misleads.',
  'packCheck.problem.name-encoding': 'The name of a file in it can be read in two ways.',
  'packCheck.problem.name-collides': 'Two files in it have names that are one on some computers.',
  'packCheck.problem.special-file': 'It holds a link or another thing that is no file.',
  'packCheck.problem.encrypted': 'A file in it is encrypted. Packs are not.',
  'packCheck.problem.compression': 'A file in it is compressed in a way that packs don’t use.',
  'packCheck.problem.header-contradicts':
    'The ZIP file contradicts itself: programs could read different files from it.',
  'packCheck.problem.stray-data':
    'The ZIP file holds data that belongs to no file: programs could read different files from it.',
  'packCheck.problem.bomb': 'It is made to fill the disk of whoever unpacks it.',
  'packCheck.problem.unsigned': 'The signature is missing.',
  'packCheck.problem.signature-unreadable': 'The signature is damaged.',
  'packCheck.problem.signature-broken': 'A signature does not fit the list of files.',
  'packCheck.problem.signature-missing':
    'Somebody who signed the pack is not among the signatures any more.',
  'packCheck.problem.certificate-unreadable': 'A certificate in the pack is damaged.',
  'packCheck.problem.sums-differ': 'The sums in SHA256SUMS are not those of the signed list.',
  'packCheck.problem.document-signature-broken': 'The signature inside a document does not fit it.',
  'packCheck.problem.document-unreadable': 'A signed document is damaged.',
  'packCheck.problem.document-too-large':
    'A document is too large to look for the signatures inside of it.',
  'packCheck.problemIn': '{problem} ({file})',

  'packCheck.file.intact': 'unchanged',
  'packCheck.file.changed': 'changed',
  'packCheck.file.missing': 'missing',
  'packCheck.file.added': 'added',
  'packCheck.files': 'Files',
  'packCheck.filesChanged': 'Changed',
  'packCheck.filesMissing': 'Missing',
  'packCheck.filesAdded': 'Added',
  'packCheck.more': { one: 'and {count} more', other: 'and {count} more' },
  'packCheck.problems': 'What is wrong',

  'packCheck.signers': 'Who signed it',
  'packCheck.signer.trusted': 'Trusted',
  'packCheck.signer.self-signed': 'Vouches for itself',
  'packCheck.signer.unknown-issuer': 'Issuer not known here',
  'packCheck.signer.broken': 'Does not fit',
  'packCheck.signature.content-changed': 'The list of files is not the one that was signed.',
  'packCheck.signature.signature-wrong': 'The signature does not fit the certificate.',
  'packCheck.signature.certificate-not-bound': 'The signature does not name its certificate.',
  'packCheck.signature.certificate-exchanged':
    'The certificate is not the one that the signature names.',
  'packCheck.signature.certificate-not-valid-then':
    'The certificate was not valid when it was signed.',
  'packCheck.signature.certificate-not-for-signing': 'The certificate is not for signing.',
  'packCheck.signature.algorithm-refused': 'Key or method are too weak or unknown.',
  'packCheck.signature.stray-parts':
    'Beside the signatures lies something that none of them covers.',
  'packCheck.signature.changed-after-signing': 'It was changed after it was signed.',
  'packCheck.signedAt': 'Signed on {day}, by the signer’s own clock',
  'packCheck.fingerprint': 'Fingerprint (SHA-256)',
  'packCheck.issuer': 'Issued by {issuer}',
  'packCheck.trust': 'Trust this certificate…',
  'packCheck.trust.title': 'Trust the certificate of {name}?',
  'packCheck.trust.text':
    '{fingerprint} – compare every digit with what {name} told you, by telephone or in person. From then on this computer takes everything that is signed with it as theirs.',
  'packCheck.trust.confirm': 'I compared it: trust',
  'packCheck.trusted.title': 'Certificates that you trust',
  'packCheck.trusted.none':
    'None yet. Certificates that you trust are remembered on this computer only.',
  'packCheck.trusted.add': 'Add from a file…',
  'packCheck.trusted.remove': 'Trust no more',
  'packCheck.trusted.removeOf': 'Trust the certificate of {name} no more',

  'packSign.open': 'Add a signature…',
  'packSign.hint':
    'Top management or a consultant can sign the same file: every signature stands beside the others.',
  'packSign.title': 'Sign {file}',
  'packSign.help':
    'The signature goes into the file, beside those that it has: {names}. All else in it stays as it is. Copies of the file that were sent before do not bear it.',
  'packSign.do': 'Sign',
  'packSign.busy': 'Signing the pack',
  'packSign.stopped': 'Stopped. The pack was not changed.',
  'packSign.done': '{file} is signed by {name} too',

  'packCheck.facts': 'What the pack says of itself',
  'packCheck.facts.organisation': 'Organisation',
  'packCheck.facts.profile': 'For',
  'packCheck.facts.createdAt': 'Made on',
  'packCheck.facts.tool': 'Made with',
  'packCheck.facts.files': 'Files',
  'packCheck.facts.documents': 'Signed documents',
  'packCheck.facts.workspace': 'Workspace',
  'packCheck.facts.head': 'End of its change log then',
  'packCheck.facts.documentsValue': {
    one: '{count} PDF with a signature inside',
    other: '{count} PDFs with signatures inside',
  },
  'packCheck.facts.headValue': 'entry {entries}, {hash}',

  'packCheck.relation': 'The workspace that is open',
  'packCheck.relation.contains':
    'The pack was made from this workspace, and all that it holds of the history then is still there.',
  'packCheck.relation.lost':
    'The pack was made from this workspace, but the history up to then is not in this file: it is an older copy, or its history was replaced.',
  'packCheck.relation.other': 'The pack was made from another workspace.',
} as const satisfies Messages;
