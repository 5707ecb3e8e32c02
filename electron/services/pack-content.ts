import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import mime from 'mime';
import { readBlob } from '../../db/blobs.ts';
import { storageError } from '../../db/driver-errors.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import { readHead } from '../../db/repositories/history.ts';
import { readEvidence } from '../../db/repositories/evidence.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import type { PackEvidence, PackPlan } from '../../shared/contract/pack-values.ts';
import { packPaths, type PackFile, type PackProfile } from '../../shared/domain/pack.ts';
import type { PackPeriod } from '../../shared/domain/pack-profiles.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { buildPackIndex } from '../../shared/documents/pack-index/index.ts';
import { verifyText } from '../../shared/documents/pack-index/verify-text.ts';
import { recordWords } from '../../shared/i18n/en/records/index.ts';
import { translate } from '../../shared/i18n/index.ts';
import type { DocumentAssets } from '../documents/assets.ts';
import { renderDocx } from '../documents/docx.ts';
import { renderPdf } from '../documents/pdf.ts';
import { describeCertificate, toPem } from '../signing/certificate.ts';
import type { SigningIdentity } from '../signing/identity.ts';
import { PackNames } from '../signing/pack/names.ts';
import { writePack, type PackSource, type WrittenPack } from '../signing/pack/write.ts';
import { signPdf } from '../signing/pdf.ts';
import { documentKind } from './document-kinds.ts';
import { DocumentSource, type DocumentContent } from './document-sources.ts';
import { assessmentFiles, changeLogFiles, evidenceList, registerFiles } from './pack-records.ts';

/** What goes into a pack, and how. */
export interface PackWork extends PackPeriod {
  readonly profile: PackProfile;
  /** Where the pack is written. */
  readonly path: string;
  readonly plan: Pick<PackPlan, 'documents' | 'evidence' | 'registers' | 'assessments' | 'leftOut'>;
  readonly createdAt: string;
  readonly toolVersion: string;
}

/** Told as a pack grows, in files of how many; what it throws stops the work. */
export type PackProgress = (done: number, total: number, label: string) => void;

/**
 * Makes a pack: renders and signs the documents, streams the evidence, writes the registers and the
 * front page, and signs it all.
 * @throws AppError `disk.full`, `folder.not-writable`, `job.cancelled`, `document.failed`
 */
export async function makePack(
  work: PackWork,
  handle: DatabaseHandle,
  content: DocumentContent,
  assets: DocumentAssets,
  signers: readonly SigningIdentity[],
  progress: PackProgress,
): Promise<WrittenPack> {
  const { plan, profile, createdAt, toolVersion } = work;
  const { drizzle: db } = handle;
  const source = new DocumentSource(handle, content, work);
  const organisation = readOrganisation(db).name;
  const names = new PackNames();
  // Documents as PDF and Word, registers as CSV and JSON; then the list of evidence, the log twice,
  // certificates, instructions and front page.
  const files = plan.evidence.filter(({ hasContent }) => hasContent).length;
  const total = plan.documents.length * 2 + files + plan.registers.length * 2 + 5 + signers.length;
  let done = 0;
  const certificates = signers.map(({ certificate }) => {
    const info = describeCertificate(certificate);
    return { certificate, info, path: names.path(packPaths.certificates, info.name, '.pem') };
  });
  const head = readHead(db);

  async function* sources(): AsyncGenerator<PackSource> {
    for (const document of plan.documents) {
      yield* documentFiles(source, document, profile, { names, assets, signers, createdAt });
    }
    for (const evidence of plan.evidence) {
      if (evidence.hasContent) yield evidenceFile(handle, evidence, names);
    }
    for (const { type } of plan.registers) yield* registerFiles(source, db, type, names);
    if (plan.assessments) yield* assessmentFiles(db, names);
    yield evidenceList(db, names);
    yield* changeLogFiles(handle, names);
  }

  function last(files: readonly PackFile[]): readonly PackSource[] {
    const common = { clauses: [], record: null, version: null };
    const instructions: PackSource = {
      ...common,
      path: packPaths.instructions,
      kind: 'instructions',
      title: translate('packIndex.kind.instructions'),
      mime: 'text/plain',
      content: verifyText({ organisation, createdAt, signers: certificates }),
    };
    const index: PackSource = {
      ...common,
      path: packPaths.index,
      kind: 'index',
      title: translate('packIndex.title', { organisation }),
      mime: 'text/html',
      content: buildPackIndex(
        {
          organisation,
          profile,
          createdAt,
          toolVersion,
          period: work,
          signers: certificates.map(({ info }) => info),
          files,
          requirements: content.catalogue.requirements,
          required: content.catalogue.documentedInformation,
          controls: controlStates(source),
          notes: plan.leftOut,
        },
        (text) => createHash('sha256').update(text).digest('base64'),
      ),
    };
    return [
      ...certificates.map(({ certificate, info, path }) => ({
        ...common,
        path,
        kind: 'certificate' as const,
        title: translate('packs.signerCertificate', { name: info.name }),
        mime: 'application/x-pem-file',
        content: toPem(certificate),
      })),
      instructions,
      index,
    ];
  }

  const written = writePack(
    work.path,
    counted(sources(), (label) => {
      progress(done, total, label);
      done += 1;
    }),
    last,
    {
      profile,
      organisation,
      createdAt,
      tool: { name: 'Aimsbook', version: toolVersion },
      workspace: head,
    },
    signers,
    { progress: (path) => progress(Math.min(done, total), total, path) },
  );
  return written.catch((error: unknown) => {
    throw storageError(error);
  });
}

/** Tells each file, and lets others work in between. */
async function* counted(
  sources: AsyncIterable<PackSource>,
  tell: (label: string) => void,
): AsyncGenerator<PackSource> {
  for await (const source of sources) {
    tell(source.title);
    yield source;
    await nextTurn();
  }
}

interface Making {
  readonly names: PackNames;
  readonly assets: DocumentAssets;
  readonly signers: readonly SigningIdentity[];
  readonly createdAt: string;
}

/** A document as signed PDF and as Word. */
async function* documentFiles(
  source: DocumentSource,
  { item, title, clauses }: PackPlan['documents'][number],
  profile: PackProfile,
  { names, assets, signers, createdAt }: Making,
): AsyncGenerator<PackSource> {
  try {
    const { doc } = documentKind(item.document).build(source, item.subjectId, 'full');
    const version = /^\d/.test(doc.meta.version) ? doc.meta.version : null;
    const name = [clauses[0] ?? '', title.replace(':', ''), version === null ? '' : `v${version}`]
      .filter((part) => part !== '')
      .join(' ');
    const common = {
      kind: 'document' as const,
      title: doc.meta.title,
      clauses,
      record: doc.meta.code === '' ? null : doc.meta.code.slice(0, 40),
      version,
    };
    const unheard = (): void => undefined;
    let pdf = await renderPdf(doc, assets, unheard);
    const reason = translate(`packs.reason.${profile}`);
    for (const signer of signers) pdf = await signPdf(pdf, signer, { at: createdAt, reason });
    yield {
      ...common,
      path: names.path(packPaths.documents, name, '.pdf'),
      mime: 'application/pdf',
      content: pdf,
    };
    yield {
      ...common,
      path: names.path(packPaths.documents, name, '.docx'),
      mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      content: await renderDocx(doc, assets, unheard),
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('document.failed', { document: title }, { cause: error });
  }
}

function evidenceFile(
  handle: DatabaseHandle,
  { id, code, title, clauses }: PackEvidence,
  names: PackNames,
): PackSource {
  const { sha256, mime: type } = readEvidence(handle.drizzle, id);
  if (sha256 === null) throw new AppError('record.not-found', { entity: 'evidence', id });
  // "Match 3.2 event log" has no ending, whatever stands after its last dot.
  const own = /\.[A-Za-z][A-Za-z0-9]{0,7}$/.exec(title)?.[0];
  const extension = own ?? `.${mime.getExtension(type) ?? 'bin'}`;
  const stem = own === undefined ? title : title.slice(0, -own.length);
  return {
    path: names.path(packPaths.evidence, `${code} ${stem}`, extension),
    kind: 'evidence',
    title,
    clauses,
    record: code,
    version: null,
    mime: type,
    content: () => readBlob(handle, sha256),
  };
}

/** What the statement of applicability says of each control. */
function controlStates({ aims }: DocumentSource): ReadonlyMap<string, string> {
  const { statuses }: { readonly statuses: Readonly<Record<string, string>> } = recordWords.control;
  return new Map(
    aims.records.of('control').flatMap(({ data, status }) => {
      const { control } = data;
      return typeof control === 'string' && control !== ''
        ? [[control, statuses[status] ?? status] as const]
        : [];
    }),
  );
}
