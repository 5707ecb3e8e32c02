import { Button, Group } from '@mantine/core';
import { IconCopy, IconFolderOpen, IconShieldCheck } from '@tabler/icons-react';
import type { PackResult } from '../../../shared/contract/pack-values.ts';
import { packPaths } from '../../../shared/domain/pack.ts';
import { Facts } from '../../components/Facts.tsx';
import { Section } from '../../components/Page.tsx';
import { copyText } from '../../components/evidence/copy.ts';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { formatBytes, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import classes from './MakePack.module.css';
import { usePack } from './pack-store.ts';

/** The pack that was made, and what its recipient has to know. */
export function PackMade({ result }: { readonly result: PackResult }) {
  const { fileId, fileName, folder, size, files, signers } = result;
  return (
    <>
      <Section title={t('packs.made.file')}>
        <Facts
          facts={[
            [t('packs.made.name'), fileName],
            [t('packs.made.folder'), folder],
            [t('packs.made.size'), formatBytes(size)],
            [t('packs.made.files'), formatNumber(files)],
          ]}
        />
        <Group gap="xs">
          <Button
            leftSection={<IconFolderOpen size={16} aria-hidden="true" />}
            onClick={() => void call('pack.reveal', { fileId }).catch(notifyError)}
          >
            {t('packs.made.show')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={16} aria-hidden="true" />}
            onClick={() => {
              usePack.setState({ toCheck: fileId });
              goTo(routes.packCheck());
            }}
          >
            {t('packs.made.check')}
          </Button>
          <Button variant="default" onClick={() => usePack.setState({ result: null })}>
            {t('packs.made.another')}
          </Button>
        </Group>
      </Section>
      <Section title={t('packs.made.signers')}>
        {signers.map(({ name, fingerprint }) => (
          <div key={fingerprint} className={classes['fingerprint']}>
            <div className={classes['words']}>
              <strong>{name}</strong>
              <code>{fingerprint}</code>
            </div>
            <Button
              className={classes['copy'] ?? ''}
              variant="default"
              leftSection={<IconCopy size={16} aria-hidden="true" />}
              aria-label={t('packs.made.copyOf', { name })}
              onClick={() => void copyText(fingerprint)}
            >
              {t('identities.fingerprint.copy')}
            </Button>
          </div>
        ))}
      </Section>
      <Section title={t('packs.made.tell')}>
        <ol className={classes['tell']}>
          <li>{t('packs.made.tell.send')}</li>
          <li>{t('packs.made.tell.fingerprint')}</li>
          <li>{t('packs.made.tell.check', { file: packPaths.instructions })}</li>
        </ol>
      </Section>
    </>
  );
}
