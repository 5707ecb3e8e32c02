import type { Messages } from '../format.ts';

/** Texts of the welcome screen and of opening workspaces. */
export const welcome = {
  'welcome.title': 'Aimsbook',
  'welcome.lead':
    'An AI management system to ISO/IEC 42001 in one file on this machine. Nothing leaves it unless you export it.',

  'welcome.new': 'New workspace',
  'welcome.new.hint': 'One organisation, one file',
  'welcome.open': 'Open a workspace …',
  'welcome.open.hint': 'A file that ends in .aims',
  'welcome.sample': 'Try the sample organisation',
  'welcome.sample.hint': 'A small company with an answered gap analysis',
  'welcome.check': 'Check a document pack',
  'welcome.check.hint': 'One that was sent to you: is it complete, unchanged, and by whom?',
  'welcome.back': 'Back to the start',
  'welcome.dropHint': 'You can also drop a .aims file anywhere on this window.',
  'welcome.drop': 'Let go to open the workspace',

  'welcome.recent': 'Recent workspaces',
  'welcome.recent.none': 'Workspaces that you open appear here.',
  'welcome.recent.missing': 'Not found',
  'welcome.recent.missingHint': 'Moved, deleted, or on a drive that is not connected',
  'welcome.recent.place': '{file} · {folder}',
  'welcome.recent.opened': 'Opened {ago}',
  'welcome.recent.forget': 'Remove {name} from this list',
  'welcome.recent.forgetHint': 'Remove from this list; the file stays',

  'welcome.newDialog.title': 'New workspace',
  'welcome.newDialog.name': 'Organisation',
  'welcome.newDialog.help':
    'The organisation whose AI management system you assess or run. Next you choose where its file is kept.',
  'welcome.newDialog.placeholder': 'Name as in everyday use',
  'welcome.newDialog.do': 'Choose where to keep it …',

  'welcome.alreadyOpen': 'This workspace is already open',
  'welcome.elsewhere': 'Another window or another machine is working in it.',
  'welcome.elsewhereOn': 'It was opened on {host} {ago}.',
  'welcome.alreadyOpenBody':
    'Two at once would overwrite each other. You can open it here to read only, or close it there first.',
  'welcome.openUnchanged':
    'You can open the file as it is, to read only; nothing in it is changed then.',
  'welcome.openReadOnly': 'Open to read only',

  'welcome.who.title': 'Who works here?',
  'welcome.who.body':
    'Printed on reports as the assessor of new workspaces, and written into the record of changes. You can change it in the settings.',
  'welcome.who.name': 'Name',
  'welcome.who.function': 'Function',
  'welcome.who.firm': 'Firm',
  'welcome.who.save': 'Save',
  'welcome.who.skip': 'Not now',
} as const satisfies Messages;
