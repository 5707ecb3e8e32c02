import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ConfirmHost } from '../components/ConfirmHost.tsx';
import { Toasts } from '../components/Toasts.tsx';
import { NewWorkspaceDialog } from '../features/welcome/NewWorkspaceDialog.tsx';
import { LockedScreen } from '../features/welcome/LockedScreen.tsx';
import { useOperation } from '../lib/api.ts';
import { t } from '../lib/i18n.ts';
import { queryClient } from '../lib/query-client.ts';
import { useApp } from '../lib/store.ts';
import { cssVariables, theme } from '../lib/theme.ts';
import classes from './App.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { GlobalCommands } from './GlobalCommands.tsx';
import { JobsPanel } from './JobsPanel.tsx';
import { OutsideWorkspace } from './OutsideWorkspace.tsx';
import { Palette } from './Palette.tsx';
import { RecoveredDialog } from './RecoveredDialog.tsx';
import { Shell } from './Shell.tsx';
import { ShortcutOverlay } from './ShortcutOverlay.tsx';

/** The window: the welcome screen, or the shell around the open workspace. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        {/* oxlint-disable-next-line react/hooks -- the router takes its hook as a value */}
        <Router hook={useHashLocation}>
          <ErrorBoundary whole>
            <FollowTheme />
            <GlobalCommands />
            <Content />
            <Palette />
            <ShortcutOverlay />
            <NewWorkspaceDialog />
            <RecoveredDialog />
            <ConfirmHost />
            <div className={classes['notes']}>
              <JobsPanel />
              <Toasts />
            </div>
            <div id="portals" role="region" aria-label={t('app.portals')} />
          </ErrorBoundary>
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Content() {
  const workspace = useApp((state) => state.workspace);
  const session = useApp((state) => state.session);
  const waiting = useApp((state) => state.waiting);
  const organisation = workspace?.organisation ?? '';
  useEffect(() => {
    document.title = organisation === '' ? t('app.name') : t('app.windowTitle', { organisation });
  }, [organisation]);
  if (workspace === undefined) return null;
  if (waiting !== null) return <LockedScreen key={waiting.fileName} waiting={waiting} />;
  return workspace === null ? <OutsideWorkspace /> : <Shell key={session} workspace={workspace} />;
}

/** The setting of this machine decides; Mantine's own memory only bridges the first frames. */
function FollowTheme() {
  const info = useOperation('app.info', undefined);
  const { setColorScheme } = useMantineColorScheme();
  const wanted = info.data?.settings.theme;
  useEffect(() => {
    if (wanted !== undefined) setColorScheme(wanted);
  }, [wanted, setColorScheme]);
  return null;
}
