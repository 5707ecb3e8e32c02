import type { RecordTypeName } from '../../domain/records/types.ts';

/**
 * The registers that a kind of document is about, the first where one begins. While they are empty
 * there is nothing to write; whatever else is missing, the document says so itself.
 */
export const documentRegisters: Readonly<
  Record<string, readonly [RecordTypeName, ...RecordTypeName[]]>
> = {
  context: ['issue', 'party'],
  scope: ['scope'],
  'ai-policy': ['document'],
  roles: ['role'],
  'system-register': ['system'],
  'technical-file': ['system'],
  'supplier-register': ['supplier'],
  'risk-methodology': ['risk-criteria'],
  'risk-register': ['risk'],
  soa: ['control'],
  'impact-assessment': ['impact'],
  'objectives-plan': ['objective', 'change'],
  'competence-matrix': ['person', 'competence'],
  'communication-plan': ['communication'],
  'monitoring-report': ['indicator'],
  'project-plan': ['project'],
  'body-comparison': ['body'],
  'application-form': ['project'],
  'audit-programme': ['audit-programme'],
  'audit-plan': ['audit'],
  'audit-report': ['audit'],
  'management-review': ['review'],
  'incident-report': ['incident', 'concern'],
  'nonconformity-report': ['nonconformity'],
  'nonconformity-register': ['nonconformity', 'idea'],
  dashboard: ['project', 'system', 'risk', 'objective', 'indicator', 'nonconformity', 'audit'],
  'document-register': ['document'],
  'controlled-document': ['document'],
  'readiness-stage-1': ['project', 'system', 'scope', 'document', 'audit'],
  'readiness-stage-2': ['project', 'system', 'scope', 'document', 'audit'],
};
