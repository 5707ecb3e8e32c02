import { expect, it } from 'vitest';
import { afterIdle } from '../../../electron/services/idle-lock.ts';

it.each([
  [{ lockAfter: 0, encrypted: true, idleSeconds: 99_999, isBusy: false }, false],
  [{ lockAfter: 15, encrypted: false, idleSeconds: 99_999, isBusy: false }, false],
  [{ lockAfter: 15, encrypted: true, idleSeconds: 899, isBusy: false }, false],
  [{ lockAfter: 15, encrypted: true, idleSeconds: 900, isBusy: false }, true],
  [{ lockAfter: 15, encrypted: true, idleSeconds: 900, isBusy: true }, false],
] as const)('after idling: %j', (state, expected) => {
  expect(afterIdle(state)).toBe(expected);
});
