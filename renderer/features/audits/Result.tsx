import type { AuditDetail } from '../../../shared/contract/audit-values.ts';
import { audit as words } from '../../../shared/i18n/en/records/audits.ts';
import { Facts } from '../../components/Facts.tsx';
import { Section } from '../../components/Page.tsx';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './AuditPanel.module.css';

const { fields } = words;

/** What a reported audit concluded. */
export function Result({ detail: { audit, frozen } }: { readonly detail: AuditDetail }) {
  const { data } = audit;
  if (!frozen || data.reportedOn === null) return null;
  const facts: (readonly [string, string])[] = [
    [fields.reportedOn.label, formatDay(data.reportedOn)],
    [fields.reportedTo.label, data.reportedTo],
    [fields.conforms.label, data.conforms === null ? '' : fields.conforms.options[data.conforms]],
    [
      fields.effective.label,
      data.effective === null ? '' : fields.effective.options[data.effective],
    ],
    [fields.limits.label, data.limits],
  ];
  return (
    <Section title={t('audits.result')}>
      <p className={classes['text']} dir="auto">
        {data.summary}
      </p>
      <Facts facts={facts.filter(([, value]) => value.trim() !== '')} />
    </Section>
  );
}
