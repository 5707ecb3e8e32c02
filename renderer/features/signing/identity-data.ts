import type { InputOf } from '../../../shared/contract/operations.ts';
import type { IdentityEntry } from '../../../shared/contract/signing-values.ts';
import { call, keyOf } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { queryClient } from '../../lib/query-client.ts';
import { confirm, toast } from '../../lib/store.ts';

/** Reads the identities again: they belong to no workspace, so no change of records tells of them. */
const refresh = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: keyOf('identity.list') });

/** Makes an identity. @returns whether it worked; a failure was shown */
export async function makeIdentity(wanted: InputOf<'identity.make'>): Promise<boolean> {
  return attempt(async () => {
    const { certificate } = await call('identity.make', wanted);
    toast({ tone: 'good', title: t('identities.made', { name: certificate.name }) });
  });
}

/** Asks for a file. @returns its name, or null */
export async function chooseIdentity(): Promise<string | null> {
  try {
    return await call('identity.choose');
  } catch (error) {
    notifyError(error);
    return null;
  }
}

/** Takes in the chosen file; throws `ApiError`, for the dialog to show a wrong passphrase. */
export async function importIdentity(input: InputOf<'identity.import'>): Promise<void> {
  const { certificate } = await call('identity.import', input);
  toast({ tone: 'good', title: t('identities.imported', { name: certificate.name }) });
  await refresh();
}

/** Saves the public certificate. */
export const exportCertificate = ({ id }: IdentityEntry): Promise<boolean> =>
  attempt(async () => {
    const file = await call('identity.exportCertificate', { id });
    if (file !== null) toast({ tone: 'good', title: t('identities.exported', { file }) });
  });

/** Saves the identity itself, under its passphrase. */
export const backUpIdentity = ({ id }: IdentityEntry): Promise<boolean> =>
  attempt(async () => {
    const file = await call('identity.backUp', { id });
    if (file !== null) toast({ tone: 'good', title: t('identities.backedUp', { file }) });
  });

/** Lets the key store keep the passphrase; throws `ApiError`. */
export async function rememberPassphrase(id: string, passphrase: string): Promise<void> {
  await call('identity.remember', { id, passphrase });
  toast({ tone: 'good', title: t('identities.remembered') });
  await refresh();
}

/** Takes the passphrase out of the key store. */
export const forgetPassphrase = ({ id }: IdentityEntry): Promise<boolean> =>
  attempt(async () => {
    await call('identity.remember', { id, passphrase: null });
    toast({ tone: 'info', title: t('identities.forgotten') });
  });

/** Removes an identity, once the user is sure. */
export async function removeIdentity({ id, certificate }: IdentityEntry): Promise<void> {
  const sure = await confirm({
    title: t('identities.remove.title', { name: certificate.name }),
    body: t('identities.remove.body'),
    confirmLabel: t('identities.remove.do'),
    danger: true,
  });
  if (!sure) return;
  await attempt(async () => {
    await call('identity.remove', { id });
    toast({ tone: 'info', title: t('identities.removed') });
  });
}

async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    await refresh();
    return true;
  } catch (error) {
    notifyError(error);
    return false;
  }
}
