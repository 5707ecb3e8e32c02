import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { t } from '../../lib/i18n.ts';
import { shortened, textChanges } from '../../lib/text-changes.ts';
import classes from './TextChange.module.css';

interface TextChangeProps {
  readonly before: string;
  readonly after: string;
  /** Only the earlier or the later text, whole, with what differs marked. */
  readonly side?: 'before' | 'after';
}

/** What changed between two texts: struck out and underlined, not coloured alone. */
export function TextChange({ before, after, side }: TextChangeProps) {
  const pieces = useMemo(() => {
    const all = textChanges(before, after);
    if (side === undefined) return shortened(all);
    return all.filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed'));
  }, [before, after, side]);
  return (
    <span className={classes['change']} dir="auto">
      {pieces.map(({ kind, text }, at) => {
        // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity of their own
        const key = `${at} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        // One text alone: nothing of it is struck out, what the other lacks is marked.
        if (side !== undefined) {
          return (
            <mark key={key} className={classes['differs']}>
              {text}
            </mark>
          );
        }
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={key} className={classes[kind]}>
            <VisuallyHidden>{t(`registers.change.${kind}`)}</VisuallyHidden>
            {text}
          </Mark>
        );
      })}
    </span>
  );
}
