import { addMonths, type Day } from './common.ts';
import { expiryOf } from './competence.ts';
import { isInScope, inScope } from './requirement-scope.ts';
import { isOfType, type AimsRecord, type AnyRecord, type Records } from './records/record.ts';
import { fold } from './search.ts';

/**
 * Whether somebody may audit what is in scope (9.2.2): nobody audits their own work. Every conflict
 * names the record that shows it, so that it can be looked at and put right.
 */

/** What an audit looks at, as far as independence and coverage ask. */
export interface AuditScope {
  readonly requirements: readonly string[];
  /** Names of processes, as the scope of the AIMS lists them. */
  readonly processes: readonly string[];
  /** Ids of AI systems. */
  readonly systems: readonly string[];
  readonly startOn: Day | null;
}

/** A record as conflicts name it. */
export interface NamedRecord {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

export type ConflictKind =
  /** A role of theirs answers for requirements in scope. */
  | 'duty'
  | 'system-owner'
  | 'works-on'
  | 'process-owner'
  | 'document-author'
  | 'document-approver'
  /** A consultant's work that is not two years old. */
  | 'consultant';

/** Why somebody may not audit something. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** The role, AI system, scope, document or engagement that shows it. */
  readonly record: NamedRecord;
  /** The requirements in scope that it is about; empty where it is about a system or a process. */
  readonly requirements: readonly string[];
  /** Processes that they own. */
  readonly processes: readonly string[];
}

/** For so long after it ended a consultant's work counts as their own. */
export const consultantMonths = 24;

type Person = AimsRecord<'person'>;

const present = ({ archivedAt }: AnyRecord): boolean => archivedAt === null;
const named = ({ id, code, title }: AnyRecord): NamedRecord => ({ id, code, title });

/** A name without the function after the comma, as compared. */
export function nameKey(name: string): string {
  return fold((name.split(',')[0] ?? '').replace(/\s+/g, ' ').trim());
}

/** Whether two texts name the same person; empty ones name nobody. */
export function sameName(a: string, b: string): boolean {
  const key = nameKey(a);
  return key !== '' && key === nameKey(b);
}

/** The roles that somebody fills, linked or by name, as holder or deputy. */
export function rolesOf(records: Records, person: Person): readonly AimsRecord<'role'>[] {
  const linked = new Set(records.linkedFrom(person.id, 'holds').map(({ id }) => id));
  return records
    .of('role')
    .filter(({ status }) => status !== 'ended')
    .filter(
      ({ id, data }) =>
        linked.has(id) ||
        sameName(data.holder, person.title) ||
        sameName(data.deputy, person.title),
    );
}

/**
 * Processes of the AIMS that an audit looks at: those it names. One that names none looks at those
 * whose requirements are all in its scope.
 */
export function processesInScope(
  scope: Pick<AuditScope, 'requirements' | 'processes'>,
  processes: AimsRecord<'scope'>['data']['processes'],
): AimsRecord<'scope'>['data']['processes'] {
  const wanted = new Set(scope.processes.map((name) => fold(name.trim())).filter(isFilled));
  return processes.filter(({ process, requirements }) => {
    const name = fold(process.trim());
    if (name === '') return false;
    if (wanted.size > 0) return wanted.has(name);
    return requirements.length > 0 && requirements.every((id) => isInScope(id, scope.requirements));
  });
}

const isFilled = (text: string): boolean => text.trim() !== '';

/** What an audit record looks at. */
export function scopeOfAudit(records: Records, audit: AimsRecord<'audit'>): AuditScope {
  const { requirements, processes, startOn } = audit.data;
  const systems = records.linkedFrom(audit.id, 'covers').map(({ id }) => id);
  return { requirements, processes, systems, startOn };
}

/** Everything that keeps somebody from auditing a scope; empty when they are independent of it. */
export function conflictsOf(
  records: Records,
  person: Person,
  scope: AuditScope,
): readonly Conflict[] {
  const roles = rolesOf(records, person);
  const names = new Set(
    [person.title, ...roles.flatMap(({ title, code }) => [title, code])].map(nameKey),
  );
  const isTheirs = (name: string): boolean => isFilled(name) && names.has(nameKey(name));
  return [
    ...dutyConflicts(roles, scope),
    ...systemConflicts(records, person, scope, isTheirs),
    ...processConflicts(records, scope, isTheirs),
    ...documentConflicts(records, scope, isTheirs),
    ...consultantConflicts(records, person, scope),
  ];
}

function dutyConflicts(
  roles: readonly AimsRecord<'role'>[],
  scope: AuditScope,
): readonly Conflict[] {
  return roles.flatMap((role) => {
    const answered = role.data.duties
      .filter(({ part }) => part === 'accountable' || part === 'responsible')
      .flatMap(({ requirements }) => requirements);
    return about('duty', role, inScope(answered, scope.requirements));
  });
}

function about(
  kind: ConflictKind,
  record: AnyRecord,
  requirements: readonly string[],
): readonly Conflict[] {
  if (requirements.length === 0) return [];
  return [{ kind, record: named(record), requirements, processes: [] }];
}

function systemConflicts(
  records: Records,
  person: Person,
  scope: AuditScope,
  isTheirs: (name: string) => boolean,
): readonly Conflict[] {
  const works = new Set(records.linkedFrom(person.id, 'works-on').map(({ id }) => id));
  const conflict = (kind: ConflictKind, record: AnyRecord): Conflict => ({
    kind,
    record: named(record),
    requirements: [],
    processes: [],
  });
  return records
    .of('system')
    .filter(({ id }) => scope.systems.includes(id))
    .flatMap((system) => [
      ...(isTheirs(system.owner) ? [conflict('system-owner', system)] : []),
      ...(works.has(system.id) ? [conflict('works-on', system)] : []),
    ]);
}

function processConflicts(
  records: Records,
  scope: AuditScope,
  isTheirs: (name: string) => boolean,
): readonly Conflict[] {
  const boundary = records.only('scope');
  if (boundary === undefined) return [];
  const owned = processesInScope(scope, boundary.data.processes)
    .filter(({ owner }) => isTheirs(owner))
    .map(({ process }) => process.trim());
  if (owned.length === 0) return [];
  return [
    {
      kind: 'process-owner',
      record: named(boundary),
      requirements: [],
      processes: [...new Set(owned)],
    },
  ];
}

function documentConflicts(
  records: Records,
  scope: AuditScope,
  isTheirs: (name: string) => boolean,
): readonly Conflict[] {
  return records
    .of('document')
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap((document) => {
      const { author, approver, approvedBy, requirements } = document.data;
      const concerned = inScope(requirements, scope.requirements);
      return [
        ...(isTheirs(author) ? about('document-author', document, concerned) : []),
        ...(isTheirs(approver) || isTheirs(approvedBy)
          ? about('document-approver', document, concerned)
          : []),
      ];
    });
}

function consultantConflicts(
  records: Records,
  person: Person,
  scope: AuditScope,
): readonly Conflict[] {
  return records
    .of('engagement')
    .filter(({ status }) => status !== 'offered')
    .filter(({ data }) => data.consultants.some((name) => sameName(name, person.title)))
    .filter(({ data }) => isRecent(data, scope.startOn))
    .flatMap((engagement) => about('consultant', engagement, madeFor(records, engagement, scope)));
}

function isRecent(
  { startOn, endOn }: AimsRecord<'engagement'>['data'],
  auditOn: Day | null,
): boolean {
  if (auditOn === null) return true;
  if (startOn !== null && startOn > auditOn) return false;
  // Without an end it still runs.
  return endOn === null || endOn >= addMonths(auditOn, -consultantMonths);
}

/** The requirements in scope that a consultant worked on. */
function madeFor(
  records: Records,
  { id, data }: AimsRecord<'engagement'>,
  scope: AuditScope,
): readonly string[] {
  const documents = records
    .linkedFrom(id, 'delivers')
    .filter((one) => present(one) && isOfType(one, 'document'))
    .flatMap((one) => (isOfType(one, 'document') ? one.data.requirements : []));
  const wroteSome = data.services.includes('documents') && documents.length === 0;
  // Who put the AIMS into practice, or wrote nobody says what, made all of it.
  const all = data.services.includes('implementation') || wroteSome;
  return all ? scope.requirements : inScope(documents, scope.requirements);
}

/** What makes a conflict a new one: the same record about more requirements is one, too. */
export function conflictKeys({
  kind,
  record,
  requirements,
  processes,
}: Conflict): readonly string[] {
  const parts = [...requirements, ...processes];
  return (parts.length === 0 ? [''] : parts).map((part) => `${kind} ${record.id} ${part}`);
}

/** The conflicts that were not there before, each with what is new about it. */
export function newConflicts(
  before: readonly Conflict[],
  after: readonly Conflict[],
): readonly Conflict[] {
  const known = new Set(before.flatMap(conflictKeys));
  const isNew = (conflict: Conflict, part: string): boolean =>
    !known.has(`${conflict.kind} ${conflict.record.id} ${part}`);
  return after.flatMap((conflict): readonly Conflict[] => {
    const requirements = conflict.requirements.filter((part) => isNew(conflict, part));
    const processes = conflict.processes.filter((part) => isNew(conflict, part));
    const isWhole = conflict.requirements.length + conflict.processes.length === 0;
    if (isWhole) return isNew(conflict, '') ? [conflict] : [];
    if (requirements.length + processes.length === 0) return [];
    return [{ ...conflict, requirements, processes }];
  });
}

/** How far it is proved that somebody can audit. */
export interface AuditorCompetence {
  /** `not-defined`: no competence of the area "auditing" says what an auditor has to be able to do. */
  readonly state: 'proved' | 'expired' | 'missing' | 'not-defined';
  /** What proves it, or did until it expired. */
  readonly qualification: NamedRecord | null;
}

/** Whether somebody has a qualification for auditing that is current on a day. */
export function auditorCompetence(records: Records, personId: string, on: Day): AuditorCompetence {
  const needed = new Map(
    records
      .of('competence')
      .filter(({ status, data }) => data.area === 'auditing' && status !== 'retired')
      .map((competence) => [competence.id, competence]),
  );
  if (needed.size === 0) return { state: 'not-defined', qualification: null };
  const theirs = records
    .linkingTo(personId, 'of')
    .filter((one) => present(one) && isOfType(one, 'qualification'))
    .flatMap((one) => (isOfType(one, 'qualification') ? [one] : []))
    .flatMap((one) => {
      const [competence] = records.linkedFrom(one.id, 'proves');
      const wanted = competence === undefined ? undefined : needed.get(competence.id);
      return wanted === undefined ? [] : [{ one, until: expiryOf(one, wanted.data.validMonths) }];
    })
    .filter(({ one }) => one.status !== 'withdrawn');
  const current = theirs.find(
    ({ one, until }) => one.status === 'current' && (until === null || until >= on),
  );
  const known = current ?? theirs[0];
  if (known === undefined) return { state: 'missing', qualification: null };
  const state = current === undefined ? 'expired' : 'proved';
  return { state, qualification: named(known.one) };
}
