import type { Messages } from '../format.ts';
import { gapReportSummary } from './gap-report-summary.ts';
import { gapReport } from './gap-report.ts';

/** Texts of the area "documents": everything that is printed in one. */
export const documents = { ...gapReport, ...gapReportSummary } as const satisfies Messages;
