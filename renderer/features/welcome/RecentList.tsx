import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { RecentWorkspace } from '../../../shared/domain/workspace.ts';
import { QueryView } from '../../components/states.tsx';
import { Tag } from '../../components/Tag.tsx';
import { call, useOperation } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { formatAgo } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { queryClient } from '../../lib/query-client.ts';
import { openRecent } from '../../lib/workspace.ts';
import classes from './RecentList.module.css';

/** The workspaces that were open before, newest first. */
export function RecentList() {
  const recent = useOperation('workspace.recent', undefined);
  return (
    <section className={classes['recent']} aria-labelledby="recent-title">
      <h2 className={classes['title']} id="recent-title">
        {t('welcome.recent')}
      </h2>
      <QueryView query={recent}>
        {(entries) =>
          entries.length === 0 ? (
            <p className={classes['none']}>{t('welcome.recent.none')}</p>
          ) : (
            <ul className={classes['list']}>
              {entries.map((entry) => (
                <RecentLine key={entry.id} entry={entry} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}

function RecentLine({ entry }: { readonly entry: RecentWorkspace }) {
  const { id, organisation, fileName, folder, openedAt, present } = entry;
  const name = organisation === '' ? fileName : organisation;
  const forget = async (): Promise<void> => {
    try {
      await call('workspace.forgetRecent', { id });
      await queryClient.invalidateQueries({ queryKey: ['workspace.recent'] });
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <li className={classes['line']} data-missing={!present || undefined}>
      <UnstyledButton className={classes['open'] ?? ''} onClick={() => void openRecent(id)}>
        <span className={classes['name']}>{name}</span>
        <span className={classes['when']}>
          {present ? (
            t('welcome.recent.opened', { ago: formatAgo(openedAt) })
          ) : (
            <span title={t('welcome.recent.missingHint')}>
              <Tag tone="warning">{t('welcome.recent.missing')}</Tag>
            </span>
          )}
        </span>
        <span className={classes['folder']} title={`${folder}/${fileName}`}>
          {t('welcome.recent.place', { file: fileName, folder })}
        </span>
      </UnstyledButton>
      <Tooltip label={t('welcome.recent.forgetHint')}>
        <ActionIcon aria-label={t('welcome.recent.forget', { name })} onClick={() => void forget()}>
          <IconX size={14} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
