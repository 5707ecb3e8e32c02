import { readOrganisation } from '../../db/repositories/organisation.ts';
import { safeFileName } from './files.ts';
import type { Ports } from './ports.ts';
import { askForPlace } from './saving-place.ts';
import { reader } from './session.ts';

/**
 * Asks where to write a CSV file about something of the open workspace. Null when the user cancels.
 * @param fallback the file's name where the title leaves none
 * @throws AppError as `askForPlace`
 */
export async function askForCsv(
  ports: Ports,
  title: string,
  fallback: string,
): Promise<string | null> {
  const name = safeFileName(`${readOrganisation(reader(ports)).name} - ${title}`, fallback);
  const filters = [{ name: 'CSV', extensions: ['csv'] }];
  return askForPlace(ports, { title: name, file: `${name}.csv`, filters });
}
