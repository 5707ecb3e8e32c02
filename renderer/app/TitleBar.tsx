import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconSearch,
  IconUserCircle,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import type { WorkspaceInfo } from '../../shared/domain/workspace.ts';
import { Keys } from '../components/Keys.tsx';
import { SaveIndicator } from '../components/SaveIndicator.tsx';
import { useOperation } from '../lib/api.ts';
import { runCommand } from '../lib/commands.ts';
import { operationWords } from '../lib/history.ts';
import { t } from '../lib/i18n.ts';
import { routes } from '../lib/routes.ts';
import { useSettings } from '../lib/settings.ts';
import { overallSaving, useApp } from '../lib/store.ts';
import { WorkspaceMenu } from './WorkspaceMenu.tsx';
import classes from './TitleBar.module.css';

/** The line at the top: which client, search or command, whether all is saved, undo, who works. */
export function TitleBar({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const saving = useApp((state) => state.saving);
  return (
    <header className={classes['bar']}>
      <div className={classes['left']}>
        <WorkspaceMenu workspace={workspace} />
      </div>
      <UnstyledButton
        className={classes['search'] ?? ''}
        onClick={() => runCommand('app.palette')}
        aria-keyshortcuts="Control+K"
      >
        <IconSearch size={14} aria-hidden="true" />
        <span className={classes['searchText']}>{t('app.searchOrCommand')}</span>
        <Keys shortcut="Ctrl+K" />
      </UnstyledButton>
      <div className={classes['right']}>
        <SaveIndicator state={overallSaving(saving)} readOnly={workspace.readOnly} short />
        {!workspace.readOnly && <History />}
        <WhoAmI />
      </div>
    </header>
  );
}

function History() {
  const { data } = useOperation('history.state', undefined);
  const undo = data?.undo ?? null;
  const redo = data?.redo ?? null;
  const undoLabel =
    undo === null ? t('app.undo') : t('app.undoWhat', { what: operationWords(undo) });
  const redoLabel =
    redo === null ? t('app.redo') : t('app.redoWhat', { what: operationWords(redo) });
  return (
    <div className={classes['history']}>
      <Tooltip label={undoLabel}>
        <ActionIcon
          aria-label={undoLabel}
          disabled={undo === null}
          onClick={() => runCommand('app.undo')}
        >
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon
          aria-label={redoLabel}
          disabled={redo === null}
          onClick={() => runCommand('app.redo')}
        >
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function WhoAmI() {
  const settings = useSettings();
  if (settings === undefined) return null;
  const name = settings.userName.trim();
  return (
    <Link
      href={routes.settings()}
      className={classes['who']}
      aria-label={name === '' ? t('app.whoAmI.none') : t('app.whoAmI.label', { name })}
    >
      <IconUserCircle size={18} stroke={1.6} aria-hidden="true" />
      <span className={classes['whoName']}>{name === '' ? t('app.whoAmI.none') : name}</span>
    </Link>
  );
}
