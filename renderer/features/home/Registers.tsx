import { Link } from 'wouter';
import type { Journey } from '../../../shared/domain/journey.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { Section } from '../../components/Page.tsx';
import { formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { manyOf } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import { countedTypes } from './home-data.ts';
import classes from './Registers.module.css';

/** How many records each register has. */
export function Registers({ counts }: { readonly counts: Journey['counts'] }) {
  return (
    <Section title={t('home.counts.title')}>
      <ul className={classes['list']}>
        {countedTypes.map((type) => (
          <li key={type}>
            <Link href={hrefOf(type)} className={classes['register']} title={manyOf(type)}>
              <span className={classes['name']}>{manyOf(type)}</span>
              <span className={classes['count']} data-none={counts[type] === undefined}>
                {formatNumber(counts[type] ?? 0)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const hrefOf = (type: RecordTypeName): string =>
  type === 'control' ? routes.soa() : routes.register(type);
