import { Button, Checkbox, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordBrief, RecordDetail } from '../../../shared/contract/record-values.ts';
import { competenceLevels } from '../../../shared/domain/records/people.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { usualCheckDay } from '../../../shared/domain/trainings.ts';
import { DayField } from '../../components/DayField.tsx';
import { Section } from '../../components/Page.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { RecordPicker } from '../../components/records/RecordPicker.tsx';
import { asOneStep } from '../../components/records/record-actions.ts';
import { call } from '../../lib/api.ts';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords, optionText } from '../../lib/record-words.ts';
import classes from './Panels.module.css';

interface AttendanceProps {
  readonly training: AimsRecord<'training'>;
  readonly detail: RecordDetail;
  readonly readOnly: boolean;
}

/** Those invited and whoever else came, with a tick for who was there. */
export function Attendance({ training, detail, readOnly }: AttendanceProps) {
  const linked = (relation: string): readonly RecordBrief[] =>
    detail.links
      .filter((link) => link.direction === 'out' && link.relation === relation)
      .map(({ other }) => other);
  const invited = linked('invited');
  const attended = linked('attended');
  const [there, setThere] = useState<readonly string[]>(() => attended.map(({ id }) => id));
  const [added, setAdded] = useState<readonly RecordBrief[]>([]);
  const [isPicking, setPicking] = useState(false);
  const persons = [
    ...new Map([...invited, ...attended, ...added].map((one) => [one.id, one])).values(),
  ];
  const canChange = !readOnly && (training.status === 'planned' || training.status === 'held');
  return (
    <Section
      title={t('people.training.attendance')}
      description={
        persons.length === 0
          ? t('people.training.nobody')
          : canChange
            ? t('people.training.attendanceAbout')
            : t('people.training.count', { there: attended.length, count: persons.length })
      }
      actions={
        canChange && (
          <div className={classes['buttons']}>
            {persons.length > there.length && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setThere(persons.map(({ id }) => id))}
              >
                {t('people.training.everybody')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => setPicking(true)}
            >
              {t('people.training.add')}
            </Button>
          </div>
        )
      }
    >
      {persons.length > 0 && (
        <ul className={classes['people']}>
          {persons.map((person) => (
            <li key={person.id}>
              <Checkbox
                aria-label={t('people.training.was', { person: person.title })}
                checked={there.includes(person.id)}
                disabled={!canChange}
                onChange={(event) =>
                  setThere(
                    event.currentTarget.checked
                      ? [...there, person.id]
                      : there.filter((id) => id !== person.id),
                  )
                }
              />
              <span className={classes['grow']}>
                <RecordChip record={person} />
              </span>
              {!invited.some(({ id }) => id === person.id) && (
                <span className={classes['quiet']}>{t('people.training.notInvited')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {canChange && (
        <HoldForm training={training} there={there} teaches={linked('teaches').length > 0} />
      )}
      {isPicking && (
        <RecordPicker
          title={t('people.training.addTitle')}
          types={['person']}
          taken={persons.map(({ id }) => id)}
          onPick={(person) => {
            setPicking(false);
            setAdded([...added, person]);
            setThere([...there, person.id]);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </Section>
  );
}

interface HoldFormProps {
  readonly training: AimsRecord<'training'>;
  readonly there: readonly string[];
  /** It teaches a competence that is recorded. */
  readonly teaches: boolean;
}

/** Records the training as held, with proofs for those who were there if that is wanted. */
function HoldForm({ training, there, teaches }: HoldFormProps) {
  const { id, code, status, due, data } = training;
  const planned = due !== null && due <= today() ? due : today();
  const [on, setOn] = useState<string | null>(data.heldOn ?? planned);
  const [ownCheck, setOwnCheck] = useState<string | null | undefined>(data.checkOn ?? undefined);
  const [qualify, setQualify] = useState(false);
  const [level, setLevel] = useState<(typeof competenceLevels)[number] | null>(null);
  const [assessedBy, setAssessedBy] = useState(data.trainer);
  const [isBusy, setBusy] = useState(false);
  const checkOn = ownCheck === undefined ? (on === null ? null : usualCheckDay(on)) : ownCheck;
  const problem =
    on === null
      ? t('people.training.noDay')
      : on > today()
        ? t('people.training.future')
        : undefined;
  const submit = async (): Promise<void> => {
    if (on === null || problem !== undefined) return;
    setBusy(true);
    await asOneStep(async () => {
      const { proofs } = await call('training.hold', {
        id,
        on,
        attended: [...there],
        checkOn,
        qualify: qualify ? { level, assessedBy } : null,
      });
      const text = t('people.training.saved', { code, count: there.length });
      return proofs === 0 ? text : t('people.training.savedProofs', { text, count: proofs });
    });
    setBusy(false);
  };
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={classes['fields']}>
        <DayField
          label={t('people.training.heldOn')}
          withAsterisk
          error={problem}
          value={on}
          onChange={setOn}
        />
        <DayField label={t('people.training.checkOn')} value={checkOn} onChange={setOwnCheck} />
      </div>
      {teaches ? (
        <Checkbox
          label={t('people.training.qualify')}
          description={t('people.training.qualifyHelp')}
          checked={qualify}
          onChange={(event) => setQualify(event.currentTarget.checked)}
        />
      ) : (
        <p className={classes['none']}>{t('people.training.qualifyNone')}</p>
      )}
      {qualify && (
        <div className={classes['fields']}>
          <Select
            label={t('people.training.level')}
            placeholder={t('people.training.levelNeeded')}
            data={competenceLevels.map((value) => ({
              value,
              label: optionText(fieldWords('competence', 'level'), value),
            }))}
            value={level}
            onChange={(next) => setLevel(competenceLevels.find((one) => one === next) ?? null)}
            clearable
          />
          <OwnerField label={t('people.training.by')} value={assessedBy} onChange={setAssessedBy} />
        </div>
      )}
      <Button type="submit" loading={isBusy} variant={status === 'held' ? 'default' : 'filled'}>
        {t(status === 'held' ? 'people.training.update' : 'people.training.hold')}
      </Button>
    </form>
  );
}
