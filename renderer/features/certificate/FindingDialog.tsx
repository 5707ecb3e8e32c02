import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { findingGrades, type FindingGrade } from '../../../shared/domain/records/audits.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { finding as words } from '../../../shared/i18n/en/records/audit-findings.ts';
import { DayField } from '../../components/DayField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ChipChoice } from '../../components/records/fields/ChipChoice.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { RequirementsField } from '../../components/records/fields/RequirementsField.tsx';
import { useWrite } from '../../lib/api.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import classes from './ExternalAuditPanel.module.css';

interface FindingDialogProps {
  readonly audit: AimsRecord<'external-audit'>;
  readonly onClose: () => void;
}

const { fields } = words;

/** A finding of the certification body, as its report words it. */
export function FindingDialog({ audit, onClose }: FindingDialogProps) {
  return (
    <Dialog opened onClose={onClose} title={t('externalAudit.add')} size="xl">
      <FindingForm audit={audit} onClose={onClose} />
    </Dialog>
  );
}

function FindingForm({ audit, onClose }: FindingDialogProps) {
  const [grade, setGrade] = useState<FindingGrade | null>(null);
  const [reference, setReference] = useState('');
  const [requirements, setRequirements] = useState<readonly string[]>([]);
  const [statement, setStatement] = useState('');
  const [evidence, setEvidence] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const add = useWrite('externalAudit.addFinding');
  const problem = (missing: boolean): string | undefined =>
    tried && missing ? t('externalAudit.missing') : undefined;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (grade === null || statement.trim() === '' || add.isPending) return;
    if (!(await flushAll())) return;
    const made = await add
      .mutateAsync({
        id: audit.id,
        grade,
        title: '',
        reference,
        requirements: [...requirements],
        statement,
        evidence,
        owner,
        due,
      })
      .catch(() => null);
    if (made === null) return;
    const { code, due: by } = made;
    noteWithUndo(
      by === null
        ? t('externalAudit.added', { code })
        : t('externalAudit.addedDue', { code, day: formatDay(by) }),
    );
    onClose();
  };
  return (
    <form className={classes['form']} noValidate onSubmit={(event) => void save(event)}>
      <ChipChoice
        label={fields.grade.label}
        required
        options={findingGrades.map((value) => ({ value, label: fields.grade.options[value] }))}
        value={grade}
        error={problem(grade === null)}
        onChange={(value) => setGrade(findingGrades.find((known) => known === value) ?? null)}
      />
      <Textarea
        data-autofocus
        label={fields.statement.label}
        withAsterisk
        rows={3}
        maxLength={100_000}
        value={statement}
        error={problem(statement.trim() === '')}
        onChange={({ currentTarget: { value } }) => setStatement(value)}
      />
      <Textarea
        label={fields.evidence.label}
        rows={2}
        maxLength={100_000}
        value={evidence}
        onChange={({ currentTarget: { value } }) => setEvidence(value)}
      />
      <RequirementsField
        label={fields.requirements.label}
        value={requirements}
        onChange={setRequirements}
      />
      <div className={classes['pair']}>
        <TextInput
          label={fields.reference.label}
          maxLength={300}
          value={reference}
          onChange={({ currentTarget: { value } }) => setReference(value)}
        />
        <OwnerField label={words.owner} value={owner} onChange={setOwner} />
        <DayField
          label={t('externalAudit.due')}
          description={t('externalAudit.due.usual')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={due}
          onChange={setDue}
        />
      </div>
      <div className={classes['end']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {t('externalAudit.add')}
        </Button>
      </div>
    </form>
  );
}
