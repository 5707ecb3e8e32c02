import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { PackPlan } from '../../../shared/contract/pack-values.ts';
import { Section } from '../../components/Page.tsx';
import { t } from '../../lib/i18n.ts';
import classes from './MakePack.module.css';

/** What is not there or not ready: said first, but nobody is held up by it. */
export function MissingPart({ plan: { missing, leftOut } }: { readonly plan: PackPlan }) {
  const isComplete = missing.length === 0 && leftOut.length === 0;
  return (
    <Section title={t('packs.make.missing')}>
      {isComplete && (
        <p className={classes['line']} data-tone="good">
          <IconCircleCheck size={16} aria-hidden="true" />
          {t('packs.make.missing.none')}
        </p>
      )}
      {missing.length > 0 && (
        <Sentences title={t('packs.make.missing.open', { count: missing.length })} list={missing} />
      )}
      {leftOut.length > 0 && (
        <Sentences
          title={t('packs.make.missing.leftOut', { count: leftOut.length })}
          list={leftOut}
        />
      )}
      {!isComplete && <p className={classes['muted']}>{t('packs.make.missing.help')}</p>}
    </Section>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly list: readonly string[];
}

function Sentences({ title, list }: SentencesProps) {
  return (
    <details className={classes['details']}>
      <summary>
        <IconAlertTriangle size={16} aria-hidden="true" />
        {title}
      </summary>
      <ul>
        {list.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
