import { ActionIcon, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import {
  meet,
  reopen,
  waive,
  type Decision,
  type Gate,
} from '../../../../shared/domain/lifecycle.ts';
import { DayField } from '../../../components/DayField.tsx';
import { StatusIcon } from '../../../components/StatusMark.tsx';
import { t } from '../../../lib/i18n.ts';
import { cellWords, optionText } from '../../../lib/record-words.ts';
import classes from './Gates.module.css';

interface CriterionRowProps {
  readonly gate: Gate;
  /** Its place among the criteria of all stages. */
  readonly index: number;
  readonly gates: readonly Gate[];
  readonly decision: Decision;
  readonly readOnly: boolean;
  readonly onSave: (gates: readonly Gate[]) => void;
  readonly onType: (gates: readonly Gate[]) => void;
  readonly onBlur: () => void;
}

const states = ['open', 'met', 'waived'] as const;
type State = (typeof states)[number];
const marks = { open: 'not-assessed', met: 'conforms', waived: 'not-applicable' } as const;

/** One criterion: its state, who decided, and the proof or the reason. */
export function CriterionRow(props: CriterionRowProps) {
  const { gate, index, gates, decision, readOnly, onSave } = props;
  const [isEditing, setEditing] = useState(false);
  const state: State = gate.state ?? 'open';
  const decide = (to: State): void => {
    if (to === state) return;
    if (to === 'met') onSave(meet(gates, index, decision));
    else if (to === 'waived') onSave(waive(gates, index, gate.reason, decision));
    else onSave(reopen(gates, index));
  };
  const type = (patch: Partial<Gate>): void =>
    props.onType(gates.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return (
    <li className={classes['row']} data-state={state}>
      <div className={classes['rowHead']}>
        <StatusIcon status={marks[state]} />
        {isEditing ? (
          <TextInput
            size="xs"
            className={classes['wording'] ?? ''}
            maxLength={300}
            aria-label={t('systems.gates.wording')}
            value={gate.criterion}
            autoFocus
            onChange={(event) => type({ criterion: event.currentTarget.value })}
            onBlur={() => {
              setEditing(false);
              props.onBlur();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
            }}
          />
        ) : (
          <p className={classes['wording']} dir="auto">
            {gate.criterion}
          </p>
        )}
        {!readOnly && (
          <span className={classes['rowActions']}>
            <ActionIcon
              size="sm"
              aria-label={t('systems.gates.edit', { criterion: gate.criterion })}
              onClick={() => setEditing(true)}
            >
              <IconPencil size={14} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              size="sm"
              aria-label={t('systems.gates.remove', { criterion: gate.criterion })}
              onClick={() => onSave(gates.filter((_, at) => at !== index))}
            >
              <IconTrash size={14} aria-hidden="true" />
            </ActionIcon>
          </span>
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('systems.gates.stateOf', { criterion: gate.criterion })}
          data={states.map((value) => ({ value, label: stateText(value) }))}
          value={state}
          readOnly={readOnly}
          onChange={(value) => decide(value)}
        />
      </div>
      {state !== 'open' && <Proof {...props} state={state} onChange={type} />}
    </li>
  );
}

function stateText(state: State): string {
  return optionText(cellWords('system', 'gates', 'state'), state);
}

interface ProofProps extends CriterionRowProps {
  readonly state: 'met' | 'waived';
  readonly onChange: (patch: Partial<Gate>) => void;
}

function Proof({ gate, state, readOnly, onChange, onBlur }: ProofProps) {
  const isMissing = state === 'waived' && gate.reason.trim() === '';
  const label = t(state === 'met' ? 'systems.gates.proof' : 'systems.gates.reason');
  return (
    <div className={classes['proof']} onBlur={onBlur}>
      <Textarea
        rows={1}
        size="xs"
        aria-label={label}
        placeholder={label}
        // The reason is what a waiver is about: one goes on writing right there.
        autoFocus={isMissing}
        readOnly={readOnly}
        error={isMissing ? t('systems.gates.reasonMissing') : undefined}
        value={gate.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        maxLength={300}
        aria-label={t('systems.gates.by')}
        placeholder={t('systems.gates.by')}
        readOnly={readOnly}
        value={gate.by}
        onChange={(event) => onChange({ by: event.currentTarget.value })}
      />
      <DayField
        size="xs"
        aria-label={t('systems.gates.on')}
        readOnly={readOnly}
        value={gate.on}
        onChange={(on) => onChange({ on })}
      />
    </div>
  );
}
