import { create } from 'zustand';
import type { PackPlan, PackResult } from '../../../shared/contract/pack-values.ts';
import type { PackProfile } from '../../../shared/domain/pack.ts';
import { ApiError, call } from '../../lib/api.ts';
import { errorCodeOf } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { newJobId } from '../../lib/jobs.ts';
import { flushAll } from '../../lib/saver.ts';
import { toast, useApp } from '../../lib/store.ts';
import { withoutOf, type Selection } from './pack-choice.ts';

interface PackState {
  readonly profile: PackProfile;
  /** The period of a surveillance audit; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** What the user turned, of each profile. */
  readonly turned: Readonly<Partial<Record<PackProfile, ReadonlySet<string>>>>;
  /** Identities that sign, in order; null until somebody chose. Never their passphrases. */
  readonly signers: readonly string[] | null;
  /** The pack that is being made. */
  readonly jobId: string | null;
  /** Why the last one was not made. */
  readonly failure: unknown;
  readonly result: PackResult | null;
  /** The pack that was made and is to be checked next: its `fileId`. */
  readonly toCheck: string | null;
}

const initial: PackState = {
  profile: 'stage1',
  from: null,
  to: null,
  turned: {},
  signers: null,
  jobId: null,
  failure: null,
  result: null,
  toCheck: null,
};

/** The choices for the next pack, and what came of the last; kept while other screens are shown. */
export const usePack = create<PackState>(() => initial);

// What was chosen in one workspace means nothing in the next.
useApp.subscribe((state, before) => {
  if (state.session !== before.session) usePack.setState(initial);
});

const none: ReadonlySet<string> = new Set();

/** The choices of the profile that is chosen. */
export function useSelection(): Selection {
  const profile = usePack((state) => state.profile);
  const turned = usePack((state) => state.turned[state.profile] ?? none);
  return { profile, turned };
}

/** Keeps the choices of a profile. */
export function noteTurned(profile: PackProfile, turned: ReadonlySet<string>): void {
  usePack.setState((state) => ({ turned: { ...state.turned, [profile]: turned } }));
}

/** A plan is made for a period only where the profile has one. */
export function periodOf({ profile, from, to }: Pick<PackState, 'profile' | 'from' | 'to'>) {
  return profile === 'surveillance' ? { from, to } : { from: null, to: null };
}

/** The identity that a failure is about: it is said at its field. */
export function signerOf(failure: unknown): string | null {
  if (failure instanceof ApiError) {
    const { identityId } = failure.details;
    if (typeof identityId === 'string') return identityId;
  }
  return null;
}

/** Who signs, and with what. */
export type Signers = readonly { readonly identityId: string; readonly passphrase?: string }[];

/**
 * Makes the pack that was chosen; what comes of it is in the store. Passphrases only pass through.
 */
export async function makePack(
  plan: PackPlan,
  selection: Selection,
  signers: Signers,
): Promise<void> {
  const { session } = useApp.getState();
  // Another workspace may be open by the time that this one's pack is done.
  const note = (change: Partial<PackState>): void => {
    if (useApp.getState().session === session) usePack.setState(change);
  };
  const jobId = newJobId();
  usePack.setState({ jobId, failure: null, result: null });
  try {
    // The pack is made from what is on disk.
    if (!(await flushAll())) return;
    const result = await call('pack.make', {
      jobId,
      profile: selection.profile,
      ...periodOf(usePack.getState()),
      ...withoutOf(plan, selection),
      signers: [...signers],
    });
    if (result === null) return;
    note({ result });
    toast({ tone: 'good', title: t('packs.made.toast', { file: result.fileName }) });
  } catch (error) {
    if (errorCodeOf(error) === 'job.cancelled') {
      toast({ tone: 'info', title: t('packs.make.stopped') });
    } else {
      note({ failure: error });
    }
  } finally {
    note({ jobId: null });
  }
}
