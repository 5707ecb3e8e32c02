import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  frameworkFileSchema,
  questionFileSchema,
  type Catalogue,
  type Question,
} from '../../shared/domain/content.ts';

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
