import { Button, SegmentedControl } from '@mantine/core';
import { IconChartLine, IconDownload, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { addMonths } from '../../../shared/domain/common.ts';
import { valuesOf, type IndicatorValue } from '../../../shared/domain/indicators.ts';
import { indicatorFigure } from '../../../shared/documents/aims/monitoring/figure.ts';
import {
  standingText,
  type IndicatorData,
} from '../../../shared/documents/aims/monitoring/text.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import { DrawingView } from '../../components/DrawingView.tsx';
import { Figure } from '../../components/Figure.tsx';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { toast } from '../../lib/store.ts';
import { ValueTable } from './ValueTable.tsx';
import classes from './IndicatorPanel.module.css';

const words = wordsFor('en-GB');
const months = { year: 12, three: 36, all: null } as const;
type Range = keyof typeof months;

interface IndicatorFigureProps {
  readonly id: string;
  readonly code: string;
  readonly data: IndicatorData;
  readonly readOnly: boolean;
  readonly onRemove: (value: IndicatorValue) => void;
}

/** The values as a chart against target and threshold, or as the table behind it. */
export function IndicatorFigure({ id, code, data, readOnly, onRemove }: IndicatorFigureProps) {
  const [range, setRange] = useState<Range>(() => firstRange(data));
  const [asTable, setAsTable] = useState(false);
  const count = months[range];
  const since = count === null ? null : addMonths(today(), -count);
  const figure = indicatorFigure(words, data, { since, width: 520 });
  const Icon = asTable ? IconChartLine : IconTable;
  return (
    <Figure
      kicker={t('monitoring.chart')}
      title={standingText(words, data)}
      label={t('monitoring.chart')}
      action={
        <div className={classes['tools']}>
          <SegmentedControl
            size="xs"
            aria-label={t('monitoring.range')}
            value={range}
            onChange={(value) => setRange(value)}
            data={(['year', 'three', 'all'] as const).map((value) => ({
              value,
              label: t(`monitoring.range.${value}`),
            }))}
          />
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Icon size={14} aria-hidden="true" />}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'common.showChart' : 'common.showTable')}
          </Button>
          {asTable && (
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconDownload size={14} aria-hidden="true" />}
              onClick={() => void save(id)}
            >
              {t('monitoring.export')}
            </Button>
          )}
        </div>
      }
    >
      {figure === null ? (
        <p className={classes['muted']}>{t('monitoring.noneInRange')}</p>
      ) : asTable ? (
        <ValueTable code={code} data={data} since={since} readOnly={readOnly} onRemove={onRemove} />
      ) : (
        <DrawingView
          drawing={figure.drawing}
          label={figure.title}
          description={figure.alt}
          maxWidth={860}
        />
      )}
    </Figure>
  );
}

/** A year where it has values, otherwise all. */
function firstRange(data: IndicatorData): Range {
  const since = addMonths(today(), -12);
  return valuesOf(data).filter(({ on }) => on >= since).length > 1 ? 'year' : 'all';
}

async function save(id: string): Promise<void> {
  try {
    const file = await call('indicator.exportCsv', { id });
    if (file !== null) toast({ tone: 'good', title: t('monitoring.exported', { file }) });
  } catch (error) {
    notifyError(error);
  }
}
