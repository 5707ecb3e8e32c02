import { Button, Select } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Assessment } from '../../../shared/domain/assessment.ts';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { GroupScores } from './GroupScores.tsx';
import { Questions } from './Questions.tsx';
import { Summary } from './Summary.tsx';
import { useComparison } from './useComparison.ts';
import classes from './CompareScreen.module.css';

interface CompareScreenProps {
  readonly assessmentId: string;
  /** The other assessment; null takes what it was repeated from, or the one before. */
  readonly otherId: string | null;
}

/** What changed from one assessment to the other. */
export function CompareScreen({ assessmentId, otherId }: CompareScreenProps) {
  const query = useComparison(assessmentId, otherId);
  if (query.others?.length === 0) {
    return (
      <EmptyState
        icon={IconArrowsDiff}
        title={t('compare.none.title')}
        body={t('compare.none.body')}
        action={
          <Button component={Link} href={routes.assessmentRepeat(assessmentId)}>
            {t('compare.none.action')}
          </Button>
        }
      />
    );
  }
  return (
    <QueryView query={query}>
      {(data) => (
        <div className={classes['screen']}>
          <div className={classes['choice']}>
            <Select
              className={classes['select'] ?? ''}
              label={t('compare.with')}
              data={(query.others ?? []).map((one) => ({ value: one.id, label: optionOf(one) }))}
              value={query.other?.id ?? null}
              onChange={(id) =>
                id !== null && goTo(routes.compare(assessmentId, id), { replace: true })
              }
              allowDeselect={false}
            />
            <span className={classes['direction']}>
              {t('compare.direction', {
                fromCode: data.from.assessment.code,
                fromDate: formatDay(data.from.assessment.date),
                toCode: data.to.assessment.code,
                toDate: formatDay(data.to.assessment.date),
              })}
            </span>
          </div>
          <Summary data={data} />
          <GroupScores data={data} />
          <Questions data={data} assessmentId={assessmentId} />
        </div>
      )}
    </QueryView>
  );
}

function optionOf({ code, title, date, archivedAt }: Assessment): string {
  const words = { code, title, date: formatDay(date) };
  return archivedAt === null ? t('compare.option', words) : t('compare.option.archived', words);
}
