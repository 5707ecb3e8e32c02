/** What decides whether a workspace is locked because nobody uses it. */
export interface IdleState {
  /** Minutes; 0 for never. */
  readonly lockAfter: number;
  readonly encrypted: boolean;
  /** Since keyboard or mouse were used last. */
  readonly idleSeconds: number;
  /** Whether something is being written. */
  readonly isBusy: boolean;
}

/** Whether it is time. */
export function afterIdle({ lockAfter, encrypted, idleSeconds, isBusy }: IdleState): boolean {
  return encrypted && lockAfter > 0 && !isBusy && idleSeconds >= lockAfter * 60;
}
