import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type {
  CompetenceMatrix,
  MatrixCell,
  MatrixCompetence,
  MatrixPerson,
} from '../../../shared/domain/competence.ts';
import { Chip } from '../../components/Tag.tsx';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { GapDialog, type GapSubject } from './GapDialog.tsx';
import { cellDetail } from './state-words.ts';
import { StateMark } from './StateMark.tsx';
import classes from './Panels.module.css';

/** A cell of the matrix with its row and column. */
export interface StandingRow {
  readonly person: MatrixPerson;
  readonly competence: MatrixCompetence;
  readonly cell: MatrixCell;
}

interface StandingTableProps {
  readonly rows: readonly StandingRow[];
  /** Whose page it is on: the other end is what the lines name. */
  readonly of: 'person' | 'competence';
  readonly matrix: CompetenceMatrix;
  readonly readOnly: boolean;
}

/** How one person stands to competences, or persons to one of them. */
export function StandingTable({ rows, of, matrix, readOnly }: StandingTableProps) {
  const [subject, setSubject] = useState<GapSubject | null>(null);
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">
              {t(of === 'person' ? 'people.column.competence' : 'people.matrix.person')}
            </th>
            <th scope="col">{t('people.column.neededBy')}</th>
            <th scope="col">{t('people.column.state')}</th>
            <th scope="col">{t('people.column.proof')}</th>
            <th scope="col">{t('people.column.next')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, competence, cell }) => {
            const { state, proof, neededBy, planned } = cell;
            const named = of === 'person' ? competence : person;
            const isOpen = state !== null && state !== 'met' && state !== 'extra';
            return (
              <tr key={named.id}>
                <td>
                  <Link href={routes.record(named.id)} dir="auto">
                    {named.title}
                  </Link>
                </td>
                <td dir="auto">{neededBy.join(', ')}</td>
                <td>
                  {state !== null && <StateMark state={state} />}
                  <span className={classes['said']}>{cellDetail(cell, competence.level)}</span>
                </td>
                <td className={classes['code']}>
                  {proof !== null && (
                    <Chip href={routes.record(proof.id)} title={proof.title}>
                      {proof.code}
                    </Chip>
                  )}
                </td>
                <td className={classes['code']}>
                  {planned !== null && isOpen && (
                    <Chip href={routes.record(planned.id)} title={planned.title}>
                      {planned.code}
                    </Chip>
                  )}
                  {isOpen && planned === null && !readOnly && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() => setSubject({ person, competence, cell })}
                    >
                      {t('people.close')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {subject !== null && (
        <GapDialog subject={subject} matrix={matrix} onClose={() => setSubject(null)} />
      )}
    </>
  );
}
