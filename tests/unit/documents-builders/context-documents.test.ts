import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDoc } from '../../../shared/documents/check.ts';
import { contextDocument } from '../../../shared/documents/aims/context/index.ts';
import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import { rolesDocument } from '../../../shared/documents/aims/roles/index.ts';
import { scopeDocument } from '../../../shared/documents/aims/scope/index.ts';
import { newOrganisation } from '../../../shared/domain/organisation.ts';
import type { AnyRecord, RecordLink } from '../../../shared/domain/records/record.ts';
import { specOf, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { anyRecord } from '../domain/any-record.ts';
import { makeRecord, recordId } from '../domain/record-fixture.ts';
import { contextInput, contextRecords } from './context-fixture.ts';
import { blockText, expectFinished, headings, section, textOf } from './doc-text.ts';

const kinds = [contextDocument, scopeDocument, rolesDocument];
const context = (input: AimsDocInput = contextInput()) => contextDocument.build(input, null);
const scope = (input: AimsDocInput = contextInput()) => scopeDocument.build(input, null);
const roles = (input: AimsDocInput = contextInput()) => rolesDocument.build(input, null);
const without = (...types: RecordTypeName[]): AimsDocInput =>
  contextInput(contextRecords.filter(({ type }) => !types.includes(type)));
const changed = (code: string, change: (record: AnyRecord) => AnyRecord): AimsDocInput =>
  contextInput(contextRecords.map((record) => (record.code === code ? change(record) : record)));

describe.each(kinds.map((kind) => [kind.document, kind] as const))('%s', (_, kind) => {
  it('is finished for a full workspace and for an empty one', () => {
    expectFinished(kind.build(contextInput(), null));
    const empty = { ...contextInput([], []), organisation: newOrganisation('Acme') };
    expectFinished(kind.build(empty, null));
    expect(kind.missing(empty, null)).not.toEqual([]);
  });

  it('survives anything that its records may hold', () => {
    const ids = contextInput().catalogue.requirements.map(({ id }) => id);
    const types: readonly RecordTypeName[] = ['issue', 'party', 'scope', 'role', 'system', 'risk'];
    const many = fc.tuple(
      ...types.flatMap((type) =>
        [1, 2, 3]
          .slice(0, specOf(type).single === true ? 1 : 3)
          .map((at) => anyRecord(type, at, ids)),
      ),
    );
    const relations: readonly (readonly [RecordTypeName, string, RecordTypeName])[] = [
      ['scope', 'includes', 'system'],
      ['scope', 'excludes', 'system'],
      ['issue', 'addressed-by', 'risk'],
      ['risk', 'arises-from', 'party'],
      ['role', 'reports-to', 'role'],
      ['party', 'concerned-with', 'system'],
    ];
    const links = fc.array(
      fc
        .tuple(fc.constantFrom(...relations), fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2, 3))
        .map(([[from, relation, to], one, other]): RecordLink => ({
          id: recordId('task', one * 10 + other),
          fromId: recordId(from, from === 'scope' ? 1 : one),
          relation,
          toId: recordId(to, other),
        })),
    );
    fc.assert(
      fc.property(many, links, (records, given) => {
        const doc = kind.build(contextInput(records, given), null);
        checkDoc(doc);
        expect(textOf(doc)).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
        const rows = doc.blocks.flatMap((block) =>
          block.kind === 'table' || block.kind === 'key-value' ? [block.rows.length] : [],
        );
        expect(rows).not.toContain(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('context', () => {
  it('says in its first sentences what was found', () => {
    const said = section(context(), 'summary');
    expect(said).toContain('5 issues');
    expect(said).toContain('3 from outside and 2 from inside');
    expect(said).toContain('Climate change was considered and found relevant (ISS-002)');
    expect(said).toContain('3 interested parties have 5 needs between them, 4 of which');
  });

  it('puts important issues first and names where each is addressed', () => {
    const table = context().blocks.find(
      (block) => block.kind === 'table' && block.columns[1]?.header === 'Effect and response',
    );
    if (table?.kind !== 'table') throw new Error('no table of issues');
    const order = table.rows.map((row) => /ISS-\d+/.exec(JSON.stringify(row))?.[0]);
    expect(order).toEqual(['ISS-001', 'ISS-003', 'ISS-002']);
    expect(JSON.stringify(table.rows[0])).toContain('RSK-001');
  });

  it('counts a risk that arises from an issue as its response', () => {
    expect(contextDocument.missing(contextInput(), null)).toEqual([
      'One issue of high importance leads to no risk, objective, document, task or change: ISS-003.',
      'One interested party has no recorded need: PTY-003.',
      'For one need that was taken on it is not recorded where it is met: PTY-002.',
    ]);
  });

  it('accepts a decision that climate change does not matter, but not silence', () => {
    const decided = changed('ISS-002', (record) => ({ ...record, status: 'closed' }));
    expect(section(context(decided), 'summary')).toContain('not to be a relevant issue');
    expect(contextDocument.missing(decided, null).join()).not.toContain('climate');
    const silent = contextInput(contextRecords.filter(({ code }) => code !== 'ISS-002'));
    expect(contextDocument.missing(silent, null).join()).toContain('climate change');
  });

  it('keeps closed issues and former parties out of the tables', () => {
    const left = changed('PTY-002', (record) => ({ ...record, status: 'former' }));
    const all = textOf(context(left));
    expect(all).not.toContain('Food producers');
    expect(section(context(), 'internal')).toContain('Generated pictures in marketing (ISS-006)');
    expect(section(context(), 'external')).not.toContain('ISS-006');
  });

  it('turns the needs taken on around: clause to party', () => {
    const said = section(context(), 'requirements');
    expect(said).toContain('A.5.4');
    expect(said).toContain('Drivers (PTY-001)');
  });

  it('counts roles instead of listing more systems than a page holds', () => {
    const systems = Array.from({ length: 30 }, (_, at) =>
      makeRecord('system', at + 1, { roles: at < 20 ? ['developer'] : ['user'] }),
    );
    const said = section(context(contextInput(systems, [])), 'organisation');
    expect(said).toContain('all 30 AI systems');
    expect(said).toContain('AI developer of 20 and AI user of 10');
  });
});

describe('scope', () => {
  it('opens with the statement and names what disagrees with the inventory', () => {
    const doc = scope();
    expect(section(doc, 'statement')).toContain('covers: planning and driving');
    const check = section(doc, 'check');
    expect(check).toContain('CV screening in the HR suite (AIS-004) is neither in nor out');
    expect(check).toContain('“Antwerp depot”');
    expect(check).not.toContain('Old route scorer');
  });

  it('confirms a scope that agrees with the inventory', () => {
    const clean = contextInput(contextRecords.filter(({ code }) => code !== 'AIS-004'));
    const doc = scope({
      ...clean,
      organisation: { ...clean.organisation, sites: [{ name: 'Rotterdam', address: '' }] },
    });
    expect(section(doc, 'check')).toContain('3 AI systems in scope, 1 excluded with a reason');
  });

  it('is signed by whoever approved it', () => {
    const approval = { approvedBy: 'Pieter Vos', approvedOn: '2026-06-01' };
    const doc = scope(
      changed('SCO-001', (record) => ({
        ...record,
        status: 'approved',
        data: { ...record.data, ...approval },
      })),
    );
    expect(doc.meta.status).toBe('Approved');
    const signature = doc.blocks.find(({ kind }) => kind === 'signatures');
    expect(signature?.kind === 'signatures' ? signature.signers : []).toEqual([
      {
        name: 'Pieter Vos',
        role: 'Top management',
        statement: 'Approves scope and description of the AI management system',
        date: '1 Jun 2026',
      },
    ]);
  });

  it('leaves out what was not described', () => {
    const bare = changed('SCO-001', (record) => ({
      ...record,
      data: { ...record.data, interfaces: [], processes: [], description: ' ' },
    }));
    expect(headings(scope(bare))).toEqual([
      'statement',
      'boundaries',
      'systems',
      'exclusions',
      'check',
    ]);
    expect(scopeDocument.missing(bare, null).join(' ')).toContain('4.4');
  });

  it('names the fields that are empty', () => {
    const bare = contextInput([makeRecord('scope', 1)], []);
    expect(scopeDocument.missing(bare, null)).toContain('“Scope statement” is empty.');
  });
});

describe('roles', () => {
  it('says how far accountability is clear', () => {
    const said = section(roles(), 'summary');
    expect(said).toContain(
      '6 roles answer for AI at Brightwater Logistics. One is vacant: Data lead.',
    );
    expect(said).toContain('For 55 of 69 clauses and applicable controls');
    expect(said).toContain('Jonas Peeters holds 2 roles: CTO and Head of operations.');
    expect(said).toContain('More than one role is accountable for one clause or control: 8.1.');
    expect(said).toContain('One process has no owner among the roles: Internal audit.');
  });

  it('has a matrix with one column per role on a wide page', () => {
    const { blocks } = roles();
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'matrix');
    expect(blocks[at - 1]).toEqual({ kind: 'page-break', orientation: 'landscape' });
    const table = blocks[at + 2];
    if (table?.kind !== 'table') throw new Error('no matrix');
    expect(table.columns).toHaveLength(1 + 6 + 1);
    expect(table.rows).toHaveLength(69);
    const row = table.rows.find((cells) => JSON.stringify(cells[0]).includes('"4.3 '));
    expect(
      row?.slice(1, 4).map((cell) => cell.map((one) => 'text' in one && one.text).join('')),
    ).toEqual(['A', 'R', '']);
  });

  it('lists roles by part where columns would not fit', () => {
    const many = Array.from({ length: 14 }, (_, at) =>
      makeRecord('role', at + 1, {
        holder: `Person ${at}`,
        duties: [{ part: 'accountable', requirements: ['4', '5'], note: '' }],
      }),
    );
    const said = section(roles(contextInput(many, [])), 'matrix');
    expect(said).toContain('Consulted');
    expect(said).toContain('role 14');
    expect(said).toContain('more than one accountable');
  });

  it('is signed once by everybody who holds a role, and by top management', () => {
    const doc = roles();
    const signed = doc.blocks.slice(doc.blocks.findIndex(({ kind }) => kind === 'signatures'));
    expect(signed[0]).toMatchObject({ signers: [{ name: '', role: 'Top management' }] });
    const list = signed.find(({ kind }) => kind === 'table');
    expect(list === undefined ? '' : blockText(list)).toContain('CTO, Head of operations');
    const names = list?.kind === 'table' ? list.rows.map(([name]) => name?.[0]) : [];
    expect(names.map((name) => (name?.kind === 'text' ? name.text : ''))).toEqual([
      'Pieter Vos',
      'Saskia de Wit',
      'Jonas Peeters',
      'Fatima El Idrissi',
    ]);
  });

  it('is complete without open points', () => {
    const all = makeRecord('role', 1, {
      holder: 'Ada',
      responsibilities: ['everything'],
      authorities: ['all'],
      duties: [
        {
          part: 'accountable',
          requirements: [
            '4',
            '5',
            '6',
            '7',
            '8',
            '9',
            '10',
            'A.2',
            'A.3',
            'A.4',
            'A.5',
            'A.6',
            'A.7',
            'A.8',
            'A.9',
            'A.10',
          ],
          note: '',
        },
      ],
    });
    const input = contextInput([all], []);
    expect(rolesDocument.missing(input, null)).toEqual([]);
    expect(section(roles(input), 'summary')).toContain(
      'exactly one role is accountable, and somebody',
    );
    expect(roles(input).meta.status).toBe('Complete');
  });

  it('says nothing of processes without a scope', () => {
    expect(headings(roles(without('scope')))).not.toContain('processes');
  });
});
