import type { Messages } from '../format.ts';

/** Texts of the area "compare". */
export const compare = {} as const satisfies Messages;
