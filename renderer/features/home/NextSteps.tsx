import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Catalogue } from '../../../shared/domain/content.ts';
import type { JourneyItem } from '../../../shared/domain/journey.ts';
import { Section } from '../../components/Page.tsx';
import { t } from '../../lib/i18n.ts';
import { addressOf, itemReason, itemText } from './home-data.ts';
import classes from './NextSteps.module.css';

interface NextStepsProps {
  readonly steps: readonly JourneyItem[];
  readonly requirements: Catalogue['requirements'];
}

/** The three things to do next, each one click away. */
export function NextSteps({ steps, requirements }: NextStepsProps) {
  return (
    <Section title={t('home.next.title')}>
      {steps.length === 0 ? (
        <p className={classes['none']}>{t('home.next.none')}</p>
      ) : (
        <ol className={classes['steps']}>
          {steps.map((step, at) => {
            const title = requirements.find(({ id }) => id === step.clause)?.title ?? '';
            return (
              <li key={step.key}>
                <Link href={addressOf(step)} className={classes['step']}>
                  <span className={classes['number']} aria-hidden="true">
                    {at + 1}
                  </span>
                  <span className={classes['body']}>
                    <span className={classes['text']} dir="auto">
                      {itemText(step)}
                    </span>
                    <span className={classes['reason']}>
                      {itemReason(step) ?? t('home.clause', { clause: step.clause, title })}
                    </span>
                  </span>
                  <IconArrowRight
                    size={18}
                    stroke={1.6}
                    aria-hidden="true"
                    className={classes['arrow']}
                  />
                </Link>
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}
