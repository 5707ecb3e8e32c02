import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { FieldRow } from '../../components/FieldRow.tsx';
import type { OwnFieldProps } from '../../components/wizard/fields.tsx';
import { t } from '../../lib/i18n.ts';
import classes from './SitesField.module.css';

/** The organisation's sites, each with name and address. */
export function SitesField({ draft, onChange, readOnly }: OwnFieldProps<Organisation>) {
  const list = useRef<HTMLUListElement>(null);
  const { sites } = draft;
  const change = (at: number, patch: Partial<Organisation['sites'][number]>): void =>
    onChange({ sites: sites.map((site, index) => (index === at ? { ...site, ...patch } : site)) });
  const add = (): void => {
    onChange({ sites: [...sites, { name: '', address: '' }] });
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus();
    });
  };
  return (
    <FieldRow help={t('organisation.sites.help')} level>
      {sites.length === 0 && <p className={classes['none']}>{t('organisation.sites.none')}</p>}
      <ul className={classes['list']} ref={list}>
        {sites.map((site, index) => (
          // Sites have no identity but their place in the list.
          <li key={index} className={classes['site']}>
            <TextInput
              aria-label={t('organisation.sites.nameOf', { number: index + 1 })}
              placeholder={t('organisation.sites.name')}
              value={site.name}
              maxLength={300}
              readOnly={readOnly}
              onChange={(event) => change(index, { name: event.currentTarget.value })}
            />
            <TextInput
              aria-label={t('organisation.sites.addressOf', { number: index + 1 })}
              placeholder={t('organisation.sites.address')}
              value={site.address}
              maxLength={300}
              readOnly={readOnly}
              onChange={(event) => change(index, { address: event.currentTarget.value })}
            />
            {!readOnly && (
              <ActionIcon
                aria-label={
                  site.name === ''
                    ? t('organisation.sites.removeUnnamed')
                    : t('organisation.sites.remove', { name: site.name })
                }
                onClick={() => onChange({ sites: sites.filter((_, at) => at !== index) })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={add}
        >
          {t('organisation.sites.add')}
        </Button>
      )}
    </FieldRow>
  );
}
