import type {
  CertificateOverview,
  CycleAudit,
} from '../../../shared/contract/certificate-values.ts';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { StatusChip } from '../../components/records/StatusChip.tsx';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { kindText } from './cycle-texts.ts';
import classes from './CertificatePanel.module.css';

/** Stages, surveillance and recertification, each with its record and how far it is prepared. */
export function CycleTable({ overview }: { readonly overview: CertificateOverview }) {
  const { audits, others } = overview;
  return (
    <table className={classes['table']} aria-label={t('certificate.audits')}>
      <thead>
        <tr>
          <th scope="col">{t('certificate.column.audit')}</th>
          <th scope="col">{t('certificate.column.window')}</th>
          <th scope="col">{t('certificate.column.record')}</th>
          <th scope="col">{t('certificate.column.day')}</th>
          <th scope="col">{t('certificate.column.tasks')}</th>
        </tr>
      </thead>
      <tbody>
        {others.map((audit) => (
          <Row
            key={audit.record.id}
            name={audit.kind === null ? '' : kindText(audit.kind)}
            window=""
            audit={audit}
          />
        ))}
        {audits.map(({ kind, from, until, audit }) => (
          <Row
            key={kind}
            name={kindText(kind)}
            window={t('certificate.window', { from: formatDay(from), until: formatDay(until) })}
            audit={audit}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly name: string;
  readonly window: string;
  readonly audit: CycleAudit | null;
}

function Row({ name, window, audit }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-figures>{window}</td>
      {audit === null ? (
        <td colSpan={3} className={classes['reason']}>
          {t('certificate.notPlanned')}
        </td>
      ) : (
        <>
          <td>
            <span className={classes['what']}>
              <RecordChip record={audit.record} short />
              <StatusChip type="external-audit" status={audit.record.status} />
            </span>
          </td>
          <td data-figures>
            {audit.startOn === null ? t('certificate.noDay') : formatDay(audit.startOn)}
          </td>
          <td>
            {audit.tasks === 0
              ? t('certificate.noTasks')
              : t('certificate.tasks', { done: audit.tasksDone, count: audit.tasks })}
          </td>
        </>
      )}
    </tr>
  );
}
