import { useMemo, useState } from 'react';
import type { DocumentVariant, Preview } from '../../../shared/contract/values.ts';
import type { DocImage } from '../../../shared/documents/doc.ts';
import type { GapReportInput } from '../../../shared/documents/gap-report/input.ts';
import { useOperation } from '../../lib/api.ts';
import type { DataQuery } from '../../lib/assessment-data.ts';
import { t } from '../../lib/i18n.ts';

/** The records of a report, or how far reading them is. */
export type ReportQuery = DataQuery<GapReportInput>;

/** Everything that the report of an assessment is made from, the same as behind the export. */
export function useReport(assessmentId: string, variant: DocumentVariant): ReportQuery {
  const detail = useOperation('assessment.read', { id: assessmentId });
  const previousId = detail.data?.assessment.repeatOf ?? null;
  const previous = useOperation(
    'assessment.read',
    { id: previousId ?? '' },
    { enabled: previousId !== null },
  );
  const catalogue = useOperation('content.catalogue', undefined);
  const organisation = useOperation('organisation.read', undefined);
  const assessor = useOperation('assessor.read', undefined);
  const evidence = useOperation('evidence.list', undefined);
  const organisationLogo = useOperation('logo.read', { of: 'organisation' });
  const assessorLogo = useOperation('logo.read', { of: 'assessor' });
  const info = useOperation('app.info', undefined);
  // The date of issue is that of the export; until then, now.
  const [createdAt] = useState(() => new Date().toISOString());

  const queries = [
    detail,
    catalogue,
    organisation,
    assessor,
    evidence,
    organisationLogo,
    assessorLogo,
    info,
  ];
  const data = useMemo((): GapReportInput | undefined => {
    if (
      detail.data === undefined ||
      catalogue.data === undefined ||
      organisation.data === undefined ||
      assessor.data === undefined ||
      evidence.data === undefined ||
      organisationLogo.data === undefined ||
      assessorLogo.data === undefined ||
      info.data === undefined ||
      (previousId !== null && previous.data === undefined)
    ) {
      return undefined;
    }
    const { assessment, answers, actions, evidenceLinks } = detail.data;
    const linked = new Set(evidenceLinks.map(({ evidenceId }) => evidenceId));
    const ofClient = imageOf(organisationLogo.data, organisation.data.name);
    const ofAuthor = imageOf(assessorLogo.data, assessor.data.firm || assessor.data.name);
    return {
      assessment,
      answers,
      actions,
      evidenceLinks,
      catalogue: catalogue.data,
      organisation: organisation.data,
      assessor: assessor.data,
      evidence: evidence.data.map((entry) => entry.evidence).filter(({ id }) => linked.has(id)),
      ...(previous.data === undefined
        ? {}
        : {
            previous: { assessment: previous.data.assessment, answers: previous.data.answers },
          }),
      variant,
      logos: {
        ...(ofClient === null ? {} : { organisation: ofClient }),
        ...(ofAuthor === null ? {} : { author: ofAuthor }),
      },
      createdAt,
      toolVersion: info.data.version,
    };
  }, [
    detail.data,
    previous.data,
    previousId,
    catalogue.data,
    organisation.data,
    assessor.data,
    evidence.data,
    organisationLogo.data,
    assessorLogo.data,
    info.data,
    variant,
    createdAt,
  ]);
  return {
    data,
    error: [...queries, previous].find(({ error }) => error !== null)?.error ?? null,
    isPending: data === undefined,
    refetch: () => {
      for (const query of queries) void query.refetch();
      if (previousId !== null) void previous.refetch();
    },
  };
}

function imageOf(preview: Preview | null, name: string): DocImage | null {
  if (preview === null) return null;
  const { mime, bytes } = preview;
  if (mime !== 'image/png' && mime !== 'image/jpeg') return null;
  return { mime, bytes, alt: t('documents.preview.logo', { name }) };
}
