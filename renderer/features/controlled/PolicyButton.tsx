import { Button } from '@mantine/core';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';

/** From the register of documents to the AI policy. */
export function PolicyButton() {
  return (
    <Button variant="default" onClick={() => goTo(routes.policy())}>
      {t('policy.title')}
    </Button>
  );
}
