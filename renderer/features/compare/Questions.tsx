import { useMemo, useState } from 'react';
import { Chip as ToggleChip, Group } from '@mantine/core';
import {
  IconArrowDownRight,
  IconArrowUpRight,
  IconEqual,
  IconMinus,
  IconPlus,
  IconQuestionMark,
} from '@tabler/icons-react';
import {
  changes,
  type Change,
  type Comparison,
  type QuestionComparison,
} from '../../../shared/domain/comparison.ts';
import type { RecordedAnswer } from '../../../shared/domain/tree.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { Section } from '../../components/Page.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import type { ComparisonData } from './useComparison.ts';
import classes from './Questions.module.css';

interface QuestionsProps {
  readonly data: ComparisonData;
  /** The assessment whose question a row opens. */
  readonly assessmentId: string;
}

type Shown = Change | 'all';

/** Every question then and now, narrowed to how it changed. */
export function Questions({ data, assessmentId }: QuestionsProps) {
  const { questions, counts } = data.comparison;
  const [chosen, setChosen] = useState<Shown | null>(null);
  // What moved comes first; where nothing did, everything.
  const usual: Shown = counts.worse > 0 ? 'worse' : counts.improved > 0 ? 'improved' : 'all';
  const shown = chosen ?? usual;
  const rows = useMemo(
    () => (shown === 'all' ? questions : questions.filter(({ change }) => change === shown)),
    [questions, shown],
  );
  return (
    <Section title={t('compare.questions')}>
      <DataTable
        label={t('compare.questions.table')}
        rows={rows}
        columns={columns}
        rowKey={({ question }) => question.id}
        filterText={textOf}
        onOpen={({ question }) => goTo(routes.interview(assessmentId, question.id))}
        toolbar={<ChangeFilter comparison={data.comparison} shown={shown} onShown={setChosen} />}
      />
    </Section>
  );
}

interface ChangeFilterProps {
  readonly comparison: Comparison;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
}

function ChangeFilter({ comparison, shown, onShown }: ChangeFilterProps) {
  const { questions, counts } = comparison;
  return (
    <ToggleChip.Group value={shown} onChange={(value) => onShown(value)}>
      <Group gap="xs" role="radiogroup" aria-label={t('compare.filter')}>
        <ToggleChip value="all" size="xs">
          <ChipText words={t('compare.filter.all')} count={questions.length} />
        </ToggleChip>
        {changes
          .filter((change) => counts[change] > 0)
          .map((change) => (
            <ToggleChip key={change} value={change} size="xs">
              <ChipText words={t(`compare.change.${change}`)} count={counts[change]} />
            </ToggleChip>
          ))}
      </Group>
    </ToggleChip.Group>
  );
}

function ChipText({ words, count }: { readonly words: string; readonly count: number }) {
  return (
    <>
      {words} <span className={classes['count']}>{count}</span>
    </>
  );
}

function textOf({ question, from, to }: QuestionComparison): string {
  return [question.id, question.text, from?.note, to?.note].join(' ');
}

const icons = {
  improved: IconArrowUpRight,
  worse: IconArrowDownRight,
  same: IconEqual,
  'newly-assessed': IconPlus,
  'no-longer-assessed': IconMinus,
  'not-comparable': IconQuestionMark,
} as const;

const columns: readonly Column<QuestionComparison>[] = [
  {
    id: 'code',
    header: t('compare.column.code'),
    cell: ({ question }) => question.requirement,
    width: '84px',
  },
  {
    id: 'question',
    header: t('compare.column.question'),
    cell: ({ question }) => (
      <span className={classes['question']} title={question.text}>
        {question.text}
      </span>
    ),
    wrap: true,
  },
  {
    id: 'from',
    header: t('compare.column.earlier'),
    cell: ({ from }) => <AnswerCell answer={from} />,
    width: '176px',
  },
  {
    id: 'to',
    header: t('compare.column.later'),
    cell: ({ to }) => <AnswerCell answer={to} />,
    width: '176px',
  },
  {
    id: 'change',
    header: t('compare.column.change'),
    cell: ({ change }) => <ChangeCell change={change} />,
    sort: ({ change }) => changes.indexOf(change),
    width: '176px',
  },
];

function AnswerCell({ answer }: { readonly answer: RecordedAnswer | undefined }) {
  return (
    <span className={classes['answer']}>
      <StatusMark status={answer?.status ?? 'not-assessed'} />
      {answer !== undefined && answer.maturity !== null && (
        <span className={classes['level']}>
          {t('compare.maturity', { level: answer.maturity })}
        </span>
      )}
    </span>
  );
}

function ChangeCell({ change }: { readonly change: Change }) {
  const Icon = icons[change];
  return (
    <span className={classes['change']} data-change={change}>
      <Icon size={14} aria-hidden="true" />
      {t(`compare.change.${change}`)}
    </span>
  );
}
