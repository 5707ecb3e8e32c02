import { describe, expect, it } from 'vitest';
import { findingText, statementText } from '../../../shared/documents/aims/scope/statement.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import { scopeFacts, type ScopeFinding } from '../../../shared/domain/scope.ts';
import { contextInput } from './context-fixture.ts';

const words = wordsFor('en-GB');
const { records, organisation } = contextInput();
const known = scopeFacts(records, organisation);
if (known === null) throw new Error('the fixture has no scope');
const facts = known;

describe('statementText', () => {
  it('writes what is in, then one line for each exclusion', () => {
    expect(statementText(facts, words).split('\n')).toEqual([
      [
        'The AI management system of Brightwater Logistics BV covers: planning and driving of',
        'refrigerated tours with AI systems that it develops or uses. It applies to the functions',
        'Dispatch, Software and data, Operations, People and Purchasing, at these sites: Rotterdam',
        'and Remote work in the Netherlands and Belgium. Towards AI systems the organisation acts',
        'as AI developer, AI deployer and AI user. In scope are 3 AI systems: Tour planner',
        '(AIS-001), Demand forecast (AIS-002) and Driver assistant (AIS-003).',
      ].join(' '),
      'Not in scope: Photo tagging pilot (AIS-005). A test without effect on people or customers; it ends on 30 September 2026.',
    ]);
  });

  it('separates entries that hold commas so that they stay apart', () => {
    const functions = ['Sales, Rotterdam', 'Dispatch, Antwerp'];
    expect(statementText({ ...facts, scope: { ...facts.scope, functions } }, words)).toContain(
      'to the functions Sales, Rotterdam; Dispatch, Antwerp, at these sites',
    );
  });

  it('ends each sentence once', () => {
    const text = (activities: string, what: string) =>
      statementText(
        {
          ...facts,
          excluded: new Set(),
          scope: { ...facts.scope, activities, exclusions: [{ what, reason: '' }] },
        },
        words,
      );
    expect(text('AI.', 'The canteen.')).toContain('covers: AI. It');
    expect(text('AI', 'The canteen.')).toMatch(/Not in scope: The canteen\.$/);
  });

  it('is empty where nothing is recorded', () => {
    const nothing = { ...facts, included: new Set<string>(), excluded: new Set<string>() };
    const scope = { ...facts.scope, activities: '', functions: [], sites: [], roles: [] };
    expect(statementText({ ...nothing, scope: { ...scope, exclusions: [] } }, words)).toBe('');
  });
});

describe('findingText', () => {
  it('has words for each kind', () => {
    const [system] = facts.systems;
    if (system === undefined) throw new Error('the fixture has no system');
    const findings: readonly ScopeFinding[] = [
      { kind: 'system-undecided', system },
      { kind: 'system-in-and-out', system },
      { kind: 'system-without-reason', system },
      { kind: 'exclusion-without-reason', what: 'Canteen' },
      { kind: 'site-not-named', site: 'Antwerp' },
      { kind: 'role-not-named', role: 'user' },
      { kind: 'system-role-not-named', role: 'user', system },
    ];
    const texts = findings.map(findingText);
    expect(new Set(texts).size).toBe(findings.length);
    for (const text of texts) expect(text).toMatch(/^[^{}]+\.$/);
  });
});
