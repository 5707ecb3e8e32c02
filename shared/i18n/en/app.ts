import type { Messages } from '../format.ts';
/** Texts of the window around the screens. */
export const app = {} as const satisfies Messages;
