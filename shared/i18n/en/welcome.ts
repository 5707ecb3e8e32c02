import type { Messages } from '../format.ts';
export const welcome = {} as const satisfies Messages;
