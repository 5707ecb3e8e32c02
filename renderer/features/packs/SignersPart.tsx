import { ActionIcon, Anchor, Button, PasswordInput, Select } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { IdentityEntry } from '../../../shared/contract/signing-values.ts';
import { Banner } from '../../components/Banner.tsx';
import { Section } from '../../components/Page.tsx';
import { identityChoice, isUsable } from '../../components/signing/signer.ts';
import { errorLine } from '../../lib/errors.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import classes from './MakePack.module.css';
import { signerOf, usePack } from './pack-store.ts';
import type { Passphrases } from './signers.ts';

interface SignersPartProps {
  /** Undefined while they are read. */
  readonly identities: readonly IdentityEntry[] | undefined;
  readonly signers: readonly IdentityEntry[];
  readonly passphrases: Passphrases;
  readonly onPassphrases: (next: Passphrases) => void;
}

/** Who signs, in which order. */
export function SignersPart(props: SignersPartProps) {
  const { identities, signers, passphrases, onPassphrases } = props;
  const usable = (identities ?? []).filter(isUsable);
  const free = usable.filter((one) => !signers.includes(one));
  const set = (list: readonly IdentityEntry[]): void =>
    usePack.setState({ signers: list.map(({ id }) => id), failure: null });
  return (
    <Section title={t('packs.make.signers')} description={t('packs.make.signers.help')}>
      {identities !== undefined && usable.length === 0 && (
        <Banner tone="warning" icon={IconAlertTriangle}>
          {t('signatures.dialog.noIdentity')}{' '}
          <Anchor component={Link} href={routes.identities()}>
            {t('signatures.dialog.toIdentities')}
          </Anchor>
        </Banner>
      )}
      <ol className={classes['signers']}>
        {signers.map((signer, at) => (
          <Signer
            key={signer.id}
            signer={signer}
            number={at + 1}
            others={free}
            isOnly={signers.length === 1}
            passphrase={passphrases[signer.id] ?? ''}
            onPassphrase={(text) => onPassphrases({ ...passphrases, [signer.id]: text })}
            onChange={(next) => set(signers.map((one) => (one === signer ? next : one)))}
            onRemove={() => set(signers.filter((one) => one !== signer))}
          />
        ))}
      </ol>
      {free[0] !== undefined && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => set([...signers, ...free.slice(0, 1)])}
          >
            {t('packs.make.signers.add')}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface SignerProps {
  readonly signer: IdentityEntry;
  readonly number: number;
  /** Whom one may take instead. */
  readonly others: readonly IdentityEntry[];
  readonly isOnly: boolean;
  readonly passphrase: string;
  readonly onPassphrase: (text: string) => void;
  readonly onChange: (next: IdentityEntry) => void;
  readonly onRemove: () => void;
}

function Signer({ signer, number, others, isOnly, ...rest }: SignerProps) {
  const failure = usePack((state) => state.failure);
  const choices = [signer, ...others];
  const problem = signerOf(failure) === signer.id && errorLine(failure);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (problem === false) return;
    line.current?.scrollIntoView({ block: 'nearest' });
    line.current?.querySelector<HTMLElement>('[type="password"]')?.focus();
  }, [problem]);
  return (
    <li className={classes['signer']} ref={line}>
      <div className={classes['signerFields']}>
        <Select
          label={t('packs.make.signer', { number })}
          allowDeselect={false}
          data={choices.map(identityChoice)}
          value={signer.id}
          error={signer.remembered && problem}
          onChange={(id) => rest.onChange(choices.find((one) => one.id === id) ?? signer)}
        />
        {signer.remembered ? (
          <p className={classes['remembered']}>{t('packs.make.signer.remembered')}</p>
        ) : (
          <PasswordInput
            label={t('identities.passphrase')}
            autoComplete="off"
            maxLength={1024}
            value={rest.passphrase}
            error={problem}
            onChange={(event) => {
              rest.onPassphrase(event.currentTarget.value);
              usePack.setState({ failure: null });
            }}
          />
        )}
        {!isOnly && (
          <ActionIcon
            className={classes['removeSigner'] ?? ''}
            aria-label={t('packs.make.signer.remove', { name: signer.certificate.name })}
            onClick={rest.onRemove}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </div>
      {signer.state === 'expires-soon' && (
        <p className={classes['line']} data-tone="warning">
          <IconAlertTriangle size={16} aria-hidden="true" />
          {t('identities.expiresSoon', {
            day: formatDay(signer.certificate.notAfter.slice(0, 10)),
          })}
        </p>
      )}
    </li>
  );
}
