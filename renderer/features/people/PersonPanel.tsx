import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { LinkEntry, RecordDetail } from '../../../shared/contract/record-values.ts';
import { Section } from '../../components/Page.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { QueryView } from '../../components/states.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { StandingTable } from './StandingTable.tsx';
import classes from './Panels.module.css';

/** On the page of a person: what their roles need, what they can prove, trainings, documents read. */
export function PersonPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record, links } = detail;
  const matrix = useOperation('people.matrix', undefined);
  const readOnly = useReadOnly() || record.archivedAt !== null;
  const incoming = (relation: string): readonly LinkEntry[] =>
    links.filter((link) => link.direction === 'in' && link.relation === relation);
  return (
    <div className={classes['panel']}>
      <Section title={t('people.person.competence')}>
        <QueryView query={matrix}>
          {(data) => {
            const person = data.persons.find(({ id }) => id === record.id);
            if (person === undefined) {
              return <p className={classes['none']}>{t('people.person.left')}</p>;
            }
            const rows = data.competences.flatMap((competence, at) => {
              const cell = person.cells[at];
              return cell === undefined || cell.state === null
                ? []
                : [{ person, competence, cell }];
            });
            if (rows.length === 0) {
              return (
                <p className={classes['none']}>
                  {t(person.roles.length === 0 ? 'people.person.noRole' : 'people.person.noNeed')}
                </p>
              );
            }
            return <StandingTable rows={rows} of="person" matrix={data} readOnly={readOnly} />;
          }}
        </QueryView>
      </Section>
      <Trainings invited={incoming('invited')} attended={incoming('attended')} />
      <Acknowledgements entries={incoming('by')} />
    </div>
  );
}

interface TrainingsProps {
  readonly invited: readonly LinkEntry[];
  readonly attended: readonly LinkEntry[];
}

function Trainings({ invited, attended }: TrainingsProps) {
  const there = new Set(attended.map(({ other }) => other.id));
  const all = [...attended, ...invited.filter(({ other }) => !there.has(other.id))].toSorted(
    (a, b) => b.other.code.localeCompare(a.other.code, 'en', { numeric: true }),
  );
  return (
    <Section title={t('people.person.trainings')}>
      {all.length === 0 ? (
        <p className={classes['none']}>{t('people.person.noTraining')}</p>
      ) : (
        <ul className={classes['chips']}>
          {all.map(({ other }) => (
            <li key={other.id}>
              <RecordChip record={other} />
              <Tag tone={there.has(other.id) ? 'good' : 'neutral'}>
                {t(there.has(other.id) ? 'people.person.attended' : 'people.person.invited')}
              </Tag>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Acknowledgements({ entries }: { readonly entries: readonly LinkEntry[] }) {
  return (
    <Section
      title={t('people.person.acknowledgements')}
      actions={
        <Anchor component={Link} href={routes.awareness()} size="sm">
          {t('people.person.toAwareness')}
        </Anchor>
      }
    >
      {entries.length === 0 ? (
        <p className={classes['none']}>{t('people.person.noAcknowledgement')}</p>
      ) : (
        <ul className={classes['chips']}>
          {entries.map(({ other }) => (
            <li key={other.id}>
              <RecordChip record={other} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
