import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCatalogue } from '../../../electron/services/content.ts';
import { libraryFileSchemas, templateHeadSchema } from '../../../shared/domain/library.ts';
import { recordTypeNames } from '../../../shared/domain/records/types.ts';

const content = join(import.meta.dirname, '..', '..', '..', 'resources', 'content');
const read = (name: string): unknown =>
  parse(readFileSync(join(content, 'libraries', `${name}.yaml`), 'utf8'));
const requirements = new Set(loadCatalogue(join(content, '..')).requirements.map(({ id }) => id));

const risks = libraryFileSchemas.risks.parse(read('risks'));
const dimensions = libraryFileSchemas['impact-dimensions'].parse(read('impact-dimensions'));
const issues = libraryFileSchemas.issues.parse(read('issues'));
const parties = libraryFileSchemas.parties.parse(read('parties'));
const clauses = libraryFileSchemas['policy-clauses'].parse(read('policy-clauses'));
const interviews = libraryFileSchemas['mock-interviews'].parse(read('mock-interviews'));
const aiAct = libraryFileSchemas['ai-act'].parse(read('ai-act'));

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);

describe('libraries', () => {
  test('hold what users start from', () => {
    expect(risks.length).toBeGreaterThanOrEqual(60);
    expect(dimensions.length).toBeGreaterThanOrEqual(12);
    expect(issues.length).toBeGreaterThanOrEqual(60);
    expect(parties.length).toBeGreaterThanOrEqual(28);
    expect(clauses.length).toBeGreaterThanOrEqual(26);
  });

  test('use each identifier and each title once', () => {
    const records = [...risks, ...dimensions, ...issues, ...clauses];
    for (const list of [records, parties]) {
      expect(repeated(list.map(({ id }) => id))).toEqual([]);
    }
    for (const list of [risks, dimensions, issues, clauses]) {
      expect(repeated(list.map(({ title }) => title))).toEqual([]);
    }
  });

  test('refer to requirements that the standard has', () => {
    const named = [
      ...risks.flatMap(({ controls }) => controls),
      ...dimensions.flatMap(({ controls }) => controls),
      ...parties.flatMap(({ needs }) => needs.flatMap(({ metBy }) => metBy)),
      ...clauses.flatMap((clause) => clause.clauses),
      ...interviews.flatMap(({ questions }) => questions.map(({ clause }) => clause)),
    ];
    expect(named.filter((id) => !requirements.has(id))).toEqual([]);
  });

  test('mock interviews ask each question once, and lead to registers that exist', () => {
    const questions = interviews.flatMap((interview) => interview.questions);
    expect(questions.length).toBeGreaterThanOrEqual(20);
    expect(repeated(questions.map(({ ask }) => ask))).toEqual([]);
    const types: readonly string[] = recordTypeNames;
    expect(
      questions.flatMap(({ records }) => records.filter((type) => !types.includes(type))),
    ).toEqual([]);
  });

  test('every path of the EU AI Act classification ends in a class', () => {
    const steps = new Map(aiAct.steps.map((step) => [step.id, step]));
    const reached = new Set<string>();
    const visit = (id: string, path: readonly string[]): void => {
      expect(path).not.toContain(id);
      const step = steps.get(id);
      expect(step, id).toBeDefined();
      reached.add(id);
      for (const { next } of step?.answers ?? []) {
        if (next !== undefined) visit(next, [...path, id]);
      }
    };
    visit(aiAct.start, []);
    expect(reached.size).toBe(steps.size);
  });
});

describe('document templates', () => {
  const templates = readdirSync(join(content, 'templates')).map((name) => {
    const text = readFileSync(join(content, 'templates', name), 'utf8');
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    return { name, head: templateHeadSchema.parse(parse(head)), body };
  });

  test('are at least 25, each with its own id and title', () => {
    expect(templates.length).toBeGreaterThanOrEqual(25);
    expect(repeated(templates.map(({ head }) => head.id))).toEqual([]);
    expect(repeated(templates.map(({ head }) => head.title))).toEqual([]);
  });

  test('answer requirements that the standard has, in a strict part of Markdown', () => {
    for (const { name, head, body } of templates) {
      expect(
        head.clauses.filter((id) => !requirements.has(id)),
        name,
      ).toEqual([]);
      expect(body, name).not.toMatch(/<[a-z/]|!\[|\]\(/);
      expect(body.split(/\s+/).length, name).toBeGreaterThan(400);
    }
  });
});
