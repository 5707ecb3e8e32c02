import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { EvidenceEntry } from '../../../shared/contract/values.ts';
import { Chip } from '../../components/Tag.tsx';
import { EvidenceDetail } from '../../components/evidence/EvidenceDetail.tsx';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
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
  const { evidence, links } = entry;
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
        <span className={classes['chips']}>
          {links.length === 0 && t('evidence.unused')}
          {links.map(({ id: linkId, assessmentId, questionId }) => (
            <Chip key={linkId} href={routes.interview(assessmentId, questionId)}>
              {t('evidence.link', {
                question: questionId,
                assessment: codes.get(assessmentId) ?? '',
              })}
            </Chip>
          ))}
        </span>
      }
      actions={
        !readOnly &&
        (links.length === 0 ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconTrash size={14} aria-hidden="true" />}
            onClick={() => void onDelete()}
          >
            {t('evidence.delete')}
          </Button>
        ) : (
          <p className={classes['inUse']}>{t('evidence.inUse', { count: links.length })}</p>
        ))
      }
    />
  );
}
