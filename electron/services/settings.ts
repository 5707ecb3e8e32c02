import { settingsSchema, type Settings } from '../../shared/contract/values.ts';
import { readJson, writeWhole } from './files.ts';

export const defaultSettings: Settings = {
  theme: 'auto',
  userName: '',
  userFunction: '',
  userFirm: '',
  userEmail: '',
  dueNotice: true,
  dueNoticeTitles: true,
  lockAfter: 15,
  foldedGroups: [],
  backupSecondPlace: '',
};

/** This machine's settings in a JSON file; what is broken in it counts as absent. */
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
      const next = { ...read(), ...patch };
      writeWhole(file, JSON.stringify(next, null, 2));
      cached = next;
      return next;
    },
  };
}

/** Field by field: one that is broken, or from a newer version, does not cost the others. */
function parse(stored: unknown): Settings {
  const fields = typeof stored === 'object' && stored !== null ? stored : {};
  const sound = Object.entries(fields).filter(
    ([name, value]) => settingsSchema.partial().safeParse({ [name]: value }).success,
  );
  return { ...defaultSettings, ...Object.fromEntries(sound) };
}
