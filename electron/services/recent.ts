import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/domain/errors.ts';
import type { RecentWorkspace } from '../../shared/domain/workspace.ts';
import { readJson, writeWhole } from './files.ts';

const storedSchema = z.array(
  z.object({ path: z.string(), organisation: z.string(), openedAt: z.string() }),
);
const most = 20;

/** The workspaces that were open before, newest first; kept on this machine. */
export interface RecentStore {
  list(): readonly RecentWorkspace[];
  add(path: string, organisation: string, openedAt: string): void;
  /** @throws AppError `record.not-found` */
  pathOf(id: string): string;
  forget(id: string): void;
}

/** A recent list in a JSON file; a broken file counts as an empty list. */
export function recentInFile(file: string): RecentStore {
  const read = (): z.infer<typeof storedSchema> =>
    storedSchema.safeParse(readJson(file)).data ?? [];
  const write = (entries: z.infer<typeof storedSchema>): void => {
    try {
      writeWhole(file, JSON.stringify(entries.slice(0, most), null, 2));
    } catch {
      // A convenience: failing to note it must not fail what the user does.
    }
  };
  return {
    list: () =>
      read().map((entry) => ({
        id: idOf(entry.path),
        organisation: entry.organisation,
        fileName: basename(entry.path),
        folder: dirname(entry.path),
        openedAt: entry.openedAt,
        present: existsSync(entry.path),
      })),
    add(path, organisation, openedAt) {
      const others = read().filter((entry) => entry.path !== path);
      write([{ path, organisation, openedAt }, ...others]);
    },
    pathOf(id) {
      const entry = read().find(({ path }) => idOf(path) === id);
      if (entry === undefined) throw new AppError('record.not-found', { entity: 'recent', id });
      return entry.path;
    },
    forget(id) {
      write(read().filter(({ path }) => idOf(path) !== id));
    },
  };
}

const idOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);
