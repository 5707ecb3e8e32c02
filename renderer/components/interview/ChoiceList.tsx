import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { runCommand } from '../../lib/commands.ts';
import classes from './ChoiceList.module.css';

/** One of several values. */
export interface Choice<V> {
  readonly value: V;
  /** Read out and matched by tests. */
  readonly label: string;
  /** What is shown; the label where it is left out. */
  readonly content?: ReactNode;
  readonly title?: string;
  /** Tone of the chosen one: a status, or the accent colour. */
  readonly tone?: string;
}

interface ChoiceListProps<V> {
  readonly label: string;
  readonly field: 'maturity' | 'status';
  /** The interview that Enter moves in: its commands are `<name>.next` and `<name>.previous`. */
  readonly interview: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  readonly readOnly: boolean;
  readonly onChange: (value: V) => void;
  /** What Delete does, where a choice can be taken back. */
  readonly onClear?: () => void;
}

/**
 * Radio buttons as lines. They are buttons, so that a click does not take the focus away from
 * the note that is being written; Enter goes on to the next question as everywhere.
 */
export function ChoiceList<V extends string | number>(props: ChoiceListProps<V>) {
  const { label, field, interview, choices, value, readOnly, onChange, onClear } = props;
  const list = useRef<HTMLDivElement>(null);
  const chosen = choices.findIndex((choice) => choice.value === value);
  const tabStop = Math.max(0, chosen);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
    const index = buttons.indexOf(event.target as HTMLElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      const to = (index + step + choices.length) % choices.length;
      buttons[to]?.focus();
      const choice = choices[to];
      if (choice !== undefined && !readOnly) onChange(choice.value);
    } else if (event.key === 'Enter') {
      runCommand(`${interview}.${event.shiftKey ? 'previous' : 'next'}`);
    } else if (event.key === 'Delete' && onClear !== undefined && !readOnly) {
      onClear();
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      role="radiogroup"
      aria-label={label}
      aria-readonly={readOnly || undefined}
      data-field={field}
      className={classes['list']}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={index === chosen}
          aria-label={choice.label}
          title={choice.title}
          tabIndex={index === tabStop ? 0 : -1}
          data-tone={choice.tone ?? 'accent'}
          data-read-only={readOnly || undefined}
          className={classes['choice']}
          onClick={() => {
            if (!readOnly) onChange(choice.value);
          }}
        >
          {choice.content ?? choice.label}
        </button>
      ))}
    </div>
  );
}
