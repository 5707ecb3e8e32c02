import type { Requirement } from '../../../shared/domain/content.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import {
  isVacant,
  type RaciMatrix,
  type RaciPart,
  type RaciRow,
} from '../../../shared/domain/responsibilities.ts';
import { requirementsById } from '../../../shared/domain/tree.ts';
import { titleOf } from '../../../shared/documents/gap-report/words.ts';
import { Chip, Tag } from '../../components/Tag.tsx';
import { useGridKeys } from '../../components/useGridKeys.ts';
import { t } from '../../lib/i18n.ts';
import { cellWords, optionText } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import classes from './RaciGrid.module.css';

interface RaciGridProps {
  readonly matrix: RaciMatrix;
  /** The whole framework, for titles of what opens a clause. */
  readonly requirements: readonly Requirement[];
}

/**
 * The matrix as a grid: one tab stop, arrows move from cell to cell, Enter opens the role. The
 * first column and the roles stay in sight.
 */
export function RaciGrid({ matrix, requirements }: RaciGridProps) {
  const { roles, rows } = matrix;
  const byId = requirementsById(requirements);
  const grid = useGridKeys(rows.length, roles.length);
  return (
    <div className={classes['scroll']}>
      <table
        ref={grid.table}
        role="grid"
        aria-label={t('raci.title')}
        className={classes['table']}
        onKeyDown={grid.onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={classes['corner']}>
              {t('raci.requirement')}
            </th>
            {roles.map((role) => (
              <RoleHead key={role.id} role={role} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.requirement.id} data-gap={row.gaps.length > 0 || undefined}>
              <th scope="row" className={classes['requirement']}>
                <span className={classes['name']}>
                  <span className={classes['id']} data-figures>
                    {row.requirement.id}
                  </span>
                  <span>
                    {titleOf(row.requirement, byId)}
                    <Gaps row={row} />
                  </span>
                </span>
              </th>
              {roles.map((role, column) => (
                <RoleCell
                  key={role.id}
                  role={role}
                  requirement={row.requirement.id}
                  parts={row.cells[column] ?? []}
                  {...grid.cell(index, column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RoleHead({ role }: { readonly role: AimsRecord<'role'> }) {
  return (
    <th scope="col" className={classes['role']}>
      <span className={classes['roleTitle']} dir="auto">
        {role.title}
      </span>
      {isVacant(role) ? (
        <Tag tone="warning">{t('raci.vacant')}</Tag>
      ) : (
        <span className={classes['holder']} dir="auto">
          {role.data.holder}
        </span>
      )}
    </th>
  );
}

interface RoleCellProps {
  readonly role: AimsRecord<'role'>;
  readonly requirement: string;
  readonly parts: readonly RaciPart[];
  readonly place: string;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

function RoleCell({ role, requirement, parts, place, isTabStop, onFocus }: RoleCellProps) {
  const words = cellWords('role', 'duties', 'part');
  const said = parts.map((part) => optionText(words, part)).join(', ');
  return (
    <td
      className={classes['cell']}
      data-cell={place}
      data-accountable={parts.includes('accountable') || undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={t('raci.cell', {
        role: role.title,
        requirement,
        parts: said === '' ? t('raci.cell.none') : said,
      })}
      title={t('raci.openRole', { role: role.title })}
      onFocus={onFocus}
      onClick={() => goTo(routes.record(role.id))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') goTo(routes.record(role.id));
      }}
    >
      {parts.map((part) => t(`rolesDoc.letter.${part}`)).join(' ')}
    </td>
  );
}

/** What is wrong, with the roles that are accountable where these are too many or vacant. */
function Gaps({ row }: { readonly row: RaciRow }) {
  if (row.gaps.length === 0) return null;
  return (
    <span className={classes['gapList']}>
      {row.gaps.map((gap) => (
        <Tag key={gap} tone={gap === 'none-accountable' ? 'danger' : 'warning'}>
          {t(`raci.gap.${gap}`)}
        </Tag>
      ))}
      {row.accountable.map(({ id, code, title }) => (
        <Chip key={id} href={routes.record(id)} title={title}>
          {code}
        </Chip>
      ))}
    </span>
  );
}
