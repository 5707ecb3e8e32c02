import type { Messages } from '../format.ts';

/** Words for what can go wrong while a colleague's copy is merged. */
export const mergeErrors = {
  'error.merge.other-workspace.title': 'This file is not a copy of this workspace',
  'error.merge.other-workspace.meaning':
    'The two files were never one, so that there is nothing to compare them by. Neither was changed.',
  'error.merge.other-workspace.todo':
    'Choose a file that was made from this workspace by “Save a copy”, or by copying the file.',

  'error.merge.log-broken.title': 'The change log of the copy is broken',
  'error.merge.log-broken.meaning':
    'Entry {seq} does not follow from the one before: the copy was changed by something other than Aimsbook. Nothing of it was taken in.',
  'error.merge.log-broken.todo':
    'Ask your colleague for another copy or a backup, and run “Check this file” on it.',

  'error.merge.moved.title': 'One of the two files changed meanwhile',
  'error.merge.moved.meaning':
    'What was shown is not what would be merged any more. Nothing was merged.',
  'error.merge.moved.todo': 'Compare again; what you chose is kept where it still applies.',

  'error.merge.undecided.title': 'Some conflicts are not decided yet',
  'error.merge.undecided.meaning': 'Records still to choose for: {count}. Nothing was merged.',
  'error.merge.undecided.todo': 'Choose a side for each, or one side for all that are left.',

  'error.merge.nothing-chosen.title': 'No copy is chosen',
  'error.merge.nothing-chosen.meaning': 'There is nothing to compare this workspace with.',
  'error.merge.nothing-chosen.todo': 'Choose a colleague’s copy first.',
} as const satisfies Messages;
