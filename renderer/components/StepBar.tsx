import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react';
import { t } from '../lib/i18n.ts';
import classes from './StepBar.module.css';

/** A part of a way that is gone step by step. */
export interface BarStep<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** `waiting`: nothing can be done about it today. */
  readonly state: 'done' | 'open' | 'waiting';
  /** What the state is, in a word or two: "done", "2 to fill in". */
  readonly note: string;
}

interface StepBarProps<Id extends string> {
  readonly label: string;
  readonly steps: readonly BarStep<Id>[];
  /** The one that is shown. */
  readonly active: Id;
  readonly onChange: (id: Id) => void;
}

const icons = { done: IconCircleCheck, open: IconCircleDashed, waiting: IconClock } as const;

/** Steps side by side, each with how far it is; any of them can be opened. */
export function StepBar<Id extends string>(props: StepBarProps<Id>) {
  const { label, steps, active, onChange } = props;
  return (
    <nav aria-label={label}>
      <ol className={classes['bar']}>
        {steps.map(({ id, label: name, state, note }, at) => {
          const Icon = icons[state];
          return (
            <li key={id} className={classes['item']}>
              <UnstyledButton
                className={classes['step'] ?? ''}
                data-state={state}
                data-step={id}
                aria-current={id === active ? 'step' : undefined}
                onClick={() => onChange(id)}
              >
                <Icon size={16} aria-hidden="true" className={classes['icon']} />
                <span className={classes['name']}>
                  {t('common.numbered', { number: at + 1, name })}
                </span>
                <span className={classes['note']}>{note}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
