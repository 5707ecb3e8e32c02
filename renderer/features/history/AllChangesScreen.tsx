import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { everyChange, type ChangeQuery } from '../../../shared/domain/change-query.ts';
import { Page } from '../../components/Page.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { call, useOperation } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { toast } from '../../lib/store.ts';
import { ChangeFilters } from './ChangeFilters.tsx';
import { DeletedList } from './DeletedList.tsx';
import classes from './History.module.css';
import { Pager, pageSize } from './Pager.tsx';
import { StepRow } from './StepRow.tsx';

const views = ['changes', 'deleted'] as const;
type View = (typeof views)[number];

/** Everything that was changed in the file, and what was deleted from it. */
export function AllChangesScreen() {
  const [view, setView] = useState<View>('changes');
  const [query, setQuery] = useState(everyChange);
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  return (
    <Page
      title={t('history.title')}
      description={t('history.description')}
      breadcrumb={[{ label: t('workspace.title'), href: routes.workspace() }]}
      actions={
        view === 'changes' && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
            onClick={() => void exportCsv(query)}
          >
            {t('history.export')}
          </Button>
        )
      }
    >
      <div className={classes['filters']}>
        <SegmentedControl
          size="xs"
          aria-label={t('history.view')}
          data={views.map((value) => ({ value, label: t(`history.view.${value}`) }))}
          value={view}
          onChange={setView}
        />
        {view === 'changes' ? (
          <ChangeFilters query={query} onQuery={setQuery} searchRef={search} />
        ) : (
          <SearchBox
            label={t('history.search.deleted')}
            value={text}
            onChange={setText}
            inputRef={search}
          />
        )}
      </div>
      {view === 'changes' ? (
        <ChangeList key={JSON.stringify(query)} query={query} />
      ) : (
        <DeletedList key={text} text={text} />
      )}
    </Page>
  );
}

function ChangeList({ query }: { readonly query: ChangeQuery }) {
  const [offset, setOffset] = useState(0);
  const read = useOperation(
    'history.all',
    { query, offset, limit: pageSize },
    { keepPrevious: true },
  );
  return (
    <QueryView query={read}>
      {({ steps, total }) =>
        total === 0 ? (
          <EmptyState title={t('history.none.title')} body={t('history.none.body')} />
        ) : (
          <>
            <ol className={classes['list']} aria-label={t('history.list')}>
              {steps.map((step) => (
                <StepRow key={step.changeSet} step={step} query={query} />
              ))}
            </ol>
            <Pager offset={offset} total={total} onOffset={setOffset} />
          </>
        )
      }
    </QueryView>
  );
}

async function exportCsv(query: ChangeQuery): Promise<void> {
  try {
    const file = await call('history.exportCsv', { query });
    if (file !== null) toast({ tone: 'good', title: t('history.exported', { file }) });
  } catch (error) {
    notifyError(error);
  }
}
