import { Anchor, Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import type { RiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import { DayField } from '../../components/DayField.tsx';
import { Section } from '../../components/Page.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { flushAll, forgetWrittenDrafts } from '../../lib/saver.ts';
import { useReadOnly } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { isAccepted, needsReason, obstacleOf } from './acceptance.ts';
import classes from './RiskPanel.module.css';

interface AcceptFormProps {
  readonly risk: AimsRecord<'risk'>;
  readonly criteria: RiskCriteria;
}

/** Who accepts what remains, when and why; or what is still in the way. */
export function AcceptForm({ risk, criteria }: AcceptFormProps) {
  const readOnly = useReadOnly() || risk.archivedAt !== null;
  const obstacle = obstacleOf(criteria, risk);
  const accepted = isAccepted(risk);
  if (readOnly && !accepted) return null;
  return (
    <Section title={t('risks.panel.accept')}>
      {accepted ? (
        <Accepted risk={risk} readOnly={readOnly} />
      ) : obstacle === null ? (
        <Form risk={risk} criteria={criteria} />
      ) : (
        <p className={classes['obstacle']}>
          {t(`risks.panel.accept.notYet.${obstacle}`)}
          {obstacle === 'authority' && (
            <Anchor component={Link} href={routes.riskCriteria()} size="sm">
              {t('risks.panel.accept.criteria')}
            </Anchor>
          )}
        </p>
      )}
    </Section>
  );
}

interface Acceptance {
  readonly acceptedBy: string;
  readonly acceptedOn: string | null;
  readonly acceptanceReason: string;
}

/** Writes an acceptance, or takes it back. What is being typed is saved first. */
async function write(id: string, status: string, data: Acceptance, done: string): Promise<boolean> {
  try {
    if (!(await flushAll())) return false;
    await call('record.save', { id, patch: { status, data: { ...data } } });
    forgetWrittenDrafts();
    noteWithUndo(done);
    return true;
  } catch (error) {
    notifyError(error);
    return false;
  }
}

function Accepted({
  risk,
  readOnly,
}: {
  readonly risk: AcceptFormProps['risk'];
  readonly readOnly: boolean;
}) {
  const { acceptedBy, acceptedOn, acceptanceReason } = risk.data;
  const withdraw = (): Promise<boolean> =>
    write(
      risk.id,
      'in-treatment',
      { acceptedBy: '', acceptedOn: null, acceptanceReason: '' },
      t('risks.panel.accept.withdrawn', { code: risk.code }),
    );
  return (
    <div className={classes['accepted']}>
      <div>
        <strong dir="auto">
          {t('risks.panel.acceptedBy', { by: acceptedBy, day: formatDay(acceptedOn) })}
        </strong>
        {acceptanceReason !== '' && (
          <p className={classes['reason']} dir="auto">
            {acceptanceReason}
          </p>
        )}
      </div>
      {!readOnly && (
        <Button variant="default" onClick={() => void withdraw()}>
          {t('risks.panel.accept.withdraw')}
        </Button>
      )}
    </div>
  );
}

function Form({ risk, criteria }: AcceptFormProps) {
  const [by, setBy] = useState(risk.owner);
  const [on, setOn] = useState<string | null>(today());
  const [reason, setReason] = useState(risk.data.acceptanceReason);
  const [isBusy, setBusy] = useState(false);
  const mustReason = needsReason(criteria, risk);
  const isReady = by.trim() !== '' && on !== null && (!mustReason || reason.trim() !== '');
  const accept = async (): Promise<void> => {
    setBusy(true);
    await write(
      risk.id,
      'accepted',
      { acceptedBy: by.trim(), acceptedOn: on, acceptanceReason: reason.trim() },
      t('risks.panel.accept.done', { code: risk.code, by: by.trim() }),
    );
    setBusy(false);
  };
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isBusy) void accept();
      }}
    >
      <OwnerField label={t('risks.panel.accept.by')} value={by} onChange={setBy} withAsterisk />
      <DayField label={t('risks.panel.accept.on')} value={on} onChange={setOn} withAsterisk />
      <Textarea
        className={classes['wide'] ?? ''}
        label={t('risks.panel.accept.reason')}
        description={mustReason ? t('risks.panel.accept.reasonNeeded') : undefined}
        withAsterisk={mustReason}
        dir="auto"
        rows={2}
        maxLength={100_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes['end']}>
        <Button type="submit" disabled={!isReady} loading={isBusy}>
          {t('risks.panel.accept.do')}
        </Button>
      </div>
    </form>
  );
}
