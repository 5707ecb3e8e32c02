import { join } from 'node:path';
import { run, type Ran } from '../../fixtures/child.ts';
import { compileOnce, copyOf } from '../../fixtures/run-folder.ts';
import { projectRoot } from '../../fixtures/world.ts';

/** What users start: it builds the program first where it is out of date. */
export const script = join(projectRoot, 'resources', 'scripts', 'aimsbook.mjs');
export const program = join(projectRoot, 'dist', 'cli', 'index.cjs');
export const aimsbook = (...args: string[]): Ran => run(process.execPath, [program, ...args]);

/** Builds the program where it is out of date. */
export function buildProgram(): void {
  compileOnce();
  run(process.execPath, [script, '--version']);
}

/** Runs a command that has to succeed, and gives what it printed. */
export function done(...args: string[]): string {
  const { code, stdout, stderr } = aimsbook(...args);
  if (code !== 0 || stderr !== '') throw new Error(`${args.join(' ')}: ${code} ${stderr}`);
  return stdout;
}

/** A workspace with the sample organisation, as the program makes it. */
export function makeSample(path: string): void {
  copyOf('sample', path, (fresh) => void done('new', fresh, '--sample'));
}

/** Runs a command that has to fail in one line without a trace of the program, and gives the line. */
export function failed(expected: 1 | 2, ...args: string[]): string {
  const { code, stdout, stderr } = aimsbook(...args);
  const oneLine = /^aimsbook: [^\n]+\n$/.test(stderr);
  const trace = /node:internal|\w+Error\b|\bat \S+ \(|\{/.test(stderr);
  if (code === expected && stdout === '' && oneLine && !trace) return stderr;
  throw new Error(`${args.join(' ')}: ${code}\n${stdout}${stderr}`);
}
