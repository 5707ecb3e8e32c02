import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyClause } from '../../../shared/domain/library.ts';
import { parseMarkdown } from '../../../shared/domain/markdown/parse.ts';
import { writeMarkdown } from '../../../shared/domain/markdown/write.ts';
import {
  composePolicy,
  missingGroups,
  policyGroups,
  readPolicy,
  standardPolicy,
  valuesNeeded,
  type PolicyDraft,
  type PolicyWords,
} from '../../../shared/domain/policy.ts';
import { loadLibraries } from '../../../electron/services/content.ts';

const resources = new URL('../../../resources', import.meta.url).pathname;
const clauses: readonly PolicyClause[] = loadLibraries(resources).policyClauses;

const words: PolicyWords = {
  headings: Object.fromEntries(policyGroups.map((group) => [group, `Part ${group}`])) as never,
  gap: (name) => `the ${name}`,
};
const values = {
  organisation: 'Acme_Ltd *',
  concernsContact: 'ai@acme.example',
  reviewMonths: '12',
};

describe('the AI policy', () => {
  it('begins with what nearly everybody needs, and the standard misses nothing in it', () => {
    const draft = standardPolicy(clauses, values);
    expect(draft.choices.length).toBeGreaterThan(10);
    expect(missingGroups(draft, clauses)).toEqual([]);
    expect(valuesNeeded(draft, clauses)).toEqual([
      'organisation',
      'concernsContact',
      'reviewMonths',
    ]);
    expect(missingGroups({ ...draft, choices: [] }, clauses)).toEqual([
      'purpose',
      'objectives',
      'commitments',
    ]);
  });

  it('has its groups in order, with a heading for each clause and gaps for what is not known', () => {
    const draft = standardPolicy(clauses, { organisation: 'Acme' });
    const body = composePolicy(draft, clauses, words);
    const headings = Array.from(body.matchAll(/^## Part (\w+)$/gm), ([, group]) => group);
    expect(headings).toEqual(policyGroups.filter((group) => headings.includes(group)));
    expect(body.match(/^### /gm)).toHaveLength(draft.choices.length);
    expect(body).toContain('[the concernsContact]');
    expect(body).not.toContain('{organisation}');
  });

  it('is read back into the choices that made it', () => {
    const choice = fc.record({
      clause: fc.constantFrom(...clauses.map(({ id }) => id)),
      wording: fc.constantFrom(-1, 0, 1, null),
      text: fc.constantFrom('Our own words, for *us*.', '- one\n- two', 'Two\n\nparagraphs [gap].'),
    });
    const own = fc.record({
      group: fc.constantFrom(...policyGroups),
      title: fc.constantFrom('Chat with patients', 'Robots'),
      text: fc.constantFrom('Never alone.', '1. a\n2. b'),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(choice, { maxLength: 12, selector: ({ clause }) => clause }),
        fc.array(own, { maxLength: 3 }),
        fc.constantFrom('', '## History\n\nOnce upon a time.\n'),
        (chosen, ownClauses, rest) => {
          const order = clauses.map(({ id }) => id);
          const variants = new Map(clauses.map((one) => [one.id, one.variants.length]));
          const choices = chosen
            .map(({ clause, wording, text }) => ({
              clause,
              wording: wording !== null && wording >= (variants.get(clause) ?? 0) ? -1 : wording,
              text: wording === null ? text : '',
            }))
            .toSorted((a, b) => rank(order, a.clause) - rank(order, b.clause));
          const sorted = ownClauses.toSorted(
            (a, b) => policyGroups.indexOf(a.group) - policyGroups.indexOf(b.group),
          );
          const draft: PolicyDraft = { choices, own: sorted, values, rest };
          const body = composePolicy(draft, clauses, words);
          const read = readPolicy(body, clauses, words);
          expect(composePolicy(read, clauses, words)).toBe(body);
          expect(read.choices).toEqual(choices);
          expect(read.own.map(({ title }) => title)).toEqual(sorted.map(({ title }) => title));
          expect(read.rest).toBe(rest);
          for (const name of valuesNeeded(draft, clauses)) {
            expect(read.values[name]).toBe(values[name as keyof typeof values]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps a policy that was written elsewhere, word for word', () => {
    const body =
      '## What this is for\n\nText.\n\n## Part principles\n\nA preface.\n\n### Fair treatment\n\nX.\n';
    const read = readPolicy(body, clauses, words);
    expect(read.choices).toEqual([]);
    expect(composePolicy(read, clauses, words)).toBe(writeMarkdown(parseMarkdown(body)));
  });
});

/** Clauses stand by group, then as in the library. */
function rank(order: readonly string[], id: string): number {
  const group = clauses.find((clause) => clause.id === id)?.group ?? 'purpose';
  return policyGroups.indexOf(group) * 1000 + order.indexOf(id);
}
