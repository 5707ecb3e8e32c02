import { readWholeBlob } from '../../db/blobs.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import {
  listActions,
  listAnswers,
  listAssessments,
  readAssessment,
} from '../../db/repositories/assessment.ts';
import {
  listAssessmentLinks,
  listEvidence,
  listRecordEvidence,
} from '../../db/repositories/evidence.ts';
import { readAssessor, readOrganisation } from '../../db/repositories/organisation.ts';
import { listAllLinks, listAllRecords } from '../../db/repositories/records.ts';
import type { DocumentVariant } from '../../shared/contract/values.ts';
import type { Assessment } from '../../shared/domain/assessment.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import type { Evidence } from '../../shared/domain/evidence.ts';
import type { Libraries } from '../../shared/domain/library.ts';
import { Records } from '../../shared/domain/records/record.ts';
import type { AimsDocInput } from '../../shared/documents/aims/kind.ts';
import type { DocImage } from '../../shared/documents/doc.ts';
import type { ElectronicSignature } from '../../shared/documents/electronic-signatures.ts';
import type { GapReportInput } from '../../shared/documents/gap-report/input.ts';
import { readablePicture } from '../documents/readable-picture.ts';
import { latestGaps } from './audit-gaps.ts';
import { lazily } from './content.ts';
import { dashboardIn } from './dashboard.ts';
import { printedSignatures } from './record-signatures.ts';

/** What documents need of the program's content. */
export interface DocumentContent {
  readonly catalogue: Catalogue;
  /** Read when first needed. */
  readonly libraries: () => Libraries;
}

/** When, and by which version, documents are made. */
export interface Issue {
  readonly createdAt: string;
  readonly toolVersion: string;
}

/** The largest picture of the records that is printed; a larger one would swell every copy. */
const maxPictureBytes = 16 * 1024 * 1024;

/** A workspace as documents see it: read once, however many are made; each part when it is needed. */
export class DocumentSource {
  readonly #handle: DatabaseHandle;
  readonly #content: DocumentContent;
  readonly #issue: Issue;
  #aims: AimsDocInput | undefined;
  #assessments: readonly Assessment[] | undefined;

  constructor(handle: DatabaseHandle, content: DocumentContent, issue: Issue) {
    this.#handle = handle;
    this.#content = content;
    this.#issue = issue;
  }

  /** Gap analyses that are not put away, the newest first. */
  get assessments(): readonly Assessment[] {
    this.#assessments ??= listAssessments(this.#handle.drizzle).filter(
      ({ archivedAt }) => archivedAt === null,
    );
    return this.#assessments;
  }

  /** Everything that the documents of the AIMS are made from. */
  get aims(): AimsDocInput {
    this.#aims ??= gatherAims(this.#handle, this.#content, this.#issue);
    return this.#aims;
  }

  /** Who signed a record, newest first. */
  signatures(recordId: string): readonly ElectronicSignature[] {
    return printedSignatures(this.#handle.drizzle, recordId);
  }

  /** What the report of one gap analysis is made from. @throws AppError `record.not-found` */
  gapReport(assessmentId: string, variant: DocumentVariant): GapReportInput {
    return gatherGapReport(this.#handle, this.#content.catalogue, {
      ...this.#issue,
      assessmentId,
      variant,
    });
  }
}

function gatherAims(handle: DatabaseHandle, content: DocumentContent, issue: Issue): AimsDocInput {
  const db = handle.drizzle;
  const organisation = readOrganisation(db);
  const assessor = readAssessor(db);
  const records = new Records(listAllRecords(db), listAllLinks(db));
  const evidence = lazily(() => evidenceByRecord(handle));
  const pictures = lazily(() => picturesOf(handle, records, evidence()));
  const logos = lazily(() => logosOf(handle, organisation, assessor));
  const libraries = lazily(content.libraries);
  const dashboard = lazily(() =>
    dashboardIn(db, records, {
      catalogue: content.catalogue,
      today: issue.createdAt.slice(0, 10),
    }),
  );
  const gaps = lazily(() => latestGaps(db, content.catalogue));
  return {
    organisation,
    assessor,
    records,
    catalogue: content.catalogue,
    ...issue,
    // What has to be unpacked or read from disk waits until a document asks for it.
    get dimensions() {
      return libraries().dimensions;
    },
    get interviews() {
      return libraries().interviews;
    },
    get gaps() {
      return gaps();
    },
    get dashboard() {
      return dashboard();
    },
    get evidence() {
      return evidence();
    },
    get pictures() {
      return pictures();
    },
    get logos() {
      return logos();
    },
  };
}

function evidenceByRecord(handle: DatabaseHandle): ReadonlyMap<string, readonly Evidence[]> {
  const db = handle.drizzle;
  const byId = new Map(listEvidence(db).map((one) => [one.id, one]));
  const byRecord = new Map<string, Evidence[]>();
  for (const { recordId, evidenceId } of listRecordEvidence(db)) {
    const one = byId.get(evidenceId);
    if (one === undefined) continue;
    const list = byRecord.get(recordId);
    if (list === undefined) byRecord.set(recordId, [one]);
    else list.push(one);
  }
  for (const list of byRecord.values()) list.sort((a, b) => byCode.compare(a.code, b.code));
  return byRecord;
}

const byCode = new Intl.Collator('en', { numeric: true });

function picturesOf(
  handle: DatabaseHandle,
  records: Records,
  evidence: ReadonlyMap<string, readonly Evidence[]>,
): ReadonlyMap<string, DocImage> {
  const pictures = new Map<string, DocImage>();
  for (const explanation of records.of('explanation')) {
    for (const one of evidence.get(explanation.id) ?? []) {
      const { id, sha256, mime, size } = one;
      if (pictures.has(id) || (mime !== 'image/png' && mime !== 'image/jpeg')) continue;
      if (size === null || size > maxPictureBytes) continue;
      const image = imageOf(handle, sha256, one.description.trim() || one.title);
      if (image !== null) pictures.set(id, image);
    }
  }
  return pictures;
}

function gatherGapReport(
  handle: DatabaseHandle,
  catalogue: Catalogue,
  request: Issue & { readonly assessmentId: string; readonly variant: DocumentVariant },
): GapReportInput {
  const db = handle.drizzle;
  const assessment = readAssessment(db, request.assessmentId);
  const organisation = readOrganisation(db);
  const assessor = readAssessor(db);
  const links = listAssessmentLinks(db, assessment.id);
  const linked = new Set(links.map(({ evidenceId }) => evidenceId));
  return {
    assessment,
    answers: listAnswers(db, assessment.id),
    catalogue,
    organisation,
    assessor,
    actions: listActions(db, assessment.id),
    evidence: listEvidence(db).filter(({ id }) => linked.has(id)),
    evidenceLinks: links,
    ...(assessment.repeatOf === null
      ? {}
      : {
          previous: {
            assessment: readAssessment(db, assessment.repeatOf),
            answers: listAnswers(db, assessment.repeatOf),
          },
        }),
    variant: request.variant,
    logos: logosOf(handle, organisation, assessor),
    createdAt: request.createdAt,
    toolVersion: request.toolVersion,
  };
}

function logosOf(
  handle: DatabaseHandle,
  organisation: AimsDocInput['organisation'],
  assessor: AimsDocInput['assessor'],
): AimsDocInput['logos'] {
  const ofClient = imageOf(handle, organisation.logo, organisation.name);
  const ofAuthor = imageOf(handle, assessor.logo, assessor.firm || assessor.name);
  return {
    ...(ofClient === null ? {} : { organisation: ofClient }),
    ...(ofAuthor === null ? {} : { author: ofAuthor }),
  };
}

/** A stored picture; null where there is none, or where it is damaged. */
function imageOf(handle: DatabaseHandle, sha256: string | null, alt: string): DocImage | null {
  if (sha256 === null) return null;
  const bytes = readWholeBlob(handle, sha256);
  const mime = readablePicture(bytes);
  return mime === null ? null : { bytes, mime, alt };
}
