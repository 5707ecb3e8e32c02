import { Button, Checkbox, Textarea } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconSnowflake } from '@tabler/icons-react';
import { Link } from 'wouter';
import { inputName } from '../../../shared/documents/aims/review/problem-text.ts';
import { inputRegisters } from '../../../shared/domain/review-inputs.ts';
import type { FactChange } from '../../../shared/domain/review-changes.ts';
import { reviewInputs, type ReviewInput } from '../../../shared/domain/records/reviews.ts';
import { rowOfInput, withInput, type InputRow } from '../../../shared/domain/reviews.ts';
import { MarkdownView } from '../../components/rich-text/MarkdownView.tsx';
import { useCommands } from '../../lib/commands.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { manyOf } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import type { ReviewEdit } from './review-edit.ts';
import classes from './InputView.module.css';

interface InputViewProps {
  readonly edit: ReviewEdit;
  readonly input: ReviewInput;
  /** Id of the field for the note. */
  readonly noteId: string;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** One input: its facts, live or frozen, and below them what the meeting said. */
export function InputView({ edit, input, noteId, onPrevious, onNext }: InputViewProps) {
  const { review, data, papers, edited, readOnly } = edit;
  const row = rowOfInput(data, input);
  const paper = papers.papers.find((one) => one.input === input);
  const { frozenOn } = review.data;
  const set = (patch: Partial<InputRow>): { readonly inputs: ReviewEdit['data']['inputs'] } => ({
    inputs: withInput(data, input, patch),
  });
  const toggle = (nothing: boolean): void => edited.commit(set({ nothing }));
  useCommands([
    {
      id: 'review.nothing',
      label: 'reviews.input.toggleNothing',
      group: 'reviews.group',
      shortcut: 'Alt+N',
      when: () => !readOnly,
      run: () => toggle(!row.nothing),
    },
  ]);
  const name = inputName(input);
  const [register] = inputRegisters[input];
  return (
    <div className={classes['view']}>
      <header className={classes['head']}>
        <h2 className={classes['title']}>
          {t('reviews.input.title', { number: reviewInputs.indexOf(input) + 1, input: name })}
        </h2>
        <span className={classes['standing']}>
          {frozenOn === null ? (
            t('reviews.input.live')
          ) : (
            <>
              <IconSnowflake size={14} aria-hidden="true" />
              {t('reviews.input.frozen', { day: formatDay(frozenOn) })}
            </>
          )}
        </span>
        <Link href={routes.register(register)} className={classes['register']}>
          {t('reviews.input.register', { many: manyOf(register) })}
        </Link>
      </header>
      <div
        className={classes['facts']}
        role="region"
        aria-label={t('reviews.input.facts', { input: name })}
        // Long papers scroll by keyboard too.
        tabIndex={0}
      >
        <MarkdownView value={frozenOn === null ? (paper?.live ?? '') : row.facts} />
        {frozenOn !== null && <Since changes={paper?.since ?? []} />}
      </div>
      <Textarea
        id={noteId}
        dir="auto"
        label={t('reviews.input.discussion')}
        description={readOnly ? undefined : t('reviews.input.discussion.help')}
        classNames={{ input: classes['note'] ?? '' }}
        maxLength={100_000}
        readOnly={readOnly}
        value={row.discussion}
        onChange={(event) => edited.change(set({ discussion: event.currentTarget.value }))}
        onBlur={edited.flush}
      />
      <div className={classes['foot']}>
        <Checkbox
          label={t('reviews.input.nothing')}
          checked={row.nothing}
          disabled={readOnly}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
        <Button
          variant="default"
          className={classes['previous'] ?? ''}
          disabled={onPrevious === null}
          leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
          title={t('reviews.input.previousHint')}
          onClick={() => onPrevious?.()}
        >
          {t('reviews.input.previous')}
        </Button>
        <Button
          variant="default"
          disabled={onNext === null}
          rightSection={<IconArrowRight size={16} aria-hidden="true" />}
          title={t('reviews.input.nextHint')}
          onClick={() => onNext?.()}
        >
          {t('reviews.input.next')}
        </Button>
      </div>
    </div>
  );
}

/** What the records say otherwise today. */
function Since({ changes }: { readonly changes: readonly FactChange[] }) {
  if (changes.length === 0) return <p className={classes['since']}>{t('reviews.since.none')}</p>;
  return (
    <details className={classes['since']}>
      <summary>{t('reviews.since.title', { count: changes.length })}</summary>
      <ul>
        {changes.map((change) => (
          <li key={`${change.code} ${change.before} ${change.now}`} dir="auto">
            {change.code !== '' && <strong className={classes['code']}>{change.code}</strong>}
            {sinceText(change)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function sinceText({ before, now }: FactChange): string {
  if (before === '') return t('reviews.since.new', { now });
  return now === ''
    ? t('reviews.since.gone', { before })
    : t('reviews.since.changed', { before, now });
}
