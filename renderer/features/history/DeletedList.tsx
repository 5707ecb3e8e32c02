import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { actorText } from '../../components/records/change-words.ts';
import { kindText } from '../../components/records/entity-words.ts';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatInstant } from '../../lib/format.ts';
import { restoreDeleted } from '../../lib/history.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import classes from './History.module.css';
import { Pager, pageSize } from './Pager.tsx';

/** Records of registers that were deleted; each can be made again as it was. */
export function DeletedList({ text }: { readonly text: string }) {
  const readOnly = useReadOnly();
  const [offset, setOffset] = useState(0);
  const read = useOperation(
    'history.deleted',
    { text, offset, limit: pageSize },
    { keepPrevious: true },
  );
  return (
    <QueryView query={read}>
      {({ records, total }) =>
        total === 0 ? (
          <EmptyState
            title={t(text === '' ? 'history.deleted.none.title' : 'history.none.title')}
            body={t(text === '' ? 'history.deleted.none.body' : 'history.none.body')}
          />
        ) : (
          <>
            <ul className={classes['list']} aria-label={t('history.view.deleted')}>
              {records.map(({ id, type, code, title, at, actor }) => (
                <li key={id} className={classes['deleted']}>
                  <div>
                    <p>
                      {kindText({ entity: 'record', type })}{' '}
                      <strong dir="auto">
                        {code} {title}
                      </strong>
                    </p>
                    <p className={classes['when']}>
                      {t('history.deleted.by', {
                        actor: actorText(actor),
                        when: formatInstant(at),
                      })}
                    </p>
                  </div>
                  {!readOnly && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('history.restore.one', { code })}
                      leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
                      onClick={() => void restoreDeleted({ id, code })}
                    >
                      {t('history.restore')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <Pager offset={offset} total={total} onOffset={setOffset} />
          </>
        )
      }
    </QueryView>
  );
}
