import { VisuallyHidden } from '@mantine/core';
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import type { Status } from '../../../shared/domain/assessment.ts';
import type { Standing as StandingName, Trend } from '../../../shared/domain/indicators.ts';
import { StatusIcon } from '../../components/StatusMark.tsx';
import { t } from '../../lib/i18n.ts';
import classes from './Standing.module.css';

const shapes: Readonly<Record<StandingName | 'none', Status>> = {
  'on-target': 'conforms',
  'off-target': 'partly',
  breach: 'does-not',
  none: 'not-assessed',
};

/** How an indicator or a value stands, as shape and word: never colour alone. */
export function Standing({ standing }: { readonly standing: StandingName | null }) {
  const name = standing ?? 'none';
  return (
    <span className={classes['standing']} data-standing={name}>
      <StatusIcon status={shapes[name]} />
      {t(`monitorDoc.standing.${name}`)}
    </span>
  );
}

const arrows = {
  better: IconArrowUpRight,
  worse: IconArrowDownRight,
  steady: IconArrowRight,
} as const;

/** An arrow: up is better, down is worse, whatever the figures do. */
export function TrendArrow({ trend }: { readonly trend: Trend }) {
  const Arrow = arrows[trend];
  const said = t(`monitoring.trend.${trend}`);
  return (
    <span className={classes['trend']} data-trend={trend} title={said}>
      <Arrow size={14} aria-hidden="true" />
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  );
}
