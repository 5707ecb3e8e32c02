import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../lib/i18n.ts';
import { prefillEstimate } from './prefill-estimate.ts';

/** Where there is no estimate yet: makes it from the records and the ready-made table. */
export function EstimateStart() {
  const [isBusy, setBusy] = useState(false);
  return (
    <Button
      loading={isBusy}
      leftSection={<IconSparkles size={16} aria-hidden="true" />}
      onClick={() => {
        setBusy(true);
        void prefillEstimate({ defaults: false, open: true }).finally(() => setBusy(false));
      }}
    >
      {t('certification.estimate.start')}
    </Button>
  );
}
