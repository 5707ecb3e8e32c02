import { memo, useDeferredValue, useMemo, useState } from 'react';
import { CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconLayoutSidebarLeftCollapse,
  IconSearch,
} from '@tabler/icons-react';
import type { Answer } from '../../../../shared/domain/assessment.ts';
import type { Question, Requirement } from '../../../../shared/domain/content.ts';
import { searchInterview } from '../../../../shared/domain/interview.ts';
import { Keys } from '../../../components/Keys.tsx';
import { t } from '../../../lib/i18n.ts';
import { isFiltering, setView, useView } from '../view-store.ts';
import { FilterBar } from './FilterBar.tsx';
import { SearchResults, useResultKeys } from './SearchResults.tsx';
import { Tree } from './Tree.tsx';
import { treeRows } from './rows.ts';
import classes from '../../../components/interview/SidePanel.module.css';

interface SidePanelProps {
  readonly assessmentId: string;
  readonly requirements: readonly Requirement[];
  readonly questions: readonly Question[];
  /** Those that pass the filter. */
  readonly shown: readonly Question[];
  readonly answers: readonly Answer[];
  readonly current: string | null;
  readonly onOpen: (questionId: string) => void;
}

/** The left column: search, filters, and the tree or what was found. */
export function SidePanel(props: SidePanelProps) {
  const { assessmentId, requirements, questions, shown, answers, current, onOpen } = props;
  const query = useView(assessmentId, (view) => view.query);
  const filter = useView(assessmentId, (view) => view.filter);
  const toggled = useView(assessmentId, (view) => view.toggled);
  const filtering = isFiltering(filter);
  const [more, setMore] = useState(filter.owner !== undefined || filter.grade !== undefined);
  const rows = useMemo(
    () => treeRows({ requirements, questions, shown, filtering, answers, current, toggled }),
    [requirements, questions, shown, filtering, answers, current, toggled],
  );
  const deferred = useDeferredValue(query);
  const hits = useMemo(() => searchInterview(deferred, shown, answers), [deferred, shown, answers]);
  const searching = query.trim() !== '';
  const keys = useResultKeys(hits, onOpen);

  return (
    <nav className={classes['panel']} aria-label={t('interview.sidePanel')}>
      <div className={classes['top']}>
        <SearchLine
          assessmentId={assessmentId}
          query={query}
          inputProps={searching ? keys.inputProps : none}
          more={more}
          onMore={setMore}
        />
        <FilterBar
          assessmentId={assessmentId}
          questions={questions}
          answers={answers}
          more={more}
        />
      </div>
      {filtering && (
        <p className={classes['filtered']} role="status">
          {t('interview.filter.passing', { count: shown.length })}
          <UnstyledButton
            className={classes['clear'] ?? ''}
            onClick={() => setView(assessmentId, { filter: {} })}
          >
            {t('common.clearFilter')}
          </UnstyledButton>
        </p>
      )}
      <div className={classes['list']} {...(searching ? { tabIndex: 0 } : {})}>
        {searching ? (
          <SearchResults hits={hits} active={keys.active} onOpen={onOpen} />
        ) : rows.length === 0 ? (
          <p className={classes['none']}>{t('interview.filter.none')}</p>
        ) : (
          <Tree
            rows={rows}
            current={current}
            onToggle={(id, open) => setView(assessmentId, { toggled: { ...toggled, [id]: open } })}
            onOpen={onOpen}
          />
        )}
      </div>
    </nav>
  );
}

/** The same object at every render: nothing to add. */
const none: Readonly<Record<string, unknown>> = {};

interface SearchLineProps {
  readonly assessmentId: string;
  readonly query: string;
  readonly inputProps: Readonly<Record<string, unknown>>;
  readonly more: boolean;
  readonly onMore: (more: boolean) => void;
}

const SearchLine = memo(function SearchLine(props: SearchLineProps) {
  const { assessmentId, query, inputProps, more, onMore } = props;
  const write = (text: string): void => setView(assessmentId, { query: text });
  return (
    <div className={classes['searchLine']}>
      <TextInput
        size="xs"
        className={classes['search'] ?? ''}
        data-field="search"
        aria-label={t('interview.search')}
        placeholder={t('interview.search.placeholder')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        rightSection={
          query === '' ? (
            <Keys shortcut="/" />
          ) : (
            <CloseButton
              size="xs"
              aria-label={t('interview.search.clear')}
              onClick={() => write('')}
            />
          )
        }
        value={query}
        onChange={(event) => write(event.currentTarget.value)}
        {...inputProps}
      />
      <UnstyledButton
        className={classes['tool'] ?? ''}
        aria-label={t('interview.filter.more')}
        title={t('interview.filter.more')}
        aria-expanded={more}
        onClick={() => onMore(!more)}
      >
        <IconAdjustmentsHorizontal size={16} aria-hidden="true" />
      </UnstyledButton>
      <UnstyledButton
        className={classes['tool'] ?? ''}
        aria-label={t('interview.tree.hide')}
        title={`${t('interview.tree.hide')} (T)`}
        onClick={() => setView(assessmentId, { treeHidden: true })}
      >
        <IconLayoutSidebarLeftCollapse size={16} aria-hidden="true" />
      </UnstyledButton>
    </div>
  );
});
