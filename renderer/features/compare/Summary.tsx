import { IconInfoCircle } from '@tabler/icons-react';
import type { ComparisonData } from './useComparison.ts';
import { headlineOf, sentencesOf, warningsOf } from './words.ts';
import classes from './Summary.module.css';

/** The comparison in plain sentences, and what to bear in mind with it. */
export function Summary({ data }: { readonly data: ComparisonData }) {
  return (
    <section className={classes['summary']} aria-labelledby="compare-headline">
      <h2 id="compare-headline" className={classes['headline']}>
        {headlineOf(data)}
      </h2>
      <p className={classes['text']}>{sentencesOf(data).join(' ')}</p>
      {warningsOf(data).map((warning) => (
        <p key={warning} className={classes['warning']}>
          <IconInfoCircle size={16} aria-hidden="true" />
          {warning}
        </p>
      ))}
    </section>
  );
}
