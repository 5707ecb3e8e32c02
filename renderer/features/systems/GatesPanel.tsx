import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { lifecycleStages } from '../../../shared/domain/library.ts';
import { nextStage, type Gate, type Stage } from '../../../shared/domain/lifecycle.ts';
import { Banner } from '../../components/Banner.tsx';
import { useRecordDraft, type EditedRecord } from '../../components/records/useRecordDraft.ts';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { partLabel, problemText } from '../../lib/record-words.ts';
import { useSettings } from '../../lib/settings.ts';
import { NextStageBox } from './gates/NextStageBox.tsx';
import { StageCriteria } from './gates/StageCriteria.tsx';
import { StageStrip } from './gates/StageStrip.tsx';
import { UnstagedCriteria } from './gates/UnstagedCriteria.tsx';
import { systemDraft, useLocked } from './system-draft.ts';
import classes from './gates/Gates.module.css';

/** On the page of an AI system: what has to be true before it leaves each stage of its life. */
export function GatesPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const edited = useRecordDraft(record);
  const readOnly = useLocked(record);
  const by = useSettings()?.userName.trim() ?? '';
  const system = systemDraft(edited);
  const { gates, status } = system;
  const next = nextStage(status, gates);
  const [unfolded, setUnfolded] = useState<Readonly<Partial<Record<Stage, boolean>>>>({});
  // What is worked on is open: the current stage, and what still holds it back.
  const isOpen = (stage: Stage): boolean =>
    unfolded[stage] ?? (stage === status || next.open.some((gate) => gate.stage === stage));
  const save = (changed: readonly Gate[]): void => edited.commit({ gates: changed });
  const type = (changed: readonly Gate[]): void => edited.change({ gates: changed });
  const decision = { by, on: today() };
  return (
    <div className={classes['panel']}>
      <StageStrip
        status={status}
        gates={gates}
        onStage={(stage) => setUnfolded({ ...unfolded, [stage]: true })}
      />
      <NextStageBox
        next={next}
        readOnly={readOnly}
        onMove={(stage) => edited.commit({ status: stage })}
      />
      <NotSaved edited={edited} />
      <UnstagedCriteria gates={gates} readOnly={readOnly} onSave={save} />
      {lifecycleStages.map((stage) => (
        <StageCriteria
          key={stage}
          stage={stage}
          profile={system}
          gates={gates}
          decision={decision}
          isCurrent={stage === status}
          isOpen={isOpen(stage)}
          onToggle={() => setUnfolded({ ...unfolded, [stage]: !isOpen(stage) })}
          readOnly={readOnly}
          onSave={save}
          onType={type}
          onBlur={edited.flush}
        />
      ))}
    </div>
  );
}

/** What keeps the criteria from being saved; a waiver without a reason says so itself. */
function NotSaved({ edited: { held, problems } }: { readonly edited: EditedRecord }) {
  const said = problemText('system', 'waiver-unexplained');
  const problem = problems.find(({ field, message }) => field === 'gates' && message !== said);
  if (problem === undefined || !held.includes('gates')) return null;
  return (
    <Banner tone="warning" icon={IconAlertTriangle}>
      {t('registers.notSavedYet', {
        field: partLabel('system', 'gates'),
        problem: problem.problem === 'rule' ? problem.message : t(`wizard.${problem.problem}`),
      })}
    </Banner>
  );
}
