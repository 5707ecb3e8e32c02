import { useId } from 'react';
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { AssessmentSummary } from '../../../shared/contract/values.ts';
import type { GapReportInput } from '../../../shared/documents/gap-report/input.ts';
import { t } from '../../lib/i18n.ts';
import { hintsOf, missingOf, type Hint } from './readiness.ts';
import classes from './Hints.module.css';

interface HintsProps {
  readonly input: GapReportInput;
  readonly summary: AssessmentSummary;
}

/** What keeps the document from being made, each with the way to change it. */
export function Missing({ input }: Pick<HintsProps, 'input'>) {
  return <HintList title={t('documents.missing.title')} hints={missingOf(input)} tone="warning" />;
}

/** What will show in the document, each with the way to change it. */
export function Hints({ input, summary }: HintsProps) {
  return (
    <HintList title={t('documents.hints.title')} hints={hintsOf(input, summary)} tone="info" />
  );
}

interface HintListProps {
  readonly title: string;
  readonly hints: readonly Hint[];
  readonly tone: 'warning' | 'info';
}

function HintList({ title, hints, tone }: HintListProps) {
  const id = useId();
  if (hints.length === 0) return null;
  return (
    <section className={classes['hints']} data-tone={tone} aria-labelledby={id}>
      <h2 id={id} className={classes['title']}>
        {title}
      </h2>
      <ul className={classes['list']}>
        {hints.map(({ text, fix, href }) => (
          <li key={text}>
            {text}{' '}
            <Anchor component={Link} href={href} underline="always" inherit>
              {fix}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
