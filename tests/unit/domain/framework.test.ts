import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frameworkFileSchema } from '../../../shared/domain/content.ts';
import { precedence } from '../../../shared/domain/precedence.ts';
import { requirementsById } from '../../../shared/domain/tree.ts';

const file = new URL('../../../resources/content/iso-42001/framework.yaml', import.meta.url);
const framework = frameworkFileSchema.parse(parse(readFileSync(file, 'utf8')));
const { requirements } = framework;
const byId = requirementsById(requirements);
const leaves = requirements.filter(({ leaf }) => leaf);

describe('the ISO/IEC 42001 framework file', () => {
  it('has the 32 leaf clauses, 38 controls and 9 control groups of the standard', () => {
    expect(leaves.filter(({ kind }) => kind === 'clause')).toHaveLength(32);
    expect(leaves.filter(({ kind }) => kind === 'control')).toHaveLength(38);
    const tops = requirements.filter(({ parent }) => parent === null).map(({ id }) => id);
    const clauses = ['4', '5', '6', '7', '8', '9', '10'];
    const groups = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((group) => `A.${group}`);
    expect(tops).toEqual([...clauses, ...groups]);
  });

  it('is a tree in reading order: parents first, each the prefix of its children, leaves without any', () => {
    expect(byId.size).toBe(requirements.length);
    requirements.forEach(({ id, parent, kind }, index) => {
      expect(kind).toBe(id.startsWith('A.') ? 'control' : 'clause');
      if (parent === null) return;
      expect(id.startsWith(`${parent}.`)).toBe(true);
      expect(byId.get(parent)?.leaf).toBe(false);
      expect(requirements.findIndex((node) => node.id === parent)).toBeLessThan(index);
    });
    for (const { id } of requirements.filter(({ leaf }) => !leaf)) {
      expect(requirements.some(({ parent }) => parent === id)).toBe(true);
    }
  });

  it('has dependencies on known leaves and none in a circle', () => {
    const order = precedence(requirements, new Set(leaves.map(({ id }) => id))).order;
    for (const { id, dependsOn } of requirements) {
      for (const needed of dependsOn) {
        expect(byId.get(needed)?.leaf, `${id} on ${needed}`).toBe(true);
        // A circle would be cut somewhere, and there the order would be wrong.
        expect(order.indexOf(needed), `${id} on ${needed}`).toBeLessThan(order.indexOf(id));
      }
    }
  });

  it('names documented information of known clauses and six different maturity levels', () => {
    for (const { clause } of framework.documentedInformation) expect(byId.has(clause)).toBe(true);
    expect(framework.documentedInformation).toHaveLength(16);
    const { maturity } = framework;
    expect(new Set(maturity.map(({ name }) => name)).size).toBe(6);
    expect(new Set(maturity.map(({ description }) => description)).size).toBe(6);
  });
});
