import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconTrash } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import type { NonconformityData } from '../../../shared/domain/nonconformities.ts';
import { Section } from '../../components/Page.tsx';
import { t } from '../../lib/i18n.ts';
import { cellWords, fieldWords } from '../../lib/record-words.ts';
import type { NonconformityEdit } from './nonconformity-edit.ts';
import classes from './NonconformityPanel.module.css';

type Why = NonconformityData['whys'][number];

const empty: Why = { why: '', evidence: '' };

/**
 * The 5 whys as a chain: Enter asks the next why, Backspace in an empty one takes it away. The last
 * answer can be taken over as the root cause.
 */
export function WhyChain({ edit }: { readonly edit: NonconformityEdit }) {
  const { data, edited, readOnly } = edit;
  const list = useRef<HTMLOListElement>(null);
  const whys = data.whys.length === 0 && !readOnly ? [empty] : data.whys;
  const set = (next: readonly Why[]): void => edited.change({ whys: next });
  const focus = (at: number): void => {
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLTextAreaElement>(`[data-why="${at}"] textarea`)?.focus(),
    );
  };
  const addAfter = (at: number): void => {
    set(whys.toSpliced(at + 1, 0, empty));
    focus(at + 1);
  };
  const remove = (at: number): void => {
    set(whys.toSpliced(at, 1));
    focus(Math.max(0, at - 1));
  };
  const last = whys.at(-1)?.why.trim() ?? '';
  return (
    <Section level={3} title={fieldWords('nonconformity', 'whys').label}>
      {!readOnly && <p className={classes['hint']}>{t('nonconformities.whys.hint')}</p>}
      <ol className={classes['chain']} ref={list}>
        <li className={classes['problem']}>
          <span className={classes['label']}>{t('nonconformities.whys.problem')}</span>
          <span dir="auto">{data.statement.trim() === '' ? edit.title : data.statement}</span>
        </li>
        {whys.map((why, at) => (
          <WhyRow
            key={at}
            at={at}
            why={why}
            edit={edit}
            onChange={(patch) =>
              set(whys.map((one, index) => (index === at ? { ...one, ...patch } : one)))
            }
            onNext={() => (at + 1 < whys.length ? focus(at + 1) : addAfter(at))}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      {!readOnly && last !== '' && (
        <div className={classes['chips']}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowDown size={14} aria-hidden="true" />}
            onClick={() => addAfter(whys.length - 1)}
          >
            {t('nonconformities.whys.add')}
          </Button>
          {data.rootCause.trim() !== last && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => edited.commit({ rootCause: joined(data.rootCause, last) })}
            >
              {t('nonconformities.whys.take')}
            </Button>
          )}
          {whys.length > 5 && (
            <span className={classes['hint']}>{t('nonconformities.whys.many')}</span>
          )}
        </div>
      )}
    </Section>
  );
}

/** What is there stays: there may be two root causes. */
const joined = (known: string, added: string): string =>
  known.trim() === '' ? added : `${known.trimEnd()}\n${added}`;

interface WhyRowProps {
  readonly at: number;
  readonly why: Why;
  readonly edit: NonconformityEdit;
  readonly onChange: (patch: Partial<Why>) => void;
  readonly onNext: () => void;
  readonly onRemove: () => void;
}

function WhyRow({ at, why, edit, onChange, onNext, onRemove }: WhyRowProps) {
  const { readOnly, edited } = edit;
  const number = at + 1;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (readOnly || event.nativeEvent.isComposing || event.shiftKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // An empty answer asks nothing further.
      if (why.why.trim() !== '') onNext();
    } else if (event.key === 'Backspace' && why.why === '' && why.evidence === '' && at > 0) {
      event.preventDefault();
      onRemove();
    }
  };
  return (
    <li className={classes['why']} data-why={at}>
      <span className={classes['label']}>{t('nonconformities.whys.number', { number })}</span>
      <Textarea
        dir="auto"
        rows={1}
        maxLength={10_000}
        classNames={{ input: classes['grow'] ?? '' }}
        aria-label={t('nonconformities.whys.answer', { number })}
        placeholder={readOnly ? '' : cellWords('nonconformity', 'whys', 'why').label}
        readOnly={readOnly}
        value={why.why}
        onKeyDown={onKeyDown}
        onChange={(event) => onChange({ why: event.currentTarget.value })}
        onBlur={edited.flush}
      />
      <TextInput
        dir="auto"
        maxLength={300}
        aria-label={t('nonconformities.whys.evidence', { number })}
        placeholder={readOnly ? '' : cellWords('nonconformity', 'whys', 'evidence').label}
        readOnly={readOnly}
        value={why.evidence}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onKeyDown(event);
        }}
        onChange={(event) => onChange({ evidence: event.currentTarget.value })}
        onBlur={edited.flush}
      />
      {!readOnly && (
        <ActionIcon
          aria-label={t('nonconformities.whys.remove', { number })}
          title={t('nonconformities.whys.remove', { number })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}
