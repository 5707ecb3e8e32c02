import type { Messages } from '../format.ts';

/** Texts of the screens about controlled documents and the AI policy. */
export const controlled = {
  'controlled.import.filter': 'Word and PDF',
} as const satisfies Messages;
