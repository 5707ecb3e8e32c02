import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { CriteriaEffect } from '../../../shared/contract/record-values.ts';
import type { CriteriaProblem } from '../../../shared/domain/criteria-problems.ts';
import type { MovedRisk, RiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import { Section } from '../../components/Page.tsx';
import { useOperation, useWrite } from '../../lib/api.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords, problemText } from '../../lib/record-words.ts';
import { confirm, useReadOnly } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { isSameCriteria, keepDraft } from './criteria-draft.ts';
import { Effect, codesText } from './Effect.tsx';
import classes from './CriteriaAside.module.css';

interface CriteriaAsideProps {
  readonly before: RiskCriteria;
  readonly draft: RiskCriteria;
  readonly problems: readonly CriteriaProblem[];
  readonly isSaved: boolean;
}

/** What is wrong with the criteria, or what saving them does; and the button that saves. */
export function CriteriaAside({ before, draft, problems, isSaved }: CriteriaAsideProps) {
  const readOnly = useReadOnly();
  const save = useWrite('risk.saveCriteria');
  const isChanged = !isSameCriteria(before, draft);
  // Not at every letter: the effect is worked out over all risks.
  const [settled] = useDebouncedValue(draft, 300);
  const data = useMemo(() => ({ ...settled }), [settled]);
  const isSettled = settled === draft;
  const preview = useOperation(
    'risk.previewCriteria',
    { data },
    { enabled: isChanged && problems.length === 0 && isSettled, keepPrevious: true },
  );
  const effect = preview.data;
  const submit = async (): Promise<void> => {
    const known = isChanged ? effect : { moved: [], clamped: [] };
    if (known === undefined || !(await agreesTo(known))) return;
    save.mutate(
      { data: { ...draft } },
      {
        onSuccess: () => {
          keepDraft(null);
          noteWithUndo(t('risks.criteria.saved'));
        },
      },
    );
  };
  const discard = async (): Promise<void> => {
    const sure = await confirm({
      title: t('risks.criteria.discard.title'),
      body: t('risks.criteria.discard.body'),
      confirmLabel: t('risks.criteria.discard'),
      danger: true,
    });
    if (sure) keepDraft(null);
  };
  const isReady = problems.length === 0 && (isChanged ? isSettled && preview.isSuccess : !isSaved);
  return (
    <aside className={classes['aside']} aria-label={t('risks.criteria.effect')}>
      {problems.length > 0 ? (
        <Problems problems={problems} />
      ) : (
        <Section title={t('risks.criteria.effect')} level={3}>
          {!isChanged && <p className={classes['note']}>{t('risks.criteria.unchanged')}</p>}
          {isChanged && effect !== undefined && (
            <Effect before={before} after={settled} effect={effect} />
          )}
          {isChanged && liftsApproval(before, draft) && (
            <p className={classes['note']}>
              {t('risks.criteria.effect.approval', { day: formatDay(before.approvedOn) })}
            </p>
          )}
        </Section>
      )}
      {!readOnly && (
        <div className={classes['buttons']}>
          <Button disabled={!isReady} loading={save.isPending} onClick={() => void submit()}>
            {t('risks.criteria.save')}
          </Button>
          {isChanged && (
            <Button variant="subtle" onClick={() => void discard()}>
              {t('risks.criteria.discard')}
            </Button>
          )}
        </div>
      )}
    </aside>
  );
}

/** What was approved says something else now, and nobody gave a new approval. */
function liftsApproval(before: RiskCriteria, draft: RiskCriteria): boolean {
  return (
    before.approvedOn !== null &&
    before.approvedBy !== '' &&
    draft.approvedBy === before.approvedBy &&
    draft.approvedOn === before.approvedOn
  );
}

/** Asks before risks come to other levels or ratings are changed. */
async function agreesTo({ moved, clamped }: CriteriaEffect): Promise<boolean> {
  if (moved.length === 0 && clamped.length === 0) return true;
  const codes = (some: readonly (MovedRisk | CriteriaEffect['clamped'][number])[]): string =>
    codesText(some.map(({ code }) => code));
  return confirm({
    title: t('risks.criteria.confirm.title'),
    body: [
      ...(moved.length === 0
        ? []
        : [t('risks.criteria.confirm.moved', { count: moved.length, codes: codes(moved) })]),
      ...(clamped.length === 0
        ? []
        : [t('risks.criteria.confirm.clamped', { count: clamped.length, codes: codes(clamped) })]),
      t('risks.criteria.confirm.undo'),
    ].join(' '),
    confirmLabel: t('risks.criteria.save'),
  });
}

function Problems({ problems }: { readonly problems: readonly CriteriaProblem[] }) {
  return (
    <Section title={t('risks.criteria.problems', { count: problems.length })} level={3}>
      <ul className={classes['problems']} role="alert">
        {problems.map((one) => (
          <li key={`${one.field} ${one.problem} ${one.row}`}>{problemLine(one)}</li>
        ))}
      </ul>
    </Section>
  );
}

function problemLine({ field, problem, row }: CriteriaProblem): string {
  const values = {
    field: fieldWords('risk-criteria', field).label,
    problem: problemText('risk-criteria', problem),
  };
  return row === null
    ? t('risks.criteria.problemIn', values)
    : t('risks.criteria.problemAt', { ...values, row: row + 1 });
}
