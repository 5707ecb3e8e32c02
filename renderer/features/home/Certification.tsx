import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { agendaDetail } from '../../../shared/i18n/agenda-text.ts';
import { Section } from '../../components/Page.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { certificationStand } from './certification-stand.ts';
import classes from './GapAnalysis.module.css';

/** How far the way to the certificate is; the way onto it where nobody planned it yet. */
export function Certification() {
  const project = useOperation('record.single', { type: 'project' });
  if (project.data === undefined) return null;
  return (
    <Section title={t('home.certification.title')}>
      <Stand record={project.data?.record ?? null} />
    </Section>
  );
}

function Stand({ record }: { readonly record: AnyRecord | null }) {
  const stand = certificationStand(record, today());
  if (stand === null) {
    return (
      <p className={classes['hint']}>
        {t('home.certification.why')}{' '}
        <Link href={routes.certificationPlan()} className={classes['inline']}>
          {t('home.certification.plan')}
        </Link>
      </p>
    );
  }
  const { step, number, done, of, day, daysLeft, phase } = stand;
  const bar = t('home.certification.done', { done, of });
  return (
    <div className={classes['card']}>
      <div className={classes['title']}>
        {step === null
          ? t(`home.certification.phase.${phase}`)
          : t('home.certification.step', {
              number,
              of,
              step: agendaDetail({ type: 'project', detail: step }),
            })}
      </div>
      <div className={classes['progress']} data-figures>
        <ProgressBar done={done} total={of} label={bar} />
        {bar}
      </div>
      {day !== null && (
        <div className={classes['muted']}>
          {daysLeft < 0
            ? t('home.certification.over', { day: formatDay(day) })
            : t('home.certification.left', { day: formatDay(day), count: daysLeft })}
        </div>
      )}
      <Link href={routes.certificationPlan()} className={classes['next']}>
        {t('home.certification.open')}
        <IconArrowRight size={16} stroke={1.6} aria-hidden="true" />
      </Link>
    </div>
  );
}
