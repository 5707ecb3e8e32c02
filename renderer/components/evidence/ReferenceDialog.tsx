import { useState, type FormEvent } from 'react';
import { Button, Textarea, TextInput } from '@mantine/core';
import type { EvidenceTarget } from '../../../shared/domain/evidence.ts';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { Dialog } from '../Dialog.tsx';
import classes from './EvidenceSection.module.css';

interface ReferenceDialogProps {
  readonly onClose: () => void;
  /** The reference is there. */
  readonly onAdded: () => void;
  readonly target: EvidenceTarget;
}

/** Notes evidence that is kept elsewhere: a shelf mark, an address, a system. */
export function ReferenceDialog(props: ReferenceDialogProps) {
  return (
    <Dialog
      opened
      onClose={props.onClose}
      title={t('evidence.reference.title')}
      modal={{ returnFocus: false }}
    >
      <ReferenceForm {...props} />
    </Dialog>
  );
}

function ReferenceForm({ onClose, onAdded, target }: ReferenceDialogProps) {
  const [title, setTitle] = useState('');
  const [location, setLocation] = useState('');
  const [description, setDescription] = useState('');
  const [tried, setTried] = useState(false);
  const add = useWrite('evidence.addReference');
  const missing = title.trim() === '';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const onSuccess = (): void => {
      onClose();
      requestAnimationFrame(onAdded);
    };
    add.mutate({ title, location, description, target }, { onSuccess });
  };
  return (
    <form className={classes['form']} onSubmit={onSubmit} noValidate>
      <TextInput
        data-autofocus
        required
        label={t('evidence.title')}
        placeholder={t('evidence.reference.example')}
        maxLength={300}
        value={title}
        error={tried && missing ? t('evidence.title.missing') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={t('evidence.location')}
        placeholder={t('evidence.location.example')}
        maxLength={300}
        value={location}
        onChange={(event) => setLocation(event.currentTarget.value)}
      />
      <Textarea
        label={t('evidence.description')}
        placeholder={t('evidence.description.placeholder')}
        rows={3}
        maxLength={100_000}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <div className={classes['formButtons']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {t('evidence.reference.add')}
        </Button>
      </div>
    </form>
  );
}
