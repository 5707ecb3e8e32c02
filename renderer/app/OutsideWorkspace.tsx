import { Suspense, type ComponentType } from 'react';
import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { LoadingState } from '../components/states.tsx';
import { WelcomeScreen } from '../features/welcome/WelcomeScreen.tsx';
import { t } from '../lib/i18n.ts';
import { routes } from '../lib/routes.ts';
import { TabBar } from './AreaTabs.tsx';
import { areaOf } from './areas.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { CheckPackScreen, IdentitiesScreen } from './routes.tsx';
import classes from './OutsideWorkspace.module.css';

/** Whoever is sent a pack has no workspace: these screens need none. */
const screens: Readonly<Record<string, ComponentType>> = {
  [routes.packCheck()]: CheckPackScreen,
  [routes.identities()]: IdentitiesScreen,
};

/** What is shown while no workspace is open: the welcome screen, or what works without one. */
export function OutsideWorkspace() {
  const [address] = useLocation();
  const Screen = screens[address];
  const area = areaOf(address, null);
  if (Screen === undefined || area === undefined) return <WelcomeScreen />;
  const tabs = area.tabs.filter(({ href }) => href in screens);
  return (
    <main className={classes['main']} id="content" tabIndex={-1}>
      <div className={classes['way']}>
        <Anchor component={Link} href={routes.home()} className={classes['back'] ?? ''}>
          <IconArrowLeft size={16} aria-hidden="true" />
          {t('welcome.back')}
        </Anchor>
      </div>
      <TabBar area={area} tabs={tabs} current={tabs.find(({ href }) => href === address) ?? null} />
      <div className={classes['screen']}>
        <ErrorBoundary resetKey={address}>
          <Suspense fallback={<LoadingState />}>
            <Screen />
          </Suspense>
        </ErrorBoundary>
      </div>
    </main>
  );
}
