import { useState } from 'react';
import type { BindingDocument } from '../../../shared/domain/awareness.ts';
import { acknowledgementWays } from '../../../shared/domain/records/people.ts';
import { DayField } from '../../components/DayField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { ChipChoice } from '../../components/records/fields/ChipChoice.tsx';
import { asOneStep } from '../../components/records/record-actions.ts';
import { call } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords, optionText } from '../../lib/record-words.ts';

interface AcknowledgeDialogProps {
  readonly document: BindingDocument;
  readonly personIds: readonly string[];
  readonly onClose: (isDone: boolean) => void;
}

/** Records that persons acknowledged the version in force on a day. */
export function AcknowledgeDialog({ document, personIds, onClose }: AcknowledgeDialogProps) {
  const { id, code, version, approvedOn } = document;
  const [on, setOn] = useState<string | null>(today());
  const [how, setHow] = useState<(typeof acknowledgementWays)[number] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const problem =
    on === null
      ? t('people.ack.noDay')
      : on > today()
        ? t('people.ack.future')
        : approvedOn !== null && on < approvedOn
          ? t('people.ack.early', { day: formatDay(approvedOn) })
          : undefined;
  const submit = async (): Promise<void> => {
    if (on === null || problem !== undefined) return;
    setBusy(true);
    const isDone = await asOneStep(async () => {
      const { changed } = await call('people.acknowledge', {
        documentId: id,
        personIds: [...personIds],
        on,
        how,
      });
      return changed === 0 ? null : t('people.acked', { count: changed });
    });
    setBusy(false);
    if (isDone) onClose(true);
  };
  return (
    <FormDialog
      title={t('people.ack.title', { count: personIds.length, code })}
      submit={t('people.ack.submit')}
      isBusy={isBusy}
      disabled={problem !== undefined}
      onSubmit={() => void submit()}
      onClose={() => onClose(false)}
    >
      <p>{t('people.ack.about', { version })}</p>
      <DayField
        label={t('people.ack.on')}
        withAsterisk
        data-autofocus
        error={problem}
        value={on}
        onChange={setOn}
      />
      <ChipChoice
        label={t('people.ack.how')}
        options={acknowledgementWays.map((value) => ({
          value,
          label: optionText(fieldWords('acknowledgement', 'how'), value),
        }))}
        value={how}
        onChange={(next) => setHow(acknowledgementWays.find((one) => one === next) ?? null)}
      />
    </FormDialog>
  );
}
