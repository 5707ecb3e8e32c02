import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { DocumentItem } from '../../../shared/contract/values.ts';
import { t } from '../../lib/i18n.ts';
import { keysOf, withTicks, type GroupOfDocuments } from './documents-data.ts';
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
  const ready = keysOf(groups, ({ ready: lacksNothing }) => lacksNothing);
  const possible = keysOf(groups, ({ possible: canBeMade }) => canBeMade);
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
        <div className={classes['select']}>
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={ready.length === 0}
            onClick={() => onTicked(withTicks(ticked, ready, true))}
          >
            {t('documents.selectReady', { count: ready.length })}
          </Button>
          {possible.length > ready.length && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => onTicked(withTicks(ticked, possible, true))}
            >
              {t('documents.selectAll', { count: possible.length })}
            </Button>
          )}
          {ticked.size > 0 && (
            <Button variant="subtle" size="compact-xs" onClick={() => onTicked(new Set())}>
              {t('documents.selectNone')}
            </Button>
          )}
        </div>
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
