import type { AssessmentSummary } from '../../../shared/contract/values.ts';
import { Choices } from './Choices.tsx';
import { useExports } from './export-store.ts';
import { Hints, Missing } from './Hints.tsx';
import { MakeBar } from './MakeBar.tsx';
import { missingOf } from './readiness.ts';
import { ReportPreview } from './ReportPreview.tsx';
import { useReport } from './useReport.ts';
import { WrittenFiles } from './WrittenFiles.tsx';
import classes from './GapReportMaker.module.css';

interface GapReportMakerProps {
  readonly list: readonly AssessmentSummary[];
  readonly summary: AssessmentSummary;
}

/** The report of one gap analysis: how much of it, in which format, and what it will look like. */
export function GapReportMaker({ list, summary }: GapReportMakerProps) {
  const variant = useExports((state) => state.variant);
  const { id } = summary.assessment;
  const report = useReport(id, variant);
  const ready = report.data === undefined ? undefined : missingOf(report.data).length === 0;
  return (
    <div className={classes['columns']}>
      <div className={classes['choices']}>
        <div className={classes['scroll']}>
          <Choices
            list={list}
            summary={summary}
            ready={ready}
            notice={report.data !== undefined && <Missing input={report.data} />}
          />
          {report.data !== undefined && ready === true && (
            <Hints input={report.data} summary={summary} />
          )}
        </div>
        <WrittenFiles />
        <MakeBar items={ready === true ? [{ document: 'gap-report', subjectId: id }] : []} />
      </div>
      <ReportPreview report={report} />
    </div>
  );
}
