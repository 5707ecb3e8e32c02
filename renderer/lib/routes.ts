import { navigate } from 'wouter/use-hash-location';
import type { StartLibrary } from '../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../shared/domain/records/types.ts';

/** Patterns of the route table; the typed builders below make addresses that match them. */
export const paths = {
  home: '/home',
  assessments: '/assessments',
  assessmentNew: '/assessments/new',
  assessmentRepeat: '/assessments/:id/repeat',
  assessmentSetup: '/assessments/:id/set-up',
  interview: '/assessments/:id/interview/:questionId?',
  results: '/assessments/:id/results',
  actions: '/assessments/:id/actions',
  compare: '/assessments/:id/compare/:otherId?',
  evidence: '/evidence/:evidenceId?',
  documents: '/documents/:assessmentId?',
  document: '/documents/of/:document/:subjectId?',
  register: '/registers/:type',
  recordNew: '/registers/:type/new/:link?',
  record: '/records/:id',
  library: '/library/:library/:systemId?',
  responsibilities: '/responsibilities',
  riskOverview: '/risks/overview',
  riskCriteria: '/risks/criteria',
  soa: '/soa/:recordId?',
  documentNew: '/documents-control/new',
  policy: '/policy',
  dashboard: '/dashboard',
  allActions: '/all-actions',
  calendar: '/calendar/:month?',
  competenceMatrix: '/people/matrix',
  awareness: '/people/awareness/:documentId?',
  monitoring: '/monitoring',
  auditCoverage: '/audits/coverage/:programmeId?',
  auditInterview: '/audits/:auditId/interview/:checkId?',
  certificationPlan: '/certification/plan',
  readiness: '/certification/readiness/:stage?',
  bodies: '/certification/bodies',
  organisation: '/organisation',
  assessor: '/assessor',
  identities: '/packs/identities',
  packs: '/packs',
  packCheck: '/packs/check',
  workspace: '/workspace',
  merge: '/workspace/merge',
  changes: '/workspace/changes',
  settings: '/settings',
} as const;

const optional = (part: string | undefined): string =>
  part === undefined ? '' : `/${encodeURIComponent(part)}`;

/**
 * The link that a new record starts with: to a record, as the new one has it, or from one that
 * links to the new one.
 */
export type FirstLink =
  | { readonly relation: string; readonly toId: string }
  | { readonly relation: string; readonly fromId: string };

function firstLink(link: FirstLink | undefined): string {
  if (link === undefined) return '';
  return 'toId' in link
    ? `/${link.relation}.to.${link.toId}`
    : `/${link.relation}.from.${link.fromId}`;
}

/** The link that the address of a new record names. */
export function parseFirstLink(text: string | undefined): FirstLink | null {
  const [relation = '', direction, id = ''] = (text ?? '').split('.');
  if (relation === '' || id === '') return null;
  return direction === 'from' ? { relation, fromId: id } : { relation, toId: id };
}

/** Addresses of the screens. */
export const routes = {
  home: (): string => '/home',
  assessments: (): string => '/assessments',
  assessmentNew: (): string => '/assessments/new',
  assessmentRepeat: (id: string): string => `/assessments/${id}/repeat`,
  assessmentSetup: (id: string): string => `/assessments/${id}/set-up`,
  interview: (id: string, questionId?: string): string =>
    `/assessments/${id}/interview${optional(questionId)}`,
  results: (id: string): string => `/assessments/${id}/results`,
  actions: (id: string): string => `/assessments/${id}/actions`,
  compare: (id: string, otherId?: string): string =>
    `/assessments/${id}/compare${optional(otherId)}`,
  evidence: (evidenceId?: string): string => `/evidence${optional(evidenceId)}`,
  documents: (assessmentId?: string): string => `/documents${optional(assessmentId)}`,
  /** One document on the screen of all documents, by its kind and the record that it is about. */
  document: (document: string, subjectId?: string | null): string =>
    `/documents/of/${document}${optional(subjectId ?? undefined)}`,
  register: (type: RecordTypeName): string => `/registers/${type}`,
  recordNew: (type: RecordTypeName, link?: FirstLink): string =>
    `/registers/${type}/new${firstLink(link)}`,
  record: (id: string): string => `/records/${id}`,
  /** Ready-made entries to start records from; risks can be tied to an AI system. */
  library: (library: StartLibrary, systemId?: string): string =>
    `/library/${library}${optional(systemId)}`,
  responsibilities: (): string => '/responsibilities',
  riskOverview: (): string => '/risks/overview',
  riskCriteria: (): string => '/risks/criteria',
  /** The statement of applicability, at one of its lines. */
  soa: (recordId?: string): string => `/soa${optional(recordId)}`,
  documentNew: (): string => '/documents-control/new',
  policy: (): string => '/policy',
  dashboard: (): string => '/dashboard',
  /** Every action of every register. */
  allActions: (): string => '/all-actions',
  /** The calendar, at a month, YYYY-MM. */
  calendar: (month?: string): string => `/calendar${optional(month)}`,
  competenceMatrix: (): string => '/people/matrix',
  /** Who has read which document; at one of the documents. */
  awareness: (documentId?: string): string => `/people/awareness${optional(documentId)}`,
  monitoring: (): string => '/monitoring',
  /** What the audits of a programme cover; without an id, of the newest. */
  auditCoverage: (programmeId?: string): string => `/audits/coverage${optional(programmeId)}`,
  auditInterview: (auditId: string, checkId?: string): string =>
    `/audits/${auditId}/interview${optional(checkId)}`,
  certificationPlan: (): string => '/certification/plan',
  readiness: (stage?: '1' | '2'): string => `/certification/readiness${optional(stage)}`,
  /** Certification bodies side by side. */
  bodies: (): string => '/certification/bodies',
  organisation: (): string => '/organisation',
  assessor: (): string => '/assessor',
  identities: (): string => '/packs/identities',
  packs: (): string => '/packs',
  packCheck: (): string => '/packs/check',
  workspace: (): string => '/workspace',
  merge: (): string => '/workspace/merge',
  changes: (): string => '/workspace/changes',
  settings: (): string => '/settings',
} as const satisfies Record<keyof typeof paths, (...parts: never[]) => string>;

/** Goes to a screen; `replace` leaves no step to go back to. */
export function goTo(address: string, options: { readonly replace?: boolean } = {}): void {
  navigate(address, { replace: options.replace ?? false });
}
