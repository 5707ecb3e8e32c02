import type { Messages } from '../format.ts';

/** Texts of the area "actions". */
export const actions = {} as const satisfies Messages;
