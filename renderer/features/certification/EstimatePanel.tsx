import { Button } from '@mantine/core';
import { IconInfoCircle, IconRefresh } from '@tabler/icons-react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { withEntries, type FactorRow } from '../../../shared/domain/audit-day-defaults.ts';
import { addMonths } from '../../../shared/domain/common.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { Banner } from '../../components/Banner.tsx';
import { Section } from '../../components/Page.tsx';
import { RecordField } from '../../components/records/fields/RecordField.tsx';
import { useRecordDraft, type EditedRecord } from '../../components/records/useRecordDraft.ts';
import { useOperation } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { fieldOf, groupIntro } from '../../lib/record-words.ts';
import { useReadOnly } from '../../lib/store.ts';
import { EstimateResult } from './EstimateResult.tsx';
import { EstimateSum } from './EstimateSum.tsx';
import { FactorList } from './FactorList.tsx';
import { prefillEstimate } from './prefill-estimate.ts';
import classes from './EstimatePanel.module.css';

type EstimateData = AimsRecord<'estimate'>['data'];

const entries = [
  'persons',
  'sites',
  'systems',
  'criticalSystems',
  'maturity',
  'integrated',
  'role',
] as const;
const prices = ['dayRate', 'currency', 'travelPerDay', 'fixedFees', 'yearlyFee'] as const;

/** On the page of the estimate: entries, how they add up, days and cost, table and factors. */
export function EstimatePanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const workspaceReadOnly = useReadOnly();
  const edited = useRecordDraft(record);
  const data = edited.draft as unknown as EstimateData;
  const readOnly = workspaceReadOnly || record.archivedAt !== null;
  const parts = { edited, readOnly };
  return (
    <div className={classes['panel']}>
      <Banner tone="info" icon={IconInfoCircle}>
        {t('certification.estimate.notice')}
      </Banner>
      <Section
        title={t('certification.estimate.entries')}
        actions={
          !readOnly && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconRefresh size={14} aria-hidden="true" />}
              onClick={() => void prefillEstimate({ defaults: false, open: false })}
            >
              {t('certification.estimate.prefill')}
            </Button>
          )
        }
      >
        <div className={classes['entries']}>
          {entries.map((name) => (
            <Field key={name} {...parts} name={name} />
          ))}
        </div>
        <Misfits {...parts} data={data} />
      </Section>
      <Section title={t('certification.estimate.sum')}>
        <EstimateSum data={data} />
      </Section>
      <Section title={t('certification.estimate.prices')}>
        <div className={classes['entries']}>
          {prices.map((name) => (
            <Field key={name} {...parts} name={name} />
          ))}
        </div>
      </Section>
      <Section title={t('certification.estimate.result')}>
        <EstimateResult data={data} />
      </Section>
      <Section
        title={t('certification.estimate.table')}
        description={sourceText(data)}
        actions={
          !readOnly && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => void prefillEstimate({ defaults: true, open: false })}
            >
              {t('certification.estimate.defaults')}
            </Button>
          )
        }
      >
        <FactorList
          rows={data.factors}
          readOnly={readOnly}
          onChange={(factors) => edited.change({ factors: [...factors] })}
          onSwitch={(factors) => edited.commit({ factors: [...factors] })}
          onBlur={edited.flush}
        />
        <div className={classes['table']}>
          <Field {...parts} name="table" />
          <div className={classes['source']}>
            <Field {...parts} name="mostReduction" />
            <Field {...parts} name="source" />
            <Field {...parts} name="checkedOn" />
          </div>
        </div>
      </Section>
    </div>
  );
}

interface PartProps {
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
}

function Field({ edited, readOnly, name }: PartProps & { readonly name: string }) {
  const spec = fieldOf('estimate', name);
  if (spec === undefined) return null;
  return (
    <div onBlur={edited.flush} data-name={name}>
      <RecordField
        type="estimate"
        spec={spec}
        value={edited.draft[name]}
        readOnly={readOnly}
        onChange={(value) => edited.change({ [name]: value })}
      />
    </div>
  );
}

/** Factors whose switch contradicts the entries. */
function Misfits({ edited, readOnly, data }: PartProps & { readonly data: EstimateData }) {
  const libraries = useOperation('library.read', undefined);
  const defaults = libraries.data?.auditDays;
  if (defaults === undefined) return null;
  const rows: readonly FactorRow[] = data.factors;
  const fitting = withEntries(rows, defaults, data);
  const count = fitting.filter((row, at) => row.applies !== rows[at]?.applies).length;
  if (count === 0) return null;
  return (
    <p className={classes['misfit']}>
      {t('certification.estimate.differ', { count })}
      {!readOnly && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => edited.commit({ factors: [...fitting] })}
        >
          {t('certification.estimate.adopt')}
        </Button>
      )}
    </p>
  );
}

function sourceText({ source, checkedOn }: EstimateData): string {
  if (source.trim() === '' || checkedOn === null) return groupIntro('estimate', 'table') ?? '';
  const isOld = addMonths(checkedOn, 12) < today();
  return t(isOld ? 'certification.estimate.sourceOld' : 'certification.estimate.sourceLine', {
    source: source.trim(),
    day: formatDay(checkedOn),
  });
}
