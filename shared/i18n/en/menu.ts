import type { Messages } from '../format.ts';

/** The application menu. */
export const menuMessages = {
  'menu.file': 'File',
  'menu.new': 'New workspace…',
  'menu.open': 'Open workspace…',
  'menu.saveCopy': 'Save a copy…',
  'menu.lock': 'Lock workspace',
  'menu.close': 'Close workspace',
  'menu.edit': 'Edit',
  'menu.view': 'View',
} as const satisfies Messages;
