import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Section } from '../../components/Page.tsx';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import classes from './WorkspaceScreen.module.css';

/** The way to the change log. */
export function HistorySection() {
  return (
    <Section title={t('history.title')} description={t('history.description')}>
      <div className={classes['actions']}>
        <Button
          component={Link}
          href={routes.changes()}
          variant="default"
          leftSection={<IconHistory size={16} aria-hidden="true" />}
        >
          {t('history.open')}
        </Button>
      </div>
    </Section>
  );
}
