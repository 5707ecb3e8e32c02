import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import type { Drawing } from '../../../shared/documents/drawing.ts';
import { DrawingView } from '../../components/DrawingView.tsx';
import { t } from '../../lib/i18n.ts';
import classes from './Figure.module.css';

interface FigureProps {
  /** What the chart is of, above its finding. */
  readonly kicker: string;
  /** The finding. */
  readonly title: string;
  /** What the picture is, for those who do not see it. */
  readonly label: string;
  readonly drawing: Drawing;
  /** The figures behind the chart. */
  readonly table: ReactNode;
}

/** A chart under its finding, and the table behind it one click away. */
export function Figure({ kicker, title, label, drawing, table }: FigureProps) {
  const [asTable, setAsTable] = useState(false);
  const Icon = asTable ? IconChartBar : IconTable;
  return (
    <section className={classes['figure']} aria-label={label}>
      <header className={classes['header']}>
        <div>
          <p className={classes['kicker']}>{kicker}</p>
          <h3 className={classes['title']}>{title}</h3>
        </div>
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes['toggle'] ?? ''}
          leftSection={<Icon size={14} aria-hidden="true" />}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'results.showChart' : 'results.showTable')}
        </Button>
      </header>
      {asTable ? table : <DrawingView drawing={drawing} label={label} description={title} />}
    </section>
  );
}
