import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  nextVersion,
  type ControlledDocument,
} from '../../../shared/domain/controlled-documents.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';

interface ReviseDialogProps {
  readonly document: ControlledDocument;
  readonly onClose: () => void;
}

/** Begins the next version: how much changes, and why. */
export function ReviseDialog({ document, onClose }: ReviseDialogProps) {
  const { id, code, data } = document;
  const [major, setMajor] = useState(true);
  const [changeNote, setChangeNote] = useState('');
  const revise = useWrite('controlled.revise');
  return (
    <Dialog opened onClose={onClose} title={t('controlled.revise.title', { code })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          revise.mutate({ id, changeNote: changeNote.trim(), major }, { onSuccess: onClose });
        }}
      >
        <Stack gap="md">
          <Radio.Group
            label={t('controlled.revise.kind')}
            value={major ? 'major' : 'minor'}
            onChange={(value) => setMajor(value === 'major')}
          >
            <Stack gap="xs" mt={4}>
              {([true, false] as const).map((one) => {
                const name = one ? 'major' : 'minor';
                return (
                  <Radio
                    key={name}
                    value={name}
                    label={t(`controlled.revise.${name}`, {
                      version: nextVersion(data.version, one),
                    })}
                    description={t(`controlled.revise.${name}Help`)}
                  />
                );
              })}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('controlled.revise.note')}
            description={t('controlled.revise.noteHelp')}
            rows={3}
            dir="auto"
            data-autofocus
            value={changeNote}
            onChange={(event) => setChangeNote(event.currentTarget.value)}
          />
          <p>{t('controlled.revise.stays', { version: data.version })}</p>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={revise.isPending}>
              {t('controlled.revise')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
