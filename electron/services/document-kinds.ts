import { readWholeBlob } from '../../db/blobs.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import {
  listActions,
  listAnswers,
  listAssessments,
  readAssessment,
} from '../../db/repositories/assessment.ts';
import { listAssessmentLinks, listEvidence } from '../../db/repositories/evidence.ts';
import { readAssessor, readOrganisation } from '../../db/repositories/organisation.ts';
import type { DocumentEntry, DocumentVariant } from '../../shared/contract/values.ts';
import type { Assessment } from '../../shared/domain/assessment.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import type { Doc, DocImage } from '../../shared/documents/doc.ts';
import {
  buildGapReport,
  documentReadiness,
  type GapReportInput,
} from '../../shared/documents/gap-report/index.ts';
import { imageType } from './organisations.ts';

/** What the choice of a document needs beside the records. */
export interface DocumentRequest {
  readonly assessmentId: string;
  readonly variant: DocumentVariant;
  readonly createdAt: string;
  readonly toolVersion: string;
}

/** One kind of document that a workspace can give. */
export interface DocumentKind {
  readonly document: string;
  /** Requirements that it answers. */
  readonly clauses: readonly string[];
  /** What the records still lack; nothing when it is ready. */
  readonly missing: (handle: DatabaseHandle, catalogue: Catalogue) => readonly string[];
  readonly build: (
    handle: DatabaseHandle,
    catalogue: Catalogue,
    request: DocumentRequest,
  ) => { readonly doc: Doc; readonly fileName: string };
}

const gapReport: DocumentKind = {
  document: 'gap-report',
  clauses: ['9.1', '9.2.1', '10.1'],
  missing(handle, catalogue) {
    const assessment = latestAssessment(handle);
    if (assessment === null) return ['assessment'];
    const request = { assessmentId: assessment.id, variant: 'full' } as const;
    const input = gatherGapReport(handle, catalogue, {
      ...request,
      createdAt: '',
      toolVersion: '',
    });
    return documentReadiness(input).missing;
  },
  build(handle, catalogue, request) {
    const input = gatherGapReport(handle, catalogue, request);
    const doc = buildGapReport(input);
    const { assessment, organisation } = input;
    const parts = [organisation.name, assessment.code, doc.meta.title, request.variant];
    return { doc, fileName: `${parts.join(' - ')} - ${assessment.date}` };
  },
};

export const documentKinds: readonly DocumentKind[] = [gapReport];

/** Every kind of document, and what its records still lack. */
export function describeDocuments(
  handle: DatabaseHandle,
  catalogue: Catalogue,
): readonly DocumentEntry[] {
  return documentKinds.map(({ document, clauses, missing }) => {
    const lacking = missing(handle, catalogue);
    return { document, clauses, missing: lacking, ready: lacking.length === 0 };
  });
}

/** The assessment that commands mean when they name none: the newest that is not put away. */
export function latestAssessment(handle: DatabaseHandle): Assessment | null {
  const all = listAssessments(handle.drizzle).filter(({ archivedAt }) => archivedAt === null);
  return all[0] ?? null;
}

function gatherGapReport(
  handle: DatabaseHandle,
  catalogue: Catalogue,
  request: DocumentRequest,
): GapReportInput {
  const db = handle.drizzle;
  const assessment = readAssessment(db, request.assessmentId);
  const organisation = readOrganisation(db);
  const assessor = readAssessor(db);
  const links = listAssessmentLinks(db, assessment.id);
  const linked = new Set(links.map(({ evidenceId }) => evidenceId));
  const organisationLogo = logoImage(handle, organisation.logo, organisation.name);
  const authorLogo = logoImage(handle, assessor.logo, assessor.firm || assessor.name);
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
    logos: {
      ...(organisationLogo === null ? {} : { organisation: organisationLogo }),
      ...(authorLogo === null ? {} : { author: authorLogo }),
    },
    createdAt: request.createdAt,
    toolVersion: request.toolVersion,
  };
}

function logoImage(handle: DatabaseHandle, sha256: string | null, alt: string): DocImage | null {
  if (sha256 === null) return null;
  const bytes = readWholeBlob(handle, sha256);
  const mime = imageType(bytes);
  return mime === null ? null : { bytes, mime, alt };
}
