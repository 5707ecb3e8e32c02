import type { Messages } from '../format.ts';
export const organisation = {} as const satisfies Messages;
