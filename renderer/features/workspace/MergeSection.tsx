import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Section } from '../../components/Page.tsx';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import classes from './WorkspaceScreen.module.css';

/** The way to bringing a colleague's copy in. */
export function MergeSection() {
  return (
    <Section title={t('merge.title')} description={t('merge.description')}>
      <div className={classes['actions']}>
        <Button
          component={Link}
          href={routes.merge()}
          variant="default"
          leftSection={<IconGitMerge size={16} aria-hidden="true" />}
        >
          {t('merge.open')}
        </Button>
      </div>
    </Section>
  );
}
