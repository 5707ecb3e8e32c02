import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../fixtures/child.ts';
import { projectRoot } from '../../fixtures/world.ts';

/** For every folder's rule: imports that it refuses, and imports that it takes. */
const rules: Readonly<Record<string, { refused: readonly string[]; allowed: readonly string[] }>> =
  {
    'shared/domain/a.ts': {
      refused: [
        '../contract/values.ts',
        '../i18n/en/app.ts',
        '../../db/open.ts',
        'node:fs',
        'drizzle-orm',
        'react',
        'electron',
        'zod-to-json',
      ],
      allowed: ['zod', './b.ts'],
    },
    'shared/domain/records/a.ts': {
      refused: [
        '../../contract/values.ts',
        '../../i18n/en/app.ts',
        '../../../db/open.ts',
        'node:fs',
        'react',
        'zod-to-json',
      ],
      allowed: ['zod', './b.ts', '../errors.ts'],
    },
    'shared/contract/a.ts': {
      refused: [
        '../documents/check.ts',
        '../i18n/en/app.ts',
        '../../electron/services/table.ts',
        'node:path',
        'yaml',
      ],
      allowed: ['zod', './names.ts', '../domain/errors.ts', '../documents/doc.ts'],
    },
    'shared/wizards/a.ts': {
      refused: ['../contract/names.ts', '../../renderer/lib/api.ts', 'react'],
      allowed: ['zod', './b.ts', '../domain/errors.ts'],
    },
    'shared/contract/names.ts': {
      refused: ['zod', './values.ts', '../domain/errors.ts'],
      allowed: [],
    },
    'shared/documents/a.ts': {
      refused: ['../contract/values.ts', '../wizards/a.ts', 'zod', 'docx', 'node:fs'],
      allowed: ['./b.ts', '../domain/errors.ts', '../i18n/index.ts'],
    },
    'shared/documents/report/a.ts': {
      refused: ['../../contract/values.ts', '../../wizards/a.ts', 'pdfkit', 'node:fs'],
      allowed: ['../doc.ts', './b.ts', '../../domain/errors.ts', '../../i18n/index.ts'],
    },
    'shared/documents/aims/report/a.ts': {
      refused: ['../../../contract/values.ts', '../../../wizards/a.ts', 'pdfkit', 'node:fs'],
      allowed: [
        '../kind.ts',
        '../../doc.ts',
        '../../../domain/errors.ts',
        '../../../i18n/index.ts',
      ],
    },
    'shared/i18n/en/a.ts': {
      refused: ['zod', '../../domain/errors.ts', 'react'],
      allowed: ['../format.ts', './b.ts'],
    },
    'db/a.ts': {
      refused: [
        'electron',
        'react',
        'zod',
        'docx',
        'pdfkit',
        '@mantine/core',
        'yaml',
        '../electron/services/table.ts',
        '../renderer/lib/api.ts',
        '../shared/contract/values.ts',
        '../shared/documents/doc.ts',
        '../shared/i18n/index.ts',
      ],
      allowed: [
        'better-sqlite3',
        'drizzle-orm',
        'drizzle-orm/better-sqlite3',
        'node:fs',
        '../shared/domain/errors.ts',
        './schema/log.ts',
      ],
    },
    'electron/services/a.ts': {
      refused: [
        'electron',
        'electron/main',
        '../../renderer/lib/api.ts',
        '../main/log.ts',
        '../ipc/handle.ts',
        '../security/sender.ts',
        '../preload/index.ts',
        '../cli/host.ts',
        '../worker/index.ts',
      ],
      allowed: [
        '../../db/open.ts',
        '../../shared/contract/values.ts',
        '../documents/docx.ts',
        'node:fs',
        './b.ts',
      ],
    },
    'electron/documents/a.ts': {
      refused: [
        'electron',
        '../../db/open.ts',
        '../services/files.ts',
        '../../shared/domain/errors.ts',
        '../../shared/contract/values.ts',
        '../main/log.ts',
        '../cli/host.ts',
      ],
      allowed: ['docx', 'pdfkit', 'node:fs', '../../shared/documents/doc.ts', './b.ts'],
    },
    'electron/signing/a.ts': {
      refused: [
        'electron',
        '../../db/open.ts',
        '../services/files.ts',
        '../documents/pdf.ts',
        '../main/log.ts',
        '../cli/host.ts',
        '../../shared/contract/values.ts',
        '../../renderer/lib/api.ts',
      ],
      allowed: ['node:crypto', 'node-forge', '../../shared/domain/errors.ts', './der.ts'],
    },
    'electron/cli/a.ts': {
      refused: [
        'electron',
        '../main/log.ts',
        '../ipc/handle.ts',
        '../security/sender.ts',
        '../../renderer/lib/api.ts',
      ],
      allowed: [
        'commander',
        '../services/files.ts',
        '../signing/cms.ts',
        '../documents/docx.ts',
        '../../db/open.ts',
      ],
    },
    'electron/worker/a.ts': {
      refused: ['electron', '../main/log.ts', '../preload/index.ts'],
      allowed: ['../services/files.ts', '../documents/docx.ts'],
    },
    'electron/main/a.ts': {
      refused: ['../cli/host.ts', '../../renderer/lib/api.ts'],
      allowed: ['electron', '../services/files.ts', '../security/sender.ts'],
    },
    'electron/ipc/a.ts': {
      refused: ['../cli/host.ts'],
      allowed: ['electron', '../security/sender.ts'],
    },
    'electron/security/a.ts': { refused: ['../../renderer/lib/api.ts'], allowed: ['electron'] },
    'electron/preload/a.ts': { refused: ['../../renderer/lib/api.ts'], allowed: ['electron'] },
    'renderer/lib/a.ts': {
      refused: [
        'electron',
        'node:fs',
        '../../db/open.ts',
        '../../electron/services/table.ts',
        '../app/App.tsx',
        '../components/Page.tsx',
        '../features/results/words.ts',
      ],
      allowed: ['react', '@mantine/core', '../../shared/contract/values.ts', './b.ts'],
    },
    'renderer/components/a.ts': {
      refused: [
        'electron',
        'node:fs',
        '../../db/open.ts',
        '../app/App.tsx',
        '../features/results/words.ts',
      ],
      allowed: [
        'react',
        '@mantine/core',
        '../lib/api.ts',
        './b.ts',
        '../../shared/documents/drawing.ts',
      ],
    },
    'renderer/features/results/a.ts': {
      refused: [
        'electron',
        'node:fs',
        '../../../db/open.ts',
        '../../app/App.tsx',
        '../interview/b.ts',
      ],
      allowed: [
        'react',
        '../../components/Page.tsx',
        '../../lib/api.ts',
        '../../../shared/domain/errors.ts',
        './b.ts',
      ],
    },
    'renderer/features/results/parts/a.ts': {
      refused: [
        'electron',
        '../../interview/b.ts',
        '../../../app/App.tsx',
        '../../../../db/open.ts',
      ],
      allowed: ['../b.ts', '../../../lib/api.ts', '../../../components/Page.tsx', './c.ts'],
    },
  };

const value = (from: string, index: number): string =>
  `import { a${index} } from '${from}';\nexport const v${index} = a${index};\n`;
const type = (from: string, index: number): string =>
  `import type { A${index} } from '${from}';\nexport type T${index} = A${index};\n`;

let folder = '';
let found: Map<string, Set<number>>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aimsbook-directions-'));
  cpSync(join(projectRoot, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, { refused, allowed }] of Object.entries(rules)) {
    for (const [kind, write] of [
      ['value', value],
      ['type', type],
    ] as const) {
      const file = fileOf(path, kind);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, [...refused, ...allowed].map(write).join(''));
    }
  }
  found = lint();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `names.ts` has a rule of its own, so its name has to stay. */
const fileOf = (path: string, kind: string): string =>
  join(folder, path.endsWith('names.ts') ? `${kind}/${path}` : path.replace('a.ts', `${kind}.ts`));

/** Lines with a refused import, per file. */
function lint(): Map<string, Set<number>> {
  const oxlint = join(projectRoot, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const args = [oxlint, '-A', 'all', '-D', 'no-restricted-imports', '--format', 'json'];
  const all = new Map<string, Set<number>>();
  for (const root of [folder, join(folder, 'value'), join(folder, 'type')]) {
    const config = join(root, '.oxlintrc.json');
    if (root !== folder) cpSync(join(folder, '.oxlintrc.json'), config);
    const { stdout } = run(process.execPath, [...args, '--config', config, root], root);
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { filename: string; labels: { span: { line: number } }[] }[];
    };
    for (const { filename, labels } of diagnostics) {
      const file = join(root, filename.replace(`${root}/`, ''));
      const lines = all.get(file) ?? new Set();
      lines.add(labels[0]?.span.line ?? 0);
      all.set(file, lines);
    }
  }
  return all;
}

it.each(Object.entries(rules))('%s imports what it may, and nothing else', (path, rule) => {
  const imports = [...rule.refused, ...rule.allowed];
  for (const kind of ['value', 'type']) {
    const lines = found.get(fileOf(path, kind)) ?? new Set();
    const refused = imports.filter((_, index) => lines.has(2 * index + 1));
    expect(refused, `${kind} imports`).toEqual(rule.refused);
  }
});

it('has a case for every rule of the configuration', () => {
  const config = JSON.parse(readFileSync(join(projectRoot, '.oxlintrc.json'), 'utf8')) as {
    overrides: { files: string[]; rules: Record<string, unknown> }[];
  };
  const globs = config.overrides
    .filter((one) => 'no-restricted-imports' in one.rules)
    .flatMap(({ files }) => files);
  const untested = globs.filter((glob) => {
    const pattern = new RegExp(
      `^${glob.replaceAll('**', '.+').replaceAll(/(?<!\.)\*/g, '[^/]+')}$`,
    );
    return !Object.keys(rules).some((path) => pattern.test(path));
  });
  expect(untested).toEqual([]);
});
