import { Page } from '../components/Page.tsx';
import { t } from '../lib/i18n.ts';

/** What is shown at an address that leads nowhere. */
export function NotFound() {
  return (
    <Page title={t('app.notFound.title')} description={t('app.notFound.body')}>
      {null}
    </Page>
  );
}
