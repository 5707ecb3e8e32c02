import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import type { CompetenceMatrix } from '../../../shared/domain/competence.ts';
import { Section } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { StandingTable } from './StandingTable.tsx';
import classes from './Panels.module.css';

/** On the page of a competence: who has to have it, and who has. */
export function CompetencePanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const matrix = useOperation('people.matrix', undefined);
  const readOnly = useReadOnly() || record.archivedAt !== null;
  return (
    <div className={classes['panel']}>
      <QueryView query={matrix}>
        {(data) => <Loaded matrix={data} id={record.id} readOnly={readOnly} />}
      </QueryView>
    </div>
  );
}

interface LoadedProps {
  readonly matrix: CompetenceMatrix;
  readonly id: string;
  readonly readOnly: boolean;
}

function Loaded({ matrix, id, readOnly }: LoadedProps) {
  const at = matrix.competences.findIndex((one) => one.id === id);
  const competence = matrix.competences[at];
  if (competence === undefined) {
    return <p className={classes['none']}>{t('people.competence.retired')}</p>;
  }
  const rows = matrix.persons.flatMap((person) => {
    const cell = person.cells[at];
    return cell === undefined || cell.state === null ? [] : [{ person, competence, cell }];
  });
  const needing = rows.filter(({ cell }) => cell.state !== 'extra');
  const others = rows.filter(({ cell }) => cell.state === 'extra');
  const met = needing.filter(({ cell }) => cell.state === 'met' || cell.state === 'expiring');
  return (
    <>
      <Section
        title={t('people.competence.needed')}
        description={
          needing.length === 0
            ? t('people.competence.nobodyNeeds')
            : t('people.competence.lead', { count: needing.length, met: met.length })
        }
      >
        {needing.length > 0 && (
          <StandingTable rows={needing} of="competence" matrix={matrix} readOnly={readOnly} />
        )}
      </Section>
      {others.length > 0 && (
        <Section title={t('people.competence.extra')}>
          <StandingTable rows={others} of="competence" matrix={matrix} readOnly={readOnly} />
        </Section>
      )}
    </>
  );
}
