import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { electronegativity, judge } from '../../../resources/scripts/lib/electronegativity.mjs';
import { temporaryFolder } from '../../fixtures/folder.ts';

const finding = { rule: 'A_CHECK', file: 'electron/a.ts', sample: 'open()' };

it('finds an unsafe window in TypeScript, and says where it is', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'electron'));
  const unsafe = [
    "import { BrowserWindow } from 'electron';",
    'export const open = (): unknown =>',
    '  new BrowserWindow({ webPreferences: { nodeIntegration: true, contextIsolation: false } });',
  ];
  writeFileSync(join(root, 'electron', 'window.ts'), unsafe.join('\n'));
  writeFileSync(join(root, 'electron', 'broken.ts'), 'const = 1;');
  const { findings, unreadable } = await electronegativity(root);
  expect(findings.map(({ rule, file }) => [rule, file])).toEqual(
    expect.arrayContaining([
      ['NODE_INTEGRATION_JS_CHECK', 'electron/window.ts'],
      ['CONTEXT_ISOLATION_JS_CHECK', 'electron/window.ts'],
    ]),
  );
  expect(unreadable).toEqual([expect.stringMatching(/^electron\/broken\.ts: /)]);
});

it('takes an explanation for just what it explains', () => {
  const why = 'It opens nothing.';
  expect(judge([finding], [{ ...finding, why }])).toEqual({ unexplained: [], stale: [] });
  expect(judge([finding], [])).toEqual({ unexplained: [finding], stale: [] });
  expect(judge([], [{ ...finding, why }])).toEqual({
    unexplained: [],
    stale: [{ ...finding, why }],
  });
  const other = { ...finding, sample: 'open(other)', why };
  expect(judge([finding], [other])).toEqual({ unexplained: [finding], stale: [other] });
  expect(judge([finding], [{ ...finding, why: ' ' }]).unexplained).toEqual([finding]);
});
