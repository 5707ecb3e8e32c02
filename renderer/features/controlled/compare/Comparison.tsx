import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { t } from '../../../lib/i18n.ts';
import type { ComparableText } from '../Versions.tsx';
import { CompareView } from './CompareView.tsx';
import classes from './CompareView.module.css';

interface Pair {
  readonly before: string;
  readonly after: string;
}

interface ComparisonProps {
  readonly texts: readonly ComparableText[];
  readonly pair: Pair;
  readonly onPair: (pair: { before: string; after: string }) => void;
  readonly onClose: () => void;
}

/** Two versions of a document, chosen and compared. */
export function Comparison({ texts, pair, onPair, onClose }: ComparisonProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const textOf = (id: string): ComparableText =>
    texts.find((text) => text.id === id) ?? { id, name: '', text: '' };
  const options = texts.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section className={classes['comparison']} aria-label={t('controlled.compare.title')}>
      <header className={classes['head']}>
        <h2 ref={heading} tabIndex={-1} className={classes['title']}>
          {t('controlled.compare.title')}
        </h2>
        <NativeSelect
          size="xs"
          aria-label={t('controlled.compare.before')}
          data={options}
          value={pair.before}
          onChange={(event) => onPair({ ...pair, before: event.currentTarget.value })}
        />
        <span aria-hidden="true">{t('controlled.compare.with')}</span>
        <NativeSelect
          size="xs"
          aria-label={t('controlled.compare.after')}
          data={options}
          value={pair.after}
          onChange={(event) => onPair({ ...pair, after: event.currentTarget.value })}
        />
        <ActionIcon
          aria-label={t('controlled.compare.close')}
          onClick={onClose}
          className={classes['close'] ?? ''}
        >
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </header>
      <CompareView before={textOf(pair.before)} after={textOf(pair.after)} />
    </section>
  );
}
