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
  'document-register': ['document'],
  'controlled-document': ['document'],
};
