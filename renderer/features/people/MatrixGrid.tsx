import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { Link } from 'wouter';
import {
  isGap,
  type MatrixCell,
  type MatrixCompetence,
  type MatrixPerson,
} from '../../../shared/domain/competence.ts';
import { useGridKeys } from '../../components/useGridKeys.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import type { ShownMatrix } from './matrix-data.ts';
import { cellText, levelText } from './state-words.ts';
import { StateMark } from './StateMark.tsx';
import classes from './MatrixGrid.module.css';

interface MatrixGridProps {
  readonly matrix: ShownMatrix;
  readonly readOnly: boolean;
  readonly onCell: (person: MatrixPerson, competence: MatrixCompetence, cell: MatrixCell) => void;
  readonly onPlan: (competence: MatrixCompetence) => void;
}

/** More columns than this stand their heads on end. */
const mostWrapped = 7;

/**
 * The matrix as a grid: one tab stop, arrows move from cell to cell, Enter opens. Persons and
 * competences stay in sight.
 */
export function MatrixGrid({ matrix, readOnly, onCell, onPlan }: MatrixGridProps) {
  const { persons, competences } = matrix;
  const grid = useGridKeys(persons.length, competences.length);
  return (
    <div className={classes['scroll']}>
      <table
        ref={grid.table}
        role="grid"
        aria-label={t('people.matrix.title')}
        className={classes['table']}
        data-upright={competences.length > mostWrapped || undefined}
        onKeyDown={grid.onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={classes['corner']}>
              {t('people.matrix.person')}
            </th>
            {competences.map((competence, column) => (
              <CompetenceHead
                key={competence.id}
                competence={competence}
                gaps={persons.filter(({ cells }) => isGap(cells[column]?.state ?? null)).length}
                onPlan={readOnly ? undefined : () => onPlan(competence)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {persons.map((person, row) => (
            <tr key={person.id}>
              <PersonHead person={person} />
              {competences.map((competence, column) => (
                <Cell
                  key={competence.id}
                  person={person}
                  competence={competence}
                  cell={person.cells[column]}
                  {...grid.cell(row, column)}
                  onOpen={onCell}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CompetenceHeadProps {
  readonly competence: MatrixCompetence;
  /** How many of those shown lack it. */
  readonly gaps: number;
  readonly onPlan: (() => void) | undefined;
}

function CompetenceHead({ competence, gaps, onPlan }: CompetenceHeadProps) {
  const { id, code, title, level } = competence;
  const plan = t('people.matrix.planColumn', { count: gaps });
  return (
    <th scope="col" className={classes['competence']}>
      <Link
        href={routes.record(id)}
        className={classes['name']}
        title={`${code} ${title}. ${t('people.matrix.level', { level: levelText(level) })}`}
        dir="auto"
      >
        {title}
      </Link>
      {gaps > 0 && onPlan !== undefined && (
        <UnstyledButton className={classes['plan'] ?? ''} title={plan} onClick={onPlan}>
          <IconCalendarEvent size={14} aria-hidden="true" />
          <span aria-hidden="true">{gaps}</span>
          <VisuallyHidden>{`${title}: ${plan}`}</VisuallyHidden>
        </UnstyledButton>
      )}
    </th>
  );
}

function PersonHead({ person }: { readonly person: MatrixPerson }) {
  const roles = person.roles.map(({ title }) => title).join(', ');
  return (
    <th scope="row" className={classes['person']}>
      <Link href={routes.record(person.id)} className={classes['personName']} dir="auto">
        {person.title}
      </Link>
      <span className={classes['roles']} dir="auto" title={roles}>
        {roles || t('people.matrix.noRole')}
      </span>
    </th>
  );
}

interface CellProps {
  readonly person: MatrixPerson;
  readonly competence: MatrixCompetence;
  readonly cell: MatrixCell | undefined;
  readonly place: string;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: MatrixGridProps['onCell'];
}

function Cell({ person, competence, cell, place, isTabStop, onFocus, onOpen }: CellProps) {
  if (cell === undefined) return <td />;
  const { state, planned } = cell;
  const said = cellText(cell, competence.level);
  const text =
    planned === null || !isGap(state)
      ? said
      : t('people.matrix.cell.planned', { text: said, training: planned.code });
  const open = (): void => onOpen(person, competence, cell);
  return (
    <td
      className={classes['cell']}
      data-cell={place}
      data-gap={isGap(state) || undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={t('people.matrix.cell', {
        person: person.title,
        competence: competence.title,
        state: text,
      })}
      title={text}
      onFocus={onFocus}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        open();
        // The same key would fall into the form of the dialog and send it.
        event.preventDefault();
      }}
    >
      {state !== null && (
        <span className={classes['marks']}>
          <StateMark state={state} bare />
          {planned !== null && isGap(state) && (
            <IconCalendarEvent size={14} className={classes['planned']} aria-hidden="true" />
          )}
        </span>
      )}
    </td>
  );
}
