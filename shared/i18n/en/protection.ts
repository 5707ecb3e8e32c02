import type { Messages } from '../format.ts';

/** The passphrase of a workspace: setting, entering, locking, and the recovery sheet. */
export const protection = {
  'protection.title': 'Passphrase',
  'protection.off': 'Not protected: whoever has the file can read it.',
  'protection.off.help':
    'With a passphrase the whole file is encrypted, evidence too. Send the passphrase by another way than the file.',
  'protection.on': 'Protected: nobody opens the file without its passphrase.',
  'protection.on.help':
    'Documents and copies that you export are not encrypted, and evidence that you open with another program lies in a plain copy until the workspace is locked or closed.',
  'protection.readOnly': 'The passphrase can be changed only where the file can be written.',
  'protection.set': 'Set a passphrase…',
  'protection.change': 'Change the passphrase…',
  'protection.remove': 'Remove the passphrase…',
  'protection.lock': 'Lock now',
  'protection.sheet': 'Recovery sheet…',
  'protection.sheetSaved': 'The recovery sheet is saved as {file}',

  'protection.setDialog.title': 'Protect this workspace with a passphrase',
  'protection.setDialog.do': 'Encrypt the file',
  'protection.lost.title': 'Forgotten means lost',
  'protection.lost.body':
    'Nobody can open the file without its passphrase: there is no reset, no spare key and no support that could help.',
  'protection.lost.confirm':
    'I understand that without the passphrase the file and its backups are lost',
  'protection.changeDialog.title': 'Change the passphrase',
  'protection.changeDialog.do': 'Change it',
  'protection.changeDialog.help':
    'The whole file is written anew. Copies that you gave away keep the passphrase that they had.',
  'protection.removeDialog.title': 'Remove the passphrase',
  'protection.removeDialog.help':
    'The file is written anew without encryption: from then on, whoever has it can read it.',
  'protection.removeDialog.do': 'Remove it',
  'protection.working':
    'The file is being written anew. The old one stays until the new one is complete.',
  'protection.cancel': 'Cancel',

  'protection.done.title': 'The workspace is protected',
  'protection.done.body':
    'Print the recovery sheet, write the passphrase on it by hand and keep it where you keep keys and contracts.',
  'protection.done.close': 'Not now',
  'protection.changed': 'The passphrase is changed',
  'protection.removed': 'The passphrase is removed: the file can be read by everybody',
  'protection.backups.in-second-place':
    'The second place for backups could not be reached: backups there still open as before. Connect it and make a backup.',
  'protection.backups.kept':
    'Older backups were kept, and open as before: delete them yourself if that must not be.',
  'protection.backups.failed':
    'No backup could be made under the new passphrase, so the older ones were kept; they open as before. {reason}',
  'protection.plainLeft':
    'What the disk held before may be recovered from its free space with special tools. Encrypt the disk itself, if that matters.',

  'passphrase.current': 'Passphrase that it has now',
  'passphrase.new': 'New passphrase',
  'passphrase.label': 'Passphrase',
  'passphrase.help':
    'At least 12 characters; best are five or more words that don’t belong together.',
  'passphrase.repeat': 'Repeat the passphrase',
  'passphrase.differs': 'The two are not the same.',
  'passphrase.short': 'Use at least 12 characters.',
  'passphrase.show': 'Show the passphrase',
  'passphrase.hide': 'Hide the passphrase',
  'passphrase.capsLock': 'Caps Lock is on.',
  'passphrase.spaces': 'It begins or ends with a space, which counts.',
  'passphrase.strength': 'How hard it is to guess',
  'passphrase.strength.0': 'Very easy to guess',
  'passphrase.strength.1': 'Easy to guess',
  'passphrase.strength.2': 'Could be guessed',
  'passphrase.strength.3': 'Hard to guess',
  'passphrase.strength.4': 'Very hard to guess',
  'passphrase.advice.words': 'Add words that don’t belong together.',
  'passphrase.advice.common': 'This is among the passwords that are tried first.',
  'passphrase.advice.name': 'Names are tried first: avoid them.',
  'passphrase.advice.keyboard': 'Rows of keys are tried first: avoid them.',
  'passphrase.advice.repeated': 'Repeating the same adds little.',
  'passphrase.advice.sequence': 'Sequences such as abc or 6543 add little.',
  'passphrase.advice.date': 'Dates and years are easy to guess.',
  'passphrase.weakConfirm': 'Use it although it can be guessed',

  'locked.title': 'This workspace is locked',
  'locked.place': '{file} in {folder}',
  'locked.readOnly': 'It will be opened to read only.',
  'locked.open': 'Open',
  'locked.other': 'Open another file…',
  'locked.back': 'Back',
  'locked.wrong':
    'The passphrase does not fit. Look at capital letters and the keyboard’s language.',
  'locked.running.title': 'Something is still under way',
  'locked.running.body': 'Locking the workspace cancels it.',
  'locked.running.do': 'Cancel it and lock',
  'app.workspace.lock': 'Lock the workspace',

  'settings.lock': 'Locking',
  'settings.lock.after': 'Lock a workspace that has a passphrase after',
  'settings.lock.help':
    'Counted from the last use of keyboard or mouse. It is also locked when the screen is locked or the computer goes to sleep, and waits while something is being written.',
  'settings.lock.0': 'Never',
  'settings.lock.5': '5 minutes',
  'settings.lock.15': '15 minutes',
  'settings.lock.30': '30 minutes',
  'settings.lock.60': '60 minutes',

  'welcome.newDialog.protect': 'Protect with a passphrase',

  'recoverySheet.title': 'Recovery sheet',
  'recoverySheet.subtitle': 'Passphrase of a workspace',
  'recoverySheet.lead':
    'Whoever has this sheet and the file can read everything in it. Keep it apart from the computer, where you keep keys and contracts.',
  'recoverySheet.file': 'File',
  'recoverySheet.folder': 'Folder when this was printed',
  'recoverySheet.organisation': 'Organisation',
  'recoverySheet.setOn': 'Passphrase set on',
  'recoverySheet.setOn.blank': '____ / ____ / ________ (write the day)',
  'recoverySheet.printedOn': 'Sheet made on',
  'recoverySheet.write': 'Write the passphrase here by hand, one character in each box',
  'recoverySheet.write.help':
    'Leave a box empty for a space. Mark capital letters, and tell 0 from O and 1 from l. Aimsbook prints the passphrase nowhere.',
  'recoverySheet.write.alt': '{count} empty boxes, numbered, one for each character',
  'recoverySheet.keep': 'Where to keep it',
  'recoverySheet.keep.1':
    'In a sealed envelope in a safe, or with the contracts of the organisation.',
  'recoverySheet.keep.2': 'Never photographed, scanned, mailed, or beside the computer.',
  'recoverySheet.keep.3':
    'When the passphrase is changed, make a new sheet and destroy this one; keep it as long as a copy or backup with the old passphrase exists.',
  'recoverySheet.lost': 'When the passphrase is lost',
  'recoverySheet.lost.body':
    'Nobody can open the file or its backups then; only an earlier copy helps that has no passphrase, or one that is known.',
  'recoverySheet.tools': 'Opening the file without Aimsbook',
  'recoverySheet.tools.body':
    'It is an SQLite database in the format of SQLCipher 4. DB Browser for SQLite and others read it: choose “SQLCipher 4 defaults”.',
  'recoverySheet.tools.page': 'Page size',
  'recoverySheet.tools.rounds': 'KDF iterations',
  'recoverySheet.tools.hmac': 'HMAC algorithm',
  'recoverySheet.tools.kdf': 'KDF algorithm',
  'recoverySheet.tools.header': 'Plaintext header size',
  'recoverySheet.fileName': 'Recovery sheet {name}',
} as const satisfies Messages;
