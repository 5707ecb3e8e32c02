import { Link } from 'wouter';
import type { Dashboard } from '../../../shared/domain/dashboard.ts';
import { externalAudit } from '../../../shared/i18n/en/records/certification-audits.ts';
import { project } from '../../../shared/i18n/en/records/certification.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { None, Tile } from './Tile.tsx';
import classes from './Dashboard.module.css';

const stepNames = project.fields.steps.columns.step.options;
const auditKinds: Readonly<Record<string, string>> = externalAudit.fields.kind.options;

/** The countdown to the certificate, and what the certification body does next. */
export function Certification({ dashboard }: { readonly dashboard: Dashboard }) {
  const { certification } = dashboard;
  return (
    <Tile
      title={t('dashboard.certification')}
      href={routes.certificationPlan()}
      area="certification"
    >
      <Countdown certification={certification} />
      <NextAudit certification={certification} />
    </Tile>
  );
}

type Props = Pick<Dashboard, 'certification'>;

function Countdown({ certification }: Props) {
  const { certificate, projectId, step, number, of, done, day, daysLeft } = certification;
  if (certificate !== null) {
    return (
      <Link href={routes.record(certificate.id)} className={classes['big']}>
        {t('dashboard.certified', { day: formatDay(certificate.until) })}
      </Link>
    );
  }
  if (projectId === null || step === null) {
    return (
      <None>
        {t('dashboard.noProject')}{' '}
        <Link href={routes.certificationPlan()} className={classes['link']}>
          {t('dashboard.noProject.start')}
        </Link>
      </None>
    );
  }
  const stepText = t('dashboard.step', { number, of, step: stepNames[step] });
  return (
    <>
      {daysLeft !== null && (
        <Link
          href={routes.certificationPlan()}
          className={classes['big']}
          data-alarm={daysLeft < 0 || undefined}
          data-figures
        >
          {daysLeft >= 0
            ? t('dashboard.days', { count: daysLeft })
            : t('dashboard.daysLate', { count: -daysLeft })}
        </Link>
      )}
      {day !== null && (
        <span className={classes['muted']}>{t('dashboard.wanted', { day: formatDay(day) })}</span>
      )}
      <ProgressBar done={done} total={of} label={stepText} />
      <Link href={routes.certificationPlan()} className={classes['text']}>
        {stepText}
      </Link>
    </>
  );
}

function NextAudit({ certification: { nextAudit } }: Props) {
  if (nextAudit === null) {
    return (
      <Link href={routes.register('external-audit')} className={classes['text']}>
        {t('dashboard.noAudit')}
      </Link>
    );
  }
  const kind = nextAudit.kind === null ? nextAudit.title : (auditKinds[nextAudit.kind] ?? '');
  return (
    <Link href={routes.record(nextAudit.id)} className={classes['text']}>
      {t('dashboard.nextAudit', { kind, day: formatDay(nextAudit.on) })}
    </Link>
  );
}
