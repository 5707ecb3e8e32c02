import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconLink, IconPaperclip, IconRepeat } from '@tabler/icons-react';
import type { Evidence, EvidenceTarget } from '../../../../shared/domain/evidence.ts';
import { Keys } from '../../../components/Keys.tsx';
import { useOperation } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { EvidenceLines } from './EvidenceLines.tsx';
import { ImportLines } from './ImportLines.tsx';
import { ReferenceDialog } from './ReferenceDialog.tsx';
import { ReusePicker } from './ReusePicker.tsx';
import { chooseFiles } from './imports.ts';
import classes from './Evidence.module.css';

interface EvidenceSectionProps {
  readonly target: EvidenceTarget;
  readonly readOnly: boolean;
  readonly previewId: string | null;
  readonly onPreview: (evidenceId: string) => void;
}

const none: readonly Evidence[] = [];

/** What supports the answer: files kept in the workspace, and what is kept elsewhere. */
export function EvidenceSection({ target, readOnly, previewId, onPreview }: EvidenceSectionProps) {
  const { assessmentId, questionId } = target;
  const [dialog, setDialog] = useState<'reference' | 'reuse' | null>(null);
  const entries = useOperation('evidence.list', undefined).data;
  const linked = useMemo(
    () =>
      entries
        ?.filter(({ links }) =>
          links.some(
            (link) => link.assessmentId === assessmentId && link.questionId === questionId,
          ),
        )
        .map(({ evidence }) => evidence) ?? none,
    [entries, assessmentId, questionId],
  );
  const close = (): void => setDialog(null);
  return (
    <section
      className={classes['section']}
      aria-label={t('interview.evidence')}
      data-field="evidence"
    >
      <div className={classes['head']}>
        <h3 className={classes['title']}>
          {t('interview.evidence')}
          {linked.length > 0 && <span className={classes['count']}>{linked.length}</span>}
        </h3>
        <span aria-hidden="true">
          <Keys shortcut="E" />
        </span>
        {!readOnly && (
          <div className={classes['buttons']}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPaperclip size={14} aria-hidden="true" />}
              onClick={() => void chooseFiles(target)}
            >
              {t('interview.evidence.choose')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconLink size={14} aria-hidden="true" />}
              onClick={() => setDialog('reference')}
            >
              {t('interview.evidence.reference')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconRepeat size={14} aria-hidden="true" />}
              onClick={() => setDialog('reuse')}
            >
              {t('interview.evidence.reuse')}
            </Button>
          </div>
        )}
      </div>
      <ImportLines target={target} />
      {linked.length > 0 && (
        <EvidenceLines
          evidence={linked}
          target={target}
          readOnly={readOnly}
          previewId={previewId}
          onPreview={onPreview}
        />
      )}
      {(linked.length === 0 || !readOnly) && (
        <p className={classes['drop']} data-small={linked.length > 0 || undefined}>
          {readOnly ? t('interview.evidence.none') : t('interview.evidence.drop')}
        </p>
      )}
      <ReferenceDialog opened={dialog === 'reference'} onClose={close} target={target} />
      <ReusePicker
        opened={dialog === 'reuse'}
        onClose={close}
        target={target}
        entries={entries ?? []}
        linked={linked}
      />
    </section>
  );
}
