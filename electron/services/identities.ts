import { basename, join } from 'node:path';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { IdentityEntry, IdentityList } from '../../shared/contract/signing-values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { expiryState } from '../../shared/domain/signing.ts';
import { describeCertificate, toPem } from '../signing/certificate.ts';
import { makeIdentity, type SigningIdentity } from '../signing/identity.ts';
import { fromPkcs12, toPkcs12 } from '../signing/pkcs12.ts';
import { requireValid } from '../signing/validity.ts';
import { freePath, readBytes, safeFileName, writeWhole } from './files.ts';
import type { StoredIdentity } from './identity-store.ts';
import type { Ports } from './ports.ts';

type IdentityPorts = Pick<Ports, 'identities' | 'keyStore' | 'clock'>;

/** More than any PKCS#12 file has; what is larger is none. */
const mostBytes = 1024 * 1024;

/** The identities of this computer. */
export function identityList(ports: IdentityPorts): IdentityList {
  return {
    identities: ports.identities.list().map((identity) => entryOf(ports, identity)),
    keyStore: ports.keyStore.available(),
  };
}

/** Makes a key and a certificate that the user vouches for. */
export async function newIdentity(
  ports: Ports,
  { passphrase, remember, ...wanted }: ParsedOf<'identity.make'>,
): Promise<IdentityEntry> {
  const identity = await makeIdentity({ ...wanted, validFrom: ports.clock() });
  return keep(ports, await toPkcs12(identity, passphrase), identity, passphrase, remember);
}

/** Asks for a PKCS#12 file of a trust service and keeps it at hand for `importIdentity`. */
export async function chooseIdentity(ports: Ports): Promise<string | null> {
  const path = await ports.dialogs.openFile({
    title: '',
    filters: [{ name: 'PKCS#12', extensions: ['p12', 'pfx'] }],
  });
  if (path === null) return null;
  ports.session.chosenIdentity = readBytes(path, mostBytes, 'identity.too-large');
  return basename(path);
}

/** Takes in the chosen file. @throws AppError `identity.wrong-passphrase`, `identity.damaged`, … */
export async function importIdentity(
  ports: Ports,
  { passphrase, remember }: ParsedOf<'identity.import'>,
): Promise<IdentityEntry> {
  const bytes = ports.session.chosenIdentity;
  if (bytes === null) throw new AppError('file.not-found');
  const identity = await fromPkcs12(bytes, passphrase);
  const { fingerprint } = describeCertificate(identity.certificate);
  const known = identityList(ports).identities.find(
    ({ certificate }) => certificate.fingerprint === fingerprint,
  );
  if (known !== undefined) throw new AppError('identity.known', { name: known.certificate.name });
  const entry = keep(ports, bytes, identity, passphrase, remember);
  ports.session.chosenIdentity = null;
  return entry;
}

/** Saves the key, under its passphrase, to a place that outlives this computer. */
export async function backUpIdentity(
  ports: Ports,
  { id }: ParsedOf<'identity.backUp'>,
): Promise<string | null> {
  const { pkcs12, certificate } = ports.identities.read(id);
  return save(ports, describeCertificate(certificate).name, 'p12', pkcs12);
}

/** Saves the public certificate, which others compare and trust. */
export async function exportCertificate(
  ports: Ports,
  { id }: ParsedOf<'identity.exportCertificate'>,
): Promise<string | null> {
  const { certificate } = ports.identities.read(id);
  return save(ports, describeCertificate(certificate).name, 'pem', toPem(certificate));
}

/** Lets the key store keep the passphrase, once it has proved right, or forget it. */
export async function rememberIdentity(
  ports: IdentityPorts,
  { id, passphrase }: ParsedOf<'identity.remember'>,
): Promise<IdentityEntry> {
  const { pkcs12 } = ports.identities.read(id);
  if (passphrase !== null) await fromPkcs12(pkcs12, passphrase);
  ports.identities.seal(id, sealed(ports, passphrase, passphrase !== null));
  return entryOf(ports, ports.identities.read(id));
}

/** Removes an identity from this computer; what it signed stays signed. */
export function removeIdentity(ports: Ports, { id }: ParsedOf<'identity.remove'>): void {
  ports.identities.read(id);
  ports.identities.remove(id);
}

/**
 * The key of an identity, for as long as the caller holds it.
 * @throws AppError `identity.passphrase-needed` where none is given and none is kept,
 *   `identity.wrong-passphrase`, `identity.expired`
 */
export async function unlockedIdentity(
  ports: IdentityPorts,
  id: string,
  passphrase: string | undefined,
): Promise<SigningIdentity> {
  const stored = ports.identities.read(id);
  const identity = await fromPkcs12(stored.pkcs12, identityPassphrase(ports, stored, passphrase));
  requireValid(identity, ports.clock());
  return identity;
}

/** The passphrase of a stored identity: the one given, or the one that the key store keeps. */
export function identityPassphrase(
  { keyStore }: Pick<Ports, 'keyStore'>,
  { sealed: kept }: Pick<StoredIdentity, 'sealed'>,
  given: string | undefined,
): string {
  if (given !== undefined) return given;
  if (kept === null || !keyStore.available()) throw new AppError('identity.passphrase-needed');
  try {
    return keyStore.open(kept);
  } catch (error) {
    // Sealed by another user or another computer: the passphrase itself still opens the key.
    throw new AppError('identity.passphrase-needed', {}, { cause: error });
  }
}

function keep(
  ports: IdentityPorts,
  pkcs12: Uint8Array,
  { certificate }: SigningIdentity,
  passphrase: string,
  remember: boolean,
): IdentityEntry {
  const added = ports.identities.add({
    pkcs12,
    certificate,
    sealed: sealed(ports, passphrase, remember),
  });
  return entryOf(ports, added);
}

function sealed(
  { keyStore }: Pick<Ports, 'keyStore'>,
  passphrase: string | null,
  remember: boolean,
): Uint8Array | null {
  if (!remember || passphrase === null || !keyStore.available()) return null;
  return keyStore.seal(passphrase);
}

function entryOf({ clock }: Pick<Ports, 'clock'>, identity: StoredIdentity): IdentityEntry {
  const certificate = describeCertificate(identity.certificate);
  return {
    id: identity.id,
    certificate,
    state: expiryState(certificate, clock()),
    remembered: identity.sealed !== null,
  };
}

async function save(
  ports: Ports,
  name: string,
  extension: string,
  bytes: Uint8Array | string,
): Promise<string | null> {
  const file = `${safeFileName(name, 'identity')}.${extension}`;
  const path = await ports.dialogs.saveFile({
    title: name,
    defaultPath: freePath(join(ports.paths.documents, file)),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  if (path === null) return null;
  writeWhole(path, bytes);
  return basename(path);
}
