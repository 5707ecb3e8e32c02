import { memo, useMemo } from 'react';
import { NativeSelect, UnstyledButton } from '@mantine/core';
import { grades, type Answer, type Grade } from '../../../../shared/domain/assessment.ts';
import type { Question } from '../../../../shared/domain/content.ts';
import {
  filterQuestions,
  ownersOf,
  type InterviewFilter,
} from '../../../../shared/domain/interview.ts';
import { t } from '../../../lib/i18n.ts';
import { setView, useView } from '../view-store.ts';
import classes from '../../../components/interview/Filter.module.css';

const switches = ['unanswered', 'gaps', 'flagged'] as const;
/** An owner's name cannot be empty, so the empty text is free to mean "no owner". */
const anyone = '*';

interface FilterBarProps {
  readonly assessmentId: string;
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  /** Owner and grade are offered too. */
  readonly more: boolean;
}

/** Which questions the tree shows and "next" goes through. */
export const FilterBar = memo(function FilterBar(props: FilterBarProps) {
  const { assessmentId, questions, answers } = props;
  const filter = useView(assessmentId, (view) => view.filter);
  const owners = useMemo(() => ownersOf(answers), [answers]);
  const counts = useMemo(
    () =>
      switches.map(
        (name) => filterQuestions({ questions, answers, filter: { [name]: true } }).length,
      ),
    [questions, answers],
  );
  const set = (next: InterviewFilter): void => setView(assessmentId, { filter: next });
  const without = (name: keyof InterviewFilter): InterviewFilter => {
    const { [name]: _, ...others } = filter;
    return others;
  };

  return (
    <div className={classes['filters']} role="group" aria-label={t('interview.filter')}>
      <div className={classes['switches']}>
        {switches.map((name, index) => (
          <UnstyledButton
            key={name}
            className={classes['switch'] ?? ''}
            aria-pressed={filter[name] === true}
            onClick={() => set(filter[name] === true ? without(name) : { ...filter, [name]: true })}
          >
            {t(`interview.filter.${name}`)}
            <span className={classes['count']}>{counts[index]}</span>
          </UnstyledButton>
        ))}
      </div>
      {props.more && (
        <div className={classes['selects']}>
          <NativeSelect
            size="xs"
            aria-label={t('interview.filter.owner')}
            value={filter.owner ?? anyone}
            onChange={({ currentTarget: { value } }) =>
              set(value === anyone ? without('owner') : { ...filter, owner: value })
            }
            data={[
              { value: anyone, label: t('interview.filter.anyOwner') },
              { value: '', label: t('interview.filter.noOwner') },
              ...owners.map((owner) => ({ value: owner, label: owner })),
            ]}
          />
          <NativeSelect
            size="xs"
            aria-label={t('interview.filter.grade')}
            value={filter.grade ?? anyone}
            onChange={({ currentTarget: { value } }) =>
              set(
                value === anyone ? without('grade') : { ...filter, grade: value as Grade | 'none' },
              )
            }
            data={[
              { value: anyone, label: t('interview.filter.anyGrade') },
              ...grades.map((grade) => ({ value: grade, label: t(`grade.${grade}`) })),
              { value: 'none', label: t('grade.none') },
            ]}
          />
        </div>
      )}
    </div>
  );
});
