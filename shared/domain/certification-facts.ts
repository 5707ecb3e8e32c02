import type { EstimateBasis } from './audit-day-defaults.ts';
import type { Complexity, Maturity, PlanBasis, ProjectData } from './certification-plan.ts';
import type { Day } from './common.ts';
import type { BodyContext, InternalAuditor } from './impartiality.ts';
import { heldStandards, type AiRole, type Organisation } from './organisation.ts';
import { otherStandards } from './records/certification.ts';
import { isOfType, type AimsRecord, type Records } from './records/record.ts';

/** What the records know of what a certification project, an estimate and a comparison need. */

type Client = Pick<
  Organisation,
  'headcount' | 'sites' | 'aiRoles' | 'standardsHeld' | 'contactName' | 'contactEmail'
>;

/** AI systems that a certificate would cover: those in scope, or all in use where no scope says. */
export function certifiedSystems(records: Records): readonly AimsRecord<'system'>[] {
  const scope = records.only('scope');
  const included = new Set(
    scope === undefined ? [] : records.linkedFrom(scope.id, 'includes').map(({ id }) => id),
  );
  const excluded = new Set(
    scope === undefined ? [] : records.linkedFrom(scope.id, 'excludes').map(({ id }) => id),
  );
  return records
    .of('system')
    .filter(({ status }) => status !== 'retirement')
    .filter(({ id }) => (included.size > 0 ? included.has(id) : !excluded.has(id)));
}

/** Whether an auditor will look at a system one by one. */
export function isCritical({ data }: AimsRecord<'system'>): boolean {
  return (
    data.criticality === 'critical' ||
    data.criticality === 'high' ||
    data.aiActClass === 'high-risk' ||
    data.aiActClass === 'prohibited'
  );
}

/** Everybody whose work the scope covers, as far as the records tell. */
function personsOf(records: Records, organisation: Client): number {
  const known = records.only('project')?.data.persons ?? organisation.headcount;
  return known ?? Math.max(1, records.of('person').filter(isActive).length);
}

const isActive = ({ status }: AimsRecord<'person'>): boolean => status === 'active';

/** Roles towards the systems that would be certified, with those of the profile. */
function rolesOf(records: Records, organisation: Client): ReadonlySet<AiRole> {
  const scope = records.only('scope')?.data.roles ?? [];
  const systems = certifiedSystems(records).flatMap(({ data }) => data.roles);
  const all = [...scope, ...systems];
  return new Set(all.length > 0 ? all : organisation.aiRoles);
}

function maturityOf(records: Records, { standardsHeld }: Client): Maturity {
  if (standardsHeld.includes('ISO/IEC 27001')) return 'iso-27001';
  if (standardsHeld.length > 0) return 'other-system';
  const hasBegun = records.of('document').some(({ status }) => status === 'approved');
  return hasBegun || records.only('scope')?.status === 'approved' ? 'some' : 'none';
}

function complexityOf(records: Records, organisation: Client): Complexity {
  const systems = certifiedSystems(records);
  const critical = systems.filter(isCritical).length;
  const roles = rolesOf(records, organisation);
  const develops = roles.has('developer') || roles.has('provider');
  if (critical >= 3 || (critical > 0 && develops) || systems.length >= 15) return 'high';
  return critical > 0 || develops || systems.length >= 5 ? 'medium' : 'low';
}

/** What a typical plan would start from. */
export function planBasisOf(records: Records, organisation: Client, today: Day): PlanBasis {
  return {
    startOn: today,
    persons: personsOf(records, organisation),
    complexity: complexityOf(records, organisation),
    maturity: maturityOf(records, organisation),
  };
}

/** What an estimate of audit days starts from. */
export function estimateBasisOf(
  records: Records,
  organisation: Client,
): EstimateBasis & { readonly persons: number } {
  const systems = certifiedSystems(records);
  const project = records.only('project')?.data;
  const roles = rolesOf(records, organisation);
  const develops = roles.has('developer') || roles.has('provider');
  const deploys = roles.has('deployer');
  const uses = deploys || roles.has('user');
  return {
    persons: personsOf(records, organisation),
    sites: Math.max(1, sitesOf(records, organisation).length),
    systems: systems.length,
    criticalSystems: systems.filter(isCritical).length,
    role: develops ? (uses ? 'both' : 'developer') : deploys ? 'deployer' : uses ? 'user' : null,
    maturity: project?.maturity ?? maturityOf(records, organisation),
    integrated: project?.integrated === true ? project.standards.length : 0,
  };
}

type Site = ProjectData['sites'][number];

/** Sites as the project has them, otherwise those of the profile and of the scope, each once. */
function sitesOf(records: Records, organisation: Client): readonly Site[] {
  const own = records.only('project')?.data.sites ?? [];
  if (own.length > 0) return own;
  const scope = records.only('scope')?.data;
  const known = organisation.sites.map(({ name, address }) => ({ name, address }));
  const others = (scope?.sites ?? [])
    .map((site) => site.trim())
    .filter((site) => site !== '' && !known.some(({ name }) => isPartOf(name, site)))
    .map((name) => ({ name: asLine(name), address: '' }));
  const all = [...known, ...others].filter(({ name }) => name.trim() !== '').slice(0, 200);
  const isOnly = all.length === 1;
  return all.map((site) => ({
    ...site,
    persons: isOnly ? organisation.headcount : null,
    activities: isOnly ? firstLine(scope?.activities ?? '') : '',
  }));
}

/** The scope names a site with its town: "Cork office, Cork". */
const isPartOf = (name: string, site: string): boolean =>
  site.toLowerCase().includes(name.trim().toLowerCase());

const firstLine = (text: string): string => asLine((text.trim().split('\n')[0] ?? '').trim());

/** As much of a text as a line of a record takes; half a pair of surrogates is no letter. */
const asLine = (text: string): string => text.slice(0, 300).replace(/[\uD800-\uDBFF]$/, '');

/** What the application form asks for and the records know already. */
export function applicationOf(records: Records, organisation: Client): Partial<ProjectData> {
  const { contactName, contactEmail, standardsHeld } = organisation;
  const bought = records
    .of('supplier')
    .filter(({ data, status }) => data.kind === 'supplier' && status !== 'ended')
    .filter(({ data }) => data.criticality === 'critical' || data.criticality === 'high');
  return {
    sites: sitesOf(records, organisation),
    aiRoles: [...rolesOf(records, organisation)],
    standards: otherStandards.filter((one) => (standardsHeld as readonly string[]).includes(one)),
    contact: asLine([contactName, contactEmail].filter((part) => part.trim() !== '').join(', ')),
    outsourced: bought
      .map(({ title, data }) => [title, firstLine(data.provides)].filter(Boolean).join(': '))
      .join('\n'),
    certificates: heldStandards.filter((one) => standardsHeld.includes(one)).join('\n'),
  };
}

/** What bodies are checked against. Engagements count also after they were put away. */
export function bodyContextOf(records: Records, today: Day): BodyContext {
  return {
    engagements: records.all.filter((one) => isOfType(one, 'engagement')),
    auditors: internalAuditors(records),
    today,
  };
}

function internalAuditors(records: Records): readonly InternalAuditor[] {
  const lastAudit = new Map<string, Day | null>();
  for (const audit of records.all) {
    if (!isOfType(audit, 'audit') || audit.status === 'cancelled') continue;
    const { reportedOn, endOn, startOn } = audit.data;
    const on = reportedOn ?? endOn ?? startOn;
    const led = records.linkedFrom(audit.id, 'led-by');
    for (const { id } of [...led, ...records.linkedFrom(audit.id, 'audited-by')]) {
      const known = lastAudit.get(id);
      // One without a date may be going on: it counts for as long as it has none.
      lastAudit.set(id, known === null || on === null ? null : latest(known, on));
    }
  }
  return [...lastAudit].flatMap(([id, last]) => {
    const person = records.byId(id);
    if (person === undefined || !isOfType(person, 'person')) return [];
    const { unit, email } = person.data;
    return [{ name: person.title, unit, email, lastAudit: last }];
  });
}

const latest = (a: Day | undefined, b: Day): Day => (a === undefined || b > a ? b : a);
