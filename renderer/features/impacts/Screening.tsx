import { Button, TextInput } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import {
  screeningProposal,
  screeningQuestions,
  withScreeningQuestions,
} from '../../../shared/domain/screening.ts';
import { impact as words } from '../../../shared/i18n/en/records/impacts.ts';
import { Banner } from '../../components/Banner.tsx';
import { Section } from '../../components/Page.tsx';
import { ChipChoice } from '../../components/records/fields/ChipChoice.tsx';
import { t } from '../../lib/i18n.ts';
import { changedAt, proposalText, proposedReason, type ImpactEdit } from './impact-edit.ts';
import classes from './Screening.module.css';

const guidanceOf = new Map(
  screeningQuestions.map(({ question, guidance }) => [question, guidance]),
);
const { columns } = words.fields.screening;
const answers = (['yes', 'no', 'unclear'] as const).map((value) => ({
  value,
  label: columns.answer.options[value],
}));

/** The questions that decide whether a full assessment is needed, and what they speak for. */
export function Screening({ edit }: { readonly edit: ImpactEdit }) {
  const { data, commit, readOnly } = edit;
  const [isShown, setShown] = useState(data.fullNeeded === null);
  const rows = data.screening;
  const complete = withScreeningQuestions(rows);
  const isBegun = rows.length > 0;
  return (
    <Section
      title={t('impacts.screening.title')}
      description={isShown || !isBegun ? words.groups.screening.intro : undefined}
      actions={
        <>
          {isBegun && (
            <Button variant="subtle" size="compact-sm" onClick={() => setShown(!isShown)}>
              {t(isShown ? 'impacts.screening.hide' : 'impacts.screening.show')}
            </Button>
          )}
          {!readOnly && complete.length > rows.length && (
            <Button
              variant={isBegun ? 'default' : 'filled'}
              leftSection={<IconListCheck size={16} aria-hidden="true" />}
              onClick={() => {
                commit({ screening: complete });
                setShown(true);
              }}
            >
              {t(isBegun ? 'impacts.screening.addMissing' : 'impacts.screening.begin')}
            </Button>
          )}
        </>
      }
    >
      {isBegun && isShown && (
        <ol className={classes['questions']}>
          {rows.map((_, at) => (
            <Question key={at} edit={edit} at={at} />
          ))}
        </ol>
      )}
      {isBegun && <Proposal edit={edit} onDecided={() => setShown(false)} />}
    </Section>
  );
}

function Question({ edit, at }: { readonly edit: ImpactEdit; readonly at: number }) {
  const { data, change, commit, flush, readOnly } = edit;
  const row = data.screening[at];
  if (row === undefined) return null;
  const guidance = guidanceOf.get(row.question);
  const changed = (patch: Partial<typeof row>) => ({
    screening: changedAt(data.screening, at, patch),
  });
  return (
    <li className={classes['question']}>
      <ChipChoice
        label={row.question}
        options={answers}
        value={row.answer}
        required
        readOnly={readOnly}
        onChange={(answer) =>
          commit(changed({ answer: answers.find(({ value }) => value === answer)?.value ?? null }))
        }
      />
      {guidance !== undefined && <p className={classes['guidance']}>{guidance}</p>}
      <TextInput
        dir="auto"
        size="xs"
        className={classes['reason'] ?? ''}
        aria-label={t('impacts.screening.reasonOf', { question: row.question })}
        placeholder={readOnly ? '' : columns.reason.label}
        readOnly={readOnly}
        value={row.reason}
        onChange={(event) => change(changed({ reason: event.currentTarget.value }))}
        onBlur={flush}
      />
    </li>
  );
}

interface ProposalProps {
  readonly edit: ImpactEdit;
  readonly onDecided: () => void;
}

/** What the answers speak for, and one click to decide so. */
function Proposal({ edit: { data, commit, readOnly }, onDecided }: ProposalProps) {
  const proposal = screeningProposal(data.screening);
  const { fullNeeded } = proposal;
  const { options } = words.fields.fullNeeded;
  const decided = data.fullNeeded;
  const departs = decided !== null && fullNeeded !== null && decided !== fullNeeded;
  const take = (): void => {
    commit({
      fullNeeded,
      ...(data.screeningReason.trim() === '' ? { screeningReason: proposedReason(proposal) } : {}),
    });
    onDecided();
  };
  return (
    <Banner
      tone={departs ? 'warning' : 'info'}
      icon={IconListCheck}
      action={
        !readOnly &&
        fullNeeded !== null &&
        decided !== fullNeeded && (
          <Button size="compact-sm" variant={departs ? 'default' : 'filled'} onClick={take}>
            {t('impacts.screening.take', { decision: options[fullNeeded] })}
          </Button>
        )
      }
    >
      {proposalText(proposal)}{' '}
      {decided !== null && t('impacts.screening.decided', { decision: options[decided] })}
      {departs && ` ${t('impacts.screening.departs')}`}
    </Banner>
  );
}
