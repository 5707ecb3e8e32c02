import type { ProcessView } from '../../../shared/domain/readiness/view.ts';
import { Section } from '../../components/Page.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { Tag } from '../../components/Tag.tsx';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './Processes.module.css';

interface ProcessesProps {
  readonly processes: readonly ProcessView[];
}

/** Since when each process left records, and which of them an auditor would pick. */
export function Processes({ processes }: ProcessesProps) {
  return (
    <Section title={t('readiness.processes.title')} description={t('readiness.processes.intro')}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('readiness.process')}</th>
            <th scope="col">{t('readiness.process.since')}</th>
            <th scope="col">{t('readiness.process.last')}</th>
            <th scope="col" className={classes['figure']}>
              {t('readiness.process.inPeriod')}
            </th>
            <th scope="col">{t('readiness.process.state')}</th>
            <th scope="col">{t('readiness.process.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {processes.map((process) => (
            <Row key={process.process} process={process} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Row({ process }: { readonly process: ProcessView }) {
  const { clause, first, last, inPeriod, state, samples } = process;
  return (
    <tr>
      <th scope="row">
        <span className={classes['clause']}>{clause}</span>
        {t(`readiness.process.${process.process}`)}
      </th>
      <td data-figures>{formatDay(first)}</td>
      <td data-figures>{formatDay(last)}</td>
      <td className={classes['figure']}>{formatNumber(inPeriod)}</td>
      <td>
        <Tag tone={state === 'good' ? 'good' : state === 'silent' ? 'neutral' : 'warning'}>
          {t(`readiness.process.state.${state}`)}
        </Tag>
      </td>
      <td>
        {samples.length === 0 ? (
          <span className={classes['muted']}>{t('readiness.sample.none')}</span>
        ) : (
          <ul className={classes['samples']}>
            {samples.map(({ record, why }) => (
              <li key={record.id}>
                <RecordChip record={record} />
                <span className={classes['muted']}>{t(`readiness.sample.${why}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
