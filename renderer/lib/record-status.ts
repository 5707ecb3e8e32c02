import type { recordSpecs, RecordTypeName } from '../../shared/domain/records/types.ts';

/** Every status of every type; a status without its shape does not compile. */
type StatusName = (typeof recordSpecs)[RecordTypeName]['statuses'][number];

/** How a status is drawn: a shape and a hue beside its word, so that neither says it alone. */
export type StatusShape =
  /** Not begun. */
  | 'open'
  /** Under way. */
  | 'working'
  /** As it should be. */
  | 'good'
  /** Needs attention. */
  | 'attention'
  /** Went wrong. */
  | 'bad'
  /** Over. */
  | 'over';

const shapes: Readonly<Record<StatusName, StatusShape>> = {
  // Context and leadership
  current: 'good',
  watched: 'working',
  closed: 'over',
  former: 'over',
  assigned: 'good',
  vacant: 'attention',
  ended: 'over',
  draft: 'open',
  approved: 'good',
  // Life cycle stages of AI systems
  design: 'open',
  data: 'working',
  development: 'working',
  verification: 'working',
  deployment: 'working',
  operation: 'good',
  retirement: 'over',
  // Development
  planned: 'open',
  'in-use': 'good',
  quarantined: 'attention',
  retired: 'over',
  'in-development': 'working',
  candidate: 'working',
  released: 'good',
  withdrawn: 'over',
  run: 'working',
  passed: 'good',
  'passed-with-conditions': 'attention',
  failed: 'bad',
  superseded: 'over',
  live: 'good',
  'rolled-back': 'attention',
  // Risks, controls, impacts
  identified: 'open',
  analysed: 'working',
  'in-treatment': 'working',
  accepted: 'good',
  undecided: 'open',
  'in-progress': 'working',
  implemented: 'good',
  excluded: 'over',
  screening: 'open',
  'in-review': 'working',
  // Planning
  'on-track': 'good',
  'at-risk': 'attention',
  achieved: 'good',
  missed: 'bad',
  dropped: 'over',
  proposed: 'open',
  done: 'good',
  rejected: 'over',
  open: 'open',
  'approved-with-conditions': 'attention',
  // People, training, communication
  active: 'good',
  absent: 'attention',
  left: 'over',
  needed: 'open',
  expired: 'bad',
  held: 'working',
  effective: 'good',
  'not-effective': 'bad',
  cancelled: 'over',
  asked: 'working',
  acknowledged: 'good',
  declined: 'over',
  decided: 'working',
  available: 'good',
  'not-granted': 'bad',
  running: 'working',
  // Concerns, incidents, monitoring
  reported: 'working',
  triaged: 'working',
  answered: 'good',
  contained: 'working',
  paused: 'attention',
  // Audits, reviews, nonconformities
  conforms: 'good',
  'does-not': 'bad',
  'not-applicable': 'over',
  'not-reached': 'attention',
  issued: 'working',
  signed: 'good',
  acting: 'working',
  checking: 'working',
  'not-confirmed': 'over',
  // Certification
  certified: 'good',
  stopped: 'over',
  used: 'good',
  quoted: 'working',
  chosen: 'good',
  offered: 'open',
  agreed: 'good',
  confirmed: 'working',
  expected: 'open',
  valid: 'good',
  suspended: 'bad',
};

/** The shape of a status; one that this version does not know counts as not begun. */
export function statusShape(status: string): StatusShape {
  return (shapes as Readonly<Record<string, StatusShape | undefined>>)[status] ?? 'open';
}
