import { basename } from 'node:path';
import { readingError } from '../../db/driver-errors.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { PackCheckOutcome } from '../../shared/contract/pack-check-operations.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { PackCheck } from '../../shared/domain/pack-check.ts';
import type { CertificateInfo } from '../../shared/domain/signing.ts';
import { translate } from '../../shared/i18n/index.ts';
import { describeCertificate, fingerprintOf } from '../signing/certificate.ts';
import { verifyPack } from '../signing/pack/verify.ts';
import { readCertificateFile } from './certificate-file.ts';
import type { JobControl } from './jobs.ts';
import { relationTo } from './pack-against.ts';
import { madePack } from './packs.ts';
import type { Ports } from './ports.ts';

/** Asks for a pack, takes the last again, or one that was made here. Nothing is written anywhere. */
export async function checkPack(
  ports: Ports,
  { jobId, of }: ParsedOf<'pack.check'>,
): Promise<PackCheckOutcome | null> {
  const last = of === 'last' ? ports.session.checkedPack?.path : undefined;
  const path = typeof of === 'object' ? madePack(of.made) : (last ?? (await askForPack(ports)));
  if (path === null) return null;
  return ports.jobs.run(jobId, 'check', (job) => checkedAt(ports, path, job));
}

const askForPack = ({ dialogs }: Ports): Promise<string | null> =>
  dialogs.openFile({
    title: translate('packCheck.title'),
    filters: [{ name: 'ZIP', extensions: ['zip'] }],
  });

/** Checks the pack at a path, which is the last one from then on. */
export async function checkedAt(
  ports: Ports,
  path: string,
  { signal, progress }: JobControl,
): Promise<PackCheckOutcome> {
  const signers: Uint8Array[] = [];
  let check: PackCheck;
  try {
    check = await verifyPack(path, {
      trusted: ports.trust.list(),
      signal,
      progress,
      seen: (certificate) => signers.push(certificate),
    });
  } catch (error) {
    throw readingError(error, { name: basename(path) });
  }
  ports.session.checkedPack = { path, signers };
  return { fileName: basename(path), check, relation: relationOf(ports, check) };
}

/** The certificates that the user trusts. */
export function trustList({ trust }: Pick<Ports, 'trust'>): readonly CertificateInfo[] {
  return trust.list().map(describeCertificate);
}

/**
 * Trusts a signer of the pack that was checked last, or a certificate in a file.
 * @throws AppError `certificate.damaged`, `file.unreadable`, `record.not-found`
 */
export async function addTrust(
  ports: Ports,
  { fingerprint }: ParsedOf<'trust.add'>,
): Promise<CertificateInfo | null> {
  const certificate =
    fingerprint === null ? await chosen(ports) : ofSigner(ports.session, fingerprint);
  if (certificate === null) return null;
  ports.trust.add(certificate);
  return describeCertificate(certificate);
}

/** Trusts a certificate no more. */
export function removeTrust(
  { trust }: Pick<Ports, 'trust'>,
  { fingerprint }: ParsedOf<'trust.remove'>,
): void {
  trust.remove(fingerprint);
}

function relationOf(
  { session }: Pick<Ports, 'session'>,
  { facts }: PackCheck,
): PackCheckOutcome['relation'] {
  if (session.current === null || facts === null) return null;
  return relationTo(session.current.file.handle.drizzle, facts);
}

function ofSigner({ checkedPack }: Ports['session'], fingerprint: string): Uint8Array {
  const found = checkedPack?.signers.find((one) => fingerprintOf(one) === fingerprint);
  if (found === undefined) {
    throw new AppError('record.not-found', { entity: 'certificate', id: fingerprint });
  }
  return found;
}

async function chosen({ dialogs }: Ports): Promise<Uint8Array | null> {
  const path = await dialogs.openFile({
    title: translate('packCheck.trusted.add'),
    filters: [{ name: 'PEM, DER', extensions: ['pem', 'crt', 'cer', 'der'] }],
  });
  return path === null ? null : readCertificateFile(path);
}
