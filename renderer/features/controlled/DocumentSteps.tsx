import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconPencil, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import type {
  ControlledDocument,
  DocumentVersion,
} from '../../../shared/domain/controlled-documents.ts';
import { useWrite } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { statusText } from '../../lib/record-words.ts';
import { flushAll } from '../../lib/saver.ts';
import { confirm } from '../../lib/store.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { ReviseDialog } from './ReviseDialog.tsx';
import classes from './DocumentPanel.module.css';

interface DocumentStepsProps {
  readonly document: ControlledDocument;
  readonly versions: readonly DocumentVersion[];
  /** Nothing keeps it from being submitted or approved. */
  readonly ready: boolean;
  readonly readOnly: boolean;
}

const steps = ['draft', 'in-review', 'approved'] as const;

/** Draft, in review, approved: where the version stands, and what leads on. */
export function DocumentSteps({ document, versions, ready, readOnly }: DocumentStepsProps) {
  const { status, data } = document;
  const at = steps.findIndex((step) => step === status);
  return (
    <>
      <div className={classes['stepLine']}>
        <ol
          className={classes['steps']}
          aria-label={t('controlled.steps', { version: data.version })}
        >
          {steps.map((step, index) => (
            <li
              key={step}
              className={classes['step']}
              data-state={index < at ? 'done' : index === at ? 'current' : 'ahead'}
              aria-current={index === at ? 'step' : undefined}
            >
              <span className={classes['number']}>
                {index < at || status === 'approved' ? (
                  <IconCheck size={12} stroke={3} aria-hidden="true" />
                ) : (
                  index + 1
                )}
              </span>
              {statusText('document', step)}
            </li>
          ))}
        </ol>
        {!readOnly && <Actions document={document} versions={versions} ready={ready} />}
      </div>
      <p className={classes['sentence']}>{sentenceOf(document, versions)}</p>
    </>
  );
}

/** What holds at the moment, in a sentence or two. */
function sentenceOf(
  { status, data, due }: ControlledDocument,
  versions: readonly DocumentVersion[],
): string {
  const { version } = data;
  const inForce = versions.find((one) => one.status === 'approved')?.data.version;
  if (status === 'withdrawn') return t('controlled.sentence.withdrawn', { version });
  if (status === 'approved') {
    const values = { version, by: data.approvedBy, on: formatDay(data.approvedOn) };
    if (due === null) return t('controlled.sentence.approvedOpen', values);
    const key = due < today() ? 'overdue' : 'approved';
    return t(`controlled.sentence.${key}`, { ...values, due: formatDay(due) });
  }
  const key = status === 'in-review' ? 'review' : 'draft';
  return inForce === undefined
    ? t(`controlled.sentence.${key}`, { version })
    : t(`controlled.sentence.${key}Next`, { version, inForce });
}

type ActionsProps = Pick<DocumentStepsProps, 'document' | 'versions' | 'ready'>;

function Actions({ document, versions, ready }: ActionsProps) {
  const { id, status } = document;
  const [dialog, setDialog] = useState<'approve' | 'revise' | null>(null);
  const submit = useWrite('controlled.submit');
  const takeBack = useWrite('controlled.withdrawSubmission');
  const save = useWrite('record.save');
  /** What was typed last belongs to the version that goes on. */
  const afterSaving = async (go: () => void): Promise<void> => {
    if (await flushAll()) go();
  };
  const withdraw = async (): Promise<void> => {
    const confirmed = await confirm({
      title: t('controlled.withdraw.title', { code: document.code }),
      body: t('controlled.withdraw.body'),
      confirmLabel: t('controlled.withdraw'),
      danger: true,
    });
    if (confirmed) save.mutate({ id, patch: { status: 'withdrawn' } });
  };
  return (
    <div className={classes['actions']}>
      {status === 'draft' && (
        <Button
          leftSection={<IconSend size={16} aria-hidden="true" />}
          disabled={!ready}
          loading={submit.isPending}
          onClick={() => void afterSaving(() => submit.mutate({ id }))}
        >
          {t('controlled.submit')}
        </Button>
      )}
      {status === 'in-review' && (
        <>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate({ id })}
          >
            {t('controlled.takeBack')}
          </Button>
          <Button
            leftSection={<IconCheck size={16} aria-hidden="true" />}
            disabled={!ready}
            onClick={() => void afterSaving(() => setDialog('approve'))}
          >
            {t('controlled.approveDots')}
          </Button>
        </>
      )}
      {status === 'approved' && (
        <Button variant="subtle" color="gray" onClick={() => void withdraw()}>
          {t('controlled.withdrawDots')}
        </Button>
      )}
      {(status === 'approved' || status === 'withdrawn') && (
        <Button
          leftSection={<IconPencil size={16} aria-hidden="true" />}
          onClick={() => setDialog('revise')}
        >
          {t('controlled.reviseDots')}
        </Button>
      )}
      {dialog === 'approve' && (
        <ApproveDialog document={document} versions={versions} onClose={() => setDialog(null)} />
      )}
      {dialog === 'revise' && <ReviseDialog document={document} onClose={() => setDialog(null)} />}
    </div>
  );
}
