import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ComparedBody } from '../../../shared/contract/certification-values.ts';
import type { RecordBrief } from '../../../shared/contract/record-values.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { FindingList } from './FindingList.tsx';
import classes from './Bodies.module.css';

interface ChooseDialogProps {
  readonly body: ComparedBody;
  /** The body that is chosen now. */
  readonly chosen: RecordBrief | null;
  readonly onClose: () => void;
}

/** Chooses a body, with the reasons that the comparison prints. */
export function ChooseDialog({ body: { record, findings }, chosen, onClose }: ChooseDialogProps) {
  const choose = useWrite('certification.chooseBody');
  const [decision, setDecision] = useState(record.data.decision);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    choose.mutate(
      { id: record.id, decision },
      {
        onSuccess: () => {
          noteWithUndo(t('certification.bodies.chosen', { body: record.title }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('certification.bodies.choose.title', { body: record.title })}
    >
      <form className={classes['choose']} onSubmit={submit}>
        {chosen !== null && (
          <p className={classes['note']}>
            {t('certification.bodies.choose.other', { body: chosen.title })}
          </p>
        )}
        {findings.length > 0 && (
          <div>
            <p className={classes['warnings']}>{t('certification.bodies.choose.warnings')}</p>
            <FindingList findings={findings} />
          </div>
        )}
        <Textarea
          label={t('certification.bodies.choose.reason')}
          description={t('certification.bodies.choose.help')}
          dir="auto"
          rows={4}
          required
          data-autofocus
          maxLength={10_000}
          value={decision}
          onChange={(event) => setDecision(event.currentTarget.value)}
        />
        <div className={classes['end']}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={choose.isPending} disabled={decision.trim() === ''}>
            {t('certification.bodies.choose.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
