import { IconClockExclamation } from '@tabler/icons-react';
import type { RecordBrief, RecordRow } from '../../../../shared/contract/record-values.ts';
import { isOverdue } from '../../../../shared/domain/records/record.ts';
import { isGuarded } from '../../../../shared/domain/records/schema.ts';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { RecordChip } from '../../../components/records/RecordChip.tsx';
import { StatusChip } from '../../../components/records/StatusChip.tsx';
import { formatDay } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import { fieldOf, fieldWords, valueText, type ValueNames } from '../../../lib/record-words.ts';
import { columnKind } from '../columns.ts';
import classes from './RecordTable.module.css';

interface CellProps {
  readonly type: RecordTypeName;
  readonly name: string;
  readonly row: RecordRow;
  readonly names: ValueNames;
  readonly today: string;
}

/** What a column shows of a record. */
export function Cell({ type, name, row, names, today }: CellProps) {
  const { record, links } = row;
  switch (columnKind(type, name)) {
    case 'status':
      return <StatusChip type={type} status={record.status} />;
    case 'owner':
      return (
        <span title={record.owner} dir="auto">
          {record.owner}
        </span>
      );
    case 'due':
      return <Due day={record.due} overdue={isOverdue(record, today)} />;
    case 'updatedAt':
      return <span data-figures>{formatDay(record.updatedAt.slice(0, 10))}</span>;
    case 'link':
      return <Links records={links[name] ?? []} />;
    case 'field': {
      const spec = fieldOf(type, name);
      if (spec === undefined) return null;
      const hidden = isGuarded(spec, record.data);
      const text = hidden
        ? t('registers.guarded')
        : valueText(spec, fieldWords(type, name), record.data[name], names);
      return (
        // A whole text in a tip would cover the list.
        <span title={text.slice(0, 400)} dir="auto" data-figures={spec.kind === 'day' || undefined}>
          {text.slice(0, 200)}
        </span>
      );
    }
  }
}

/** A day; one that is over is marked by shape and word as well. */
function Due({ day, overdue }: { readonly day: string | null; readonly overdue: boolean }) {
  if (day === null) return null;
  if (!overdue) return <span data-figures>{formatDay(day)}</span>;
  return (
    <span className={classes['overdue']} title={t('registers.overdueOn', { day: formatDay(day) })}>
      <IconClockExclamation size={14} aria-hidden="true" />
      <span data-figures>{t('registers.overdueSince', { day: formatDay(day) })}</span>
    </span>
  );
}

/** More chips than fit are counted. */
function Links({ records }: { readonly records: readonly RecordBrief[] }) {
  const [first, ...others] = records;
  if (first === undefined) return null;
  return (
    <span className={classes['links']}>
      <RecordChip record={first} short inTabOrder={false} />
      {others.length > 0 && (
        <span
          className={classes['more']}
          title={others.map(({ code, title }) => `${code} ${title}`).join('\n')}
        >
          {t('registers.more', { count: others.length })}
        </span>
      )}
    </span>
  );
}
