import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { ShippedPackage } from '../../../shared/contract/app-values.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Section } from '../../components/Page.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import classes from './SoftwareSection.module.css';

/** The packages of others that are part of the application, each with its licence. */
export function SoftwareSection() {
  const packages = useOperation('app.licences', undefined);
  return (
    <Section title={t('support.software')} description={t('support.software.help')}>
      <QueryView query={packages}>{(all) => <PackageList all={all} />}</QueryView>
    </Section>
  );
}

function PackageList({ all }: { readonly all: readonly ShippedPackage[] }) {
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<ShippedPackage | null>(null);
  const wanted = search.trim().toLowerCase();
  const found = all.filter(({ name, licence }) =>
    `${name} ${licence}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <div className={classes['bar']}>
        <SearchBox
          label={t('support.software.search')}
          value={search}
          onChange={setSearch}
          inputRef={null}
        />
        <span className={classes['count']} role="status">
          {t('support.software.count', { count: found.length })}
        </span>
      </div>
      {found.length === 0 && <p className={classes['none']}>{t('support.software.none')}</p>}
      <ul className={classes['list']} aria-label={t('support.software')}>
        {found.map((one) => (
          <li key={`${one.name} ${one.version}`}>
            <UnstyledButton className={classes['row'] ?? ''} onClick={() => setShown(one)}>
              <span className={classes['name']}>{one.name}</span>
              <span className={classes['version']}>{one.version}</span>
              <span className={classes['licence']}>{one.licence}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Dialog
        opened={shown !== null}
        onClose={() => setShown(null)}
        size="lg"
        title={shown === null ? '' : t('support.software.text', { ...shown })}
      >
        {shown !== null && <LicenceText shown={shown} />}
      </Dialog>
    </>
  );
}

function LicenceText({ shown: { text, licence } }: { readonly shown: ShippedPackage }) {
  if (text === '') return <p>{t('support.software.noText', { licence })}</p>;
  return <pre className={classes['text']}>{text}</pre>;
}
