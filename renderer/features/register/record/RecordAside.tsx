import { memo } from 'react';
import type { RecordDetail } from '../../../../shared/contract/record-values.ts';
import { EvidenceSection } from '../../../components/evidence/EvidenceSection.tsx';
import { PreviewPane } from '../../../components/evidence/PreviewPane.tsx';
import type { EvidencePlace } from '../../../components/evidence/place.ts';
import { SignaturesPanel } from '../../../components/signing/SignaturesPanel.tsx';
import { t } from '../../../lib/i18n.ts';
import { wordsOf } from '../../../lib/record-words.ts';
import { isLocked } from '../../../../shared/domain/records/record.ts';
import { LinksPanel } from './LinksPanel.tsx';
import classes from './RecordAside.module.css';

interface RecordAsideProps {
  readonly detail: RecordDetail;
  readonly place: EvidencePlace;
  readonly readOnly: boolean;
  readonly previewId: string | null;
  readonly onPreview: (id: string | null) => void;
}

/** Brings the focus to the evidence, e.g. after a dialog that added some. */
const toEvidence = (): void =>
  document.querySelector<HTMLElement>('[data-field="evidence"] button')?.focus();

/** Beside the fields: links, evidence, and what the standard asks; or a preview of a piece of evidence. */
export const RecordAside = memo(function RecordAside(props: RecordAsideProps) {
  const { detail, place, readOnly, previewId, onPreview } = props;
  const { asks, auditor } = wordsOf(detail.record.type);
  if (previewId !== null) {
    return (
      <aside className={classes['preview']} aria-label={t('registers.preview.evidence')}>
        <PreviewPane
          evidenceId={previewId}
          place={place}
          readOnly={readOnly}
          onClose={() => onPreview(null)}
          onUnlinked={() => {
            onPreview(null);
            requestAnimationFrame(toEvidence);
          }}
        />
      </aside>
    );
  }
  return (
    <aside className={classes['aside']} aria-label={t('registers.aside')}>
      <LinksPanel detail={detail} readOnly={readOnly || isLocked(detail.record)} />
      <EvidenceSection
        place={place}
        evidence={detail.evidence}
        readOnly={readOnly}
        previewId={previewId}
        onPreview={onPreview}
        onReturn={toEvidence}
      />
      <SignaturesPanel record={detail.record} readOnly={readOnly} />
      <details className={classes['guidance']}>
        <summary>{t('registers.guidance')}</summary>
        <dl>
          <dt>{t('common.asks')}</dt>
          <dd>{asks}</dd>
          <dt>{t('common.auditor')}</dt>
          <dd>{auditor}</dd>
        </dl>
      </details>
    </aside>
  );
});
