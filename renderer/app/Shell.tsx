import { useLocation } from 'wouter';
import type { WorkspaceInfo } from '../../shared/domain/workspace.ts';
import { IconLock } from '@tabler/icons-react';
import { Banner } from '../components/Banner.tsx';
import { t } from '../lib/i18n.ts';
import { AreaTabs } from './AreaTabs.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NotSavedBanner } from './NotSavedBanner.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { Routes } from './routes.tsx';
import { RolledBackBanner } from './RolledBackBanner.tsx';
import { Sidebar } from './Sidebar.tsx';
import { TitleBar } from './TitleBar.tsx';
import classes from './Shell.module.css';

/** The window around the screens of an open workspace. */
export function Shell({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const [address] = useLocation();
  return (
    <div className={classes['shell']}>
      <a
        className={classes['skip']}
        href="#content"
        onClick={(event) => {
          // The hash is the address of the screen, so the jump is made by hand.
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('app.skip')}
      </a>
      <TitleBar workspace={workspace} />
      {workspace.readOnlyReason !== null && workspace.readOnly && (
        <Banner tone="warning" icon={IconLock}>
          {t(`app.readOnly.${workspace.readOnlyReason}`)}
        </Banner>
      )}
      {workspace.rolledBack !== null && <RolledBackBanner {...workspace.rolledBack} />}
      <NotSavedBanner />
      <div className={classes['body']}>
        <Sidebar />
        <main className={classes['main']} id="content" tabIndex={-1}>
          <AreaTabs />
          <div className={classes['screen']}>
            <ErrorBoundary resetKey={address}>
              <Routes />
            </ErrorBoundary>
          </div>
        </main>
      </div>
      <RenameDialog workspace={workspace} />
    </div>
  );
}
