import { basename, join } from 'node:path';
import type { ShippedPackage, SupportLog } from '../../shared/contract/app-values.ts';
import { translate } from '../../shared/i18n/index.ts';
import { failuresIn, knownLines } from './failure-log.ts';
import { freePath, requireFolderOf, writeWhole } from './files.ts';
import type { Ports } from './ports.ts';

/** The packages of others that the application contains, by name. */
export function shippedPackages(ports: Ports): readonly ShippedPackage[] {
  return ports.licences().toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The log as a user can send it: see it before it is saved. */
export function readSupportLog({ app, readLog }: Ports): SupportLog {
  const lines = knownLines(readLog());
  const head = `Aimsbook ${app.version}, ${app.platform}`;
  return { text: `${[head, ...lines].join('\n')}\n`, failures: failuresIn(lines) };
}

/** Asks for a place and writes the log there; gives the file's name. */
export async function saveSupportLog(ports: Ports): Promise<string | null> {
  const name = translate('support.log.fileName', { date: ports.clock().slice(0, 10) });
  const chosen = await ports.dialogs.saveFile({
    title: translate('support.log.save'),
    defaultPath: freePath(join(ports.paths.documents, `${name}.txt`)),
    filters: [{ name: translate('support.log.kind'), extensions: ['txt'] }],
  });
  if (chosen === null) return null;
  const target = chosen.toLowerCase().endsWith('.txt') ? chosen : `${chosen}.txt`;
  requireFolderOf(target);
  writeWhole(target, readSupportLog(ports).text);
  return basename(target);
}
