import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { readiness } from '../../../shared/domain/controlled-documents.ts';
import { isOfType } from '../../../shared/domain/records/record.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { DocumentSteps } from './DocumentSteps.tsx';
import { Issues } from './Issues.tsx';
import { PolicyHint } from './PolicyHint.tsx';
import { TextPart } from './TextPart.tsx';
import { useVersions } from './useVersions.ts';
import { Versions } from './Versions.tsx';
import classes from './DocumentPanel.module.css';

/** A controlled document: how far its version has come, its text, and the versions before. */
export function DocumentPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record, evidence } = detail;
  const workspaceReadOnly = useReadOnly();
  const { versions, loaded } = useVersions(detail);
  const [part, setPart] = useState<'text' | 'versions'>('text');
  if (!isOfType(record, 'document')) return null;
  const readOnly = workspaceReadOnly || record.archivedAt !== null;
  const used = versions.map(({ data }) => data.version);
  const state = readiness(record, { hasFile: evidence.length > 0, versions: used });
  return (
    <div className={classes['panel']}>
      <section className={classes['state']} aria-label={t('controlled.state')}>
        <DocumentSteps
          document={record}
          versions={versions}
          ready={loaded && state.blocking.length === 0}
          readOnly={readOnly}
        />
        {record.status === 'draft' || record.status === 'in-review' ? (
          <Issues state={state} status={record.status} />
        ) : null}
      </section>
      <div className={classes['partLine']}>
        <SegmentedControl
          aria-label={t('controlled.parts')}
          value={part}
          onChange={(value) => setPart(value === 'versions' ? 'versions' : 'text')}
          data={[
            { value: 'text', label: t('controlled.text') },
            { value: 'versions', label: t('controlled.versions', { count: versions.length }) },
          ]}
        />
        <PolicyHint document={record} readOnly={readOnly} />
      </div>
      {part === 'text' ? (
        <TextPart document={record} files={evidence} readOnly={readOnly} />
      ) : (
        <Versions document={record} versions={versions} />
      )}
    </div>
  );
}
