import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { allRecords } from '../../../shared/contract/record-values.ts';
import type { MatrixCompetence, Named } from '../../../shared/domain/competence.ts';
import { trainingKinds } from '../../../shared/domain/records/people.ts';
import { DayField } from '../../components/DayField.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { asOneStep } from '../../components/records/record-actions.ts';
import { call, useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords, optionText } from '../../lib/record-words.ts';
import classes from './GapDialog.module.css';

interface PlanFormProps {
  readonly competence: MatrixCompetence;
  /** Persons whom it can be for. */
  readonly candidates: readonly Named[];
  /** Ids of those who are ticked to begin with. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
}

/** Plans a training for those who lack a competence, or invites them to one that is planned. */
export function PlanForm({ competence, candidates, chosen, onClose }: PlanFormProps) {
  const [personIds, setPersonIds] = useState(chosen);
  const [trainingId, setTrainingId] = useState<string | null>(null);
  const [title, setTitle] = useState(competence.title);
  const [kind, setKind] = useState<(typeof trainingKinds)[number]>('workshop');
  const [due, setDue] = useState<string | null>(null);
  const [trainer, setTrainer] = useState('');
  const [owner, setOwner] = useState('');
  const [isBusy, setBusy] = useState(false);
  const planned = usePlanned();
  const kinds = fieldWords('training', 'kind');
  const submit = async (): Promise<void> => {
    setBusy(true);
    const isDone = await asOneStep(async () => {
      const training = await call('people.planTraining', {
        competenceId: competence.id,
        personIds: [...personIds],
        trainingId,
        title: title.trim(),
        kind,
        due,
        trainer,
        owner,
      });
      return t('people.planned', { code: training.code, count: personIds.length });
    });
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (personIds.length > 0) void submit();
      }}
    >
      <Stack gap="sm">
        {planned.length > 0 && (
          <Select
            label={t('people.plan.into')}
            placeholder={t('people.plan.new')}
            data={planned.map(({ id, code, title: name }) => ({
              value: id,
              label: `${code} ${name}`,
            }))}
            value={trainingId}
            onChange={setTrainingId}
            clearable
          />
        )}
        {trainingId === null && (
          <>
            <TextInput
              label={t('people.plan.title')}
              dir="auto"
              maxLength={300}
              data-autofocus
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <div className={classes['pair']}>
              <Select
                label={t('people.plan.kind')}
                data={trainingKinds.map((value) => ({ value, label: optionText(kinds, value) }))}
                value={kind}
                onChange={(next) => setKind(trainingKinds.find((one) => one === next) ?? kind)}
                allowDeselect={false}
              />
              <DayField label={t('people.plan.due')} value={due} onChange={setDue} />
              <TextInput
                label={t('people.plan.trainer')}
                dir="auto"
                maxLength={300}
                value={trainer}
                onChange={(event) => setTrainer(event.currentTarget.value)}
              />
              <OwnerField label={t('people.plan.owner')} value={owner} onChange={setOwner} />
            </div>
          </>
        )}
        <Checkbox.Group
          label={t('people.plan.who')}
          value={[...personIds]}
          onChange={setPersonIds}
          error={personIds.length === 0 ? t('people.plan.nobody') : undefined}
        >
          <div className={classes['who']}>
            {candidates.map(({ id, title: name }) => (
              <Checkbox key={id} value={id} label={<span dir="auto">{name}</span>} />
            ))}
          </div>
        </Checkbox.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={personIds.length === 0}>
            {t(trainingId === null ? 'people.plan.submit' : 'people.plan.invite')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Trainings that are planned, the next first. */
function usePlanned(): readonly Named[] {
  const page = useOperation('record.list', {
    type: 'training',
    query: {
      ...allRecords,
      filters: { status: ['planned'] },
      sort: { column: 'due', descending: false },
    },
    offset: 0,
    limit: 100,
    links: [],
  }).data;
  return (page?.rows ?? []).map(({ record }) => record);
}
