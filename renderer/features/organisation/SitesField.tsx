import { TextInput } from '@mantine/core';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { FieldRow } from '../../components/FieldRow.tsx';
import type { OwnFieldProps } from '../../components/wizard/fields.tsx';
import { RowList } from '../../components/RowList.tsx';
import { t } from '../../lib/i18n.ts';

/** The organisation's sites, each with name and address. */
export function SitesField({ draft, onChange, readOnly }: OwnFieldProps<Organisation>) {
  const { sites } = draft;
  const change = (at: number, patch: Partial<Organisation['sites'][number]>): void =>
    onChange({ sites: sites.map((site, index) => (index === at ? { ...site, ...patch } : site)) });
  return (
    <FieldRow help={t('organisation.sites.help')} level>
      <RowList
        rows={sites}
        // Sites have no identity but their place in the list.
        rowKey={(_, index) => index}
        columns="minmax(0, 1fr) minmax(0, 2fr)"
        none={t('organisation.sites.none')}
        readOnly={readOnly}
        addLabel={t('organisation.sites.add')}
        onAdd={() => onChange({ sites: [...sites, { name: '', address: '' }] })}
        removeLabel={({ name }) =>
          name === ''
            ? t('organisation.sites.removeUnnamed')
            : t('organisation.sites.remove', { name })
        }
        onRemove={(_, index) => onChange({ sites: sites.filter((_site, at) => at !== index) })}
        renderFields={(site, index) => (
          <>
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
          </>
        )}
      />
    </FieldRow>
  );
}
