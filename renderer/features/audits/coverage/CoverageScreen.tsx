import { Button, NativeSelect } from '@mantine/core';
import { IconCalendarPlus, IconChecklist } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { CoverageView } from '../../../../shared/contract/audit-values.ts';
import { Page } from '../../../components/Page.tsx';
import { EmptyState, QueryView } from '../../../components/states.tsx';
import { useOperation } from '../../../lib/api.ts';
import { formatDay } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import { wordsOf } from '../../../lib/record-words.ts';
import { goTo, routes } from '../../../lib/routes.ts';
import { useReadOnly } from '../../../lib/store.ts';
import { CoverageFilters } from './CoverageFilters.tsx';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { initialFilter, keyOf, shownRows } from './rows.ts';
import classes from './Coverage.module.css';

interface CoverageScreenProps {
  /** Null: the programme in force. */
  readonly programmeId: string | null;
}

/** Which audit looks at what, and what nobody audits: the coverage of a programme's cycle. */
export function CoverageScreen({ programmeId }: CoverageScreenProps) {
  const coverage = useOperation('audit.coverage', { programmeId }, { keepPrevious: true });
  return <QueryView query={coverage}>{(view) => <Coverage view={view} />}</QueryView>;
}

function Coverage({ view }: { readonly view: CoverageView }) {
  const { programme, programmes, cycle, rows } = view;
  const readOnly = useReadOnly();
  const [filter, setFilter] = useState(initialFilter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [planning, setPlanning] = useState(false);
  const shown = useMemo(() => shownRows(rows, filter), [rows, filter]);
  const choose = useCallback(
    (key: string, on: boolean) =>
      setChosen((before) => {
        const next = new Set(before);
        if (on) next.add(key);
        else next.delete(key);
        return next;
      }),
    [],
  );
  const chooseAll = useCallback((keys: readonly string[]) => setChosen(new Set(keys)), []);
  const picked = rows.filter((row) => chosen.has(keyOf(row)));
  const { asks, auditor } = wordsOf('audit-programme');
  const period = { from: formatDay(cycle.from), until: formatDay(cycle.until) };
  return (
    <Page
      title={t('audits.coverage')}
      description={
        programme === null
          ? t('audits.coverage.noProgramme', period)
          : t('audits.coverage.cycle', { code: programme.code, title: programme.title, ...period })
      }
      guidance={{ asks, auditor }}
      fill
      actions={
        <>
          {programmes.length > 1 && (
            <NativeSelect
              aria-label={t('audits.coverage.programme')}
              // A long title must not push that of the page away.
              maw={320}
              value={programme?.id ?? ''}
              data={programmes.map(({ id, code, title }) => ({
                value: id,
                label: `${code} ${title}`,
              }))}
              onChange={({ currentTarget }) => goTo(routes.auditCoverage(currentTarget.value))}
            />
          )}
          <Button
            component={Link}
            variant="default"
            href={
              programme === null ? routes.recordNew('audit-programme') : routes.record(programme.id)
            }
          >
            {t(
              programme === null ? 'audits.coverage.newProgramme' : 'audits.coverage.openProgramme',
            )}
          </Button>
          {!readOnly && (
            <Button
              leftSection={<IconCalendarPlus size={16} aria-hidden="true" />}
              disabled={picked.length === 0}
              onClick={() => setPlanning(true)}
            >
              {picked.length === 0
                ? t('audits.coverage.plan')
                : t('audits.coverage.planChosen', { count: picked.length })}
            </Button>
          )}
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState
          icon={IconChecklist}
          title={t('audits.coverage.empty')}
          body={t('audits.coverage.empty.todo')}
        />
      ) : (
        <div className={classes['screen']}>
          <CoverageFilters view={view} filter={filter} onChange={setFilter} shown={shown.length} />
          <CoverageMatrix
            view={view}
            rows={shown}
            chosen={chosen}
            readOnly={readOnly}
            onChoose={choose}
            onChooseAll={chooseAll}
          />
        </div>
      )}
      {planning && <PlanDialog view={view} rows={picked} onClose={() => setPlanning(false)} />}
    </Page>
  );
}
