import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconFlag, IconFlagFilled, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { ChoiceList, type Choice } from '../../../components/interview/ChoiceList.tsx';
import classes from '../../../components/interview/Answer.module.css';
import { Keys } from '../../../components/Keys.tsx';
import { StatusShapeIcon } from '../../../components/records/StatusChip.tsx';
import { SaveIndicator } from '../../../components/SaveIndicator.tsx';
import { runCommand } from '../../../lib/commands.ts';
import { t } from '../../../lib/i18n.ts';
import type { SaveState } from '../../../lib/store.ts';
import { answerKeys, type CheckStatus } from './commands.ts';

const statuses = ['conforms', 'does-not', 'not-applicable', 'not-reached', 'open'] as const;
/** The tone of the chosen answer; what was not reached is neither good nor bad. */
const tones: Readonly<Record<CheckStatus, string>> = {
  conforms: 'conforms',
  'does-not': 'does-not',
  'not-applicable': 'not-applicable',
  'not-reached': 'partly',
  open: 'not-assessed',
};

const choices: readonly Choice<CheckStatus>[] = statuses.map((status) => ({
  value: status,
  label: t(`auditInterview.answer.${status}`),
  tone: tones[status],
  content: (
    <>
      <StatusShapeIcon status={status} />
      <span className={classes['word']}>{t(`auditInterview.answer.${status}`)}</span>
      <Keys shortcut={answerKeys[status]} />
    </>
  ),
}));

interface AnswerPanelProps {
  readonly status: string;
  readonly flagged: boolean;
  readonly readOnly: boolean;
  readonly saving: SaveState;
}

/** The right column: the answer, the flag, and the way to a finding. */
export const AnswerPanel = memo(function AnswerPanel(props: AnswerPanelProps) {
  const { status, flagged, readOnly, saving } = props;
  const value = statuses.find((known) => known === status) ?? 'open';
  return (
    <aside className={classes['panel']} aria-label={t('auditInterview.answer')}>
      <div className={classes['scroll']}>
        <section className={classes['block']} aria-label={t('auditInterview.answer')}>
          <ChoiceList
            label={t('auditInterview.answer')}
            field="status"
            interview="auditInterview"
            choices={choices}
            value={value}
            readOnly={readOnly}
            onChange={(next) => void runCommand(`auditInterview.answer.${next}`)}
          />
          <VisuallyHidden role="status">{t(`auditInterview.answer.${value}`)}</VisuallyHidden>
        </section>
        <UnstyledButton
          className={classes['flag'] ?? ''}
          aria-pressed={flagged}
          disabled={readOnly}
          onClick={() => void runCommand('auditInterview.flag')}
        >
          {flagged ? (
            <IconFlagFilled size={16} aria-hidden="true" />
          ) : (
            <IconFlag size={16} aria-hidden="true" />
          )}
          <span className={classes['word']}>{t('auditInterview.flag')}</span>
          <Keys shortcut="F" />
        </UnstyledButton>
        {!readOnly && (
          <Button
            variant="default"
            justify="space-between"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            rightSection={<Keys shortcut="A" />}
            onClick={() => void runCommand('auditInterview.finding')}
          >
            {t('audits.finding.new')}
          </Button>
        )}
      </div>
      <div className={classes['saved']}>
        <SaveIndicator state={saving} readOnly={readOnly} short />
      </div>
    </aside>
  );
});
