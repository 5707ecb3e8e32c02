import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Readiness, ReadinessItem } from '../../../shared/domain/readiness/model.ts';
import { aimsbook, buildProgram, done, failed, makeSample } from './program.ts';

let folder = '';
let empty = '';
let sample = '';
beforeAll(() => {
  buildProgram();
  folder = mkdtempSync(join(tmpdir(), 'aimsbook-cli-'));
  empty = join(folder, 'empty.aims');
  sample = join(folder, 'sample.aims');
  done('new', empty);
  makeSample(sample);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Printed extends Omit<Readiness, 'items'> {
  readonly items: readonly (ReadinessItem & { readonly missing: readonly string[] })[];
}

it('prints what is missing, a line each, and exits with 1 when something is', () => {
  const { code, stdout } = aimsbook('readiness', empty, '--stage', '1');
  expect(code).toBe(1);
  const lines = stdout.trim().split('\n');
  expect(lines.some((line) => line.startsWith('4.3  Stands in the way: Scope of the AIMS'))).toBe(
    true,
  );
  expect(lines.at(-1)).toMatch(/^\d+ points stand in the way of stage 1\.$/);
});

it.each(['1', '2'])('says of the sample as JSON what its exit code says, at stage %s', (stage) => {
  const { code, stdout } = aimsbook('readiness', sample, '--stage', stage, '--json');
  const result = JSON.parse(stdout) as Printed;
  const open = result.items.filter(({ missing }) => missing.length > 0);
  expect(code).toBe(open.length === 0 ? 0 : 1);
  expect(result.ready).toBe(result.blocking === 0);
  expect(open.filter(({ blocks }) => blocks)).toHaveLength(result.blocking);
  expect(open.filter(({ blocks }) => !blocks)).toHaveLength(result.weak);
});

it('asks for one of the two stages', () => {
  expect(failed(2, 'readiness', sample)).toContain('--stage');
  expect(failed(2, 'readiness', sample, '--stage', '3')).toContain('1, 2');
});
