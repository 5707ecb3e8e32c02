import { settingsSchema, type Settings } from '../../shared/contract/values.ts';
import { readJson, writeWhole } from './files.ts';

export const defaultSettings: Settings = {
  theme: 'auto',
  userName: '',
  userFunction: '',
  userFirm: '',
  userEmail: '',
};

/** This machine's settings in a JSON file; a broken file counts as none. */
export function settingsInFile(file: string): {
  read(): Settings;
  write(patch: Partial<Settings>): Settings;
} {
  let cached: Settings | undefined;
  const read = (): Settings => {
    cached ??= parse(readJson(file));
    return cached;
  };
  return {
    read,
    write(patch) {
      cached = { ...read(), ...patch };
      writeWhole(file, JSON.stringify(cached, null, 2));
      return cached;
    },
  };
}

function parse(stored: unknown): Settings {
  const fields = typeof stored === 'object' && stored !== null ? stored : {};
  const whole = settingsSchema.safeParse({ ...defaultSettings, ...fields });
  return whole.success ? whole.data : defaultSettings;
}
