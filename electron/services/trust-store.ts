import { z } from 'zod';
import { AppError } from '../../shared/domain/errors.ts';
import { fingerprintOf, readCertificate } from '../signing/certificate.ts';
import { readJson, writeWhole } from './files.ts';

/** The certificates that this computer's user trusts, in DER. */
export interface TrustStore {
  list(): readonly Uint8Array[];
  /** Does nothing where it is there already. */
  add(certificate: Uint8Array): void;
  remove(fingerprint: string): void;
}

/** For hosts that are told at each call whom to trust. */
export const noTrust: TrustStore = {
  list: () => [],
  add: () => undefined,
  remove: () => undefined,
};

const storedSchema = z.object({ certificate: z.base64() });

/** Certificates in a JSON file. An entry that can't be read is trusted by nobody, and stays. */
export function trustInFile(file: string): TrustStore {
  const readAll = (): unknown[] => {
    const stored = readJson(file);
    return Array.isArray(stored) ? stored : [];
  };
  const write = (entries: readonly unknown[]): void =>
    writeWhole(file, JSON.stringify(entries, null, 2));
  const list = (): Uint8Array[] =>
    readAll().flatMap((entry) => {
      const certificate = readEntry(entry);
      return certificate === null ? [] : [certificate];
    });
  return {
    list,
    add(certificate) {
      const fingerprint = fingerprintOf(certificate);
      if (list().some((known) => fingerprintOf(known) === fingerprint)) return;
      const entry = { certificate: Buffer.from(certificate).toString('base64') };
      write([...readAll(), entry]);
    },
    remove(fingerprint) {
      write(
        readAll().filter((entry) => {
          const certificate = readEntry(entry);
          return certificate === null || fingerprintOf(certificate) !== fingerprint;
        }),
      );
    },
  };
}

function readEntry(entry: unknown): Uint8Array | null {
  const stored = storedSchema.safeParse(entry).data;
  if (stored === undefined) return null;
  try {
    return readCertificate(new Uint8Array(Buffer.from(stored.certificate, 'base64'))).whole;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
