import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { DocumentItem } from '../../../shared/contract/values.ts';
import { t } from '../../lib/i18n.ts';
import { readyKeys, withTicks, type GroupOfDocuments } from './documents-data.ts';
import { KindRows } from './KindRows.tsx';
import classes from './DocumentList.module.css';

interface DocumentListProps {
  readonly groups: readonly GroupOfDocuments[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Key of the document that is looked at. */
  readonly shown: string | null;
  readonly onShow: (item: DocumentItem) => void;
  readonly ticked: ReadonlySet<string>;
  readonly onTicked: (ticked: ReadonlySet<string>) => void;
}

/** All documents by group: to look at, and to tick for writing. */
export function DocumentList(props: DocumentListProps) {
  const { groups, search, onSearch, shown, onShow, ticked, onTicked } = props;
  const ready = readyKeys(groups);
  const on = ready.filter((key) => ticked.has(key)).length;
  return (
    <>
      <div className={classes['head']}>
        <TextInput
          type="search"
          aria-label={t('documents.search')}
          placeholder={t('documents.search')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
        <Checkbox
          label={t('documents.selectReady', { count: ready.length })}
          disabled={ready.length === 0}
          checked={on > 0 && on === ready.length}
          indeterminate={on > 0 && on < ready.length}
          onChange={(event) => onTicked(withTicks(ticked, ready, event.currentTarget.checked))}
        />
      </div>
      <div className={classes['scroll']}>
        {groups.length === 0 && <p className={classes['none']}>{t('documents.search.none')}</p>}
        {groups.map(({ group, kinds }) => (
          <section key={group} aria-label={t(`documents.groups.${group}`)}>
            <h2 className={classes['group']}>{t(`documents.groups.${group}`)}</h2>
            {kinds.map((kind) => (
              <KindRows
                key={kind.document}
                kind={kind}
                shown={shown}
                onShow={onShow}
                ticked={ticked}
                onTick={(key, state) => onTicked(withTicks(ticked, [key], state))}
              />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
