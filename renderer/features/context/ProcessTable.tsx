import type { ProcessOwner } from '../../../shared/domain/responsibilities.ts';
import { Chip, Tag } from '../../components/Tag.tsx';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import classes from './Responsibilities.module.css';

/** Processes with the roles that own them. */
export function ProcessTable({ owners }: { readonly owners: readonly ProcessOwner[] }) {
  return (
    <div className={classes['scroll']}>
      {owners.length === 0 ? (
        <p>{t('raci.processes.noGaps')}</p>
      ) : (
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
                  {role?.title ?? owner}
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
      )}
      <p className={classes['legend']}>{t('raci.processes.about')}</p>
    </div>
  );
}
