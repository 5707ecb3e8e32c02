import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { RolledBack } from '../../shared/domain/workspace.ts';
import { Banner } from '../components/Banner.tsx';
import { useWrite } from '../lib/api.ts';
import { t } from '../lib/i18n.ts';

/** The file lacks changes that this computer has seen: there until the user says that it is right. */
export function RolledBackBanner({ seen, has }: Pick<RolledBack, 'seen' | 'has'>) {
  const accept = useWrite('history.acceptHead');
  return (
    <Banner
      tone="warning"
      icon={IconAlertTriangle}
      action={
        <Button
          size="compact-sm"
          variant="default"
          loading={accept.isPending}
          onClick={() => accept.mutate(undefined)}
        >
          {t('history.rolledBack.accept')}
        </Button>
      }
    >
      {seen > has ? t('history.rolledBack', { count: seen - has }) : t('history.rolledBack.other')}
    </Banner>
  );
}
