import { CloseButton, Select } from '@mantine/core';
import type { Action } from '../../../shared/domain/action.ts';
import { Chip } from '../../components/Tag.tsx';
import { t } from '../../lib/i18n.ts';
import { possibleDependencies } from './plan-data.ts';
import classes from './Dependencies.module.css';

interface DependenciesProps {
  readonly action: Action;
  readonly actions: readonly Action[];
  readonly readOnly: boolean;
  readonly onChange: (dependsOn: string[]) => void;
  readonly onOpen: (id: string) => void;
}

/** What has to be done before an action; a circle cannot be made. */
export function Dependencies({ action, actions, readOnly, onChange, onOpen }: DependenciesProps) {
  const chosen = actions.filter(({ id }) => action.dependsOn.includes(id));
  const possible = possibleDependencies(action, actions).filter(
    ({ id }) => !action.dependsOn.includes(id),
  );
  if (readOnly && chosen.length === 0) return null;
  return (
    <div>
      <p className={classes['label']}>{t('actions.panel.dependsOn')}</p>
      <ActionList
        actions={chosen}
        onOpen={onOpen}
        {...(readOnly
          ? {}
          : { onRemove: (id: string) => onChange(action.dependsOn.filter((one) => one !== id)) })}
      />
      {!readOnly && (
        <Select
          aria-label={t('actions.panel.dependsOn')}
          placeholder={t('actions.panel.dependsOn.placeholder')}
          nothingFoundMessage={
            possible.length === 0 ? t('actions.panel.dependsOn.none') : t('common.noRowsMatch')
          }
          data={possible.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
          value={null}
          onChange={(id) => id !== null && onChange([...action.dependsOn, id])}
          searchable
          disabled={action.dependsOn.length >= 50}
        />
      )}
    </div>
  );
}

interface NeededByProps {
  readonly action: Action;
  readonly actions: readonly Action[];
  readonly onOpen: (id: string) => void;
}

/** What an action holds up. */
export function NeededBy({ action, actions, onOpen }: NeededByProps) {
  const waiting = actions.filter(({ dependsOn }) => dependsOn.includes(action.id));
  if (waiting.length === 0) return null;
  return (
    <div>
      <p className={classes['label']}>{t('actions.panel.neededBy')}</p>
      <ActionList actions={waiting} onOpen={onOpen} />
    </div>
  );
}

interface ActionListProps {
  readonly actions: readonly Action[];
  readonly onOpen: (id: string) => void;
  readonly onRemove?: (id: string) => void;
}

function ActionList({ actions, onOpen, onRemove }: ActionListProps) {
  if (actions.length === 0) return null;
  return (
    <ul className={classes['list']}>
      {actions.map(({ id, code, title, status }) => (
        <li key={id} className={classes['item']}>
          <Chip onClick={() => onOpen(id)}>{code}</Chip>
          <span className={classes['title']} title={title}>
            {title}
          </span>
          <span className={classes['status']}>{t(`actionStatus.${status}`)}</span>
          {onRemove !== undefined && (
            <CloseButton
              size="xs"
              aria-label={t('actions.panel.dependsOn.remove', { code })}
              onClick={() => onRemove(id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
