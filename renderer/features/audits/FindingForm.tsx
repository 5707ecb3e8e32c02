import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { findingGrades, type FindingGrade } from '../../../shared/domain/records/audits.ts';
import { finding as words } from '../../../shared/i18n/en/records/audit-findings.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Keys } from '../../components/Keys.tsx';
import { ChipChoice } from '../../components/records/fields/ChipChoice.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { RequirementsField } from '../../components/records/fields/RequirementsField.tsx';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import classes from './AuditPanel.module.css';

/** What a finding starts from. */
export interface FindingStart {
  readonly auditId: string;
  readonly checkId: string | null;
  readonly requirements: readonly string[];
  readonly foundWith: string;
  /** What was noted for the check, so that nothing is typed twice. */
  readonly evidence: string;
  readonly concerns: readonly string[];
}

interface FindingDialogProps {
  readonly start: FindingStart;
  readonly onClose: () => void;
}

const { fields } = words;
const gradeKeys = ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5'];

/** A new finding: grade, requirement, statement, evidence; everything by keyboard. */
export function FindingDialog({ start, onClose }: FindingDialogProps) {
  return (
    <Dialog opened onClose={onClose} title={t('audits.finding.new')} size="xl">
      <FindingForm start={start} onClose={onClose} />
    </Dialog>
  );
}

function FindingForm({ start, onClose }: FindingDialogProps) {
  const [grade, setGrade] = useState<FindingGrade | null>(null);
  const [requirements, setRequirements] = useState(start.requirements);
  const [statement, setStatement] = useState('');
  const [evidence, setEvidence] = useState(start.evidence);
  const [foundWith, setFoundWith] = useState(start.foundWith);
  const [owner, setOwner] = useState('');
  const [tried, setTried] = useState(false);
  const add = useWrite('audit.addFinding');
  const problem = (missing: boolean): string | undefined =>
    tried && missing ? t('audits.finding.missing') : undefined;

  const save = async (): Promise<void> => {
    setTried(true);
    const isComplete = grade !== null && requirements.length > 0 && statement.trim() !== '';
    if (!isComplete || add.isPending) return;
    // The notes of the check come first: they are what the finding rests on.
    if (!(await flushAll())) return;
    const { auditId, checkId, concerns } = start;
    const made = await add
      .mutateAsync({
        auditId,
        checkId,
        title: '',
        grade,
        requirements: [...requirements],
        statement,
        evidence,
        foundWith,
        owner,
        concerns: [...concerns],
      })
      .catch(() => null);
    if (made === null) return;
    noteWithUndo(t('audits.finding.added', { code: made.code }));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = event.altKey ? Number(event.key) : 0;
    const chosen = findingGrades[at - 1];
    if (chosen !== undefined) setGrade(chosen);
    else if (event.key === 'Enter' && event.ctrlKey) void save();
    else return;
    event.preventDefault();
  };
  return (
    <form
      className={classes['form']}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <ChipChoice
        label={fields.grade.label}
        required
        options={findingGrades.map((value, at) => ({
          value,
          label: fields.grade.options[value],
          hint: gradeKeys[at],
        }))}
        value={grade}
        error={problem(grade === null)}
        onChange={(value) => setGrade(findingGrades.find((known) => known === value) ?? null)}
        note={<p className={classes['none']}>{t('audits.finding.gradeKeys')}</p>}
      />
      <RequirementsField
        label={fields.requirements.label}
        required
        value={requirements}
        error={problem(requirements.length === 0)}
        onChange={setRequirements}
      />
      <Textarea
        data-autofocus
        label={fields.statement.label}
        description={fields.statement.help}
        withAsterisk
        classNames={{ input: classes['grow'] ?? '' }}
        maxLength={100_000}
        value={statement}
        error={problem(statement.trim() === '')}
        onChange={(event) => setStatement(event.currentTarget.value)}
      />
      <Textarea
        label={fields.evidence.label}
        description={fields.evidence.help}
        classNames={{ input: classes['grow'] ?? '' }}
        maxLength={100_000}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <div className={classes['pair']}>
        <TextInput
          label={fields.foundWith.label}
          maxLength={300}
          value={foundWith}
          onChange={(event) => setFoundWith(event.currentTarget.value)}
        />
        <OwnerField label={words.owner} value={owner} onChange={setOwner} />
      </div>
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={add.isPending} rightSection={<Keys shortcut="Ctrl+Enter" />}>
          {t('audits.finding.add')}
        </Button>
      </div>
    </form>
  );
}
