import type { Day } from './common.ts';
import { changeKinds, type ChangeKind } from './records/certification.ts';
import type { AimsRecord, AnyRecord, Records } from './records/record.ts';

/** Changes that the certification body has to be told of, and what in the records looks like one. */

/** A record that changed since the last audit in a way that may have to be notified. */
export interface ChangeHint {
  readonly kind: ChangeKind;
  /** Why it is taken for one; words under `certificate.hint.<reason>`. */
  readonly reason: HintReason;
  readonly record: AnyRecord;
  readonly on: Day;
}

export type HintReason =
  | 'scope-approved'
  | 'site-not-certified'
  | 'system-added'
  | 'system-retired'
  | 'change-done'
  | 'management-changed';

/** Kinds of changes of which the records know nothing: somebody has to ask. */
export const unseenKinds: readonly ChangeKind[] = changeKinds.filter(
  (kind) => kind === 'legal-form' || kind === 'ownership' || kind === 'persons',
);

/** The last day on which the body looked at the organisation; else the day of its decision. */
export function lastLookedAt(records: Records, certificate: AimsRecord<'certificate'>): Day | null {
  const days = records
    .of('external-audit')
    .filter(({ status }) => status === 'held' || status === 'closed')
    .map(({ data }) => data.endOn ?? data.startOn ?? data.reportOn)
    .filter((day) => day !== null)
    .toSorted();
  return days.at(-1) ?? certificate.data.decidedOn ?? certificate.data.issuedOn;
}

const dayOf = (instant: string): Day => instant.slice(0, 10);

/**
 * What changed since the body looked last and is not among the changes that were written down: a
 * change is taken as written down when it names the record's code.
 */
export function changeHints(
  records: Records,
  certificate: AimsRecord<'certificate'>,
  since: Day,
): readonly ChangeHint[] {
  const written = certificate.data.changes.map(({ what }) => what).join('\n');
  return [
    ...scopeHints(records, certificate, since),
    ...systemHints(records, since),
    ...plannedHints(records, since),
    ...managementHints(records, since),
  ]
    .filter(({ record }) => !isNamed(written, record.code))
    .toSorted((a, b) => b.on.localeCompare(a.on) || a.record.code.localeCompare(b.record.code));
}

/** AIS-01 is not AIS-012. */
const isNamed = (text: string, code: string): boolean =>
  new RegExp(`(?<![\\w-])${code}(?![\\w-])`, 'u').test(text);

function scopeHints(
  records: Records,
  certificate: AimsRecord<'certificate'>,
  since: Day,
): readonly ChangeHint[] {
  const scope = records.only('scope');
  if (scope === undefined) return [];
  const { approvedOn, sites } = scope.data;
  const known = new Set(certificate.data.sites.map(plain));
  const strange =
    known.size > 0 && sites.some((site) => plain(site) !== '' && !known.has(plain(site)));
  return [
    ...(scope.status === 'approved' && approvedOn !== null && approvedOn > since
      ? [{ kind: 'scope', reason: 'scope-approved', record: scope, on: approvedOn } as const]
      : []),
    ...(strange
      ? [
          {
            kind: 'sites',
            reason: 'site-not-certified',
            record: scope,
            on: dayOf(scope.updatedAt),
          } as const,
        ]
      : []),
  ];
}

const plain = (text: string): string => text.trim().toLowerCase();

function systemHints(records: Records, since: Day): readonly ChangeHint[] {
  return records.of('system').flatMap((record): readonly ChangeHint[] => {
    const added = dayOf(record.createdAt);
    const retired = record.status === 'retirement';
    if (added > since && !retired) {
      return [{ kind: 'ai-systems', reason: 'system-added', record, on: added }];
    }
    const on = dayOf(record.updatedAt);
    return retired && added <= since && on > since
      ? [{ kind: 'ai-systems', reason: 'system-retired', record, on }]
      : [];
  });
}

/** Planned changes that were carried out, by what they changed. */
function plannedHints(records: Records, since: Day): readonly ChangeHint[] {
  return records.of('change').flatMap((record): readonly ChangeHint[] => {
    const { doneOn } = record.data;
    if (record.status !== 'done' || doneOn === null || doneOn <= since) return [];
    const types = records.linkedFrom(record.id, 'changes').map(({ type }) => type);
    const kind = types.includes('scope') ? 'scope' : types.includes('system') ? 'ai-systems' : null;
    return kind === null ? [] : [{ kind, reason: 'change-done', record, on: doneOn }];
  });
}

/** Roles that answer for leadership. */
function managementHints(records: Records, since: Day): readonly ChangeHint[] {
  return records
    .of('role')
    .filter(({ data }) =>
      data.duties.some(
        ({ part, requirements }) =>
          part === 'accountable' && requirements.some((id) => id === '5' || id === '5.1'),
      ),
    )
    .flatMap((record): readonly ChangeHint[] => {
      const on = dayOf(record.updatedAt);
      return on > since
        ? [{ kind: 'top-management', reason: 'management-changed', record, on }]
        : [];
    });
}
