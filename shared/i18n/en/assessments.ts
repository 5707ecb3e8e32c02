import type { Messages } from '../format.ts';
export const assessments = {} as const satisfies Messages;
