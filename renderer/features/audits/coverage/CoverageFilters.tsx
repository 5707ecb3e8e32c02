import { CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { CoverageView } from '../../../../shared/contract/audit-values.ts';
import { coverageStates } from '../../../../shared/domain/audit-coverage.ts';
import filters from '../../../components/interview/Filter.module.css';
import { t } from '../../../lib/i18n.ts';
import { StateMark } from './StateMark.tsx';
import type { CoverageFilter } from './rows.ts';
import classes from './Coverage.module.css';

const kinds = ['clause', 'control', 'process'] as const;

interface CoverageFiltersProps {
  readonly view: CoverageView;
  readonly filter: CoverageFilter;
  readonly shown: number;
  readonly onChange: (filter: CoverageFilter) => void;
}

/** How many rows stand how, as the filter that shows them. */
export function CoverageFilters({ view, filter, shown, onChange }: CoverageFiltersProps) {
  const { totals, rows } = view;
  return (
    <div className={classes['filters']}>
      <TextInput
        className={classes['search'] ?? ''}
        aria-label={t('common.filter')}
        placeholder={t('common.filter')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        rightSection={
          filter.text !== '' && (
            <CloseButton
              size="sm"
              aria-label={t('common.clearFilter')}
              onClick={() => onChange({ ...filter, text: '' })}
            />
          )
        }
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <div className={filters['switches']} role="group" aria-label={t('audits.coverage.states')}>
        {coverageStates
          .filter((state) => totals[state] > 0)
          .map((state) => (
            <UnstyledButton
              key={state}
              className={filters['switch'] ?? ''}
              aria-pressed={filter.state === state}
              onClick={() => onChange({ ...filter, state: filter.state === state ? null : state })}
            >
              <StateMark state={state} />
              <span className={filters['count']}>{totals[state]}</span>
            </UnstyledButton>
          ))}
      </div>
      <div className={filters['switches']} role="group" aria-label={t('audits.coverage.kinds')}>
        {kinds
          .filter((kind) => rows.some((row) => row.kind === kind))
          .map((kind) => (
            <UnstyledButton
              key={kind}
              className={filters['switch'] ?? ''}
              aria-pressed={filter.kind === kind}
              onClick={() => onChange({ ...filter, kind: filter.kind === kind ? null : kind })}
            >
              {t(`audits.coverage.kind.${kind}`)}
            </UnstyledButton>
          ))}
        <UnstyledButton
          className={filters['switch'] ?? ''}
          aria-pressed={filter.order === 'standard'}
          onClick={() =>
            onChange({ ...filter, order: filter.order === 'urgency' ? 'standard' : 'urgency' })
          }
        >
          {t('audits.coverage.inOrder')}
        </UnstyledButton>
      </div>
      <span className={classes['rows']} role="status">
        {t('common.rowsOf', { shown, total: rows.length })}
      </span>
    </div>
  );
}
