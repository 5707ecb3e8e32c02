import { Button } from '@mantine/core';
import { IconCopy, IconFolder, IconPencil, IconShieldCheck } from '@tabler/icons-react';
import { Page, Section } from '../../components/Page.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useWrite } from '../../lib/api.ts';
import { formatBytes } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { useApp } from '../../lib/store.ts';
import { revealWorkspace, saveWorkspaceCopy } from '../../lib/workspace.ts';
import { BackupSection } from './BackupSection.tsx';
import { ProtectionSection } from './ProtectionSection.tsx';
import { CheckResult } from './CheckResult.tsx';
import { HistorySection } from './HistorySection.tsx';
import { MergeSection } from './MergeSection.tsx';
import classes from './WorkspaceScreen.module.css';

/** The workspace as a file: where it is, whether it is sound, and how to hand it over. */
export function WorkspaceScreen() {
  const workspace = useApp((state) => state.workspace);
  const check = useWrite('workspace.check');
  if (workspace == null) return null;
  const { fileName, folder, size, schemaVersion, readOnly } = workspace;
  return (
    <Page title={t('workspace.title')} description={t('workspace.description')} width="text">
      <Section title={t('workspace.file')}>
        <Facts
          facts={[
            [t('workspace.file'), fileName],
            [t('workspace.folder'), folder],
            [t('workspace.size'), formatBytes(size)],
            [t('workspace.format'), t('workspace.formatValue', { version: schemaVersion })],
            [t('workspace.access'), readOnly ? t('workspace.readOnly') : t('workspace.writable')],
          ]}
        />
        <div className={classes['actions']}>
          <Button
            variant="default"
            leftSection={<IconFolder size={16} aria-hidden="true" />}
            onClick={() => void revealWorkspace()}
          >
            {t('workspace.reveal')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden="true" />}
            onClick={() => void saveWorkspaceCopy()}
          >
            {t('workspace.saveCopy')}
          </Button>
          {!readOnly && (
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden="true" />}
              onClick={() => useApp.setState({ overlay: 'rename' })}
            >
              {t('workspace.rename')}
            </Button>
          )}
        </div>
      </Section>
      <ProtectionSection workspace={workspace} />
      <BackupSection />
      <MergeSection />
      <HistorySection />
      <Section title={t('workspace.check')} description={t('workspace.check.help')}>
        <div className={classes['actions']}>
          <Button
            variant="default"
            loading={check.isPending}
            leftSection={<IconShieldCheck size={16} aria-hidden="true" />}
            onClick={() => check.mutate(undefined)}
          >
            {t('workspace.check')}
          </Button>
        </div>
        <div role="status">
          {check.data !== undefined && !check.isPending && <CheckResult report={check.data} />}
        </div>
      </Section>
    </Page>
  );
}
