import { Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconListCheck, IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { LinkEntry, RecordDetail } from '../../../shared/contract/record-values.ts';
import {
  indicatorState,
  valuesOf,
  type IndicatorValue,
} from '../../../shared/domain/indicators.ts';
import { valueKey } from '../../../shared/domain/measurement-merge.ts';
import { nextMeasurement } from '../../../shared/domain/measurement-schedule.ts';
import { specOf } from '../../../shared/domain/records/types.ts';
import type { IndicatorData } from '../../../shared/documents/aims/monitoring/text.ts';
import { Banner } from '../../components/Banner.tsx';
import { Section } from '../../components/Page.tsx';
import { NamedFields } from '../../components/records/NamedFields.tsx';
import { RaiseNonconformity } from '../../components/records/RaiseNonconformity.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { useRecordDraft, type EditedRecord } from '../../components/records/useRecordDraft.ts';
import { useRecordReadOnly } from '../../components/records/useRecordReadOnly.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { AddValues } from './AddValues.tsx';
import { ImportValues } from './ImportValues.tsx';
import { IndicatorFigure } from './IndicatorFigure.tsx';
import classes from './IndicatorPanel.module.css';

/** On the page of an indicator: its values, how they stand, what follows, and the next ones. */
export function IndicatorPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const { id, code } = record;
  const readOnly = useRecordReadOnly(record);
  const edited = useRecordDraft(record);
  const [isImporting, setImporting] = useState(false);
  const data = edited.draft as unknown as IndicatorData;
  const isMeasured = valuesOf(data).length > 0;
  return (
    <div className={classes['panel']}>
      {indicatorState(data).standing === 'breach' && (
        <BreachAnswer detail={detail} readOnly={readOnly} />
      )}
      <VisuallyHidden component="h2">{t('monitoring.panel')}</VisuallyHidden>
      {isMeasured ? (
        <IndicatorFigure
          id={id}
          code={code}
          data={data}
          readOnly={readOnly}
          onRemove={(value) => void remove(record, edited, value)}
        />
      ) : (
        <p className={classes['muted']}>{t('monitoring.noneYet')}</p>
      )}
      {!readOnly && (
        <Section
          title={t('monitoring.add.title')}
          actions={
            <Button
              variant="default"
              size="compact-sm"
              aria-expanded={isImporting}
              leftSection={<IconTableImport size={16} aria-hidden="true" />}
              onClick={() => setImporting(!isImporting)}
            >
              {t(isImporting ? 'monitoring.import.close' : 'monitoring.import.open')}
            </Button>
          }
        >
          <AddValues id={id} data={data} />
          {isImporting && <ImportValues id={id} data={data} onDone={() => setImporting(false)} />}
        </Section>
      )}
      {isMeasured && (
        <Section title={t('monitoring.evaluation')}>
          <NamedFields
            type="indicator"
            names={['evaluation']}
            edited={edited}
            readOnly={readOnly}
          />
        </Section>
      )}
    </div>
  );
}

/** Takes a value out; the next measurement follows from the last one that is left. */
async function remove(
  record: RecordDetail['record'],
  edited: EditedRecord,
  value: IndicatorValue,
): Promise<void> {
  const before = valuesOf(edited.draft);
  const values = before.filter((one) => valueKey(one) !== valueKey(value));
  const isLast = values.at(-1)?.on !== before.at(-1)?.on;
  const status = String(edited.draft['status']);
  const due = nextMeasurement({ ...record, status, data: { ...record.data, values } });
  edited.commit({ values, ...(isLast && due !== null ? { due } : {}) });
  noteWithUndo(t('monitoring.values.removed', { day: formatDay(value.on) }));
}

/** Whether a record that follows from a breach still is worked on. */
const isOpen = ({ other: { type, status, archived } }: LinkEntry): boolean =>
  !archived && !specOf(type).closed.includes(status);

interface BreachAnswerProps {
  readonly detail: RecordDetail;
  readonly readOnly: boolean;
}

/** What is done about values beyond the threshold: a nonconformity, or a task. */
function BreachAnswer({ detail, readOnly }: BreachAnswerProps) {
  const { record, links } = detail;
  const tasks = links.filter(({ direction, relation, other }) => {
    return direction === 'in' && relation === 'serves' && other.type === 'task';
  });
  const raised = links.filter(({ direction, relation }) => {
    return direction === 'out' && relation === 'led-to';
  });
  const isAnswered = [...tasks, ...raised].some(isOpen);
  return (
    <Section title={t('monitoring.breach.title')}>
      <Banner tone={isAnswered ? 'info' : 'warning'} icon={IconAlertTriangle}>
        {t(isAnswered ? 'monitoring.breach.answered' : 'monitoring.breach.open')}
      </Banner>
      <div className={classes['answers']}>
        <RaiseNonconformity record={record} readOnly={readOnly} />
        {tasks.map(({ id, other }) => (
          <RecordChip key={id} record={other} />
        ))}
        {!readOnly && (
          <Button
            variant="default"
            leftSection={<IconListCheck size={16} aria-hidden="true" />}
            onClick={() => goTo(routes.recordNew('task', { relation: 'serves', toId: record.id }))}
          >
            {t('monitoring.breach.task')}
          </Button>
        )}
      </div>
    </Section>
  );
}
