import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeWhole, replaceTree, writeWhole } from '../../../resources/scripts/lib/files.mjs';
import { checkHash } from '../../../resources/scripts/lib/npm-package.mjs';
import { temporary } from './temporary.ts';

/** Writes a tree of files that contain their own names. */
function tree(folder: string, names: string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), `${folder} ${name}`);
  }
}

it('replaces a tree, and removes what only the old one had', async () => {
  const folder = temporary();
  const [from, to] = [path.join(folder, 'new'), path.join(folder, 'old')];
  tree(from, ['index.html', 'assets/b.js']);
  tree(to, ['index.html', 'assets/a.js']);
  await replaceTree(from, to, ['index.html']);
  expect(readdirSync(path.join(to, 'assets'))).toEqual(['b.js']);
  expect(readFileSync(path.join(to, 'index.html'), 'utf8')).toBe(`${from} index.html`);
});

it('makes a folder whole or not at all', async () => {
  const folder = temporary();
  const target = path.join(folder, 'made');
  const make = (name: string, fails: boolean) =>
    makeWhole(target, async (inside: string) => {
      tree(inside, [name]);
      if (fails) throw new Error('stopped');
    });
  await expect(make('a', true)).rejects.toThrow('stopped');
  expect(readdirSync(folder)).toEqual([]);
  await make('a', false);
  await expect(make('b', true)).rejects.toThrow('stopped');
  expect(readdirSync(target)).toEqual(['a']);
  await make('c', false);
  expect(readdirSync(target)).toEqual(['c']);
  expect(readdirSync(folder)).toEqual(['made']);
});

it('refuses a download whose content is another', async () => {
  const file = path.join(temporary(), 'package.tgz');
  await writeWhole(file, 'content');
  const known = 'ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73';
  await expect(checkHash(file, 'sha256', 'hex', known, 'x@1')).resolves.toBeUndefined();
  await writeWhole(file, 'other');
  await expect(checkHash(file, 'sha256', 'hex', known, 'x@1')).rejects.toThrow('was not used');
});
