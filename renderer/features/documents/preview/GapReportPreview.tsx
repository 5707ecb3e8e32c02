import { useMemo } from 'react';
import {
  buildGapReport,
  type GapReportInput,
} from '../../../../shared/documents/gap-report/index.ts';
import { DocPreview } from './DocPreview.tsx';

/** The gap report of some records, from the same builder as the files. */
export function GapReportPreview({ input }: { readonly input: GapReportInput }) {
  const doc = useMemo(() => buildGapReport(input), [input]);
  return <DocPreview doc={doc} />;
}
