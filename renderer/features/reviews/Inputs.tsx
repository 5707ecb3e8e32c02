import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { inputName } from '../../../shared/documents/aims/review/problem-text.ts';
import { reviewInputs, type ReviewInput } from '../../../shared/domain/records/reviews.ts';
import { isDiscussed, rowOfInput } from '../../../shared/domain/reviews.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useCommands } from '../../lib/commands.ts';
import { t } from '../../lib/i18n.ts';
import { InputView } from './InputView.tsx';
import { discussedCount, type ReviewEdit } from './review-edit.ts';
import classes from './Inputs.module.css';

/** Every input of the standard, one after the other: what the records say, and what the meeting says. */
export function Inputs({ edit }: { readonly edit: ReviewEdit }) {
  const { data, edited } = edit;
  const [input, setInput] = useState<ReviewInput>(
    () => reviewInputs.find((one) => !isDiscussed(rowOfInput(data, one))) ?? reviewInputs[0],
  );
  const at = reviewInputs.indexOf(input);
  const goTo = (place: number): void => {
    const next = reviewInputs[place];
    if (next === undefined) return;
    edited.flush();
    setInput(next);
    // Who writes goes on writing.
    requestAnimationFrame(() => document.getElementById(noteId)?.focus());
  };
  useCommands([
    {
      id: 'review.nextInput',
      label: 'reviews.input.next',
      group: 'reviews.group',
      shortcut: ['Ctrl+Enter', 'Alt+ArrowRight'],
      when: () => at < reviewInputs.length - 1,
      run: () => goTo(at + 1),
    },
    {
      id: 'review.previousInput',
      label: 'reviews.input.previous',
      group: 'reviews.group',
      shortcut: 'Alt+ArrowLeft',
      when: () => at > 0,
      run: () => goTo(at - 1),
    },
  ]);
  const done = discussedCount(data);
  const progress = t('reviews.inputs.progress', { done, of: reviewInputs.length });
  return (
    <section className={classes['inputs']} aria-label={t('reviews.step.inputs')}>
      <ProgressBar done={done} total={reviewInputs.length} label={progress} />
      <ol className={classes['list']} aria-label={t('reviews.inputs.choose')}>
        {reviewInputs.map((one) => (
          <li key={one}>
            <InputButton
              input={one}
              row={rowOfInput(data, one)}
              isCurrent={one === input}
              onChoose={() => setInput(one)}
            />
          </li>
        ))}
      </ol>
      <InputView
        key={input}
        edit={edit}
        input={input}
        noteId={noteId}
        onPrevious={at > 0 ? () => goTo(at - 1) : null}
        onNext={at < reviewInputs.length - 1 ? () => goTo(at + 1) : null}
      />
    </section>
  );
}

const noteId = 'review-discussion';

interface InputButtonProps {
  readonly input: ReviewInput;
  readonly row: ReturnType<typeof rowOfInput>;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function InputButton({ input, row, isCurrent, onChoose }: InputButtonProps) {
  const said = row.discussion.trim() !== '';
  const Shape = said ? IconCircleCheck : row.nothing ? IconCircleMinus : IconCircleDashed;
  const state = said ? 'discussed' : row.nothing ? 'nothing' : 'open';
  return (
    <UnstyledButton
      className={classes['input'] ?? ''}
      aria-current={isCurrent ? 'true' : undefined}
      data-state={state}
      onClick={onChoose}
    >
      <Shape
        size={16}
        role="img"
        aria-label={t(`reviews.inputs.${state}`)}
        className={classes['shape']}
      />
      <span className={classes['name']}>{inputName(input)}</span>
    </UnstyledButton>
  );
}
