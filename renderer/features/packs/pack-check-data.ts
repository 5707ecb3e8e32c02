import { create } from 'zustand';
import type { InputOf } from '../../../shared/contract/operations.ts';
import type { PackCheckOutcome } from '../../../shared/contract/pack-check-operations.ts';
import type { CertificateInfo } from '../../../shared/domain/signing.ts';
import { call, keyOf } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { queryClient } from '../../lib/query-client.ts';
import { confirm, useApp } from '../../lib/store.ts';

/** What the last check found; kept while one makes an identity to sign with. */
export const usePackCheck = create<{ readonly outcome: PackCheckOutcome | null }>(() => ({
  outcome: null,
}));

// How a pack stands to one workspace says nothing of the next.
useApp.subscribe((state, before) => {
  if (state.session !== before.session) usePackCheck.setState({ outcome: null });
});

/** Checks a pack; null where nobody chose one, it was cancelled, or a failure was shown. */
export async function checkPack(input: InputOf<'pack.check'>): Promise<PackCheckOutcome | null> {
  try {
    return await call('pack.check', input);
  } catch (error) {
    notifyError(error);
    return null;
  }
}

/** Trusts a signer of the pack, once the user compared the fingerprint. @returns whether they do */
export async function trustSigner({ name, fingerprint }: CertificateInfo): Promise<boolean> {
  const sure = await confirm({
    title: t('packCheck.trust.title', { name }),
    body: t('packCheck.trust.text', { name, fingerprint }),
    confirmLabel: t('packCheck.trust.confirm'),
  });
  return sure && attempt(() => call('trust.add', { fingerprint }));
}

/** Asks for a certificate's file and trusts it. */
export const trustFile = (): Promise<boolean> =>
  attempt(() => call('trust.add', { fingerprint: null }));

/** Trusts somebody no more. */
export const trustNoMore = ({ fingerprint }: CertificateInfo): Promise<boolean> =>
  attempt(() => call('trust.remove', { fingerprint }));

async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    await queryClient.invalidateQueries({ queryKey: keyOf('trust.list') });
    return true;
  } catch (error) {
    notifyError(error);
    return false;
  }
}
