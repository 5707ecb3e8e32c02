import type { Messages } from '../format.ts';

/** Texts of the area "interview". */
export const interview = {} as const satisfies Messages;
