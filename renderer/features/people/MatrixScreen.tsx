import { Button, Checkbox, Select } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { CompetenceMatrix, MatrixCompetence } from '../../../shared/domain/competence.ts';
import { Page } from '../../components/Page.tsx';
import { asOneStep } from '../../components/records/record-actions.ts';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { call, useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { wordsOf } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { GapDialog, type GapSubject } from './GapDialog.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixNotes } from './MatrixNotes.tsx';
import { filterMatrix, heldRoles, leadText, unitsOf, wholeMatrix } from './matrix-data.ts';
import classes from './Matrix.module.css';

/** Persons against competences, with what is missing and what closes it. */
export function MatrixScreen() {
  const matrix = useOperation('people.matrix', undefined, { keepPrevious: true });
  const readOnly = useReadOnly();
  return (
    <Page
      title={t('people.matrix.title')}
      guidance={wordsOf('competence')}
      fill
      actions={
        <>
          <Button variant="default" component={Link} href={routes.document('competence-matrix')}>
            {t('people.matrix.document')}
          </Button>
          {!readOnly && (
            <>
              <Button variant="default" component={Link} href={routes.recordNew('person')}>
                {t('people.matrix.newPerson')}
              </Button>
              <Button component={Link} href={routes.recordNew('competence')}>
                {t('people.matrix.newCompetence')}
              </Button>
            </>
          )}
        </>
      }
    >
      <QueryView query={matrix}>
        {(data) =>
          data.persons.length === 0 || data.competences.length === 0 ? (
            <Beginning matrix={data} readOnly={readOnly} />
          ) : (
            <Loaded matrix={data} readOnly={readOnly} />
          )
        }
      </QueryView>
    </Page>
  );
}

interface PartProps {
  readonly matrix: CompetenceMatrix;
  readonly readOnly: boolean;
}

/** Before there are persons and competences: what comes first. */
function Beginning({ matrix, readOnly }: PartProps) {
  const { persons, competences } = matrix;
  const body =
    persons.length === 0 && competences.length === 0
      ? wordsOf('person').empty
      : persons.length === 0
        ? t('people.matrix.noPersons')
        : t('people.matrix.noCompetences');
  return (
    <EmptyState
      icon={IconUsers}
      title={t('people.matrix.empty')}
      body={body}
      action={!readOnly && persons.length === 0 && <FromRoles matrix={matrix} />}
    />
  );
}

/** Takes over the names that roles give as their holders. */
function FromRoles({ matrix }: Pick<PartProps, 'matrix'>) {
  const count = matrix.unheldRoles.filter(({ holder }) => holder.trim() !== '').length;
  const [isBusy, setBusy] = useState(false);
  if (count === 0) return null;
  const take = async (): Promise<void> => {
    setBusy(true);
    await asOneStep(async () => {
      const { made, linked } = await call('people.fromRoles');
      return linked === 0 ? null : t('people.matrix.fromRolesDone', { made, linked });
    });
    setBusy(false);
  };
  return (
    <Button variant="default" size="compact-sm" loading={isBusy} onClick={() => void take()}>
      {t('people.matrix.fromRoles', { count })}
    </Button>
  );
}

function Loaded({ matrix, readOnly }: PartProps) {
  const [filter, setFilter] = useState(wholeMatrix);
  const [subject, setSubject] = useState<GapSubject | null>(null);
  const shown = useMemo(() => filterMatrix(matrix, filter), [matrix, filter]);
  const roles = useMemo(() => heldRoles(matrix), [matrix]);
  const units = useMemo(() => unitsOf(matrix), [matrix]);
  const planFor = (competence: MatrixCompetence): void =>
    setSubject({ competence, person: null, cell: null });
  return (
    <div className={classes['screen']}>
      <div className={classes['bar']}>
        <p className={classes['lead']} role="status">
          {leadText(matrix)}
        </p>
        <div className={classes['filters']}>
          <Select
            w={150}
            aria-label={t('people.matrix.role')}
            placeholder={t('people.matrix.allRoles')}
            data={roles}
            value={filter.role}
            onChange={(role) => setFilter({ ...filter, role })}
            clearable
          />
          {units.length > 0 && (
            <Select
              w={150}
              aria-label={t('people.matrix.unit')}
              placeholder={t('people.matrix.allUnits')}
              data={units}
              value={filter.unit}
              onChange={(unit) => setFilter({ ...filter, unit })}
              clearable
            />
          )}
          <Checkbox
            label={t('people.matrix.gapsOnly')}
            checked={filter.gapsOnly}
            onChange={(event) => setFilter({ ...filter, gapsOnly: event.currentTarget.checked })}
          />
        </div>
      </div>
      {shown.persons.length === 0 || shown.competences.length === 0 ? (
        <p className={classes['none']}>
          {t(filter.gapsOnly ? 'people.matrix.noGaps' : 'people.matrix.noneShown')}
        </p>
      ) : (
        <MatrixGrid
          matrix={shown}
          readOnly={readOnly}
          onPlan={planFor}
          onCell={(person, competence, cell) => {
            const isFine = cell.state === 'met' || cell.state === 'extra';
            if (cell.proof !== null && (isFine || readOnly)) goTo(routes.record(cell.proof.id));
            else if (cell.state === null || readOnly) goTo(routes.record(person.id));
            else setSubject({ competence, person, cell });
          }}
        />
      )}
      <MatrixNotes matrix={matrix} fromRoles={!readOnly && <FromRoles matrix={matrix} />} />
      {subject !== null && (
        <GapDialog subject={subject} matrix={matrix} onClose={() => setSubject(null)} />
      )}
    </div>
  );
}
