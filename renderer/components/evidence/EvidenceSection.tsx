import { memo, useCallback, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconLink, IconPaperclip, IconRepeat } from '@tabler/icons-react';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { Keys } from '../Keys.tsx';
import { EvidenceLines } from './EvidenceLines.tsx';
import { ImportLines } from './ImportLines.tsx';
import { ReferenceDialog } from './ReferenceDialog.tsx';
import { ReusePicker } from './ReusePicker.tsx';
import { chooseFiles } from './imports.ts';
import { placeKind, type EvidencePlace } from './place.ts';
import classes from './EvidenceSection.module.css';

interface EvidenceSectionProps {
  readonly place: EvidencePlace;
  readonly evidence: readonly Evidence[];
  readonly readOnly: boolean;
  readonly previewId: string | null;
  readonly onPreview: (evidenceId: string) => void;
  /** Brings the focus back to this section, e.g. after a dialog. */
  readonly onReturn: () => void;
  /** Where one goes on after a reference was added; otherwise as `onReturn`. */
  readonly onAdded?: () => void;
  /** The key that leads here. */
  readonly shortcut?: string;
}

/** What supports an answer or a record: files kept in the workspace, and what is kept elsewhere. */
export function EvidenceSection(props: EvidenceSectionProps) {
  const { place, evidence, readOnly, previewId, onPreview, onReturn, shortcut } = props;
  const [dialog, setDialog] = useState<'reference' | 'reuse' | null>(null);
  const entries = useOperation('evidence.list', undefined, { enabled: dialog === 'reuse' }).data;
  const kind = placeKind(place);
  const close = (): void => {
    setDialog(null);
    onReturn();
  };
  const latest = useRef(place);
  latest.current = place;
  const onAdd = useCallback((how: 'choose' | 'reference' | 'reuse') => {
    if (how === 'choose') void chooseFiles(latest.current);
    else setDialog(how);
  }, []);
  return (
    <section
      className={classes['section']}
      aria-label={t('evidence.section')}
      data-field="evidence"
    >
      <div className={classes['head']}>
        <h3 className={classes['title']}>
          {t('evidence.section')}
          {evidence.length > 0 && <span className={classes['count']}>{evidence.length}</span>}
        </h3>
        {shortcut !== undefined && (
          <span aria-hidden="true">
            <Keys shortcut={shortcut} />
          </span>
        )}
        {!readOnly && <AddButtons onAdd={onAdd} />}
      </div>
      <ImportLines target={place.target} />
      {evidence.length > 0 && (
        <EvidenceLines
          evidence={evidence}
          place={place}
          readOnly={readOnly}
          previewId={previewId}
          onPreview={onPreview}
          onUnlinked={onReturn}
        />
      )}
      {(evidence.length === 0 || !readOnly) && (
        <p className={classes['drop']} data-small={evidence.length > 0 || undefined}>
          {t(readOnly ? `evidence.${kind}.none` : `evidence.${kind}.drop`)}
        </p>
      )}
      {dialog === 'reference' && (
        <ReferenceDialog
          onClose={close}
          onAdded={props.onAdded ?? onReturn}
          target={place.target}
        />
      )}
      {dialog === 'reuse' && (
        <ReusePicker onClose={close} place={place} entries={entries ?? []} linked={evidence} />
      )}
    </section>
  );
}

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
          {t(`evidence.add.${how}`)}
        </Button>
      ))}
    </div>
  );
});
