import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { t } from '../../../lib/i18n.ts';
import { compareTexts, countChanges, stretches, type Change, type Part } from './compare.ts';
import { PartView, type Side } from './PartView.tsx';
import classes from './CompareView.module.css';

interface NamedText {
  readonly name: string;
  readonly text: string;
}

interface CompareViewProps {
  readonly before: NamedText;
  readonly after: NamedText;
}

/** What changed from one text to another: additions underlined, deletions struck out. */
export function CompareView({ before, after }: CompareViewProps) {
  const [beside, setBeside] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const changes = useMemo(() => compareTexts(before.text, after.text), [before.text, after.text]);
  const counts = countChanges(changes);
  const total = counts.changed + counts.added + counts.removed;
  return (
    <div className={classes['view']}>
      <div className={classes['bar']}>
        <p className={classes['summary']} role="status">
          {total === 0 ? t('controlled.compare.equal') : t('controlled.compare.counts', counts)}
        </p>
        {total > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowDown size={14} aria-hidden="true" />}
            onClick={() => toNextChange(frame.current)}
          >
            {t('controlled.compare.next')}
          </Button>
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('controlled.compare.layout')}
          value={beside ? 'beside' : 'inline'}
          onChange={(value) => setBeside(value === 'beside')}
          data={[
            { value: 'inline', label: t('controlled.compare.inline') },
            { value: 'beside', label: t('controlled.compare.beside') },
          ]}
        />
      </div>
      <div ref={frame} className={classes['parts']} data-beside={beside || undefined}>
        {beside && (
          <div className={classes['row']} aria-hidden="true">
            <p className={classes['name']}>{before.name}</p>
            <p className={classes['name']}>{after.name}</p>
          </div>
        )}
        {stretches(changes).map((stretch, at) => (
          <StretchView key={at} changes={stretch.changes} folded={stretch.folded} beside={beside} />
        ))}
      </div>
    </div>
  );
}

/** Goes to the change after the one that has the focus, the first one again after the last. */
function toNextChange(frame: HTMLElement | null): void {
  const marked = Array.from(frame?.querySelectorAll<HTMLElement>('[data-change]') ?? []);
  const active = marked.findIndex((element) => element.dataset['current'] !== undefined);
  const next = marked[active + 1] ?? marked[0];
  if (next === undefined) return;
  for (const element of marked) delete element.dataset['current'];
  next.dataset['current'] = '';
  next.focus({ preventScroll: true });
  toMiddle(next);
}

/** Scrolls the nearest part of the screen that scrolls, and nothing around it. */
function toMiddle(element: HTMLElement): void {
  let frame = element.parentElement;
  while (frame !== null && !/auto|scroll/.test(getComputedStyle(frame).overflowY)) {
    frame = frame.parentElement;
  }
  if (frame === null) return;
  const { top, height } = element.getBoundingClientRect();
  const view = frame.getBoundingClientRect();
  frame.scrollTop += top + height / 2 - (view.top + view.height / 2);
}

interface StretchViewProps {
  readonly changes: readonly Change[];
  readonly folded: boolean;
  readonly beside: boolean;
}

function StretchView({ changes, folded, beside }: StretchViewProps) {
  const [open, setOpen] = useState(false);
  if (folded && !open) {
    return (
      <button type="button" className={classes['fold']} onClick={() => setOpen(true)}>
        {t('controlled.compare.unchanged', { count: changes.length })}
      </button>
    );
  }
  return changes.map((change, at) => <ChangeView key={at} change={change} beside={beside} />);
}

function ChangeView({ change, beside }: { readonly change: Change; readonly beside: boolean }) {
  if (change.kind === 'same') {
    return beside ? (
      <div className={classes['row']}>
        <PartView part={change.before} side="same" />
        <PartView part={change.after} side="same" />
      </div>
    ) : (
      <PartView part={change.after} side="same" />
    );
  }
  const left = 'before' in change ? change.before : null;
  const right = 'after' in change ? change.after : null;
  const kind = change.kind === 'changed' && change.onlyFormat ? 'format' : change.kind;
  return (
    <div
      className={beside ? classes['row'] : classes['inline']}
      data-change={kind}
      // One goes from change to change.
      tabIndex={-1}
    >
      <VisuallyHidden>{t(`controlled.compare.${kind}`)}</VisuallyHidden>
      {beside ? (
        <>
          <Half part={left} change={change} side="removed" />
          <Half part={right} change={change} side="added" />
        </>
      ) : change.kind === 'changed' ? (
        <PartView part={change.after} side="both" change={change} />
      ) : (
        <Half part={left ?? right} change={change} side={left === null ? 'added' : 'removed'} />
      )}
    </div>
  );
}

interface HalfProps {
  readonly part: Part | null;
  readonly change: Change;
  readonly side: Side;
}

function Half({ part, change, side }: HalfProps) {
  if (part === null) return <div />;
  return <PartView part={part} side={side} {...(change.kind === 'changed' ? { change } : {})} />;
}
