import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { addMonths } from '../../../shared/domain/common.ts';
import type { MatrixCompetence, Named } from '../../../shared/domain/competence.ts';
import { competenceLevels, qualificationSpec } from '../../../shared/domain/records/people.ts';
import { fieldsOf } from '../../../shared/domain/records/spec.ts';
import { DayField } from '../../components/DayField.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { asOneStep } from '../../components/records/record-actions.ts';
import { call } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords, optionText } from '../../lib/record-words.ts';
import classes from './GapDialog.module.css';

interface ProofFormProps {
  readonly person: Named;
  readonly competence: MatrixCompetence;
  readonly onClose: () => void;
}

const bases = fieldsOf(qualificationSpec).flatMap((field) =>
  field.name === 'basis' && field.kind === 'choice' ? field.options : [],
);

/** Records that somebody can do something, on which grounds and until when. */
export function ProofForm({ person, competence, onClose }: ProofFormProps) {
  const [level, setLevel] = useState(competence.level);
  const [basis, setBasis] = useState<string | null>(null);
  const [evidence, setEvidence] = useState('');
  const [obtainedOn, setObtainedOn] = useState<string | null>(null);
  const [ownDue, setOwnDue] = useState<string | null | undefined>();
  const [assessedBy, setAssessedBy] = useState('');
  const [tried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { validMonths } = competence;
  const usual =
    validMonths === null || obtainedOn === null
      ? null
      : addMonths(obtainedOn, Math.round(validMonths));
  const due = ownDue === undefined ? usual : ownDue;
  const isMissing =
    level === null || basis === null || evidence.trim() === '' || obtainedOn === null;
  const isWrong = obtainedOn !== null && due !== null && due < obtainedOn;
  const submit = async (): Promise<void> => {
    setBusy(true);
    const isDone = await asOneStep(async () => {
      const proof = await call('record.create', {
        type: 'qualification',
        head: {
          title: Array.from(
            t('people.proof', { competence: competence.title, person: person.title }),
          )
            .slice(0, 300)
            .join(''),
          due,
        },
        data: { level, basis, evidence, obtainedOn, assessedBy },
        links: [
          { relation: 'of', toId: person.id },
          { relation: 'proves', toId: competence.id },
        ],
      });
      return t('people.proof.made', { code: proof.code });
    });
    setBusy(false);
    if (isDone) onClose();
  };
  const options = (field: 'level' | 'basis', values: readonly string[]) =>
    values.map((value) => ({
      value,
      label: optionText(fieldWords('qualification', field), value),
    }));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing && !isWrong) void submit();
      }}
    >
      <Stack gap="sm">
        <div className={classes['pair']}>
          <Select
            label={t('people.proof.level')}
            withAsterisk
            data={options('level', competenceLevels)}
            value={level}
            onChange={setLevel}
          />
          <Select
            label={t('people.proof.basis')}
            withAsterisk
            data={options('basis', bases)}
            value={basis}
            onChange={setBasis}
          />
          <DayField
            label={t('people.proof.on')}
            withAsterisk
            value={obtainedOn}
            onChange={setObtainedOn}
          />
          <DayField
            label={t('people.proof.due')}
            error={isWrong ? t('people.proof.order') : undefined}
            value={due}
            onChange={setOwnDue}
          />
        </div>
        <Textarea
          label={t('people.proof.what')}
          description={t('people.proof.whatHelp')}
          withAsterisk
          dir="auto"
          rows={3}
          value={evidence}
          error={tried && isMissing ? t('people.proof.missing') : undefined}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
        <OwnerField label={t('people.proof.by')} value={assessedBy} onChange={setAssessedBy} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('people.proof.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
