import type { Messages } from '../format.ts';

/** Texts of the area "evidence". */
export const evidence = {} as const satisfies Messages;
