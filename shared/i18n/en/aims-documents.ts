import type { Messages } from '../format.ts';

/** Texts that all documents of the AIMS share; those of one kind stand in files of their own. */
export const aimsDocuments = {
  'aimsDoc.confidentiality': 'Internal',
  'aimsDoc.tool': 'Aimsbook {version}',
  'aimsDoc.cover.organisation': 'Organisation',
  'aimsDoc.cover.code': 'Document code',
  'aimsDoc.cover.version': 'Version',
  'aimsDoc.cover.status': 'Status',
  'aimsDoc.cover.owner': 'Owner',
  'aimsDoc.cover.issued': 'Issued',
  'aimsDoc.cover.standard': 'Answers',
  'aimsDoc.cover.confidentiality': 'Confidentiality',
  'aimsDoc.cover.tool': 'Made with',
  'aimsDoc.missing.subject': 'No {record} is recorded yet.',
  'aimsDoc.control': 'Document control',
  'aimsDoc.approvedOn': 'Approved on',
  'aimsDoc.approvedBy': 'Approved by',
  'aimsDoc.changeNote': 'What changed',
  'aimsDoc.notApproved': 'not approved yet',
  'aimsDoc.signatures': 'Approval',
  'aimsDoc.signature.name': 'Name',
  'aimsDoc.signature.role': 'Function',
  'aimsDoc.signature.date': 'Date',
  'aimsDoc.signature.signature': 'Signature',
} as const satisfies Messages;
