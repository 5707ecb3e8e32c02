import { useState } from 'react';
import { addDays } from '../../../shared/domain/common.ts';
import type { BindingDocument } from '../../../shared/domain/awareness.ts';
import { DayField } from '../../components/DayField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { asOneStep } from '../../components/records/record-actions.ts';
import { call } from '../../lib/api.ts';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';

interface AskDialogProps {
  readonly document: BindingDocument;
  readonly personIds: readonly string[];
  readonly onClose: (isDone: boolean) => void;
}

/** Two weeks are enough to read a policy and short enough not to forget it. */
const usualDays = 14;

/** Asks persons to acknowledge the version in force by a day. */
export function AskDialog({ document, personIds, onClose }: AskDialogProps) {
  const { id, code, version } = document;
  const [due, setDue] = useState<string | null>(addDays(today(), usualDays));
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    const isDone = await asOneStep(async () => {
      const { made } = await call('people.ask', { documentId: id, personIds: [...personIds], due });
      return made === 0 ? t('people.askedNone') : t('people.asked', { count: made });
    });
    setBusy(false);
    if (isDone) onClose(true);
  };
  return (
    <FormDialog
      title={t('people.ask.title', { count: personIds.length, code })}
      submit={t('people.ask.submit')}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={() => onClose(false)}
    >
      <p>{t('people.ask.about', { version })}</p>
      <DayField label={t('people.ask.due')} data-autofocus value={due} onChange={setDue} />
    </FormDialog>
  );
}
