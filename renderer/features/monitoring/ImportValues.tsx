import { Button, FileButton, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { valuesOf } from '../../../shared/domain/indicators.ts';
import type { DayOrder, DecimalSign } from '../../../shared/domain/measurement-cells.ts';
import { holdsShares, parseMeasurements } from '../../../shared/domain/measurement-import.ts';
import { planMerge, type DuplicateChoice } from '../../../shared/domain/measurement-merge.ts';
import type { IndicatorData } from '../../../shared/documents/aims/monitoring/text.ts';
import { DropArea } from '../../components/DropArea.tsx';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { toast } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { readText } from './file-text.ts';
import { ImportPreview } from './ImportPreview.tsx';
import classes from './ImportValues.module.css';

interface ImportValuesProps {
  readonly id: string;
  readonly data: IndicatorData;
  readonly onDone: () => void;
}

/** A box for cells and CSV files, and what would come of them; nothing is taken over unasked. */
export function ImportValues({ id, data, onDone }: ImportValuesProps) {
  const [text, setText] = useState('');
  const [dayOrder, setDayOrder] = useState<DayOrder | null>(null);
  const [decimal, setDecimal] = useState<DecimalSign | null>(null);
  const [duplicates, setDuplicates] = useState<DuplicateChoice>('skip');
  const parsed = useMemo(
    () =>
      parseMeasurements(text, {
        subgroups: data.subgroups,
        today: today(),
        isShare: holdsShares(data),
        dayOrder,
        decimal,
      }),
    [text, data, dayOrder, decimal],
  );
  const plan = useMemo(() => planMerge(valuesOf(data), parsed.values), [data, parsed]);
  const begin = (next: string): void => {
    setText(next);
    setDayOrder(null);
    setDecimal(null);
  };
  const open = async (file: File | null | undefined): Promise<void> => {
    if (file === null || file === undefined) return;
    const read = await readText(file);
    if (read.kind === 'text') begin(read.text);
    else {
      const title = t(`monitoring.import.${read.problem}`, { file: file.name });
      toast({ tone: 'error', subject: 'import-values', title });
    }
  };
  const count = plan.fresh.length + (duplicates === 'replace' ? plan.clashes.length : 0);
  const take = async (): Promise<void> => {
    try {
      if (!(await flushAll())) return;
      const values = parsed.values.map(({ line: _line, ...value }) => value);
      const done = await call('indicator.addValues', { id, values, duplicates });
      noteWithUndo(t('monitoring.import.done', { count: done.added + done.replaced }));
      onDone();
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <section className={classes['import']} aria-label={t('monitoring.import.title')}>
      <DropArea label={t('monitoring.import.drop')} onFiles={([file]) => void open(file)}>
        <p className={classes['how']}>{t('monitoring.import.how')}</p>
        <Textarea
          label={t('monitoring.import.text')}
          placeholder={t('monitoring.import.placeholder')}
          rows={4}
          spellCheck={false}
          classNames={{ input: classes['text'] ?? '' }}
          value={text}
          onChange={({ currentTarget: { value } }) => begin(value)}
        />
        <div className={classes['buttons']}>
          <FileButton
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onChange={(file) => void open(file)}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                size="compact-sm"
                leftSection={<IconFileSpreadsheet size={16} aria-hidden="true" />}
              >
                {t('monitoring.import.file')}
              </Button>
            )}
          </FileButton>
          {text !== '' && (
            <Button variant="subtle" size="compact-sm" onClick={() => begin('')}>
              {t('monitoring.import.clear')}
            </Button>
          )}
        </div>
      </DropArea>
      {text.trim() !== '' && (
        <ImportPreview
          data={data}
          parsed={parsed}
          plan={plan}
          duplicates={duplicates}
          onDuplicates={setDuplicates}
          onDayOrder={setDayOrder}
          onDecimal={setDecimal}
        />
      )}
      {text.trim() !== '' && parsed.values.length > 0 && (
        <div className={classes['end']}>
          <Button disabled={count === 0} onClick={() => void take()}>
            {t('monitoring.import.do', { count })}
          </Button>
        </div>
      )}
    </section>
  );
}
