import { describe, expect, it } from 'vitest';
import {
  factsOf,
  statementOf,
  statementState,
} from '../../../../renderer/features/context/scope-data.ts';
import type { LinkEntry } from '../../../../shared/contract/record-values.ts';
import { newOrganisation } from '../../../../shared/domain/organisation.ts';
import { makeRecord } from '../../domain/record-fixture.ts';

const organisation = newOrganisation('Acme');
const system = makeRecord('system', 1, { roles: ['user'] }, { title: 'Triage' });
const scope = makeRecord('scope', 1, { activities: 'Care' });

const link = (relation: string, direction: LinkEntry['direction']): LinkEntry => ({
  id: system.id,
  relation,
  direction,
  other: { ...system, archived: false },
});

describe('factsOf', () => {
  it('takes the links that the scope has, not those that lead to it', () => {
    const links = [link('includes', 'out'), link('excludes', 'in'), link('changes', 'in')];
    const facts = factsOf({ record: scope, links }, [system], organisation);
    expect(facts?.included).toEqual(new Set([system.id]));
    expect(facts?.excluded).toEqual(new Set());
    expect(facts?.systems.map(({ title, roles }) => [title, roles])).toEqual([
      ['Triage', ['user']],
    ]);
    if (facts === null) throw new Error('no facts');
    expect(statementOf(facts, organisation)).toBe(
      'The AI management system of Acme covers: Care. One AI system is in scope: Triage (AIS-001).',
    );
  });

  it('has none for a record of another type', () => {
    expect(factsOf({ record: system, links: [] }, [], organisation)).toBeNull();
  });
});

describe('statementState', () => {
  it.each([
    ['', '', 'empty'],
    [' ', 'New.', 'missing'],
    ['Own words.', '', 'current'],
    ['The  same\ntext.', 'The same text. ', 'current'],
    ['Own words.', 'New.', 'differs'],
  ])('of %j beside %j is %s', (written, generated, state) => {
    expect(statementState(written, generated)).toBe(state);
  });
});
