import { lazy } from 'react';
import { fieldsOf } from '../../shared/domain/records/spec.ts';
import { specOf } from '../../shared/domain/records/types.ts';
import type { AllRegisterExtras, RecordPanels } from '../features/register/extras.ts';
import { t } from '../lib/i18n.ts';
import { routes } from '../lib/routes.ts';

const ScopePanel = lazy(async () => ({
  default: (await import('../features/context/ScopePanel.tsx')).ScopePanel,
}));

const DocumentPanel = lazy(async () => ({
  default: (await import('../features/controlled/DocumentPanel.tsx')).DocumentPanel,
}));
const VersionPanel = lazy(async () => ({
  default: (await import('../features/controlled/VersionPanel.tsx')).VersionPanel,
}));
const PolicyButton = lazy(async () => ({
  default: (await import('../features/controlled/PolicyButton.tsx')).PolicyButton,
}));

const RiskPanel = lazy(async () => ({
  default: (await import('../features/risks/RiskPanel.tsx')).RiskPanel,
}));
const CriteriaPanel = lazy(async () => ({
  default: (await import('../features/risks/CriteriaPanel.tsx')).CriteriaPanel,
}));

const ImpactPanel = lazy(async () => ({
  default: (await import('../features/impacts/ImpactPanel.tsx')).ImpactPanel,
}));
const ObjectivePanel = lazy(async () => ({
  default: (await import('../features/planning/ObjectivePanel.tsx')).ObjectivePanel,
}));
const SupplierPanel = lazy(async () => ({
  default: (await import('../features/planning/SupplierPanel.tsx')).SupplierPanel,
}));

const ClassifierPanel = lazy(async () => ({
  default: (await import('../features/systems/ClassifierPanel.tsx')).ClassifierPanel,
}));
const GatesPanel = lazy(async () => ({
  default: (await import('../features/systems/GatesPanel.tsx')).GatesPanel,
}));
const DevelopmentPanel = lazy(async () => ({
  default: (await import('../features/systems/DevelopmentPanel.tsx')).DevelopmentPanel,
}));
const MetricsPanel = lazy(async () => ({
  default: (await import('../features/systems/MetricsPanel.tsx')).MetricsPanel,
}));

/**
 * What features of their own add to the generic screens of the registers. A panel is a tab on the
 * page of a record: give it the fields that it shows itself, so that the form leaves them out.
 */
export const recordPanels: RecordPanels = {
  system: [
    {
      id: 'classification',
      title: t('systems.classifier'),
      component: ClassifierPanel,
      fields: ['aiActClass', 'classifiedOn', 'classification', 'classificationNote'],
    },
    { id: 'gates', title: t('systems.gates'), component: GatesPanel, fields: ['gates'] },
    { id: 'development', title: t('systems.development'), component: DevelopmentPanel },
  ],
  'test-run': [{ id: 'metrics', title: t('systems.metrics'), component: MetricsPanel }],
  impact: [{ id: 'guide', title: t('impacts.panel'), component: ImpactPanel, first: true }],
  objective: [{ id: 'progress', title: t('planning.objective.panel'), component: ObjectivePanel }],
  supplier: [{ id: 'chain', title: t('planning.supplier.panel'), component: SupplierPanel }],
  risk: [{ id: 'standing', title: t('risks.panel'), component: RiskPanel }],
  'risk-criteria': [
    {
      id: 'criteria',
      title: t('risks.criteria.tab'),
      component: CriteriaPanel,
      // They move risks, so they are saved as a whole and never one by one.
      fields: fieldsOf(specOf('risk-criteria')).map(({ name }) => name),
      first: true,
    },
  ],
  document: [
    {
      id: 'document',
      title: t('controlled.panel'),
      component: DocumentPanel,
      fields: ['body'],
      first: true,
    },
  ],
  'document-version': [
    {
      id: 'version',
      title: t('controlled.version.panel'),
      component: VersionPanel,
      fields: ['body'],
      first: true,
    },
  ],
  scope: [{ id: 'scope', title: t('scope.panel'), component: ScopePanel }],
};

/** What registers offer beside their list: libraries, own ways to begin a record. */
export const registerExtras: AllRegisterExtras = {
  issue: { library: { label: t('library.choose'), href: routes.library('issues') } },
  party: { library: { label: t('library.choose'), href: routes.library('parties') } },
  risk: { library: { label: t('library.choose'), href: routes.library('risks') } },
  'risk-criteria': { newHref: routes.riskCriteria(), fixedStatus: true },
  document: { fixedStatus: true, newHref: routes.documentNew(), actions: PolicyButton },
  'document-version': { fixedStatus: true, canCreate: false },
};
