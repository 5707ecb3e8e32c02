import { IconPlus } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { daysBetween } from '../../../shared/domain/common.ts';
import { isSettled, type NonconformityStep } from '../../../shared/domain/nonconformities.ts';
import { Banner } from '../../components/Banner.tsx';
import { NamedFields } from '../../components/records/NamedFields.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { RecordPicker } from '../../components/records/RecordPicker.tsx';
import { useWrite } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { linkLabel } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { IconClock } from '@tabler/icons-react';
import { Actions } from './Actions.tsx';
import { Causes } from './Causes.tsx';
import { ReopenForm } from './Reopened.tsx';
import { WhyChain } from './WhyChain.tsx';
import type { NonconformityEdit } from './nonconformity-edit.ts';
import classes from './NonconformityPanel.module.css';

interface StepViewProps {
  readonly step: NonconformityStep;
  readonly edit: NonconformityEdit;
}

/** What is filled in at a step. */
export function StepView({ step, edit }: StepViewProps) {
  const fields = (...names: readonly string[]) => (
    <NamedFields type="nonconformity" names={names} edited={edit.edited} readOnly={edit.readOnly} />
  );
  switch (step) {
    case 'correction':
      return fields('correction', 'correctedOn', 'consequences');
    case 'extent':
      return fields('extent');
    case 'cause':
      return (
        <div className={classes['part']}>
          <WhyChain edit={edit} />
          <Causes edit={edit} />
          {fields('rootCause', 'analysedBy', 'analysedOn')}
        </div>
      );
    case 'actions':
      return <Actions edit={edit} />;
    case 'effectiveness':
      return <Effectiveness edit={edit} />;
    case 'risks':
      return (
        <div className={classes['part']}>
          {fields('riskUpdate', 'systemChange')}
          <Risks edit={edit} />
        </div>
      );
  }
}

/** From which day, and what came out; without effect it is opened again. */
function Effectiveness({ edit }: { readonly edit: NonconformityEdit }) {
  const { edited, data, standing, readOnly, status } = edit;
  const { checkFrom, canCheck } = standing;
  const before = ['checkMethod', 'waitWeeks'];
  const after = ['checkedOn', 'checkedBy', 'effective', 'checkResult'];
  return (
    <div className={classes['part']}>
      <NamedFields
        type="nonconformity"
        names={checkFrom === null ? before : [...before, ...after]}
        edited={edited}
        readOnly={readOnly}
      />
      {checkFrom === null && <p className={classes['hint']}>{t('nonconformities.noCheckYet')}</p>}
      {checkFrom !== null && !canCheck && (
        <Banner tone="info" icon={IconClock}>
          {t('nonconformities.checkFrom', {
            day: formatDay(checkFrom),
            count: daysBetween(today(), checkFrom),
          })}
        </Banner>
      )}
      {data.effective === 'no' && !readOnly && !isSettled(status) && <ReopenForm edit={edit} />}
    </div>
  );
}

/** Risks that were rated again because of it. */
function Risks({ edit: { detail, readOnly } }: { readonly edit: NonconformityEdit }) {
  const [picking, setPicking] = useState(false);
  const add = useWrite('record.link');
  const { id } = detail.record;
  const risks = detail.links
    .filter(({ relation, direction }) => relation === 'updates' && direction === 'out')
    .map(({ other }) => other);
  const label = linkLabel('nonconformity', 'updates');
  return (
    <div className={classes['chips']} role="group" aria-label={label}>
      <span className={classes['hint']}>{label}</span>
      {risks.map((risk) => (
        <RecordChip key={risk.id} record={risk} />
      ))}
      {!readOnly && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => setPicking(true)}
        >
          {t('nonconformities.addRisk')}
        </Button>
      )}
      {picking && (
        <RecordPicker
          title={label}
          types={['risk']}
          taken={risks.map((risk) => risk.id)}
          onClose={() => setPicking(false)}
          onNew={() => goTo(routes.recordNew('risk', { relation: 'updates', fromId: id }))}
          onPick={(risk) => add.mutate({ fromId: id, relation: 'updates', toId: risk.id })}
        />
      )}
    </div>
  );
}
