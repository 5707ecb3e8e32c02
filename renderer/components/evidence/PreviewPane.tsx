import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { EvidenceDetail } from './EvidenceDetail.tsx';
import { unlink } from './EvidenceLines.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { placeKind, sameTarget, type EvidencePlace } from './place.ts';

interface PreviewPaneProps {
  readonly evidenceId: string;
  readonly place: EvidencePlace;
  readonly readOnly: boolean;
  readonly onClose: () => void;
  /** After it was taken off: where the focus goes on. */
  readonly onUnlinked: () => void;
}

/** A piece of evidence beside the answer or the record that it supports. */
export function PreviewPane(props: PreviewPaneProps) {
  const { evidenceId, place, readOnly, onClose, onUnlinked } = props;
  const entries = useOperation('evidence.list', undefined).data;
  const entry = entries?.find(({ evidence }) => evidence.id === evidenceId);
  const isGone = entries !== undefined && entry === undefined;
  useEffect(() => {
    // Undo may take back the import of what is shown.
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (entry === undefined) return null;
  const { evidence, links, records } = entry;
  const isHere =
    links.some((link) => sameTarget(link, place.target)) ||
    records.some(({ id }) => sameTarget({ recordId: id }, place.target));
  return (
    <EvidenceDetail
      evidence={evidence}
      onClose={onClose}
      links={<EvidenceLinks links={links} records={records} />}
      actions={
        isHere &&
        !readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconUnlink size={14} aria-hidden="true" />}
            onClick={() => void unlink(evidence, place, onUnlinked)}
          >
            {t(`evidence.${placeKind(place)}.unlink`, { code: evidence.code })}
          </Button>
        )
      }
    />
  );
}
