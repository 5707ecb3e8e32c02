import { Link } from 'wouter';
import type { OverdueEntry } from '../../../shared/domain/journey-state.ts';
import { Section } from '../../components/Page.tsx';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { capital, oneOf } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import classes from './Overdue.module.css';

interface OverdueProps {
  /** The longest overdue first. */
  readonly entries: readonly OverdueEntry[];
  readonly count: number;
}

/** As many as fit beside the clauses; the registers list the rest. */
const shown = 8;

/** What should have been done, reviewed or reached by now. */
export function Overdue({ entries, count }: OverdueProps) {
  const listed = entries.slice(0, shown);
  return (
    <Section title={count === 0 ? t('home.overdue.title') : t('home.overdue.count', { count })}>
      {count === 0 ? (
        <p className={classes['none']}>{t('home.overdue.none')}</p>
      ) : (
        <ul className={classes['list']}>
          {listed.map((entry) => {
            const { id, code, title, owner, due } = entry;
            return (
              <li key={id}>
                <Link
                  href={
                    entry.type === 'action' ? routes.actions(entry.assessmentId) : routes.record(id)
                  }
                  className={classes['entry']}
                  title={t('home.overdue.entry', { kind: kindOf(entry), code, title })}
                >
                  <span className={classes['title']} dir="auto">
                    <span className={classes['code']} data-figures>
                      {code}
                    </span>
                    {title}
                  </span>
                  <span className={classes['when']}>
                    {t('home.overdue.since', {
                      day: formatDay(due),
                      owner: owner.trim() === '' ? t('home.overdue.noOwner') : owner,
                    })}
                  </span>
                </Link>
              </li>
            );
          })}
          {count > listed.length && (
            <li className={classes['more']}>
              {t('home.overdue.more', { count: count - listed.length })}
            </li>
          )}
        </ul>
      )}
    </Section>
  );
}

const kindOf = ({ type }: OverdueEntry): string =>
  type === 'action' ? t('home.overdue.action') : capital(oneOf(type));
