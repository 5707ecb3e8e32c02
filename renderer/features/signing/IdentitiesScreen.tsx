import { Button, Group } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCopy,
  IconDownload,
  IconKey,
  IconPlus,
  IconTrash,
  IconUpload,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { IdentityEntry, IdentityList } from '../../../shared/contract/signing-values.ts';
import { Banner } from '../../components/Banner.tsx';
import { copyText } from '../../components/evidence/copy.ts';
import { Facts } from '../../components/Facts.tsx';
import { Page, Section } from '../../components/Page.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import {
  backUpIdentity,
  chooseIdentity,
  exportCertificate,
  forgetPassphrase,
  removeIdentity,
} from './identity-data.ts';
import { ImportDialog, NewIdentityDialog, RememberDialog } from './IdentityDialogs.tsx';
import classes from './IdentitiesScreen.module.css';

/** Which dialog is open. */
type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'import'; readonly file: string }
  | { readonly kind: 'remember'; readonly identity: IdentityEntry };

/** The identities with which this computer's user signs. */
export function IdentitiesScreen() {
  const query = useOperation('identity.list', undefined);
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const choose = async (): Promise<void> => {
    const file = await chooseIdentity();
    if (file !== null) setOpen({ kind: 'import', file });
  };
  const buttons = (
    <>
      <Button
        variant="default"
        leftSection={<IconUpload size={16} aria-hidden="true" />}
        onClick={() => void choose()}
      >
        {t('identities.import')}
      </Button>
      <Button
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => setOpen({ kind: 'new' })}
      >
        {t('identities.new')}
      </Button>
    </>
  );
  return (
    <Page
      title={t('identities.title')}
      description={t('identities.description')}
      width="text"
      actions={buttons}
    >
      <QueryView query={query}>
        {(list) => (
          <>
            <Identities
              list={list}
              onRemember={(identity) => setOpen({ kind: 'remember', identity })}
            />
            {open?.kind === 'new' && <NewIdentityDialog keyStore={list.keyStore} onClose={close} />}
            {open?.kind === 'import' && (
              <ImportDialog file={open.file} keyStore={list.keyStore} onClose={close} />
            )}
          </>
        )}
      </QueryView>
      {open?.kind === 'remember' && (
        <RememberDialog
          id={open.identity.id}
          name={open.identity.certificate.name}
          onClose={close}
        />
      )}
    </Page>
  );
}

interface IdentitiesProps {
  readonly list: IdentityList;
  readonly onRemember: (identity: IdentityEntry) => void;
}

function Identities({ list: { identities, keyStore }, onRemember }: IdentitiesProps) {
  if (identities.length === 0) {
    return <EmptyState title={t('identities.empty.title')} body={t('identities.empty.body')} />;
  }
  return identities.map((identity) => (
    <Identity key={identity.id} identity={identity} keyStore={keyStore} onRemember={onRemember} />
  ));
}

const tones = {
  valid: 'good',
  'expires-soon': 'warning',
  expired: 'danger',
  'not-yet': 'warning',
} as const;

interface IdentityProps {
  readonly identity: IdentityEntry;
  readonly keyStore: boolean;
  readonly onRemember: (identity: IdentityEntry) => void;
}

function Identity({ identity, keyStore, onRemember }: IdentityProps) {
  const { certificate, state, remembered } = identity;
  const { name, notBefore, notAfter, fingerprint } = certificate;
  const until = formatDay(notAfter.slice(0, 10));
  return (
    <Section title={name} actions={<Tag tone={tones[state]}>{t(`identities.state.${state}`)}</Tag>}>
      {state === 'expires-soon' && (
        <Banner tone="warning" icon={IconAlertTriangle}>
          {t('identities.expiresSoon', { day: until })}
        </Banner>
      )}
      {state === 'expired' && (
        <Banner tone="warning" icon={IconAlertTriangle}>
          {t('identities.expired', { day: until })}
        </Banner>
      )}
      <Facts
        facts={[
          [t('identities.function'), certificate.function || '–'],
          [t('identities.organisation'), certificate.organisation || '–'],
          [
            t('identities.issuer'),
            certificate.selfSigned ? t('identities.issuer.self') : certificate.issuer,
          ],
          [
            t('identities.validity'),
            t('identities.validity.value', { from: formatDay(notBefore.slice(0, 10)), until }),
          ],
          [t('identities.key'), certificate.algorithm],
          [t('identities.passphraseKept'), keptWords(remembered, keyStore)],
          [
            t('identities.fingerprint'),
            <code key="fingerprint" className={classes['fingerprint']}>
              {fingerprint}
            </code>,
          ],
        ]}
      />
      <p className={classes['help']}>{t('identities.fingerprint.help')}</p>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden="true" />}
          onClick={() => void copyText(fingerprint)}
        >
          {t('identities.fingerprint.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={() => void exportCertificate(identity)}
        >
          {t('identities.exportCertificate')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={() => void backUpIdentity(identity)}
        >
          {t('identities.backUp')}
        </Button>
        {(remembered || keyStore) && (
          <Button
            variant="default"
            leftSection={<IconKey size={16} aria-hidden="true" />}
            onClick={() => (remembered ? void forgetPassphrase(identity) : onRemember(identity))}
          >
            {t(remembered ? 'identities.forget' : 'identities.remember')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          onClick={() => void removeIdentity(identity)}
        >
          {t('identities.remove')}
        </Button>
      </Group>
    </Section>
  );
}

function keptWords(remembered: boolean, keyStore: boolean): string {
  if (remembered) return t('identities.passphraseKept.yes');
  return t(keyStore ? 'identities.passphraseKept.no' : 'identities.passphraseKept.noStore');
}
