import { IconLock } from '@tabler/icons-react';
import { Banner } from '../../components/Banner.tsx';
import { Section } from '../../components/Page.tsx';
import { NamedFields } from '../../components/records/NamedFields.tsx';
import type { EditedRecord } from '../../components/records/useRecordDraft.ts';
import { t } from '../../lib/i18n.ts';

interface ReporterProps {
  readonly type: 'incident' | 'concern';
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
}

/** Who reported it; in confidence, the name stays in the file and is hidden here until asked for. */
export function Reporter({ type, edited, readOnly }: ReporterProps) {
  return (
    <Section title={t('incidents.reporter')}>
      {edited.draft['confidential'] === true && (
        <Banner tone="info" icon={IconLock}>
          {t('incidents.reporter.confidential')}
        </Banner>
      )}
      <NamedFields
        type={type}
        names={['confidential', 'reporter', 'contact']}
        edited={edited}
        readOnly={readOnly}
      />
    </Section>
  );
}
