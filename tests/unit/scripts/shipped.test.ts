import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judgeAudit } from '../../../resources/scripts/lib/audit.mjs';
import {
  isPermissive,
  SBOM,
  shippedByLock,
  shippedBySbom,
  shippedWithTexts,
  tidySbom,
} from '../../../resources/scripts/lib/shipped.mjs';
import { projectRoot } from '../../fixtures/world.ts';

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');
const keys = (packages: readonly { name: string; version: string }[]): string[] =>
  [...new Set(packages.map(({ name, version }) => `${name}@${version}`))].sort();

it('lists just what package-lock.json installs for a release: else run "npm run sbom"', () => {
  const bom = shippedBySbom(JSON.parse(read(SBOM)));
  expect(keys(bom)).toEqual(keys(shippedByLock(JSON.parse(read('package-lock.json')))));
  expect(bom).toHaveLength(keys(bom).length);
  expect(keys(bom)).toEqual(expect.arrayContaining([expect.stringMatching(/^zod@/)]));
  expect(keys(bom).join()).not.toMatch(/vitest|playwright|electron/);
});

it('ships under permissive licences only, each named', () => {
  const refused = shippedBySbom(JSON.parse(read(SBOM))).filter((one) => !isPermissive(one));
  expect(refused).toEqual([]);
});

it('names no server of packages and no path of a machine', () => {
  const text = read(SBOM).replace('http://cyclonedx.org/schema/bom-1.6.schema.json', '');
  expect(text).not.toMatch(/https?:|registry|node_modules|"\/|[A-Z]:\\/);
});

it.each([
  ['MIT', 'x', true],
  ['(MIT OR GPL-3.0)', 'x', true],
  ['BSD-3-Clause AND ISC', 'x', true],
  ['MIT AND GPL-3.0', 'x', false],
  ['MIT OR GPL-3.0 AND AGPL-3.0', 'x', false],
  ['MPL-2.0', 'x', false],
  ['MPL-2.0', '@resvg/resvg-wasm', true],
  ['GPL-3.0-only', 'x', false],
  ['UNLICENSED', 'x', false],
  ['', 'x', false],
])('takes %s of %s: %s', (licence, name, permissive) => {
  expect(isPermissive({ name, licence })).toBe(permissive);
});

it('knows the text of nearly every licence, as the package ships it', () => {
  const shipped = shippedWithTexts(projectRoot);
  expect(shipped.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([
    'drizzle-orm',
    'wouter',
  ]);
  expect(shipped.find(({ name }) => name === 'zod')?.text).toContain(
    'Permission is hereby granted',
  );
});

it('keeps addresses, paths and what is not shipped out of the list', () => {
  const component = (name: string) => ({
    type: 'library',
    name,
    version: '1.0.0',
    'bom-ref': `own@1|${name}@1.0.0`,
    licenses: [{ license: { id: 'MIT', acknowledgement: 'declared', url: 'https://a.example' } }],
    purl: `pkg:npm/${name}@1.0.0`,
    externalReferences: [{ url: 'https://a.example' }],
    properties: [{ name: 'cdx:npm:package:path', value: 'node_modules/a' }],
  });
  const bom = {
    specVersion: '1.6',
    metadata: { component: { name: 'own', version: '1', 'bom-ref': 'own@1' }, tools: {} },
    components: [component('a'), component('b')],
    dependencies: [
      { ref: 'own@1', dependsOn: ['own@1|a@1.0.0', 'own@1|b@1.0.0'] },
      { ref: 'own@1|b@1.0.0' },
    ],
  };
  const lock = { packages: { 'node_modules/a': { version: '1.0.0' } } };
  const tidy = tidySbom(bom, lock);
  expect(tidy.components.map(({ name }: { name: string }) => name)).toEqual(['a']);
  expect(tidy.dependencies).toEqual([{ ref: 'own@1', dependsOn: ['a@1.0.0'] }]);
  expect(JSON.stringify(tidy)).not.toMatch(/https|node_modules/);
});

it('tells holes, none, and a registry that gave no answer apart', () => {
  const hole = { name: 'a', severity: 'high', range: '<2' };
  const report = (total: number, vulnerabilities = {}) =>
    JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { total } } });
  expect(judgeAudit(report(1, { a: hole }))).toEqual({
    asked: true,
    holes: 1,
    lines: ['a <2: high'],
  });
  expect(judgeAudit(report(0))).toMatchObject({ asked: true, holes: 0 });
  for (const silent of ['', 'not found', '{"error":{"code":"ENOTFOUND"}}', '{"message":"no"}']) {
    expect(judgeAudit(silent)).toMatchObject({ asked: false, holes: 0 });
    expect(judgeAudit(silent).lines[0]).toContain('the registry could not be asked');
  }
});
