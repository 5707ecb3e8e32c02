import type { AiRole, Organisation } from './organisation.ts';
import type { AimsRecord, Records } from './records/record.ts';
import { fold } from './search.ts';

/**
 * The scope of the AIMS against what the organisation really has (4.3): a statement written from
 * the records, and what the boundary forgets or contradicts. Words are elsewhere.
 */

/** An AI system of the inventory, as far as the scope is concerned with it. */
export type ScopeSystem = Pick<AimsRecord<'system'>, 'id' | 'code' | 'title' | 'status'> & {
  readonly roles: readonly AiRole[];
};

/** What a scope is made from and checked against. */
export interface ScopeFacts {
  readonly scope: AimsRecord<'scope'>['data'];
  /** Ids of the AI systems that the scope record is linked with. */
  readonly included: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
  /** The inventory without archived systems, by code. */
  readonly systems: readonly ScopeSystem[];
  readonly organisation: Pick<Organisation, 'name' | 'legalName' | 'sites' | 'aiRoles'>;
}

/** Something the scope forgets or contradicts; its words are under `scope.finding.<kind>`. */
export type ScopeFinding =
  /** `system-undecided`: neither in nor out of scope. */
  | {
      readonly kind: 'system-undecided' | 'system-in-and-out' | 'system-without-reason';
      readonly system: ScopeSystem;
    }
  /** An exclusion that gives no reason. */
  | { readonly kind: 'exclusion-without-reason'; readonly what: string }
  /** A site of the organisation's profile that is neither in the scope nor excluded. */
  | { readonly kind: 'site-not-named'; readonly site: string }
  /** A role of the organisation's profile. */
  | { readonly kind: 'role-not-named'; readonly role: AiRole }
  /** A role that the organisation has towards a system in scope. */
  | { readonly kind: 'system-role-not-named'; readonly role: AiRole; readonly system: ScopeSystem };

/** The facts of a snapshot of all records; null before there is a scope record. */
export function scopeFacts(
  records: Records,
  organisation: ScopeFacts['organisation'],
): ScopeFacts | null {
  const scope = records.only('scope');
  if (scope === undefined) return null;
  const idsOf = (relation: string) =>
    new Set(records.linkedFrom(scope.id, relation).map(({ id }) => id));
  return {
    scope: scope.data,
    included: idsOf('includes'),
    excluded: idsOf('excludes'),
    systems: records.of('system').map(scopeSystem),
    organisation,
  };
}

/** The part of an AI system's record that the scope needs. */
export function scopeSystem({ id, code, title, status, data }: AimsRecord<'system'>): ScopeSystem {
  return { id, code, title, status, roles: data.roles };
}

/** Systems in scope, by code; retired ones are history and left aside. */
export function systemsInScope({ systems, included }: ScopeFacts): readonly ScopeSystem[] {
  return systems.filter((system) => included.has(system.id) && !isRetired(system));
}

/** Systems knowingly left out, with the reason that the exclusions give for each. */
export function systemsOutOfScope(
  facts: ScopeFacts,
): readonly { readonly system: ScopeSystem; readonly reason: string }[] {
  return facts.systems
    .filter((system) => facts.excluded.has(system.id) && !isRetired(system))
    .map((system) => ({ system, reason: reasonFor(facts, system) }));
}

/** Everything the scope forgets or contradicts, systems first. */
export function checkScope(facts: ScopeFacts): readonly ScopeFinding[] {
  return [
    ...facts.systems
      .filter((system) => !isRetired(system))
      .flatMap((system) => systemFindings(facts, system)),
    ...exclusionFindings(facts),
    ...siteFindings(facts),
    ...roleFindings(facts),
  ];
}

/** Whether a text names something, as words of their own: "AIS-1" is not in "AIS-12". */
export function mentions(text: string, name: string): boolean {
  const term = fold(name.trim());
  if (term === '') return false;
  const folded = fold(text);
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    const before = folded.charAt(at - 1);
    const after = folded.charAt(at + term.length);
    // Only Latin letters and figures: many scripts put no space between words.
    const joined =
      (isWordPart(before) && isWordPart(term.charAt(0))) ||
      (isWordPart(after) && isWordPart(term.charAt(term.length - 1)));
    if (!joined) return true;
  }
  return false;
}

const isWordPart = (character: string): boolean => /^[a-z0-9]$/.test(character);

const isRetired = ({ status }: Pick<ScopeSystem, 'status'>): boolean => status === 'retirement';

function systemFindings(facts: ScopeFacts, system: ScopeSystem): readonly ScopeFinding[] {
  const isIn = facts.included.has(system.id);
  const isOut = facts.excluded.has(system.id);
  if (isIn && isOut) return [{ kind: 'system-in-and-out', system }];
  if (isOut && reasonFor(facts, system) === '') return [{ kind: 'system-without-reason', system }];
  return isIn || isOut ? [] : [{ kind: 'system-undecided', system }];
}

function exclusionFindings(facts: ScopeFacts): readonly ScopeFinding[] {
  const unreasoned = facts.scope.exclusions
    .filter(({ what, reason }) => what.trim() !== '' && reason.trim() === '')
    .map(({ what }) => what)
    .filter((what) => !namesExcludedSystem(facts, what));
  return [...new Set(unreasoned)].map((what) => ({ kind: 'exclusion-without-reason', what }));
}

function reasonFor({ scope }: ScopeFacts, { code, title }: ScopeSystem): string {
  const named = scope.exclusions.filter(
    ({ what }) => mentions(what, code) || mentions(what, title),
  );
  return named.map(({ reason }) => reason.trim()).find((reason) => reason !== '') ?? '';
}

/** Its missing reason is reported with the system. */
function namesExcludedSystem({ systems, excluded }: ScopeFacts, what: string): boolean {
  return systems.some(
    (system) =>
      excluded.has(system.id) &&
      !isRetired(system) &&
      (mentions(what, system.code) || mentions(what, system.title)),
  );
}

function siteFindings({ scope, organisation }: ScopeFacts): readonly ScopeFinding[] {
  const places = [...scope.sites, ...scope.exclusions.map(({ what }) => what)];
  const sites = organisation.sites.map(({ name, address }) => name.trim() || address.trim());
  return [...new Set(sites)]
    .filter((site) => site !== '' && !places.some((place) => mentions(place, site)))
    .map((site) => ({ kind: 'site-not-named', site }));
}

function roleFindings(facts: ScopeFacts): readonly ScopeFinding[] {
  const { scope, organisation } = facts;
  const named = new Set(scope.roles);
  const ofOrganisation = organisation.aiRoles.filter((role) => !named.has(role));
  // Reported once for each role: with the organisation, or with the first system that has it.
  const reported = new Set([...named, ...ofOrganisation]);
  const ofSystems: ScopeFinding[] = [];
  for (const system of systemsInScope(facts)) {
    for (const role of system.roles) {
      if (reported.has(role)) continue;
      reported.add(role);
      ofSystems.push({ kind: 'system-role-not-named', role, system });
    }
  }
  return [
    ...ofOrganisation.map((role) => ({ kind: 'role-not-named', role }) as const),
    ...ofSystems,
  ];
}

/** A sentence of the scope statement, before it is put into words. */
export type ScopeSentence =
  | { readonly kind: 'activities'; readonly organisation: string; readonly activities: string }
  | {
      readonly kind: 'places';
      readonly functions: readonly string[];
      readonly sites: readonly string[];
    }
  | { readonly kind: 'roles'; readonly roles: readonly AiRole[] }
  /** `named` are all of them while they are few, otherwise none. */
  | { readonly kind: 'systems'; readonly count: number; readonly named: readonly ScopeSystem[] }
  | { readonly kind: 'exclusion'; readonly what: string; readonly reason: string };

/** More names would make the statement a list; the register has them. */
const mostNamed = 12;

/**
 * What a scope statement says, sentence by sentence, from the records alone. Nothing is said of
 * what the records leave open.
 */
export function scopeStatement(facts: ScopeFacts): readonly ScopeSentence[] {
  const { scope, organisation } = facts;
  const activities = oneLine(scope.activities);
  const functions = scope.functions.map(oneLine).filter((one) => one !== '');
  const sites = scope.sites.map(oneLine).filter((one) => one !== '');
  const systems = systemsInScope(facts);
  const name = organisation.legalName.trim() || organisation.name;
  const sentences: ScopeSentence[] = [];
  if (activities !== '') sentences.push({ kind: 'activities', organisation: name, activities });
  if (functions.length > 0 || sites.length > 0)
    sentences.push({ kind: 'places', functions, sites });
  if (scope.roles.length > 0) sentences.push({ kind: 'roles', roles: scope.roles });
  if (systems.length > 0) {
    const named = systems.length > mostNamed ? [] : systems;
    sentences.push({ kind: 'systems', count: systems.length, named });
  }
  return [...sentences, ...exclusionSentences(facts)];
}

function exclusionSentences(facts: ScopeFacts): readonly ScopeSentence[] {
  const written = facts.scope.exclusions
    .map(({ what, reason }) => ({ what: oneLine(what), reason: oneLine(reason) }))
    .filter(({ what }) => what !== '');
  // Left out although no line of the exclusions names it.
  const unwritten = systemsOutOfScope(facts)
    .map(({ system }) => system)
    .filter(({ code, title }) =>
      written.every(({ what }) => !mentions(what, code) && !mentions(what, title)),
    )
    .map(({ code, title }) => ({ what: `${title} (${code})`, reason: '' }));
  return [...written, ...unwritten].map((one) => ({ kind: 'exclusion', ...one }));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
