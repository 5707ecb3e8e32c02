import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { DayField } from '../../components/DayField.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Section } from '../../components/Page.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { asOneStep } from '../../components/records/record-actions.ts';
import { StatusChip } from '../../components/records/StatusChip.tsx';
import { call } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { statusText } from '../../lib/record-words.ts';
import classes from './Panels.module.css';

interface EffectCheckProps {
  readonly training: AimsRecord<'training'>;
  readonly readOnly: boolean;
}

/** Whether people can do afterwards what they were meant to learn. */
export function EffectCheck({ training, readOnly }: EffectCheckProps) {
  const { status, data } = training;
  const isJudged = status === 'effective' || status === 'not-effective';
  const method = data.method.trim();
  return (
    <Section
      title={t('people.training.effect')}
      description={
        method === ''
          ? t('people.training.effectNoMethod')
          : t('people.training.effectAbout', { method })
      }
    >
      {isJudged ? (
        <Judged training={training} readOnly={readOnly} />
      ) : status === 'held' && !readOnly ? (
        <JudgeForm key={training.updatedAt} training={training} />
      ) : (
        <p className={classes['none']}>{t('people.training.effectLater')}</p>
      )}
    </Section>
  );
}

function Judged({ training, readOnly }: EffectCheckProps) {
  const { id, code, status, data } = training;
  const reopen = (): Promise<boolean> =>
    asOneStep(async () => {
      await call('record.save', { id, patch: { status: 'held' } });
      return t('people.training.effectSaved', { code, status: statusText('training', 'held') });
    });
  return (
    <>
      <Facts
        facts={[
          [t('people.training.effect'), <StatusChip key="s" type="training" status={status} />],
          [t('people.training.checkedOn'), formatDay(data.checkedOn)],
          [t('people.training.checkedBy'), data.checkedBy],
          [t('people.training.result'), data.result],
        ]}
      />
      {!readOnly && (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => void reopen()}>
            {t('people.training.reopen')}
          </Button>
        </div>
      )}
    </>
  );
}

function JudgeForm({ training }: Pick<EffectCheckProps, 'training'>) {
  const { id, code, data } = training;
  const [on, setOn] = useState<string | null>(data.checkedOn ?? today());
  const [by, setBy] = useState(data.checkedBy);
  const [result, setResult] = useState(data.result);
  const [tried, setTried] = useState(false);
  const isMissing = on === null || result.trim() === '';
  const judge = async (status: 'effective' | 'not-effective'): Promise<void> => {
    setTried(true);
    if (isMissing) return;
    await asOneStep(async () => {
      await call('record.save', {
        id,
        patch: { status, data: { checkedOn: on, checkedBy: by, result } },
      });
      return t('people.training.effectSaved', { code, status: statusText('training', status) });
    });
  };
  return (
    <div className={classes['form']}>
      <Textarea
        className={classes['wide'] ?? ''}
        label={t('people.training.result')}
        dir="auto"
        rows={3}
        value={result}
        error={tried && isMissing ? t('people.training.effectMissing') : undefined}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      <div className={classes['fields']}>
        <DayField label={t('people.training.checkedOn')} value={on} onChange={setOn} />
        <OwnerField label={t('people.training.checkedBy')} value={by} onChange={setBy} />
      </div>
      <div className={classes['buttons']}>
        <Button onClick={() => void judge('effective')}>{t('people.training.effective')}</Button>
        <Button variant="default" onClick={() => void judge('not-effective')}>
          {t('people.training.notEffective')}
        </Button>
      </div>
    </div>
  );
}
