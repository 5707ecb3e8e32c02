import { Link } from 'wouter';
import type { AgendaItem } from '../../../shared/domain/agenda-model.ts';
import { agendaTitle } from '../../../shared/i18n/agenda-text.ts';
import { Section } from '../../components/Page.tsx';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import classes from './Overdue.module.css';

interface OverdueProps {
  /** The longest overdue first. */
  readonly entries: readonly AgendaItem[];
  readonly count: number;
}

/** As many as fit beside the clauses; the list of all actions has the rest. */
const shown = 6;

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
            const { key, id, code, owner, due } = entry;
            const title = agendaTitle(entry);
            return (
              <li key={key}>
                <Link
                  href={
                    entry.assessmentId === null
                      ? routes.record(id)
                      : routes.actions(entry.assessmentId)
                  }
                  className={classes['entry']}
                  title={t('home.overdue.entry', {
                    kind: t(`agenda.kind.${entry.kind}`),
                    code,
                    title,
                  })}
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
              <Link href={routes.allActions()}>
                {t('home.overdue.more', { count: count - listed.length })}
              </Link>
            </li>
          )}
        </ul>
      )}
    </Section>
  );
}
