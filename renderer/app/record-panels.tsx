import { lazy } from 'react';
import { fieldsOf } from '../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
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

const NonconformityPanel = lazy(async () => ({
  default: (await import('../features/nonconformities/NonconformityPanel.tsx')).NonconformityPanel,
}));
const IncidentPanel = lazy(async () => ({
  default: (await import('../features/incidents/IncidentPanel.tsx')).IncidentPanel,
}));
const ConcernPanel = lazy(async () => ({
  default: (await import('../features/incidents/ConcernPanel.tsx')).ConcernPanel,
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

const FindingPanel = lazy(async () => ({
  default: (await import('../features/audits/FindingPanel.tsx')).FindingPanel,
}));
const AuditPanel = lazy(async () => ({
  default: (await import('../features/audits/AuditPanel.tsx')).AuditPanel,
}));

const CertificatePanel = lazy(async () => ({
  default: (await import('../features/certificate/CertificatePanel.tsx')).CertificatePanel,
}));
const ExternalAuditPanel = lazy(async () => ({
  default: (await import('../features/certificate/ExternalAuditPanel.tsx')).ExternalAuditPanel,
}));
const IndicatorPanel = lazy(async () => ({
  default: (await import('../features/monitoring/IndicatorPanel.tsx')).IndicatorPanel,
}));
const ReviewPanel = lazy(async () => ({
  default: (await import('../features/reviews/ReviewPanel.tsx')).ReviewPanel,
}));

/** Names of the fields of some groups of a type. */
function fieldsOfGroups(type: RecordTypeName, ...groups: readonly string[]): readonly string[] {
  return specOf(type)
    .groups.filter(({ id }) => groups.includes(id))
    .flatMap(({ fields }) => fields.map(({ name }) => name));
}

const PlanPanel = lazy(async () => ({
  default: (await import('../features/certification/PlanPanel.tsx')).PlanPanel,
}));
const ApplicationPanel = lazy(async () => ({
  default: (await import('../features/certification/ApplicationPanel.tsx')).ApplicationPanel,
}));
const EstimatePanel = lazy(async () => ({
  default: (await import('../features/certification/EstimatePanel.tsx')).EstimatePanel,
}));
const EstimateStart = lazy(async () => ({
  default: (await import('../features/certification/EstimateStart.tsx')).EstimateStart,
}));
const BodyPanel = lazy(async () => ({
  default: (await import('../features/certification/ImpartialityPanels.tsx')).BodyPanel,
}));
const EngagementPanel = lazy(async () => ({
  default: (await import('../features/certification/ImpartialityPanels.tsx')).EngagementPanel,
}));

/** Names of the fields of some groups. */
function fieldNames(type: RecordTypeName, groups: readonly string[]): readonly string[] {
  return specOf(type)
    .groups.filter(({ id }) => groups.includes(id))
    .flatMap(({ fields }) => fields.map(({ name }) => name));
}

const PersonPanel = lazy(async () => ({
  default: (await import('../features/people/PersonPanel.tsx')).PersonPanel,
}));
const CompetencePanel = lazy(async () => ({
  default: (await import('../features/people/CompetencePanel.tsx')).CompetencePanel,
}));
const TrainingPanel = lazy(async () => ({
  default: (await import('../features/people/TrainingPanel.tsx')).TrainingPanel,
}));
const CommunicationPanel = lazy(async () => ({
  default: (await import('../features/people/CommunicationPanel.tsx')).CommunicationPanel,
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
  person: [{ id: 'competence', title: t('people.panel.person'), component: PersonPanel }],
  competence: [{ id: 'holders', title: t('people.panel.competence'), component: CompetencePanel }],
  training: [
    {
      id: 'attendance',
      title: t('people.panel.training'),
      component: TrainingPanel,
      fields: ['checkedOn', 'checkedBy', 'result'],
      first: true,
    },
  ],
  communication: [
    {
      id: 'log',
      title: t('people.panel.communication'),
      component: CommunicationPanel,
      fields: ['log'],
    },
  ],
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
  certificate: [
    {
      id: 'cycle',
      title: t('certificate.panel'),
      component: CertificatePanel,
      fields: ['changes'],
      first: true,
    },
  ],
  'external-audit': [
    { id: 'findings', title: t('externalAudit.panel'), component: ExternalAuditPanel },
  ],
  indicator: [
    {
      id: 'values',
      title: t('monitoring.panel'),
      component: IndicatorPanel,
      fields: ['values', 'evaluation', 'lastOn', 'lastValue', 'standing'],
      first: true,
    },
  ],
  review: [
    {
      id: 'guide',
      title: t('reviews.panel'),
      component: ReviewPanel,
      // The steps of the meeting ask for all of them, each at its time.
      fields: fieldsOf(specOf('review')).map(({ name }) => name),
      first: true,
    },
  ],
  nonconformity: [
    {
      id: 'way',
      title: t('nonconformities.panel'),
      component: NonconformityPanel,
      fields: fieldsOfGroups('nonconformity', 'correction', 'cause', 'effect', 'learning'),
      first: true,
    },
  ],
  incident: [
    {
      id: 'response',
      title: t('incidents.panel'),
      component: IncidentPanel,
      fields: [
        ...fieldsOfGroups('incident', 'response', 'lessons'),
        'confidential',
        'reporter',
        'contact',
      ],
      first: true,
    },
  ],
  concern: [
    {
      id: 'handling',
      title: t('incidents.concern.panel'),
      component: ConcernPanel,
      fields: [
        ...fieldsOfGroups('concern', 'triage', 'answer'),
        'confidential',
        'reporter',
        'contact',
      ],
      first: true,
    },
  ],
  finding: [
    {
      id: 'follow-up',
      title: t('audits.followUp'),
      component: FindingPanel,
      fields: fieldsOfGroups('finding', 'follow-up'),
    },
  ],
  audit: [
    {
      id: 'audit',
      title: t('audits.panel'),
      component: AuditPanel,
      fields: fieldsOfGroups('audit', 'timetable', 'result'),
      first: true,
    },
  ],
  project: [
    {
      id: 'plan',
      title: t('certification.plan.panel'),
      component: PlanPanel,
      fields: ['steps'],
      first: true,
    },
    {
      id: 'application',
      title: t('certification.application.panel'),
      component: ApplicationPanel,
      fields: fieldNames('project', ['application', 'applicant', 'wishes']),
    },
  ],
  estimate: [
    {
      id: 'estimate',
      title: t('certification.estimate.panel'),
      component: EstimatePanel,
      fields: fieldsOf(specOf('estimate')).map(({ name }) => name),
      first: true,
    },
  ],
  body: [{ id: 'impartiality', title: t('certification.bodies.panel'), component: BodyPanel }],
  engagement: [
    { id: 'impartiality', title: t('certification.engagement.panel'), component: EngagementPanel },
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
  project: { newHref: routes.certificationPlan() },
  estimate: { canCreate: false, actions: EstimateStart },
  review: { fixedStatus: true },
};
