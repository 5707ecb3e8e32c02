import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import type { Drawing } from '../../shared/documents/drawing.ts';
import { t } from '../lib/i18n.ts';
import { DrawingView } from './DrawingView.tsx';
import classes from './Figure.module.css';

interface FigureProps {
  /** What it is of, above its finding. */
  readonly kicker: string;
  /** The finding. */
  readonly title: string;
  /** Its name for those who do not see it. */
  readonly label: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A chart or a table under its finding. */
export function Figure({ kicker, title, label, action, children }: FigureProps) {
  return (
    <section className={classes['figure']} aria-label={label}>
      <header className={classes['header']}>
        <div>
          <p className={classes['kicker']}>{kicker}</p>
          <h3 className={classes['title']}>{title}</h3>
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}

type ChartWithTableProps = Omit<FigureProps, 'action' | 'children'> & {
  readonly drawing: Drawing;
  /** The figures behind the chart. */
  readonly table: ReactNode;
};

/** A chart under its finding, and the table behind it one click away. */
export function ChartWithTable({ drawing, table, ...figure }: ChartWithTableProps) {
  const [asTable, setAsTable] = useState(false);
  const Icon = asTable ? IconChartBar : IconTable;
  return (
    <Figure
      {...figure}
      action={
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes['toggle'] ?? ''}
          leftSection={<Icon size={14} aria-hidden="true" />}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'common.showChart' : 'common.showTable')}
        </Button>
      }
    >
      {asTable ? (
        table
      ) : (
        <DrawingView drawing={drawing} label={figure.label} description={figure.title} />
      )}
    </Figure>
  );
}
