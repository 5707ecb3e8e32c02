import type { Messages } from '../format.ts';
export const errors = {} as const satisfies Messages;
