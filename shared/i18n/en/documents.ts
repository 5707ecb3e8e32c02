import type { Messages } from '../format.ts';

/** Texts of the area "documents". */
export const documents = {} as const satisfies Messages;
