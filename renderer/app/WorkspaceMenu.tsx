import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { WorkspaceInfo } from '../../shared/domain/workspace.ts';
import { Keys } from '../components/Keys.tsx';
import { availableCommands, runCommand, shortcutsOf } from '../lib/commands.ts';
import { t } from '../lib/i18n.ts';
import classes from './WorkspaceMenu.module.css';

const groups = [
  ['workspace.new', 'workspace.open'],
  ['workspace.rename', 'workspace.reveal', 'workspace.saveCopy', 'go.workspace'],
  ['workspace.lock', 'workspace.close'],
] as const;

/** Which client is open, and what can be done with the file; the entries are commands. */
export function WorkspaceMenu({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const name = workspace.organisation === '' ? workspace.name : workspace.organisation;
  return (
    <Menu position="bottom-start" shadow="md" width={300}>
      <Menu.Target>
        <UnstyledButton
          className={classes['target'] ?? ''}
          aria-label={t('app.workspace.menu', { name })}
        >
          <span className={classes['name']}>{name}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Entries />
      </Menu.Dropdown>
    </Menu>
  );
}

function Entries() {
  const available = new Map(availableCommands().map((command) => [command.id, command]));
  return groups.map((ids, index) => (
    <Fragment key={ids[0]}>
      {index > 0 && <Menu.Divider />}
      {ids.map((id) => {
        const command = available.get(id);
        if (command === undefined) return null;
        const Icon = command.icon;
        const [shortcut] = shortcutsOf(command);
        return (
          <Menu.Item
            key={id}
            leftSection={Icon === undefined ? undefined : <Icon size={16} stroke={1.6} />}
            rightSection={shortcut === undefined ? undefined : <Keys shortcut={shortcut} />}
            onClick={() => runCommand(id)}
          >
            {t(command.label)}
          </Menu.Item>
        );
      })}
    </Fragment>
  ));
}
