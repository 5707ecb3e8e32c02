import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { staleAfter } from '../../../../renderer/lib/query-client.ts';
import { entityNames } from '../../../../shared/domain/changelog.ts';
import { projectRoot } from '../../../fixtures/world.ts';

/** Reads that no change of a record touches: content, settings, and what has its own key. */
const untouched = [
  'app.info',
  'content.catalogue',
  'library.read',
  'controlled.preview',
  'evidence.preview',
  // Of this computer; their screens read them again themselves.
  'identity.list',
  'app.licences',
  'trust.list',
  'backup.list',
];

const sources = readdirSync(join(projectRoot, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(projectRoot, 'renderer', name), 'utf8'));

it('every read that a screen shows is stale after some change, so that it is read again', () => {
  const read = new Set(
    sources.flatMap((source) =>
      Array.from(source.matchAll(/useOperation\(\s*'([\w.]+)'/g), ([, name = '']) => name),
    ),
  );
  expect(read.size).toBeGreaterThan(30);
  const stale = staleAfter(entityNames);
  expect([...read].filter((name) => !stale.has(name) && !untouched.includes(name))).toEqual([]);
});
