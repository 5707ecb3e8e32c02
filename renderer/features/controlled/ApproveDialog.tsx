import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import {
  nextReview,
  samePerson,
  type ControlledDocument,
  type DocumentVersion,
} from '../../../shared/domain/controlled-documents.ts';
import { DayField } from '../../components/DayField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { useWrite } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { toast } from '../../lib/store.ts';

interface ApproveDialogProps {
  readonly document: ControlledDocument;
  readonly versions: readonly DocumentVersion[];
  readonly onClose: () => void;
}

/** Who approves the version, and when: it is frozen then. */
export function ApproveDialog({ document, versions, onClose }: ApproveDialogProps) {
  const { id, code, data } = document;
  const [by, setBy] = useState(data.approver);
  const [on, setOn] = useState<string | null>(today());
  const [tried, setTried] = useState(false);
  const approve = useWrite('controlled.approve');
  const latest = versions[0]?.data.approvedOn ?? null;
  const tooEarly = on !== null && latest !== null && on < latest;
  const problem = {
    by: by.trim() === '' ? t('controlled.approve.byMissing') : undefined,
    on:
      on === null
        ? t('controlled.approve.onMissing')
        : on > today()
          ? t('controlled.approve.future')
          : tooEarly
            ? t('controlled.approve.tooEarly', { day: formatDay(latest) })
            : undefined,
  };
  const due = on === null ? null : nextReview(on, data.reviewMonths);
  const finish = (): void => {
    setTried(true);
    if (problem.by !== undefined || problem.on !== undefined || on === null) return;
    approve.mutate(
      { id, by: by.trim(), on },
      {
        onSuccess: () => {
          toast({
            tone: 'good',
            title: t('controlled.approved', { code, version: data.version }),
            body: t('controlled.approved.next'),
          });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('controlled.approve.title', { code, version: data.version })}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <Stack gap="md">
          <OwnerField
            label={t('controlled.approve.by')}
            description={t('controlled.approve.byHelp')}
            withAsterisk
            data-autofocus
            error={tried ? problem.by : undefined}
            value={by}
            onChange={setBy}
          />
          <DayField
            label={t('controlled.approve.on')}
            withAsterisk
            error={tried ? problem.on : undefined}
            value={on}
            onChange={setOn}
          />
          {samePerson(by, data.author) && (
            <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={16} />}>
              {t('controlled.approve.samePerson')}
            </Alert>
          )}
          <p>
            {due === null
              ? t('controlled.approve.freezes')
              : t('controlled.approve.freezesUntil', { due: formatDay(due) })}
          </p>
          {data.changeNote.trim() !== '' && (
            <Textarea
              label={t('controlled.approve.changeNote')}
              readOnly
              rows={2}
              dir="auto"
              value={data.changeNote}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={approve.isPending}>
              {t('controlled.approve')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
