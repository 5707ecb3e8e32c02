import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assemble, makeBackup } from '../../db/backup.ts';
import { checkWorkspace } from '../../db/check.ts';
import { keyOfFile } from '../../db/cipher.ts';
import { currentVersion } from '../../db/migrations/index.ts';
import { openForWriting } from '../../db/open.ts';
import { recoverWorkspace } from '../../db/recovery.ts';
import { recoveryWords } from '../../shared/i18n/recovery-words.ts';
import { instant } from '../fixtures/database.ts';
import { temporaryFolder } from '../fixtures/folder.ts';
import { makeSchemaFixture, schemaPassphrase } from '../fixtures/schemas/make.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'schemas');
const every = Array.from({ length: currentVersion }, (_, index) => index + 1);
const files = every.flatMap((version) => [
  { version, name: `version-${version}.aims`, isEncrypted: false },
  { version, name: `version-${version}-encrypted.aims`, isEncrypted: true },
]);

function drained<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Opens it as this version does, which brings it up to date, and examines it. */
function expectSound(path: string, key: ReturnType<typeof keyOfFile> | null): void {
  const open = openForWriting(path, instant, { key });
  try {
    expect(checkWorkspace(open.handle)).toMatchObject({ ok: true, checked: { evidenceFiles: 1 } });
    expect(open.handle.driver.pragma('user_version', { simple: true })).toBe(currentVersion);
  } finally {
    open.close();
  }
}

it.each(files)(
  '$name is opened, backed up, restored and recovered',
  ({ version, name, isEncrypted }) => {
    const fixture = join(folder, name);
    if (process.env['AIMS_MAKE_SCHEMA'] === '1' && !existsSync(fixture)) {
      makeSchemaFixture(version, fixture, isEncrypted);
      rmSync(`${fixture}.whole`);
    }
    const work = temporaryFolder();
    const path = join(work, 'old.aims');
    copyFileSync(fixture, path);
    const key = isEncrypted ? keyOfFile(path, schemaPassphrase) : null;
    const backup = drained(
      makeBackup({ path, key }, { root: join(work, 'backups'), reason: 'migration', now: instant }),
    );
    expect(backup.lacking).toEqual([]);
    const restored = join(work, 'restored.aims');
    const options = { stores: [], workspace: null, path: restored, key, now: instant };
    const source = { path: backup.file.path, key };
    expect(drained(assemble({ ...options, backup: source }))).toEqual([]);
    expectSound(restored, key);
    const recovered = join(work, 'recovered.aims');
    const words = recoveryWords('old.aims', instant);
    const report = drained(
      recoverWorkspace(path, recovered, { key, now: instant, actor: 'A', words }),
    );
    // What an earlier schema did not have is no loss.
    expect(report).toMatchObject({ isComplete: true, lost: [], files: 1 });
    expectSound(recovered, key);
    expectSound(path, key);
  },
);
