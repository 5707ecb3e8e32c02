import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { RecordBrief } from '../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { capital, manyOf, oneOf, statusText } from '../../lib/record-words.ts';
import { Picker } from '../Picker.tsx';
import { StatusShapeIcon } from './StatusChip.tsx';
import classes from './RecordPicker.module.css';

interface RecordPickerProps {
  readonly title: string;
  /** Types of records to choose from. */
  readonly types: readonly RecordTypeName[];
  /** Ids that are not offered: chosen already, or the record itself. */
  readonly taken: readonly string[];
  readonly onPick: (record: RecordBrief) => void;
  readonly onClose: () => void;
  /** Starts a new record instead; `undefined` where that is not offered. */
  readonly onNew?: ((type: RecordTypeName) => void) | undefined;
}

type Item =
  | { readonly kind: 'record'; readonly record: RecordBrief }
  | { readonly kind: 'new'; readonly type: RecordTypeName };

/** Chooses a record by code or words: arrows move, Enter picks, Escape closes. */
export function RecordPicker(props: RecordPickerProps) {
  const { title, types, taken, onPick, onClose, onNew } = props;
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 120);
  const found = useOperation(
    'record.find',
    { types: [...types], search: search.slice(0, 200) },
    { keepPrevious: true },
  ).data;
  const find = useCallback((): readonly Item[] => {
    const records = (found ?? []).filter(({ id }) => !taken.includes(id));
    return [
      ...records.map((record) => ({ kind: 'record' as const, record })),
      ...(onNew === undefined ? [] : types.map((type) => ({ kind: 'new' as const, type }))),
    ];
  }, [found, taken, onNew, types]);
  const several = types.length > 1;
  return (
    <Picker<Item>
      onClose={onClose}
      returnFocus
      title={title}
      placeholder={t('registers.picker.placeholder')}
      none={found === undefined ? t('common.loading') : noneText(types)}
      find={find}
      onQuery={setTyped}
      keyOf={(item) => (item.kind === 'record' ? item.record.id : `new-${item.type}`)}
      onPick={(item) => {
        if (item.kind === 'record') onPick(item.record);
        else onNew?.(item.type);
      }}
      render={(item) =>
        item.kind === 'new' ? (
          <span className={classes['new']}>
            {t('registers.newLinked', { one: oneOf(item.type) })}
          </span>
        ) : (
          <>
            <StatusShapeIcon status={item.record.status} />
            <span className={classes['code']} data-figures>
              {item.record.code}
            </span>
            <span className={classes['title']} dir="auto">
              {item.record.title}
            </span>
            <span className={classes['about']}>
              {several
                ? capital(oneOf(item.record.type))
                : statusText(item.record.type, item.record.status)}
            </span>
          </>
        )
      }
    />
  );
}

function noneText(types: readonly RecordTypeName[]): string {
  return t('registers.picker.none', { kinds: types.map(manyOf).join(', ') });
}
