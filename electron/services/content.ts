import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { ShippedPackage } from '../../shared/contract/app-values.ts';
import { auditDayDefaultsSchema } from '../../shared/domain/audit-day-defaults.ts';
import {
  frameworkFileSchema,
  questionFileSchema,
  type Catalogue,
  type Question,
} from '../../shared/domain/content.ts';
import {
  libraryFileSchemas,
  templateSchema,
  type Libraries,
  type Template,
} from '../../shared/domain/library.ts';

/**
 * Reads a framework's catalogue from `resources/content/<framework>` and checks
 * it: schema, unique question ids, and that every leaf has questions and guidance.
 * @throws Error that names the file and what is wrong: content is ours, so this is a mistake in the build
 */
export function loadCatalogue(resources: string, framework = 'iso-42001'): Catalogue {
  const folder = join(resources, 'content', framework);
  const head = read(join(folder, 'framework.yaml'), (value) => frameworkFileSchema.parse(value));
  const files = readdirSync(join(folder, 'questions'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) =>
      read(join(folder, 'questions', name), (value) => questionFileSchema.parse(value)),
    );
  const questions = files.flatMap((file) => file.questions);
  const guidance = Object.assign(
    {},
    ...files.map((file) => file.guidance),
  ) as Catalogue['guidance'];
  const order = new Map(head.requirements.map(({ id }, at) => [id, at]));
  const unknown = questions.find(({ requirement }) => !order.has(requirement));
  if (unknown !== undefined)
    throw new Error(`${unknown.id}: no requirement ${unknown.requirement}`);
  refuseDuplicates(questions);
  for (const { id, leaf } of head.requirements) {
    if (!leaf) continue;
    if (!questions.some(({ requirement }) => requirement === id)) {
      throw new Error(`${id} has no question`);
    }
    if (guidance[id] === undefined) throw new Error(`${id} has no guidance`);
  }
  const at = (question: Question): number => order.get(question.requirement) ?? 0;
  // Array.sort is stable: within a requirement the file's order stays.
  return { ...head, questions: questions.sort((a, b) => at(a) - at(b)), guidance };
}

/**
 * The catalogue as the build wrote it after checking it: reading the sources takes half a second,
 * which nobody should wait for at every start.
 * @param file `dist/assets/catalogue.json`
 */
export function loadBuiltCatalogue(file: string): Catalogue {
  const built = JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
  // The questions are half a megabyte of prose; their form was checked when they were built.
  if (!Array.isArray(built.questions) || built.questions.length === 0) {
    throw new Error(`${file}: no questions`);
  }
  return built;
}

/**
 * Reads what records can be started from, `resources/content/{libraries,templates}` and the table of
 * audit days, and checks it.
 * @throws Error that names the file and what is wrong
 */
export function loadLibraries(resources: string): Libraries {
  const folder = join(resources, 'content');
  const library = <K extends keyof typeof libraryFileSchemas>(name: K) =>
    read(join(folder, 'libraries', `${name}.yaml`), (value) =>
      libraryFileSchemas[name].parse(value),
    ) as z.output<(typeof libraryFileSchemas)[K]>;
  const templates = readdirSync(join(folder, 'templates'))
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readTemplate(join(folder, 'templates', name)));
  return {
    risks: library('risks'),
    issues: library('issues'),
    parties: library('parties'),
    dimensions: library('impact-dimensions'),
    policyClauses: library('policy-clauses'),
    interviews: library('mock-interviews'),
    aiAct: library('ai-act'),
    templates,
    auditDays: read(join(folder, 'audit-days.yaml'), (value) =>
      auditDayDefaultsSchema.parse(value),
    ),
  };
}

/** The libraries as the build wrote them after checking them. @param file `dist/assets/libraries.json` */
export function loadBuiltLibraries(file: string): Libraries {
  return JSON.parse(readFileSync(file, 'utf8')) as Libraries;
}

/** The packages of others, as the build listed them. @param file `dist/assets/licences.json` */
export function loadBuiltLicences(file: string): readonly ShippedPackage[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly ShippedPackage[];
}

/** Reads the libraries when they are first needed: no start waits for them. */
export function lazily<T>(load: () => T): () => T {
  let loaded: { readonly value: T } | undefined;
  return () => (loaded ??= { value: load() }).value;
}

/** A template: a head in YAML between lines of `---`, then Markdown. */
function readTemplate(path: string): Template {
  const text = readFileSync(path, 'utf8');
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${path}: no head between ---`);
  try {
    return templateSchema.parse({ ...(parse(head) as object), body: body.trim() });
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

function read<T>(path: string, check: (value: unknown) => T): T {
  try {
    return check(parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

function refuseDuplicates(questions: readonly Question[]): void {
  const seen = new Set<string>();
  for (const { id } of questions) {
    if (seen.has(id)) throw new Error(`${id} stands twice`);
    seen.add(id);
  }
}
