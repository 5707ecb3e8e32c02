import { lazy } from 'react';
import type { AllRegisterExtras, RecordPanels } from '../features/register/extras.ts';
import { t } from '../lib/i18n.ts';
import { routes } from '../lib/routes.ts';

const ScopePanel = lazy(async () => ({
  default: (await import('../features/context/ScopePanel.tsx')).ScopePanel,
}));

/**
 * What features of their own add to the generic screens of the registers. A panel is a tab on the
 * page of a record: give it the fields that it shows itself, so that the form leaves them out.
 */
export const recordPanels: RecordPanels = {
  scope: [{ id: 'scope', title: t('scope.panel'), component: ScopePanel }],
};

/** What registers offer beside their list: libraries, own ways to begin a record. */
export const registerExtras: AllRegisterExtras = {
  issue: { library: { label: t('library.choose'), href: routes.library('issues') } },
  party: { library: { label: t('library.choose'), href: routes.library('parties') } },
  risk: { library: { label: t('library.choose'), href: routes.library('risks') } },
  document: { fixedStatus: true },
  'document-version': { fixedStatus: true, canCreate: false },
};
