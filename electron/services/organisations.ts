import { basename } from 'node:path';
import { readWholeBlob, storeBlob } from '../../db/blobs.ts';
import { readAssessor, readOrganisation } from '../../db/repositories/organisation.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { Preview } from '../../shared/contract/values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { maxLogoBytes } from '../../shared/domain/evidence.ts';
import type { Assessor, Organisation } from '../../shared/domain/organisation.ts';
import { readBytes } from './files.ts';
import type { Ports } from './ports.ts';
import { handle, reader, requireSession, describe, write } from './session.ts';

/** The client's profile. */
export function organisation(ports: Ports): Organisation {
  return readOrganisation(reader(ports));
}

/** Changes fields of the client's profile. */
export function saveOrganisation(ports: Ports, patch: ParsedOf<'organisation.save'>): Organisation {
  const saved = write(
    ports,
    'organisation.save',
    (db) => {
      db.update('organisation', 'organisation', patch as Partial<Organisation>);
      return readOrganisation(db.read);
    },
    `organisation:${Object.keys(patch).join()}`,
  );
  // The title bar names the organisation.
  if (patch.name !== undefined) ports.emit('workspace', describe(requireSession(ports)));
  return saved;
}

/** Who assesses. */
export function assessor(ports: Ports): Assessor {
  return readAssessor(reader(ports));
}

/** Changes fields of the assessor's profile. */
export function saveAssessor(ports: Ports, patch: ParsedOf<'assessor.save'>): Assessor {
  return write(
    ports,
    'assessor.save',
    (db) => {
      db.update('assessor', 'assessor', patch as Partial<Assessor>);
      return readAssessor(db.read);
    },
    `assessor:${Object.keys(patch).join()}`,
  );
}

type LogoOwner = ParsedOf<'logo.choose'>['of'];

/** Asks for a picture and keeps it as logo. Gives its SHA-256. */
export async function chooseLogo(
  ports: Ports,
  input: ParsedOf<'logo.choose'>,
): Promise<string | null> {
  const path = await ports.dialogs.openFile({
    title: '',
    filters: [{ name: 'PNG, JPEG', extensions: ['png', 'jpg', 'jpeg'] }],
  });
  if (path === null) return null;
  const sha256 = storeBlob(handle(ports), readLogo(path));
  write(ports, 'logo.choose', (db) => db.update(input.of, input.of, { logo: sha256 }));
  return sha256;
}

/** Takes the logo away. */
export function removeLogo(ports: Ports, input: ParsedOf<'logo.remove'>): void {
  write(ports, 'logo.remove', (db) => db.update(input.of, input.of, { logo: null }));
}

/** The logo's picture, or null. */
export function logo(ports: Ports, input: { readonly of: LogoOwner }): Preview | null {
  const db = reader(ports);
  const { logo: sha256 } = input.of === 'assessor' ? readAssessor(db) : readOrganisation(db);
  if (sha256 === null) return null;
  const bytes = readWholeBlob(handle(ports), sha256);
  return { mime: imageType(bytes) ?? 'application/octet-stream', bytes };
}

function readLogo(path: string): Uint8Array {
  const name = basename(path);
  const bytes = readBytes(path, maxLogoBytes);
  if (imageType(bytes) === null) throw new AppError('image.unsupported', { name });
  return bytes;
}

/** The type of a picture by its first bytes: names lie. */
export function imageType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  const starts = (...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  return null;
}
