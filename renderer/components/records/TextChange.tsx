import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { t } from '../../lib/i18n.ts';
import { shortened, textChanges } from '../../lib/text-changes.ts';
import classes from './TextChange.module.css';

interface TextChangeProps {
  readonly before: string;
  readonly after: string;
}

/** What changed between two texts: struck out and underlined, not coloured alone. */
export function TextChange({ before, after }: TextChangeProps) {
  const pieces = useMemo(() => shortened(textChanges(before, after)), [before, after]);
  return (
    <span className={classes['change']} dir="auto">
      {pieces.map(({ kind, text }, at) => {
        // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity of their own
        const key = `${at} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
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
