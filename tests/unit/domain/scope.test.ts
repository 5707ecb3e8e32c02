import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aiRoles } from '../../../shared/domain/organisation.ts';
import { Records, type AimsRecord } from '../../../shared/domain/records/record.ts';
import {
  checkScope,
  mentions,
  scopeFacts,
  scopeStatement,
  systemsInScope,
  systemsOutOfScope,
  type ScopeFacts,
  type ScopeSystem,
} from '../../../shared/domain/scope.ts';
import { makeRecord, recordId } from './record-fixture.ts';

const system = (number: number, changes: Partial<ScopeSystem> = {}): ScopeSystem => ({
  id: recordId('system', number),
  code: `AIS-00${number}`,
  title: `System ${'ABCDEFG'.charAt(number)}`,
  status: 'operation',
  roles: [],
  ...changes,
});

interface Given {
  readonly data?: Partial<AimsRecord<'scope'>['data']>;
  readonly systems?: readonly ScopeSystem[];
  readonly included?: readonly ScopeSystem[];
  readonly excluded?: readonly ScopeSystem[];
  readonly organisation?: Partial<ScopeFacts['organisation']>;
}

function facts({ data, systems = [], included = [], excluded = [], organisation }: Given) {
  return {
    scope: makeRecord('scope', 1, data).data,
    included: new Set(included.map(({ id }) => id)),
    excluded: new Set(excluded.map(({ id }) => id)),
    systems,
    organisation: { name: 'Acme', legalName: '', sites: [], aiRoles: [], ...organisation },
  } satisfies ScopeFacts;
}

describe('checkScope', () => {
  it('finds a system that is neither in nor out, and one that is both', () => {
    const [open, both, fine] = [system(1), system(2), system(3)];
    const found = checkScope(
      facts({ systems: [open, both, fine], included: [both, fine], excluded: [both] }),
    );
    expect(found).toEqual([
      { kind: 'system-undecided', system: open },
      { kind: 'system-in-and-out', system: both },
    ]);
  });

  it('leaves retired systems aside', () => {
    const retired = system(1, { status: 'retirement' });
    expect(checkScope(facts({ systems: [retired] }))).toEqual([]);
    expect(systemsInScope(facts({ systems: [retired], included: [retired] }))).toEqual([]);
  });

  it('asks for the reason of an excluded system, once', () => {
    const out = system(1);
    const without = facts({ systems: [out], excluded: [out] });
    expect(checkScope(without)).toEqual([{ kind: 'system-without-reason', system: out }]);
    const blank = { what: 'System B (AIS-001)', reason: ' ' };
    expect(
      checkScope(facts({ systems: [out], excluded: [out], data: { exclusions: [blank] } })),
    ).toEqual([{ kind: 'system-without-reason', system: out }]);
  });

  it.each(['AIS-001', 'system b', 'The pilots AIS-001 and AIS-002'])(
    'takes the reason from an exclusion that says %j',
    (what) => {
      const out = system(1);
      const given = facts({
        systems: [out],
        excluded: [out],
        data: { exclusions: [{ what, reason: 'ends in June' }] },
      });
      expect(checkScope(given)).toEqual([]);
      expect(systemsOutOfScope(given)).toEqual([{ system: out, reason: 'ends in June' }]);
    },
  );

  it('does not take another system’s reason', () => {
    const out = system(1);
    const given = facts({
      systems: [out],
      excluded: [out],
      data: { exclusions: [{ what: 'AIS-0012', reason: 'ends in June' }] },
    });
    expect(checkScope(given).map(({ kind }) => kind)).toEqual(['system-without-reason']);
  });

  it('reports an exclusion of something else without a reason', () => {
    const given = facts({ data: { exclusions: [{ what: 'Canteen', reason: '' }] } });
    expect(checkScope(given)).toEqual([{ kind: 'exclusion-without-reason', what: 'Canteen' }]);
  });

  it('reports sites and roles that the scope does not name', () => {
    const given = facts({
      data: {
        sites: ['Headquarters in Ghent'],
        exclusions: [{ what: 'Warehouse', reason: 'no AI there' }],
        roles: ['developer'],
      },
      organisation: {
        sites: [
          { name: 'ghent', address: '' },
          { name: 'Warehouse', address: 'Dok 4' },
          { name: '', address: 'Rue Haute 12, Liège' },
          { name: ' ', address: '' },
        ],
        aiRoles: ['developer', 'user'],
      },
    });
    expect(checkScope(given)).toEqual([
      { kind: 'site-not-named', site: 'Rue Haute 12, Liège' },
      { kind: 'role-not-named', role: 'user' },
    ]);
  });

  it('reports a role towards a system in scope once, and none of those left out', () => {
    const [first, second, out] = [
      system(1, { roles: ['deployer'] }),
      system(2, { roles: ['deployer'] }),
      system(3, { roles: ['partner'] }),
    ];
    const given = facts({
      systems: [first, second, out],
      included: [first, second],
      excluded: [out],
      data: { exclusions: [{ what: 'AIS-003', reason: 'a test' }] },
    });
    expect(checkScope(given)).toEqual([
      { kind: 'system-role-not-named', role: 'deployer', system: first },
    ]);
  });

  it('decides each current system in exactly one way', () => {
    const arbitrary = fc.record({
      inScope: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
      outOfScope: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
      reasons: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
      retired: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
    });
    fc.assert(
      fc.property(arbitrary, ({ inScope, outOfScope, reasons, retired }) => {
        const systems = Array.from({ length: 7 }, (_, at) =>
          system(at, { status: retired.includes(at) ? 'retirement' : 'operation' }),
        );
        const pick = (chosen: readonly number[]) => systems.filter((_, at) => chosen.includes(at));
        const given = facts({
          systems,
          included: pick(inScope),
          excluded: pick(outOfScope),
          data: { exclusions: pick(reasons).map(({ code }) => ({ what: code, reason: 'old' })) },
        });
        const found = checkScope(given);
        for (const [at, one] of systems.entries()) {
          const kinds = found.flatMap((finding) =>
            'system' in finding && finding.system === one ? [finding.kind] : [],
          );
          const isIn = inScope.includes(at);
          const isOut = outOfScope.includes(at);
          const fine =
            retired.includes(at) || (isIn && !isOut) || (isOut && !isIn && reasons.includes(at));
          expect(kinds).toHaveLength(fine ? 0 : 1);
        }
      }),
    );
  });
});

describe('mentions', () => {
  it('looks for whole words, whatever their case and accents', () => {
    expect(mentions('Site: LIÈGE.', 'liege')).toBe(true);
    expect(mentions('Scorer2', 'scorer')).toBe(false);
    expect(mentions('Scorer2 and Scorer', 'scorer')).toBe(true);
    expect(mentions('採点システムの試験版', '採点システム')).toBe(true);
    expect(mentions('anything', ' ')).toBe(false);
  });

  it('finds every text in itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(mentions(text, text)).toBe(text.trim() !== '' && mentions(`(${text})`, text));
      }),
    );
  });
});

describe('scopeStatement', () => {
  it('says nothing of what is not there', () => {
    expect(scopeStatement(facts({}))).toEqual([]);
  });

  it('takes each sentence from the records', () => {
    const [first, out, quiet] = [system(1), system(2), system(3)];
    const given = facts({
      data: {
        activities: ' Development of\ntriage software ',
        functions: ['Development', ' '],
        sites: ['Ghent'],
        roles: ['developer'],
        exclusions: [{ what: 'System C', reason: 'bought for\n a test' }],
      },
      systems: [first, out, quiet],
      included: [first],
      excluded: [out, quiet],
      organisation: { legalName: 'Acme NV' },
    });
    expect(scopeStatement(given)).toEqual([
      { kind: 'activities', organisation: 'Acme NV', activities: 'Development of triage software' },
      { kind: 'places', functions: ['Development'], sites: ['Ghent'] },
      { kind: 'roles', roles: ['developer'] },
      { kind: 'systems', count: 1, named: [first] },
      { kind: 'exclusion', what: 'System C', reason: 'bought for a test' },
      { kind: 'exclusion', what: 'System D (AIS-003)', reason: '' },
    ]);
  });

  it('counts the systems where there are too many to name', () => {
    const systems = Array.from({ length: 13 }, (_, at) =>
      system(1, { id: recordId('system', at), code: `AIS-1${at}` }),
    );
    expect(scopeStatement(facts({ systems, included: systems }))).toEqual([
      { kind: 'systems', count: 13, named: [] },
    ]);
  });

  it('never contradicts the links and never holds a line break', () => {
    const arbitrary = fc.record({
      activities: fc.constantFrom('', 'a\nb', 'a\r\n\n b', '\n', 'AI care'),
      roles: fc.uniqueArray(fc.constantFrom(...aiRoles)),
      exclusions: fc.array(
        fc.record({ what: fc.string(), reason: fc.constantFrom('', 'x\ny', ' \n ') }),
      ),
      inScope: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
    });
    fc.assert(
      fc.property(arbitrary, ({ inScope, ...data }) => {
        const systems = Array.from({ length: 7 }, (_, at) => system(at));
        const included = systems.filter((_, at) => inScope.includes(at));
        const said = scopeStatement(facts({ data, systems, included }));
        const named = said.flatMap((one) => (one.kind === 'systems' ? one.named : []));
        expect(named).toEqual(included);
        const texts = said.flatMap((one) => {
          if (one.kind === 'activities') return [one.activities];
          return one.kind === 'exclusion' ? [one.what, one.reason] : [];
        });
        expect(texts.filter((text) => /[\r\n]/.test(text))).toEqual([]);
      }),
    );
  });
});

describe('scopeFacts', () => {
  it('reads scope, links and the inventory without archived systems from a snapshot', () => {
    const scope = makeRecord('scope', 1, { sites: ['Ghent'] });
    const kept = makeRecord('system', 1, { roles: ['user'] });
    const gone = makeRecord('system', 2, {}, { archivedAt: '2026-05-01T00:00:00.000Z' });
    const link = { id: recordId('issue', 9), fromId: scope.id, relation: 'includes' };
    const records = new Records([scope, kept, gone], [{ ...link, toId: kept.id }]);
    const organisation = facts({}).organisation;
    const found = scopeFacts(records, organisation);
    expect(found?.systems).toEqual([
      { id: kept.id, code: 'AIS-001', title: 'system 1', status: 'design', roles: ['user'] },
    ]);
    expect(found?.included).toEqual(new Set([kept.id]));
    expect(found?.scope.sites).toEqual(['Ghent']);
    expect(scopeFacts(new Records([kept], []), organisation)).toBeNull();
  });
});
