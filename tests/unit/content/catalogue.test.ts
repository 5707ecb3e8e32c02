import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../electron/services/content.ts';
import type { Question } from '../../../shared/domain/content.ts';
import { temporaryFolder } from '../../fixtures/folder.ts';
import { projectRoot, realCatalogue } from '../../fixtures/world.ts';

const { requirements, questions, guidance, roles } = realCatalogue();
const leaves = requirements.filter(({ leaf }) => leaf);
const questionsFor = (id: string): Question[] =>
  questions.filter(({ requirement }) => requirement === id);
const linesOf = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n');

describe('coverage of the standard', () => {
  it('has the very requirements of the standard, in its order', () => {
    const listed = linesOf('requirements.txt');
    const found = requirements.map(
      ({ id, title, leaf }) => `${id}\t${title}\t${leaf ? 'leaf' : 'group'}`,
    );
    expect(found.filter((line) => listed.includes(line))).toEqual(listed);
    // The list leaves out the two headings between objective and control.
    const others = found.filter((line) => !listed.includes(line));
    expect(others.map((line) => line.split('\t')[0])).toEqual(['A.6.1', 'A.6.2']);
    expect(others.filter((line) => line.endsWith('leaf'))).toEqual([]);
  });

  it('asks at least three questions for each clause, 160 in all', () => {
    const clauses = leaves.filter(({ kind }) => kind === 'clause');
    expect(clauses).toHaveLength(32);
    const few = clauses.filter(({ id }) => questionsFor(id).length < 3).map(({ id }) => id);
    expect(few).toEqual([]);
    const total = clauses.flatMap(({ id }) => questionsFor(id)).length;
    expect(total).toBeGreaterThanOrEqual(160);
  });

  it('asks two to four questions for each control, 100 in all', () => {
    const controls = leaves.filter(({ kind }) => kind === 'control');
    expect(controls).toHaveLength(38);
    const counts = controls.map(({ id }) => [id, questionsFor(id).length] as const);
    expect(counts.filter(([, count]) => count < 2 || count > 4)).toEqual([]);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(100);
  });

  it('has a key question for each, so that the quick variant leaves nothing out', () => {
    const without = leaves.filter(({ id }) => !questionsFor(id).some(({ key }) => key));
    expect(without.map(({ id }) => id)).toEqual([]);
    expect(questions.some(({ key }) => !key)).toBe(true);
  });

  it('explains each in its own words', () => {
    const texts = leaves.flatMap(({ id }) => [guidance[id]?.asks, guidance[id]?.auditor]);
    expect(texts).not.toContain(undefined);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('asks only people whose role has a name', () => {
    const asked = new Set(questions.flatMap(({ ask }) => ask));
    expect([...asked].filter((role) => (roles[role] ?? '') === '')).toEqual([]);
  });
});

describe('question ids', () => {
  it('are unique and belong to a leaf', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    const ids = new Set(leaves.map(({ id }) => id));
    expect(questions.filter(({ requirement }) => !ids.has(requirement))).toEqual([]);
  });

  it('stay for ever: answers in workspaces point at them (add new ones to question-ids.txt)', () => {
    const known = linesOf('question-ids.txt');
    const now = new Set(questions.map(({ id }) => id));
    expect(known.filter((id) => !now.has(id))).toEqual([]);
    // What is not on the list yet would not be protected.
    expect([...now].filter((id) => !known.includes(id))).toEqual([]);
  });
});

const stopWords = new Set(
  'a an and are as at be by do does for from has have how if in is it its of on or that the their they this to was were what when where which who with you your'.split(
    ' ',
  ),
);
const wordsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !stopWords.has(word)));

/** How many of the words of two texts are in both: 1 means the same words. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both || 1);
}

describe.each(['text', 'why', 'good', 'action'] as const)('the texts under "%s"', (field) => {
  it('are no two alike, and no two nearly', () => {
    const all = questions.map((question) => [question.id, wordsOf(question[field])] as const);
    const alike = all.flatMap(([id, words], index) =>
      all
        .slice(index + 1)
        .filter(([, other]) => similarity(words, other) >= 0.8)
        .map(([other]) => `${id} and ${other}`),
    );
    expect(alike).toEqual([]);
  });
});

describe('loading', () => {
  /** A copy of the content with one file changed. */
  function changed(file: string, change: (text: string) => string): string {
    const folder = temporaryFolder();
    cpSync(join(projectRoot, 'resources', 'content'), join(folder, 'content'), { recursive: true });
    const path = join(folder, 'content', 'iso-42001', file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return folder;
  }
  const clause = 'questions/clause-4.yaml';

  it('gives the questions in the order of the standard, each file’s own order kept', () => {
    const place = new Map(requirements.map(({ id }, index) => [id, index]));
    const places = questions.map(({ requirement }) => place.get(requirement) ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const first = questionsFor('4.1').map(({ id }) => id);
    expect(first).toEqual(first.toSorted());
  });

  it.each([
    ['a question twice', clause, (text: string) => text.replace('Q-4.1-02', 'Q-4.1-01'), /twice/],
    [
      'an unknown field',
      clause,
      (text: string) => text.replace('    why:', '    whyy:'),
      /clause-4/,
    ],
    ['no YAML', clause, () => 'questions: [', /clause-4\.yaml/],
    [
      'a question of nothing',
      clause,
      (text: string) =>
        text.replace('Q-4.1-01', 'Q-4.9-01').replace(/requirement: '4\.1'/, "requirement: '4.9'"),
      /no requirement 4\.9/,
    ],
    [
      'a leaf without questions',
      'framework.yaml',
      (text: string) =>
        text.replace(
          "  - id: '4.1'\n",
          "  - { id: '4.0', title: Nothing yet, kind: clause, leaf: true, parent: '4', dependsOn: [] }\n  - id: '4.1'\n",
        ),
      /4\.0 has no question/,
    ],
  ] as const)('names the file or the place of %s', (_what, file, change, message) => {
    expect(() => loadCatalogue(changed(file, change))).toThrow(message);
  });
});
