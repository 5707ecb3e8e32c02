import type { Messages } from '../format.ts';

/** The command line's words for merging a colleague's copy. */
export const cliMergeMessages = {
  'cli.merge':
    'Bring the changes of a colleague’s copy in, as one step. Where both changed the same, name a side; without one nothing is merged and the conflicts are listed (exit code 1). A backup is made before.',
  'cli.merge.other': 'the colleague’s copy; it is only read',
  'cli.merge.prefer': 'whose value stands where both changed the same',
  'cli.merge.dryRun': 'only say what would be done',
  'cli.merge.otherPassphrase': 'a file whose first line is the passphrase of the copy',
  'cli.merge.nothingNew': 'The copy has nothing that this workspace lacks.',
  'cli.merge.insert': 'new:',
  'cli.merge.update': 'changed:',
  'cli.merge.delete': 'deleted:',
  'cli.merge.code': 'new code: {title} was {from} in the copy and is {to} here',
  'cli.merge.refused': 'not merged: {what}: {why}',
  'cli.merge.why.locked': 'it is signed, approved or reported',
  'cli.merge.why.unchangeable': 'signatures and kept merges are never changed',
  'cli.merge.why.invalid': 'what the copy says about it is not valid',
  'cli.merge.why.content-missing': 'the content of the file is missing in the copy, or was changed',
  'cli.merge.why.end-gone': 'what it refers to is gone',
  'cli.merge.why.in-use': 'something else here still refers to it',
  'cli.merge.conflict': 'both changed: {what}: {fields}',
  'cli.merge.done': 'Merged.',
  'cli.merge.planned': 'Nothing was written.',
  'cli.merge.undecided':
    'Nothing was merged: records to choose for: {count}. Choose with --prefer mine or --prefer theirs, or record by record in the window.',
} as const satisfies Messages;
