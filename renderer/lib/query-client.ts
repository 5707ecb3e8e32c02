import { QueryClient } from '@tanstack/react-query';
import type { OperationName } from '../../shared/contract/names.ts';
import type { Changed, EntityName } from '../../shared/domain/changelog.ts';

/** Reads that are made from the records of the registers. */
const ofRegisters: readonly OperationName[] = [
  'record.list',
  'record.read',
  'record.single',
  'record.find',
  'record.owners',
  'risk.overview',
  'risk.previewCriteria',
  'soa.read',
  'indicator.overview',
  'certificate.overview',
  'library.used',
  'nonconformity.actions',
  'nonconformity.ofGaps',
  'incident.suggestDuties',
  'audit.read',
  'audit.team',
  'audit.candidates',
  'audit.coverage',
  'people.matrix',
  'people.awareness',
  'certification.overview',
  'readiness.read',
  'document.list',
];

/** Which reads a changed record makes stale. */
const readsOf: Readonly<Record<EntityName, readonly OperationName[]>> = {
  organisation: [
    'organisation.read',
    'certification.overview',
    'logo.read',
    'document.list',
    'workspace.recent',
  ],
  assessor: ['assessor.read', 'logo.read', 'document.list'],
  assessment: ['assessment.list', 'assessment.read', 'evidence.list', 'document.list'],
  answer: ['assessment.list', 'assessment.read', 'audit.coverage', 'document.list'],
  evidence: ['evidence.list', 'record.read', 'record.single', 'document.list'],
  'evidence-link': ['evidence.list', 'assessment.read', 'document.list'],
  action: ['assessment.read', 'document.list'],
  // Evidence names the records that it supports.
  record: [...ofRegisters, 'evidence.list'],
  'record-link': ofRegisters,
  'record-evidence': ['record.read', 'record.single', 'evidence.list', 'soa.read', 'document.list'],
  'saved-view': ['view.list'],
  signature: ['signature.list'],
  merge: [],
};

/** Reads that every change touches. */
const always: readonly OperationName[] = [
  'history.state',
  'history.record',
  'history.all',
  'history.step',
  'history.people',
  'history.deleted',
  'journey.read',
  'agenda.actions',
  'agenda.events',
  'review.inputs',
  'dashboard.read',
  'document.preview',
  'backup.preview',
  'pack.plan',
  // Links and evidence are part of what was signed.
  'signature.list',
];

/** Reads that say nothing about the open workspace, so they outlive it. */
const ofMachine: readonly unknown[] = [
  'trust.list',
  'app.info',
  'app.licences',
  'content.catalogue',
  'workspace.recent',
];

/** The one cache of the window. Everything is local, so nothing is retried or refetched by time. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      retry: false,
      // Without this, react-query waits for a network that this application never has.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** The reads that are stale after records of these kinds changed. */
export function staleAfter(entities: Changed['entities']): ReadonlySet<unknown> {
  return new Set<unknown>([...always, ...entities.flatMap((entity) => readsOf[entity])]);
}

/** Reads again what a committed change touched and a screen shows. */
export function invalidateChanged(changed: Changed): void {
  const names = staleAfter(changed.entities);
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => names.has(queryKey[0]) });
}

/** Forgets the records of the workspace that was open. */
export function forgetWorkspace(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => !ofMachine.includes(queryKey[0]) });
}
