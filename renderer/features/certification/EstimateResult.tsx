import { Table } from '@mantine/core';
import { estimateTotals } from '../../../shared/domain/audit-days.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { moneyText } from '../../../shared/documents/aims/body-comparison/table.ts';
import { formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './EstimatePanel.module.css';

type EstimateData = AimsRecord<'estimate'>['data'];

interface ResultRow {
  readonly what: string;
  readonly when: string;
  readonly days: number | null;
  readonly cost: number | null;
  readonly total?: true;
}

/** Days and cost of each audit until the certificate expires. */
export function EstimateResult({ data }: { readonly data: EstimateData }) {
  const rows = resultRows(data);
  if (rows.length === 0) {
    return <p className={classes['none']}>{t('certification.estimate.nothing')}</p>;
  }
  const hasCost = rows.some(({ cost }) => cost !== null);
  return (
    <>
      <Table aria-label={t('certification.estimate.result')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('certification.estimate.column.audit')}</Table.Th>
            <Table.Th>{t('certification.estimate.column.year')}</Table.Th>
            <Table.Th className={classes['end'] ?? ''}>
              {t('certification.estimate.column.days')}
            </Table.Th>
            {hasCost && (
              <Table.Th className={classes['end'] ?? ''}>
                {t('certification.estimate.column.cost')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ what, when, days, cost, total }) => (
            <Table.Tr key={what} data-total={total}>
              <Table.Td>{what}</Table.Td>
              <Table.Td className={classes['when'] ?? ''}>{when}</Table.Td>
              <Table.Td className={classes['end'] ?? ''}>
                {days === null ? '' : formatNumber(days)}
              </Table.Td>
              {hasCost && (
                <Table.Td className={classes['end'] ?? ''}>
                  {cost === null ? '' : moneyText(cost, data.currency, formatNumber)}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {!hasCost && <p className={classes['none']}>{t('certification.estimate.noRate')}</p>}
    </>
  );
}

function resultRows(data: EstimateData): readonly ResultRow[] {
  const totals = estimateTotals(data);
  const { stage1Days, stage2Days, initialDays, surveillanceDays, recertificationDays } = totals;
  if (initialDays === null || surveillanceDays === null) return [];
  const { surveillanceCost, cycleCost } = totals;
  const perDay = surveillanceCost === null ? null : surveillanceCost / surveillanceDays;
  const costOf = (days: number | null): number | null =>
    perDay === null || days === null ? null : days * perDay;
  const fee = (what: string, cost: number | null): readonly ResultRow[] =>
    perDay === null || cost === null || cost === 0 ? [] : [{ what, when: '', days: null, cost }];
  const yearly = data.yearlyFee === null ? null : 3 * data.yearlyFee;
  return [
    {
      what: t('certification.estimate.stage1'),
      when: t('certification.estimate.year0'),
      days: stage1Days,
      cost: costOf(stage1Days),
    },
    {
      what: t('certification.estimate.stage2'),
      when: t('certification.estimate.year0'),
      days: stage2Days,
      cost: costOf(stage2Days),
    },
    ...fee(t('certification.estimate.fixed'), data.fixedFees),
    {
      what: t('certification.estimate.surveillance1'),
      when: t('certification.estimate.year1'),
      days: surveillanceDays,
      cost: surveillanceCost,
    },
    {
      what: t('certification.estimate.surveillance2'),
      when: t('certification.estimate.year2'),
      days: surveillanceDays,
      cost: surveillanceCost,
    },
    ...fee(t('certification.estimate.yearly'), yearly),
    {
      what: t('certification.estimate.total'),
      when: '',
      days: initialDays + 2 * surveillanceDays,
      cost: cycleCost,
      total: true,
    },
    {
      what: t('certification.estimate.recertification'),
      when: t('certification.estimate.year3'),
      days: recertificationDays,
      cost: costOf(recertificationDays),
    },
  ];
}
