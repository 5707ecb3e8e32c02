import { Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ChangeEntry } from '../../../../shared/domain/changelog.ts';
import { stateAfter } from '../../../../shared/domain/record-states.ts';
import type { AnyRecord } from '../../../../shared/domain/records/record.ts';
import { ChangedParts, partsOf } from '../../../components/records/ChangedParts.tsx';
import { actorText, whatText } from '../../../components/records/change-words.ts';
import { useValueNames } from '../../../components/records/useRecordNames.ts';
import { formatInstant } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import classes from './History.module.css';

interface CompareMomentsProps {
  readonly record: AnyRecord;
  /** The newest first. */
  readonly entries: readonly ChangeEntry[];
  readonly onClose: () => void;
}

/** A record at two moments of its history: field by field, only what differs. */
export function CompareMoments({ record, entries, onClose }: CompareMomentsProps) {
  const names = useValueNames();
  const [earlier, setEarlier] = useState(String(entries[1]?.seq ?? ''));
  const [later, setLater] = useState(String(entries[0]?.seq ?? ''));
  const moments = entries.map((entry) => ({
    value: String(entry.seq),
    label: t('history.moment', {
      when: formatInstant(entry.at),
      actor: actorText(entry.actor),
      what: whatText(entry),
    }),
  }));
  const parts = useMemo(() => {
    const kind = { entity: 'record', type: record.type } as const;
    const [from, to] = [earlier, later]
      .map(Number)
      .toSorted((a, b) => a - b)
      .map((seq) => stateAfter(entries, seq));
    return partsOf(kind, from ?? null, to ?? null, names);
  }, [entries, earlier, later, names, record.type]);
  return (
    <section className={classes['compare']} aria-label={t('history.compare')}>
      <div className={classes['moments']}>
        <Select
          size="xs"
          label={t('history.compare.from')}
          data={moments}
          value={earlier}
          allowDeselect={false}
          onChange={(value) => setEarlier(value ?? earlier)}
        />
        <Select
          size="xs"
          label={t('history.compare.to')}
          data={moments}
          value={later}
          allowDeselect={false}
          onChange={(value) => setLater(value ?? later)}
        />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconX size={14} aria-hidden="true" />}
          onClick={onClose}
        >
          {t('history.compare.done')}
        </Button>
      </div>
      {parts.length === 0 ? <p>{t('history.compare.same')}</p> : <ChangedParts parts={parts} />}
    </section>
  );
}
