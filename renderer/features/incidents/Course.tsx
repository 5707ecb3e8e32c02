import { incidentTimeline, type IncidentData } from '../../../shared/domain/incident-steps.ts';
import { daysBetween } from '../../../shared/domain/common.ts';
import { Section } from '../../components/Page.tsx';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './Incidents.module.css';

/** The days of an incident in order, with how long after it was known. */
export function Course({ data }: { readonly data: IncidentData }) {
  const events = incidentTimeline(data);
  const now = today();
  if (events.length === 0) return null;
  return (
    <Section title={t('incidents.course')}>
      <ol className={classes['course']}>
        {events.map(({ on, what, whom }, at) => (
          <li key={at} data-what={what} data-late={(what === 'deadline' && on < now) || undefined}>
            <time dateTime={on} data-figures>
              {formatDay(on)}
            </time>
            <span>
              {whom === ''
                ? t(`incidents.event.${what}`)
                : t('incidents.event.with', { what: t(`incidents.event.${what}`), whom })}
              {after(data.detectedOn, on, what) !== '' && (
                <span className={classes['after']}> {after(data.detectedOn, on, what)}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function after(detectedOn: string | null, on: string, what: string): string {
  if (detectedOn === null || what === 'detected') return '';
  const days = daysBetween(detectedOn, on);
  if (days === 0) return t('incidents.event.sameDay');
  return days > 0
    ? t('incidents.event.after', { count: days })
    : t('incidents.event.before', { count: -days });
}
