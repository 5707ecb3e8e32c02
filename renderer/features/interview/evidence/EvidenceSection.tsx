import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconLink, IconPaperclip, IconRepeat } from '@tabler/icons-react';
import type { Evidence } from '../../../../shared/domain/evidence.ts';
import { Keys } from '../../../components/Keys.tsx';
import { useOperation } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { EvidenceLines } from './EvidenceLines.tsx';
import { ImportLines } from './ImportLines.tsx';
import { ReferenceDialog } from './ReferenceDialog.tsx';
import { ReusePicker } from './ReusePicker.tsx';
import { focusField } from '../focus.ts';
import { chooseFiles } from './imports.ts';
import classes from './Evidence.module.css';

interface EvidenceSectionProps {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly readOnly: boolean;
  readonly previewId: string | null;
  readonly onPreview: (evidenceId: string) => void;
}

const none: readonly Evidence[] = [];

/** What supports the answer: files kept in the workspace, and what is kept elsewhere. */
export const EvidenceSection = memo(function EvidenceSection(props: EvidenceSectionProps) {
  const { assessmentId, questionId, readOnly, previewId, onPreview } = props;
  const target = useMemo(() => ({ assessmentId, questionId }), [assessmentId, questionId]);
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
  const close = (): void => {
    setDialog(null);
    focusField('evidence');
  };
  const latest = useRef(target);
  latest.current = target;
  const onAdd = useCallback((how: 'choose' | 'reference' | 'reuse') => {
    if (how === 'choose') void chooseFiles(latest.current);
    else setDialog(how);
  }, []);
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
        {!readOnly && <AddButtons onAdd={onAdd} />}
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
      {dialog === 'reference' && <ReferenceDialog onClose={close} target={target} />}
      {dialog === 'reuse' && (
        <ReusePicker onClose={close} target={target} entries={entries ?? []} linked={linked} />
      )}
    </section>
  );
});

const ways = [
  { how: 'choose', Icon: IconPaperclip },
  { how: 'reference', Icon: IconLink },
  { how: 'reuse', Icon: IconRepeat },
] as const;

interface AddButtonsProps {
  readonly onAdd: (how: (typeof ways)[number]['how']) => void;
}

const AddButtons = memo(function AddButtons({ onAdd }: AddButtonsProps) {
  return (
    <div className={classes['buttons']}>
      {ways.map(({ how, Icon }) => (
        <Button
          key={how}
          size="compact-sm"
          variant="default"
          leftSection={<Icon size={14} aria-hidden="true" />}
          onClick={() => onAdd(how)}
        >
          {t(`interview.evidence.${how}`)}
        </Button>
      ))}
    </div>
  );
});
