import type { Messages } from '../format.ts';
import { documentTemplates } from './document-templates.ts';

/** Texts printed in controlled documents, the AI policy and the document register. */
export const controlledDocuments = {
  ...documentTemplates,

  'controlledDoc.state.inForce':
    'Version {version} is in force, approved on {date} by {by}. It is reviewed by {review} at the latest.',
  'controlledDoc.state.inForceOpen': 'Version {version} is in force, approved on {date} by {by}.',
  'controlledDoc.state.superseded':
    'Version {version} is no longer in force: version {after} has replaced it. It had been approved on {date} by {by}.',
  'controlledDoc.state.wasInForce':
    'Version {version} is no longer in force. It had been approved on {date} by {by}.',
  'controlledDoc.state.draft':
    'This is a draft of version {version}. Nobody has approved it; do not work by it yet.',
  'controlledDoc.state.draftNext':
    'This is a draft of version {version}. Until it is approved, version {before} stays in force.',
  'controlledDoc.state.review':
    'Version {version} is in review and waits for approval; do not work by it yet.',
  'controlledDoc.state.reviewNext':
    'Version {version} is in review and waits for approval. Until then, version {before} stays in force.',
  'controlledDoc.state.withdrawn':
    'This document was withdrawn. Version {version} is kept as a record and is not in force.',
  'controlledDoc.noText':
    'The text of this document is kept as a file beside its entry in the register.',
  'controlledDoc.firstVersion': 'First version',
  'controlledDoc.communicated': 'Communicated on',
  'controlledDoc.sign.approver': 'Approver',
  'controlledDoc.sign.approved': 'Approves version {version} and puts it into force',
  'controlledDoc.open.fields': 'Still empty: {fields}.',
  'controlledDoc.open.noText': 'It has neither a text nor a file.',
  'controlledDoc.open.gaps': {
    one: 'One decision in square brackets is open: {first}.',
    other: '{count} decisions in square brackets are open, the first is {first}.',
  },
  'controlledDoc.open.notApproved': 'Version {version} is not approved.',
  'controlledDoc.policy.none':
    'There is no AI policy yet (5.2). Put it together under AI policy, then have top management approve it.',

  'registerDoc.status': 'As recorded',
  'registerDoc.summary': 'Result',
  'registerDoc.documents': 'Documents',
  'registerDoc.withdrawn': 'Withdrawn documents',
  'registerDoc.withdrawn.intro': {
    one: 'One document is no longer in force and is kept for the time of its retention.',
    other: '{count} documents are no longer in force and are kept for the time of their retention.',
  },
  'registerDoc.versions': 'Versions',
  'registerDoc.versions.intro':
    'Each version as it was put into force. What was valid on a given day is the last one approved before it.',
  'registerDoc.none': 'No document is under control yet (7.5).',
  'registerDoc.lead': {
    one: 'One document is under control.',
    other: '{count} documents are under control.',
  },
  'registerDoc.lead.inForce.none': 'None is in force.',
  'registerDoc.lead.inForce.all': 'All are in force.',
  'registerDoc.lead.inForce': { one: 'One is in force.', other: '{count} are in force.' },
  'registerDoc.lead.noneOverdue': 'No review is overdue.',
  'registerDoc.lead.overdue': {
    one: 'One review is overdue: {title} ({code}), since {date}.',
    other: '{count} reviews are overdue, the longest that of {title} ({code}), since {date}.',
  },
  'registerDoc.point.unapproved': {
    one: 'One has never been approved: {codes}.',
    other: '{count} have never been approved: {codes}.',
  },
  'registerDoc.point.inRevision': {
    one: 'One has a next version in the making: {codes}.',
    other: '{count} have a next version in the making: {codes}.',
  },
  'registerDoc.point.notSet': {
    one: 'One has no day for its next review: {codes}.',
    other: '{count} have no day for their next review: {codes}.',
  },
  'registerDoc.point.notTold': {
    one: 'For one it is not recorded when those whom it binds were told: {codes}.',
    other: 'For {count} it is not recorded when those whom they bind were told: {codes}.',
  },
  'registerDoc.code': 'Code',
  'registerDoc.next': '{status} {version}',
  'registerDoc.title': 'Title',
  'registerDoc.version': 'Version',
  'registerDoc.lastVersion': 'Last version',
  'registerDoc.inForce': 'In force',
  'registerDoc.state': 'Status',
  'registerDoc.approved': 'Approved',
  'registerDoc.change': 'What changed',
  'registerDoc.noVersion': 'none',
  'registerDoc.noReview': 'no day set',
  'registerDoc.overdue': 'Overdue',
} as const satisfies Messages;
