import { Anchor, PasswordInput, Select } from '@mantine/core';
import { Link } from 'wouter';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { identityChoice, type Signer } from './signer.ts';

interface SignerFieldsProps {
  readonly signer: Signer;
  /** Somebody goes to the identities instead. */
  readonly onLeave: () => void;
}

/** As whom a dialog signs: an identity of this computer, and its passphrase where none is kept. */
export function SignerFields({ signer, onLeave }: SignerFieldsProps) {
  const { identities, identity, passphrase, problem } = signer;
  return (
    <>
      {identities?.length === 0 && (
        <p>
          {t('signatures.dialog.noIdentity')}{' '}
          <Anchor component={Link} href={routes.identities()} onClick={onLeave}>
            {t('signatures.dialog.toIdentities')}
          </Anchor>
        </p>
      )}
      {identity !== undefined && (
        <Select
          label={t('signatures.dialog.identity')}
          allowDeselect={false}
          data={(identities ?? []).map(identityChoice)}
          value={identity.id}
          onChange={(id) => signer.choose(id)}
          error={identity.remembered && problem}
        />
      )}
      {identity?.remembered === false && (
        <PasswordInput
          label={t('identities.passphrase')}
          autoComplete="off"
          maxLength={1024}
          value={passphrase}
          error={problem}
          onChange={(event) => signer.type(event.currentTarget.value)}
        />
      )}
    </>
  );
}
