import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { EvidenceEntry } from '../../../shared/contract/values.ts';
import { EvidenceDetail } from '../../components/evidence/EvidenceDetail.tsx';
import { EvidenceLinks } from '../../components/evidence/EvidenceLinks.tsx';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { confirm, toast, useReadOnly } from '../../lib/store.ts';
import classes from './EvidenceScreen.module.css';

interface RegisterDetailProps {
  readonly entry: EvidenceEntry;
  /** Codes of the assessments, by their ids. */
  readonly codes: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** A line of the register in full: edit, look, open, delete. */
export function RegisterDetail({ entry, codes, onClose }: RegisterDetailProps) {
  const { evidence, links, records } = entry;
  const uses = links.length + records.length;
  const { id, code, kind, title } = evidence;
  const readOnly = useReadOnly();
  const remove = useWrite('evidence.remove');
  const onDelete = async (): Promise<void> => {
    const agreed = await confirm({
      title: t('evidence.delete.title', { code }),
      body: t(`evidence.delete.${kind}`, { title }),
      confirmLabel: t('evidence.delete'),
      danger: true,
    });
    if (!agreed) return;
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          toast({ tone: 'info', title: t('evidence.deleted', { code }) });
          onClose();
        },
      },
    );
  };
  return (
    <EvidenceDetail
      evidence={evidence}
      onClose={onClose}
      links={
        <EvidenceLinks
          links={links}
          records={records}
          words={({ assessmentId, questionId }) =>
            t('evidence.link', {
              question: questionId,
              assessment: codes.get(assessmentId) ?? '',
            })
          }
        />
      }
      actions={
        !readOnly &&
        (uses === 0 ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconTrash size={14} aria-hidden="true" />}
            onClick={() => void onDelete()}
          >
            {t('evidence.delete')}
          </Button>
        ) : (
          <p className={classes['inUse']}>{t('evidence.inUse', { count: uses })}</p>
        ))
      }
    />
  );
}
