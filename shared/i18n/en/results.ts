import type { Messages } from '../format.ts';

/** Texts of the area "results". */
export const results = {} as const satisfies Messages;
