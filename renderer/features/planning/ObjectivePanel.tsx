import { Button } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useMemo } from 'react';
import { targetText, withUnit } from '../../../shared/documents/aims/objectives/facts.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import {
  latestMeasurement,
  measurementOverdue,
  nextMeasurementDue,
  progressOf,
  statusProposal,
  type Objective,
  type ObjectiveData,
} from '../../../shared/domain/objectives.ts';
import { Banner } from '../../components/Banner.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Section } from '../../components/Page.tsx';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { formatDay, formatPercent, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { statusText } from '../../lib/record-words.ts';
import { useReadOnly } from '../../lib/store.ts';
import { AddMeasurement } from './AddMeasurement.tsx';
import { MeasurementChart } from './MeasurementChart.tsx';
import { MeasurementList } from './MeasurementList.tsx';
import classes from './ObjectivePanel.module.css';

/** On the page of an objective: its values, typed in quickly, and what they speak for. */
export function ObjectivePanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const workspaceReadOnly = useReadOnly();
  const edited = useRecordDraft(record);
  const readOnly = workspaceReadOnly || record.archivedAt !== null;
  const { status, due } = edited.draft as { status: string; due: string | null };
  const data = edited.draft as unknown as ObjectiveData;
  const objective: Objective = { status, due, data };
  const words = useMemo(() => wordsFor('en-GB'), []);
  return (
    <div className={classes['panel']}>
      <Proposal objective={objective} readOnly={readOnly} onSet={edited.commit} />
      <Section title={t('planning.objective.title')}>
        {!readOnly && (
          <AddMeasurement
            unit={data.unit}
            onAdd={(row) => edited.commit({ measurements: [...data.measurements, row] })}
          />
        )}
        {latestMeasurement(data) === undefined ? (
          <p className={classes['none']}>{t('planning.objective.none')}</p>
        ) : (
          <>
            <Figures objective={objective} />
            <MeasurementChart objective={objective} words={words} />
            <MeasurementList
              data={data}
              words={words}
              readOnly={readOnly}
              onRemove={(at) =>
                edited.commit({
                  measurements: data.measurements.filter((_, index) => index !== at),
                })
              }
            />
          </>
        )}
      </Section>
    </div>
  );
}

/** Latest value, target, progress, and when it is measured again. */
function Figures({ objective }: { readonly objective: Objective }) {
  const { data } = objective;
  const words = wordsFor('en-GB');
  const latest = latestMeasurement(data);
  const progress = progressOf(data);
  const next = nextMeasurementDue(objective);
  const facts: (readonly [string, string])[] = [];
  if (latest !== undefined) {
    const value = withUnit(words, latest.value, data.unit);
    facts.push([
      t('planning.objective.latest'),
      t('planDoc.latestOn', { value, date: formatDay(latest.on) }),
    ]);
  }
  facts.push([t('planning.objective.target'), targetText(words, { data })]);
  if (progress !== null) {
    facts.push([t('planning.objective.progress'), formatPercent(progress * 100)]);
  }
  if (next !== null) {
    const day = formatDay(next);
    const isLate = measurementOverdue(objective, today());
    facts.push([
      t('planning.objective.next'),
      isLate ? t('planning.objective.nextOverdue', { day }) : day,
    ]);
  }
  return <Facts facts={facts} />;
}

interface ProposalProps {
  readonly objective: Objective;
  readonly readOnly: boolean;
  readonly onSet: (patch: { readonly status: string }) => void;
}

/** The status that the figures speak for. */
function Proposal({ objective, readOnly, onSet }: ProposalProps) {
  const proposal = statusProposal(objective, today());
  if (proposal === null) {
    return objective.data.target === null ? (
      <p className={classes['none']}>{t('planning.objective.notTarget')}</p>
    ) : null;
  }
  const because = t(`planDoc.because.${proposal.because}`);
  const status = statusText('objective', proposal.status);
  const agrees = proposal.status === objective.status;
  return (
    <Banner
      tone={agrees ? 'info' : 'warning'}
      icon={IconTargetArrow}
      action={
        !agrees &&
        !readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onSet({ status: proposal.status })}
          >
            {t('planning.objective.set', { status })}
          </Button>
        )
      }
    >
      {agrees
        ? t('planning.objective.agrees', { because })
        : t('planning.objective.differs', { status, because })}
    </Banner>
  );
}
