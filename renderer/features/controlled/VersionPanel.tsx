import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { isOfType } from '../../../shared/domain/records/record.ts';
import { FilePreview } from '../../components/evidence/FilePreview.tsx';
import { MarkdownView } from '../../components/rich-text/MarkdownView.tsx';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import classes from './DocumentPanel.module.css';

/** A version as it was approved, to read. */
export function VersionPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record, links, evidence } = detail;
  if (!isOfType(record, 'document-version')) return null;
  const { version, approvedBy, approvedOn, body } = record.data;
  const document = links.find(({ relation }) => relation === 'version-of')?.other;
  const { label } = fieldWords('document-version', 'body');
  const [file] = evidence;
  return (
    <div className={classes['panel']}>
      <section className={classes['state']} aria-label={t('controlled.state')}>
        <p className={classes['sentence']}>
          {t(`controlled.version.${record.status === 'approved' ? 'approved' : 'superseded'}`, {
            version,
            by: approvedBy,
            on: formatDay(approvedOn),
          })}
        </p>
        {document !== undefined && (
          <Anchor component={Link} href={routes.record(document.id)} size="sm">
            {t('controlled.version.document', { code: document.code, title: document.title })}
          </Anchor>
        )}
      </section>
      {body.trim() === '' && file !== undefined ? (
        <div className={classes['file']}>
          <FilePreview evidence={file} />
        </div>
      ) : (
        <div
          className={classes['reading']}
          data-field="body"
          role="region"
          aria-label={label}
          tabIndex={0}
        >
          <MarkdownView value={body} headings={2} />
        </div>
      )}
    </div>
  );
}
