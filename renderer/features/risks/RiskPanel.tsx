import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { addMonths } from '../../../shared/domain/common.ts';
import { isOfType, type AimsRecord } from '../../../shared/domain/records/record.ts';
import {
  criteriaInForce,
  isAboveAppetite,
  levelOf,
  reassessBy,
  standing,
  type RiskCriteria,
} from '../../../shared/domain/risk-criteria.ts';
import { QueryView } from '../../components/states.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useOperation, useWrite } from '../../lib/api.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { AcceptForm } from './AcceptForm.tsx';
import { authorityOf, isAccepted } from './acceptance.ts';
import { LevelTag } from './LevelTag.tsx';
import { isSame, type MatrixCell } from './matrix-cell.ts';
import { RiskMatrix } from './RiskMatrix.tsx';
import classes from './RiskPanel.module.css';

type Risk = AimsRecord<'risk'>;

/** On the page of a risk: where it stands, who may accept it, and when it is assessed again. */
export function RiskPanel({ detail }: { readonly detail: RecordDetail }) {
  const query = useOperation('record.single', { type: 'risk-criteria' });
  const { record } = detail;
  if (!isOfType(record, 'risk')) return null;
  if (record.data.kind === 'opportunity') return <p>{t('risks.panel.opportunity')}</p>;
  return (
    <QueryView query={query}>
      {(saved) => {
        const own = saved?.record;
        const criteria = criteriaInForce(
          own !== undefined && isOfType(own, 'risk-criteria') ? own : undefined,
        );
        return <Standing risk={record} criteria={criteria} />;
      }}
    </QueryView>
  );
}

interface StandingProps {
  readonly risk: Risk;
  readonly criteria: RiskCriteria;
}

function Standing({ risk, criteria }: StandingProps) {
  return (
    <div className={classes['panel']}>
      <div className={classes['columns']}>
        <Where risk={risk} criteria={criteria} />
        <PanelFacts facts={factsOf(risk, criteria)} />
      </div>
      <Again risk={risk} criteria={criteria} />
      <AcceptForm key={risk.id} risk={risk} criteria={criteria} />
    </div>
  );
}

function cellOf(likelihood: number | null, consequence: number | null): MatrixCell | null {
  return likelihood === null || consequence === null ? null : { likelihood, consequence };
}

/** The matrix with the risk on it, before treatment and after. */
function Where({ risk: { data }, criteria }: StandingProps) {
  const before = cellOf(data.likelihood, data.consequence);
  const after = cellOf(data.residualLikelihood, data.residualConsequence);
  const wordOf = (cell: MatrixCell): string => {
    const isBefore = isSame(cell, before);
    const isAfter = isSame(cell, after);
    if (isBefore && isAfter) return t('risks.panel.both');
    if (isBefore) return t('risks.panel.before');
    return isAfter ? t('risks.panel.after') : '';
  };
  return (
    <div>
      {before === null && after === null && (
        <p className={classes['note']}>{t('risks.panel.unrated')}</p>
      )}
      <RiskMatrix
        small
        criteria={criteria}
        label={t('risks.panel')}
        say={wordOf}
        isEdged={(cell) => isSame(cell, after) || (after === null && isSame(cell, before))}
        renderCell={(cell) => <strong className={classes['word']}>{wordOf(cell)}</strong>}
      />
    </div>
  );
}

function factsOf(risk: Risk, criteria: RiskCriteria): readonly Fact[] {
  const { data } = risk;
  const cell = standing(data);
  const level = cell === null ? null : levelOf(criteria, cell[0], cell[1]);
  const appetite = criteria.appetite ?? 1;
  const acceptance = level === null ? '' : (criteria.levels[level]?.acceptance.trim() ?? '');
  return [
    [
      t('risks.panel.fact.before'),
      <LevelTag
        key="before"
        criteria={criteria}
        likelihood={data.likelihood}
        consequence={data.consequence}
      />,
    ],
    [
      t('risks.panel.fact.after'),
      <LevelTag
        key="after"
        criteria={criteria}
        likelihood={data.residualLikelihood}
        consequence={data.residualConsequence}
      />,
    ],
    ...(cell === null
      ? []
      : [
          [
            t('risks.panel.fact.appetite'),
            isAboveAppetite(criteria, data) ? (
              <Tag key="appetite" tone="danger">
                {t('risks.panel.above', { appetite })}
              </Tag>
            ) : (
              t('risks.panel.within', { appetite })
            ),
          ] as const,
          ...(acceptance === '' ? [] : [[t('risks.panel.fact.acceptance'), acceptance] as const]),
          [
            t('risks.panel.fact.authority'),
            authorityOf(criteria, level) || t('risks.panel.nobody'),
          ] as const,
        ]),
    ...(isAccepted(risk)
      ? [
          [
            t('risks.panel.fact.accepted'),
            t('risks.panel.acceptedBy', { by: data.acceptedBy, day: formatDay(data.acceptedOn) }),
          ] as const,
        ]
      : []),
  ];
}

/** When it was assessed and is assessed again; one click says that the ratings still hold. */
function Again({ risk, criteria }: StandingProps) {
  const readOnly = useReadOnly() || risk.archivedAt !== null;
  const save = useWrite('record.save');
  const { assessedOn } = risk.data;
  const isRated = standing(risk.data) !== null;
  // A change of the AI system can only outdate an assessment that is dated.
  const overview = useOperation('risk.overview', undefined, {
    enabled: assessedOn !== null,
    keepPrevious: true,
  });
  const changed = overview.data?.reassess.first.find(
    ({ id, change }) => id === risk.id && change !== null,
  );
  const by = reassessBy(criteria, risk);
  const next =
    changed !== undefined
      ? t('risks.panel.changed', { code: changed.change ?? '', day: formatDay(changed.on) })
      : by !== null && by < today()
        ? t('risks.panel.nextDue', { day: formatDay(by) })
        : formatDay(by);
  const assess = (): void => {
    const due = addMonths(today(), criteria.reviewMonths ?? 12);
    save.mutate(
      { id: risk.id, patch: { due, data: { assessedOn: today() } } },
      {
        onSuccess: () =>
          noteWithUndo(t('risks.panel.assessed.done', { code: risk.code, day: formatDay(due) })),
      },
    );
  };
  return (
    <div className={classes['again']}>
      <PanelFacts
        inLine
        facts={[
          [
            t('risks.panel.fact.assessed'),
            assessedOn === null ? t('risks.panel.never') : formatDay(assessedOn),
          ],
          [t('risks.panel.fact.next'), next],
        ]}
      />
      {isRated && !readOnly && assessedOn !== today() && (
        <Button variant="default" loading={save.isPending} onClick={assess}>
          {t('risks.panel.assessed.do')}
        </Button>
      )}
    </div>
  );
}

type Fact = readonly [label: string, value: ReactNode];

/** What and value under each other, or several beside each other. */
function PanelFacts({
  facts,
  inLine = false,
}: {
  readonly facts: readonly Fact[];
  readonly inLine?: boolean;
}) {
  return (
    <dl className={classes['facts']} data-in-line={inLine || undefined}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
