import { memo, useDeferredValue, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { CloseButton, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconFlagFilled, IconLayoutSidebarLeftCollapse, IconSearch } from '@tabler/icons-react';
import type { CheckEntry } from '../../../../shared/contract/audit-values.ts';
import type { Requirement } from '../../../../shared/domain/content.ts';
import { Keys } from '../../../components/Keys.tsx';
import { focusPlace } from '../../../components/interview/focus.ts';
import filters from '../../../components/interview/Filter.module.css';
import panel from '../../../components/interview/SidePanel.module.css';
import tree from '../../../components/interview/Tree.module.css';
import { StatusShapeIcon } from '../../../components/records/StatusChip.tsx';
import { t } from '../../../lib/i18n.ts';
import { statusText } from '../../../lib/record-words.ts';
import { countPassing, groupsOf } from './checks.ts';
import { checkFilters, setAuditView, useAuditView } from './view-store.ts';
import classes from './AuditInterview.module.css';

interface CheckListProps {
  readonly auditId: string;
  readonly checks: readonly CheckEntry[];
  /** Those that pass filter and search. */
  readonly shown: readonly CheckEntry[];
  readonly byId: ReadonlyMap<string, Requirement>;
  readonly current: string;
  readonly onOpen: (checkId: string) => void;
}

/** The left column: search, filters, and the checks under their requirements. */
export function CheckList(props: CheckListProps) {
  const { auditId, checks, shown, byId, current, onOpen } = props;
  const filter = useAuditView(auditId, (view) => view.filter);
  const list = useRef<HTMLDivElement>(null);
  const deferred = useDeferredValue(shown);
  const groups = useMemo(() => groupsOf(deferred, byId), [deferred, byId]);
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav className={panel['panel']} aria-label={t('auditInterview.list')}>
      <div className={panel['top']}>
        <SearchLine auditId={auditId} first={shown[0]?.record.id ?? null} onOpen={onOpen} />
        <div
          className={filters['switches']}
          role="group"
          aria-label={t('auditInterview.list.filter')}
        >
          {checkFilters.map((name) => (
            <UnstyledButton
              key={name}
              className={filters['switch'] ?? ''}
              aria-pressed={filter === name}
              onClick={() => setAuditView(auditId, { filter: filter === name ? null : name })}
            >
              {t(`auditInterview.filter.${name}`)}
              <span className={filters['count']}>{countPassing(checks, name)}</span>
            </UnstyledButton>
          ))}
        </div>
      </div>
      <div ref={list} className={panel['list']} tabIndex={-1}>
        {groups.length === 0 ? (
          <p className={panel['none']}>{t('auditInterview.list.none')}</p>
        ) : (
          groups.map(({ key, requirement, title, checks: some }) => (
            <section key={key} aria-label={`${requirement} ${title}`}>
              <h2 className={classes['requirement']} title={title}>
                <span className={tree['id']}>{requirement}</span>
                <span className={tree['title']}>{title}</span>
                <span className={classes['count']}>
                  {`${some.filter(({ record }) => record.status !== 'open').length}/${some.length}`}
                </span>
              </h2>
              {some.map(({ record, followsUp, findings }) => (
                <CheckLine
                  key={record.id}
                  id={record.id}
                  text={record.data.question || record.title}
                  status={record.status}
                  flagged={record.data.flagged}
                  findings={findings.length}
                  followsUp={followsUp?.code ?? ''}
                  current={record.id === current}
                  onOpen={onOpen}
                />
              ))}
            </section>
          ))
        )}
      </div>
    </nav>
  );
}

interface CheckLineProps {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly flagged: boolean;
  readonly findings: number;
  readonly followsUp: string;
  readonly current: boolean;
  readonly onOpen: (checkId: string) => void;
}

/** One check. Plain props only, so that memo spares unchanged lines. */
const CheckLine = memo(function CheckLine(props: CheckLineProps) {
  const { id, text, status, flagged, findings, followsUp, current, onOpen } = props;
  return (
    <button
      type="button"
      className={classes['check']}
      data-current={current || undefined}
      {...(current ? { 'aria-current': 'true' as const } : {})}
      // The keys of the interview move through the list; it is no row of tab stops.
      tabIndex={current ? 0 : -1}
      title={text}
      onClick={() => onOpen(id)}
    >
      <StatusShapeIcon status={status} />
      <span className={tree['text']} dir="auto">
        {text}
      </span>
      <VisuallyHidden>{statusText('audit-check', status)}</VisuallyHidden>
      {followsUp !== '' && <span className={classes['mark']}>{followsUp}</span>}
      {findings > 0 && (
        <span className={classes['mark']}>
          {t('auditInterview.list.findings', { count: findings })}
        </span>
      )}
      {flagged && (
        <>
          <IconFlagFilled size={12} className={classes['flag']} aria-hidden="true" />
          <VisuallyHidden>{t('auditInterview.flagged')}</VisuallyHidden>
        </>
      )}
    </button>
  );
});

interface SearchLineProps {
  readonly auditId: string;
  /** The check that Enter opens. */
  readonly first: string | null;
  readonly onOpen: (checkId: string) => void;
}

const SearchLine = memo(function SearchLine({ auditId, first, onOpen }: SearchLineProps) {
  const query = useAuditView(auditId, (view) => view.query);
  const write = (text: string): void => setAuditView(auditId, { query: text });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || first === null) return;
    event.preventDefault();
    onOpen(first);
    focusPlace('question');
  };
  return (
    <div className={panel['searchLine']}>
      <TextInput
        size="xs"
        className={panel['search'] ?? ''}
        data-field="search"
        aria-label={t('auditInterview.search')}
        placeholder={t('auditInterview.search.placeholder')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        rightSection={
          query === '' ? (
            <Keys shortcut="/" />
          ) : (
            <CloseButton size="xs" aria-label={t('common.clearFilter')} onClick={() => write('')} />
          )
        }
        value={query}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <UnstyledButton
        className={panel['tool'] ?? ''}
        aria-label={t('auditInterview.list.hide')}
        title={`${t('auditInterview.list.hide')} (T)`}
        onClick={() => setAuditView(auditId, { listHidden: true })}
      >
        <IconLayoutSidebarLeftCollapse size={16} aria-hidden="true" />
      </UnstyledButton>
    </div>
  );
});
