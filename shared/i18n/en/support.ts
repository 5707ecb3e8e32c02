/** Texts of what is inside the program, and of the log for who helps. */
export const support = {
  'support.software': 'Open-source software',
  'support.software.help':
    'Aimsbook is made with the work of many others. These packages are part of it, each under its own licence. The window is drawn by Electron, whose notices lie beside the program.',
  'support.software.search': 'Search name or licence',
  'support.software.count': { one: '{count} package', other: '{count} packages' },
  'support.software.none': 'No package has this in its name or licence.',
  'support.software.text': 'Licence of {name} {version}',
  'support.software.noText': 'This package ships no text of its licence, {licence}.',
  'support.log': 'Log for support',
  'support.log.help':
    'If something went wrong, this log helps to find out why. It says which part of the program failed and where. It holds no name, no path and no word from a workspace.',
  'support.log.show': 'See what is in it',
  'support.log.hide': 'Hide what is in it',
  'support.log.count': {
    one: 'One failure is noted.',
    other: '{count} failures are noted.',
  },
  'support.log.empty': 'Nothing has gone wrong so far.',
  'support.log.content': 'What is in the log',
  'support.log.save': 'Save the log for support…',
  'support.log.saved': 'Saved as {name}.',
  'support.log.fileName': 'Aimsbook log {date}',
  'support.log.kind': 'Text',
} as const;
