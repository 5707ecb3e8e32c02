import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { build } from '../../../resources/scripts/lib/build.mjs';
import { temporary } from './temporary.ts';

/** A project with nothing but a command line. */
function project(): { root: string; source: string; output: string } {
  const root = temporary();
  mkdirSync(path.join(root, 'electron/cli'), { recursive: true });
  const source = path.join(root, 'electron/cli/index.ts');
  writeFileSync(source, "const text: string = 'one';\nprocess.stdout.write(text);\n");
  return { root, source, output: path.join(root, 'dist/cli/index.cjs') };
}

it('builds once, and again when a source has changed', async () => {
  const { root, source, output } = project();
  expect(await build({ root, quiet: true })).toBe(true);
  expect(execFileSync(process.execPath, [output], { encoding: 'utf8' })).toBe('one');
  expect(await build({ root, quiet: true })).toBe(false);
  writeFileSync(source, "process.stdout.write('three');\n");
  expect(await build({ root, quiet: true })).toBe(true);
  expect(execFileSync(process.execPath, [output], { encoding: 'utf8' })).toBe('three');
});

it('keeps the last good build when a source cannot be built, and says what to do', async () => {
  const { root, source, output } = project();
  await build({ root, quiet: true });
  writeFileSync(source, 'const = ;\n');
  const messages = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await expect(build({ root, quiet: true })).rejects.toThrow('electron/cli/index.ts could not be');
  messages.mockRestore();
  expect(readFileSync(output, 'utf8')).toContain('one');
  // Not remembered as built: the next call tries again.
  writeFileSync(source, "process.stdout.write('good');\n");
  expect(await build({ root, quiet: true })).toBe(true);
});

it('builds once when two ask at the same time, and leaves no rests', async () => {
  const { root } = project();
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const built = await Promise.all([build({ root }), build({ root }), build({ root })]);
  said.mockRestore();
  expect(built.filter(Boolean)).toHaveLength(1);
  const names = readdirSync(path.join(root, 'dist'), { recursive: true }).map(String);
  expect(names.filter((name) => /tmp|lock/.test(name))).toEqual([]);
});

it('builds again when what it made is gone', async () => {
  const { root, output } = project();
  await build({ root, quiet: true });
  rmSync(output);
  expect(await build({ root, quiet: true })).toBe(true);
  expect(existsSync(output)).toBe(true);
});
