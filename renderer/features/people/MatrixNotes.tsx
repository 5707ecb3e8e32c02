import type { ReactNode } from 'react';
import {
  cellStates,
  type CompetenceMatrix,
  type Named,
} from '../../../shared/domain/competence.ts';
import { Chip } from '../../components/Tag.tsx';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { StateMark } from './StateMark.tsx';
import classes from './Matrix.module.css';

interface MatrixNotesProps {
  readonly matrix: CompetenceMatrix;
  /** Beside the roles that nobody holds. */
  readonly fromRoles: ReactNode;
}

/** What the grid cannot show: its legend, roles without a holder, competences that nobody has. */
export function MatrixNotes({ matrix, fromRoles }: MatrixNotesProps) {
  const { unheldRoles, nobodyHas, rolesWithoutNeed } = matrix;
  return (
    <div className={classes['notes']}>
      <ul className={classes['legend']}>
        {cellStates.map((state) => (
          <li key={state}>
            <StateMark state={state} />
          </li>
        ))}
      </ul>
      <Note
        text={t('people.matrix.nobody', { count: nobodyHas.length })}
        records={nobodyHas}
        action={null}
      />
      <Note
        text={t('people.matrix.unheld', { count: unheldRoles.length })}
        records={unheldRoles}
        action={fromRoles}
      />
      <Note
        text={t('people.matrix.withoutNeed', { count: rolesWithoutNeed.length })}
        records={rolesWithoutNeed}
        action={null}
      />
    </div>
  );
}

interface NoteProps {
  readonly text: string;
  readonly records: readonly Named[];
  readonly action: ReactNode;
}

function Note({ text, records, action }: NoteProps) {
  if (records.length === 0) return null;
  return (
    <p className={classes['note']}>
      <span>{text}</span>
      {records.map(({ id, code, title }) => (
        <Chip key={id} href={routes.record(id)} title={code}>
          <span dir="auto">{title}</span>
        </Chip>
      ))}
      {action}
    </p>
  );
}
