import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import {
  criteriaToAdd,
  gateProgress,
  openGate,
  type Decision,
  type Gate,
  type GateProfile,
  type Stage,
} from '../../../../shared/domain/lifecycle.ts';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { t } from '../../../lib/i18n.ts';
import { CriterionRow } from './CriterionRow.tsx';
import { progressText, stageId, stageText } from './words.ts';
import classes from './Gates.module.css';

interface StageCriteriaProps {
  readonly stage: Stage;
  readonly profile: GateProfile;
  /** Those of all stages. */
  readonly gates: readonly Gate[];
  /** Who decides now, and when. */
  readonly decision: Decision;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly readOnly: boolean;
  readonly onSave: (gates: readonly Gate[]) => void;
  readonly onType: (gates: readonly Gate[]) => void;
  readonly onBlur: () => void;
}

/** The criteria that end one stage, as a checklist. */
export function StageCriteria(props: StageCriteriaProps) {
  const { stage, profile, gates, isCurrent, isOpen, readOnly } = props;
  const progress = gateProgress(gates).find((one) => one.stage === stage);
  const usual = criteriaToAdd(stage, profile, gates);
  if (progress === undefined) return null;
  const { met, waived, total } = progress;
  const label = stageText(stage);
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <section id={stageId(stage)} className={classes['criteria']} aria-label={label}>
      <header className={classes['criteriaHead']}>
        <UnstyledButton
          className={classes['fold'] ?? ''}
          aria-expanded={isOpen}
          onClick={props.onToggle}
        >
          <Arrow size={16} aria-hidden="true" />
          <h2 className={classes['criteriaTitle']}>{label}</h2>
        </UnstyledButton>
        {isCurrent && <Tag tone="info">{t('systems.gates.here')}</Tag>}
        <span className={classes['counts']}>{progressText(progress)}</span>
        {total > 0 && (
          <ProgressBar
            done={met + waived}
            total={total}
            width={80}
            label={t('systems.gates.progressLabel', {
              stage: label,
              decided: met + waived,
              total,
            })}
          />
        )}
      </header>
      {isOpen && (
        <>
          <Rows {...props} />
          {!readOnly && (
            <div className={classes['adding']}>
              <AddOwn
                stage={stage}
                onAdd={(criterion) => props.onSave([...gates, openGate(stage, criterion)])}
              />
              {usual.length > 0 && (
                <Button
                  variant={total === 0 ? 'light' : 'subtle'}
                  size="compact-sm"
                  title={t('systems.gates.addUsualAbout')}
                  leftSection={<IconPlus size={14} aria-hidden="true" />}
                  onClick={() => props.onSave([...gates, ...usual])}
                >
                  {t('systems.gates.addUsual', { count: usual.length })}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Rows({ stage, gates, decision, readOnly, onSave, onType, onBlur }: StageCriteriaProps) {
  const own = gates.flatMap((gate, index) => (gate.stage === stage ? [{ gate, index }] : []));
  if (own.length === 0) return null;
  return (
    <ul className={classes['rows']}>
      {own.map(({ gate, index }) => (
        <CriterionRow
          key={index}
          gate={gate}
          index={index}
          gates={gates}
          decision={decision}
          readOnly={readOnly}
          onSave={onSave}
          onType={onType}
          onBlur={onBlur}
        />
      ))}
    </ul>
  );
}

interface AddOwnProps {
  readonly stage: Stage;
  readonly onAdd: (criterion: string) => void;
}

function AddOwn({ stage, onAdd }: AddOwnProps) {
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <form
      className={classes['addOwn']}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        className={classes['addField'] ?? ''}
        size="xs"
        maxLength={300}
        aria-label={`${t('systems.gates.addOwn')}: ${stageText(stage)}`}
        placeholder={t('systems.gates.addOwn')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="xs" disabled={text.trim() === ''}>
        {t('systems.gates.add')}
      </Button>
    </form>
  );
}
