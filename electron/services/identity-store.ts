import { randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../shared/domain/errors.ts';
import { readJson, writeWhole } from './files.ts';

/** The operating system's key store, where there is one that really protects. */
export interface KeyStore {
  available(): boolean;
  /** @returns the secret as only this user of this computer can open it */
  seal(secret: string): Uint8Array;
  /** @throws where it was sealed elsewhere */
  open(sealed: Uint8Array): string;
}

/** For hosts that have no such store. */
export const noKeyStore: KeyStore = {
  available: () => false,
  seal: () => new Uint8Array(),
  open: () => '',
};

const base64Schema = z.base64();
const storedSchema = z.object({
  id: z.string(),
  /** The key and its certificates, under the identity's own passphrase. */
  pkcs12: base64Schema,
  /** DER; public. */
  certificate: base64Schema,
  /** The passphrase, sealed by the key store; null where it is not kept. */
  sealed: base64Schema.nullable(),
});
type Stored = z.infer<typeof storedSchema>;

/** An identity at rest. Its key can be had with its passphrase only. */
export interface StoredIdentity {
  readonly id: string;
  readonly pkcs12: Uint8Array;
  readonly certificate: Uint8Array;
  readonly sealed: Uint8Array | null;
}

/** The signing identities of this computer's user. */
export interface IdentityStore {
  list(): readonly StoredIdentity[];
  /** @throws AppError `record.not-found` */
  read(id: string): StoredIdentity;
  add(identity: Omit<StoredIdentity, 'id'>): StoredIdentity;
  /** Keeps the sealed passphrase, or none. */
  seal(id: string, sealed: Uint8Array | null): void;
  remove(id: string): void;
}

/** For hosts that are given an identity's file each time. */
export const noIdentities: IdentityStore = {
  list: () => [],
  read(id) {
    throw new AppError('record.not-found', { entity: 'identity', id });
  },
  add: (identity) => ({ id: '', ...identity }),
  seal: () => undefined,
  remove: () => undefined,
};

/**
 * Identities in a JSON file that only its user can read. An entry that is broken is left in the
 * file: what a newer version wrote, or a hand damaged, is not ours to throw away.
 */
export function identitiesInFile(file: string): IdentityStore {
  const readAll = (): unknown[] => {
    const stored = readJson(file);
    return Array.isArray(stored) ? stored : [];
  };
  const write = (entries: readonly unknown[]): void => {
    writeWhole(file, JSON.stringify(entries, null, 2));
    // On Windows the profile folder keeps others out.
    chmodSync(file, 0o600);
  };
  const change = (id: string, changed: (entry: Stored) => Stored[]): void => {
    write(
      readAll().flatMap((entry) => {
        const known = storedSchema.safeParse(entry).data;
        return known?.id === id ? changed(known) : [entry];
      }),
    );
  };
  const list = (): StoredIdentity[] =>
    readAll().flatMap((entry) => {
      const known = storedSchema.safeParse(entry).data;
      return known === undefined ? [] : [decoded(known)];
    });
  return {
    list,
    read(id) {
      const found = list().find((identity) => identity.id === id);
      if (found === undefined) throw new AppError('record.not-found', { entity: 'identity', id });
      return found;
    },
    add(identity) {
      const added = { id: randomUUID(), ...identity };
      write([...readAll(), encoded(added)]);
      return added;
    },
    seal: (id, sealed) => change(id, (entry) => [{ ...entry, sealed: toText(sealed) }]),
    remove: (id) => change(id, () => []),
  };
}

const decoded = ({ id, pkcs12, certificate, sealed }: Stored): StoredIdentity => ({
  id,
  pkcs12: toBytes(pkcs12),
  certificate: toBytes(certificate),
  sealed: sealed === null ? null : toBytes(sealed),
});

const encoded = ({ id, pkcs12, certificate, sealed }: StoredIdentity): Stored => ({
  id,
  pkcs12: Buffer.from(pkcs12).toString('base64'),
  certificate: Buffer.from(certificate).toString('base64'),
  sealed: toText(sealed),
});

const toText = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString('base64');
const toBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
