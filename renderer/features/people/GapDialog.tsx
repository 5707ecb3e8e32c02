import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import {
  isGap,
  type CompetenceMatrix,
  type MatrixCell,
  type MatrixCompetence,
  type MatrixPerson,
} from '../../../shared/domain/competence.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Chip } from '../../components/Tag.tsx';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { PlanForm } from './PlanForm.tsx';
import { ProofForm } from './ProofForm.tsx';
import { cellDetail, levelText } from './state-words.ts';
import { StateMark } from './StateMark.tsx';
import classes from './GapDialog.module.css';

/** A cell of the matrix, or a whole column. */
export interface GapSubject {
  readonly competence: MatrixCompetence;
  readonly person: MatrixPerson | null;
  readonly cell: MatrixCell | null;
}

interface GapDialogProps {
  readonly subject: GapSubject;
  readonly matrix: CompetenceMatrix;
  readonly onClose: () => void;
}

const ways = ['training', 'proof'] as const;

/** What closes a gap: a training that is planned, or a proof that was there all along. */
export function GapDialog({ subject, matrix, onClose }: GapDialogProps) {
  const { competence, person, cell } = subject;
  const [way, setWay] = useState<(typeof ways)[number]>(ways[0]);
  const column = matrix.competences.findIndex(({ id }) => id === competence.id);
  // Whoever lacks it, and whoever was clicked: their proof may expire soon.
  const candidates = matrix.persons.filter(
    ({ id, cells }) => id === person?.id || isGap(cells[column]?.state ?? null),
  );
  const title =
    person === null
      ? t('people.gap.column', { competence: competence.title })
      : t('people.gap.title', { person: person.title, competence: competence.title });
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <Stack gap="md">
        {person !== null && cell !== null && (
          <>
            <Standing cell={cell} competence={competence} />
            <SegmentedControl
              aria-label={t('people.gap.what')}
              data={ways.map((value) => ({ value, label: t(`people.gap.${value}`) }))}
              value={way}
              onChange={setWay}
            />
          </>
        )}
        {person !== null && way === 'proof' ? (
          <ProofForm person={person} competence={competence} onClose={onClose} />
        ) : (
          <PlanForm
            competence={competence}
            candidates={candidates}
            chosen={person === null ? candidates.map(({ id }) => id) : [person.id]}
            onClose={onClose}
          />
        )}
      </Stack>
    </Dialog>
  );
}

function Standing({
  cell,
  competence,
}: {
  readonly cell: MatrixCell;
  readonly competence: MatrixCompetence;
}) {
  const { state, proof, neededBy, planned } = cell;
  const roles = neededBy.join(', ');
  return (
    <div className={classes['standing']}>
      <p className={classes['line']}>
        {state !== null && <StateMark state={state} />}
        <span>{cellDetail(cell, competence.level)}</span>
        {proof !== null && <Chip href={routes.record(proof.id)}>{proof.code}</Chip>}
      </p>
      <p className={classes['line']} dir="auto">
        {competence.level === null
          ? t('people.gap.neededAny', { roles })
          : t('people.gap.needed', { roles, level: levelText(competence.level) })}
      </p>
      {planned !== null && (
        <p className={classes['line']}>
          <Chip href={routes.record(planned.id)}>{planned.code}</Chip>
          <span dir="auto">{t('people.gap.planned', { title: planned.title })}</span>
        </p>
      )}
    </div>
  );
}
