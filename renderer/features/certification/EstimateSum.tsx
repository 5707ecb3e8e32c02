import { Table } from '@mantine/core';
import { estimateLines } from '../../../shared/domain/audit-days.ts';
import { estimateLineText } from '../../../shared/documents/aims/body-comparison/estimate.ts';
import { formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { signed } from './figures.ts';
import classes from './EstimatePanel.module.css';

/** How the days of the initial certification add up, line by line. */
export function EstimateSum({ data }: { readonly data: Readonly<Record<string, unknown>> }) {
  const lines = estimateLines(data);
  if (lines.length === 0) {
    return <p className={classes['none']}>{t('certification.estimate.nothing')}</p>;
  }
  return (
    <Table aria-label={t('certification.estimate.sum')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('certification.estimate.column.what')}</Table.Th>
          <Table.Th className={classes['end'] ?? ''}>
            {t('certification.estimate.column.percent')}
          </Table.Th>
          <Table.Th className={classes['end'] ?? ''}>
            {t('certification.estimate.column.days')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line, at) => (
          <Table.Tr key={at} data-total={line.kind === 'initial' || undefined}>
            <Table.Td dir="auto">{estimateLineText(line, formatNumber)}</Table.Td>
            <Table.Td className={classes['end'] ?? ''}>
              {'percent' in line ? `${signed(line.percent)}\u00a0%` : ''}
            </Table.Td>
            <Table.Td className={classes['end'] ?? ''}>
              {line.kind === 'base' || line.kind === 'initial'
                ? formatNumber(line.days)
                : signed(line.days)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
