import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileKey } from '../../db/cipher.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { PackPlan, PackResult } from '../../shared/contract/pack-values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { translate } from '../../shared/i18n/index.ts';
import { describeCertificate } from '../signing/certificate.ts';
import type { WrittenPack } from '../signing/pack/write.ts';
import { DocumentSource } from './document-sources.ts';
import { freePath, requireFolderOf, safeFileName, sameFile } from './files.ts';
import { identityPassphrase, unlockedIdentity } from './identities.ts';
import type { PackProgress, PackWork } from './pack-content.ts';
import { leftOutOf, planPack } from './pack-plan.ts';
import type { Ports } from './ports.ts';
import { handle, requireSession } from './session.ts';

/** What to make, as plain values: it crosses to a worker thread. */
export interface PackRequest {
  readonly workspacePath: string;
  /** Null where the workspace is not encrypted. */
  readonly key: FileKey | null;
  readonly resources: string;
  readonly work: PackWork;
  /** Keys under their passphrases; opened where they are used. */
  readonly signers: readonly { readonly pkcs12: Uint8Array; readonly passphrase: string }[];
}

/** Makes a pack away from the thread that answers the window; told to stop, it leaves nothing behind. */
export type RunPack = (
  request: PackRequest,
  progress: PackProgress,
  signal: AbortSignal,
) => Promise<WrittenPack>;

/** What a pack of a profile would hold, and what is missing. */
export function packPlan(ports: Ports, input: ParsedOf<'pack.plan'>): PackPlan {
  const content = { catalogue: ports.catalogue, libraries: ports.libraries };
  const issue = { createdAt: ports.clock(), toolVersion: ports.app.version };
  const file = handle(ports);
  const source = new DocumentSource(file, content, issue);
  return planPack(source, file.drizzle, ports.catalogue, input);
}

/** Packs made since the start: only these can be shown from the window. */
const made = new Map<string, string>();

/**
 * Asks for a place and makes a signed pack there. Null when the user cancels the dialog.
 * @throws AppError `pack.empty`, `pack.no-signer`, `identity.…`, `disk.full`, `job.cancelled`
 */
export async function makePackFile(
  ports: Ports,
  input: ParsedOf<'pack.make'>,
): Promise<PackResult | null> {
  const session = requireSession(ports);
  const chosen = chosenFrom(packPlan(ports, input), input);
  // A wrong passphrase is said before anything else is asked or done.
  const signers = [];
  for (const { identityId, passphrase } of input.signers) {
    signers.push(await signerFrom(ports, identityId, passphrase));
  }
  const path = await askForPlace(ports, input);
  if (path === null) return null;
  requireFolderOf(path);
  if (sameFile(path, session.path)) {
    throw new AppError('workspace.exists', { file: basename(path) });
  }
  const request: PackRequest = {
    workspacePath: session.path,
    key: session.file.handle.key,
    resources: ports.paths.resources,
    signers: signers.map(({ pkcs12, passphrase }) => ({ pkcs12, passphrase })),
    work: {
      profile: input.profile,
      from: input.from,
      to: input.to,
      path,
      plan: chosen,
      createdAt: ports.clock(),
      toolVersion: ports.app.version,
    },
  };
  const written = await ports.jobs.run(input.jobId, 'pack', ({ progress, signal }) =>
    ports.runPack(request, progress, signal),
  );
  const fileId = createHash('sha256').update(path).digest('hex').slice(0, 16);
  made.set(fileId, path);
  return {
    fileId,
    fileName: basename(path),
    folder: dirname(path),
    ...written,
    signers: signers.map(({ info: { name, fingerprint } }) => ({ name, fingerprint })),
  };
}

/** A signer whose passphrase fits; what fails names the identity, as there may be several. */
async function signerFrom(ports: Ports, identityId: string, passphrase: string | undefined) {
  const stored = ports.identities.read(identityId);
  try {
    const { certificate } = await unlockedIdentity(ports, identityId, passphrase);
    return {
      info: describeCertificate(certificate),
      pkcs12: stored.pkcs12,
      passphrase: identityPassphrase(ports, stored, passphrase),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { ...error.details, identityId }, { cause: error });
  }
}

/** Shows a pack that was just made in the file manager. */
export function revealPack(ports: Ports, { fileId }: ParsedOf<'pack.reveal'>): void {
  ports.shell.reveal(madePack(fileId));
}

/** Where a pack is that was just made. @throws AppError `file.not-found` */
export function madePack(fileId: string): string {
  const path = made.get(fileId);
  if (path === undefined) throw new AppError('file.not-found');
  return path;
}

/** The plan without what the user took out. */
function chosenFrom(plan: PackPlan, input: ParsedOf<'pack.make'>): PackPlan {
  const withoutDocuments = new Set(input.withoutDocuments.map(keyOf));
  const withoutEvidence = new Set(input.withoutEvidence);
  const evidence = plan.evidence.filter(({ id }) => !withoutEvidence.has(id));
  const chosen = {
    ...plan,
    documents: plan.documents.filter(({ item }) => !withoutDocuments.has(keyOf(item))),
    evidence,
    leftOut: leftOutOf(evidence),
    registers: plan.registers.filter(({ type }) => !input.withoutRegisters.includes(type)),
    assessments: plan.assessments && !input.withoutAssessments,
  };
  if (chosen.documents.length === 0 && chosen.evidence.length === 0) {
    throw new AppError('pack.empty');
  }
  return chosen;
}

const keyOf = (item: { readonly document: string; readonly subjectId: string | null }): string =>
  `${item.document} ${item.subjectId ?? ''}`;

async function askForPlace(
  ports: Ports,
  { profile }: ParsedOf<'pack.make'>,
): Promise<string | null> {
  const { drizzle } = handle(ports);
  const name = safeFileName(
    translate('packs.fileName', {
      organisation: readOrganisation(drizzle).name,
      profile: translate(`packs.short.${profile}`),
      day: ports.clock().slice(0, 10),
    }),
    'pack',
  );
  const path = await ports.dialogs.saveFile({
    title: name,
    defaultPath: freePath(join(ports.paths.documents, `${name}.zip`)),
    filters: [{ name: 'ZIP', extensions: ['zip'] }],
  });
  if (path === null) return null;
  return path.toLowerCase().endsWith('.zip') ? path : `${path}.zip`;
}
