import { memo } from 'react';
import { statuses, type Status } from '../../../../shared/domain/assessment.ts';
import { Keys } from '../../../components/Keys.tsx';
import { StatusIcon } from '../../../components/StatusMark.tsx';
import { runCommand } from '../../../lib/commands.ts';
import { t } from '../../../lib/i18n.ts';
import { ChoiceList, type Choice } from '../../../components/interview/ChoiceList.tsx';
import classes from '../../../components/interview/Answer.module.css';

/** The key of each status; 0 takes the rating back. */
const statusKeys: Readonly<Record<Status, string>> = {
  conforms: '1',
  partly: '2',
  'does-not': '3',
  'not-applicable': '4',
  'not-assessed': '0',
};

/** The same way as the key. */
const rate = (status: Status): void => void runCommand(`interview.rate.${status}`);

const choices: readonly Choice<Status>[] = statuses.map((status) => ({
  value: status,
  label: t(`status.${status}`),
  tone: status,
  content: (
    <>
      <StatusIcon status={status} size={16} />
      <span className={classes['word']}>{t(`status.${status}`)}</span>
      <Keys shortcut={statusKeys[status]} />
    </>
  ),
}));

interface StatusChoiceProps {
  readonly value: Status;
  readonly readOnly: boolean;
}

/** How far the requirement is met, as the interviewer rates it. */
export const StatusChoice = memo(function StatusChoice(props: StatusChoiceProps) {
  const { value, readOnly } = props;
  return (
    <ChoiceList
      label={t('interview.status')}
      field="status"
      interview="interview"
      choices={choices}
      value={value}
      readOnly={readOnly}
      onChange={rate}
    />
  );
});
