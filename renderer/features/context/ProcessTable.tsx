import { isOfType, type AimsRecord } from '../../../shared/domain/records/record.ts';
import { processOwners } from '../../../shared/domain/responsibilities.ts';
import { Section } from '../../components/Page.tsx';
import { Chip, Tag } from '../../components/Tag.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import classes from './Responsibilities.module.css';

/** The processes of the scope record with the roles that own them. */
export function ProcessTable({ roles }: { readonly roles: readonly AimsRecord<'role'>[] }) {
  const scope = useOperation('record.single', { type: 'scope' }).data?.record;
  if (scope === undefined || !isOfType(scope, 'scope')) return null;
  const owners = processOwners(scope.data.processes, roles);
  if (owners.length === 0) return null;
  return (
    <Section title={t('raci.processes')} description={t('raci.processes.about')}>
      <table className={classes['processes']} aria-label={t('raci.processes')}>
        <thead>
          <tr>
            <th scope="col">{t('raci.process')}</th>
            <th scope="col">{t('raci.owner')}</th>
            <th scope="col">{t('raci.holder')}</th>
          </tr>
        </thead>
        <tbody>
          {owners.map(({ process, owner, role, gap }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of a record have no identity of their own
            <tr key={`${index} ${process}`}>
              <td dir="auto">{process}</td>
              <td dir="auto">
                {owner}
                {role !== null && <Chip href={routes.record(role.id)}>{role.code}</Chip>}
              </td>
              <td dir="auto">
                {gap === null ? (
                  role?.data.holder
                ) : (
                  <Tag tone="warning">{t(`raci.owner.${gap}`)}</Tag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
