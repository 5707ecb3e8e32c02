import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { CertificateInfo } from '../../../shared/domain/signing.ts';
import { Section } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import classes from './CheckPack.module.css';

interface TrustedListProps {
  readonly onAdd: () => void;
  readonly onRemove: (certificate: CertificateInfo) => void;
}

/** The certificates that this computer's user trusts. */
export function TrustedList({ onAdd, onRemove }: TrustedListProps) {
  const query = useOperation('trust.list', undefined);
  const add = (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={onAdd}
    >
      {t('packCheck.trusted.add')}
    </Button>
  );
  return (
    <Section title={t('packCheck.trusted.title')} actions={add}>
      <QueryView query={query}>
        {(certificates) =>
          certificates.length === 0 ? (
            <p className={classes['muted']}>{t('packCheck.trusted.none')}</p>
          ) : (
            <ul className={classes['list']}>
              {certificates.map((certificate) => (
                <li key={certificate.fingerprint} className={classes['trusted']}>
                  <div>
                    <strong dir="auto">{certificate.name}</strong>{' '}
                    <span className={classes['muted']} dir="auto">
                      {certificate.organisation}
                    </span>
                    <code className={classes['fingerprint']}>{certificate.fingerprint}</code>
                  </div>
                  <Button
                    variant="subtle"
                    color="red"
                    size="compact-sm"
                    leftSection={<IconTrash size={16} aria-hidden="true" />}
                    aria-label={t('packCheck.trusted.removeOf', { name: certificate.name })}
                    onClick={() => onRemove(certificate)}
                  >
                    {t('packCheck.trusted.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  );
}
