import { Alert, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconFolderOpen,
  IconPlant2,
  IconPlus,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { DropArea } from '../../components/DropArea.tsx';
import { runCommand } from '../../lib/commands.ts';
import { errorCodeOf, errorText } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useApp } from '../../lib/store.ts';
import { openDropped, openSample } from '../../lib/workspace.ts';
import { DamagedPanel } from './DamagedPanel.tsx';
import { RecentList } from './RecentList.tsx';
import { WhoAmICard } from './WhoAmICard.tsx';
import classes from './WelcomeScreen.module.css';

/** What is shown while no workspace is open: start, open, or go on where one was. */
export function WelcomeScreen() {
  return (
    <main className={classes['root']}>
      <DropArea label={t('welcome.drop')} onFiles={(files) => void openDropped(files)}>
        <div className={classes['screen']}>
          <header className={classes['header']}>
            <h1 className={classes['title']}>{t('welcome.title')}</h1>
            <p className={classes['lead']}>{t('welcome.lead')}</p>
          </header>
          <OpenFailure />
          <div className={classes['columns']}>
            <section className={classes['start']} aria-label={t('welcome.new')}>
              <StartButton
                icon={IconPlus}
                label={t('welcome.new')}
                hint={t('welcome.new.hint')}
                primary
                onClick={() => runCommand('workspace.new')}
              />
              <StartButton
                icon={IconFolderOpen}
                label={t('welcome.open')}
                hint={t('welcome.open.hint')}
                onClick={() => runCommand('workspace.open')}
              />
              <StartButton
                icon={IconPlant2}
                label={t('welcome.sample')}
                hint={t('welcome.sample.hint')}
                onClick={() => void openSample()}
              />
              <StartButton
                icon={IconShieldCheck}
                label={t('welcome.check')}
                hint={t('welcome.check.hint')}
                onClick={() => goTo(routes.packCheck())}
              />
              <p className={classes['dropHint']}>{t('welcome.dropHint')}</p>
            </section>
            <div className={classes['right']}>
              <RecentList />
              <WhoAmICard />
            </div>
          </div>
        </div>
      </DropArea>
    </main>
  );
}

interface StartButtonProps {
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  readonly label: string;
  readonly hint: string;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

function StartButton({ icon: Icon, label, hint, primary, onClick }: StartButtonProps) {
  return (
    <UnstyledButton
      className={classes['startButton'] ?? ''}
      data-primary={primary === true || undefined}
      onClick={onClick}
    >
      <span className={classes['startIcon']} aria-hidden="true">
        <Icon size={20} stroke={1.6} />
      </span>
      <span>
        <span className={classes['startLabel']}>{label}</span>
        <span className={classes['startHint']}>{hint}</span>
      </span>
    </UnstyledButton>
  );
}

/** Why a workspace was not opened; stays until the next try. */
function OpenFailure() {
  const failure = useApp((state) => state.openFailure);
  if (failure === null) return null;
  if (errorCodeOf(failure) === 'workspace.damaged') return <DamagedPanel />;
  const { title, meaning, todo } = errorText(failure);
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={title}
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={() => useApp.setState({ openFailure: null })}
    >
      {`${meaning} ${todo}`}
    </Alert>
  );
}
