import { lazy, Suspense, useDeferredValue, useId } from 'react';
import { IconFileText } from '@tabler/icons-react';
import { documentReadiness } from '../../../shared/documents/gap-report/input.ts';
import { EmptyState, LoadingState, QueryView } from '../../components/states.tsx';
import { t } from '../../lib/i18n.ts';
import { PreviewBoundary } from './PreviewBoundary.tsx';
import { PreviewDesk } from './PreviewDesk.tsx';
import type { ReportQuery } from './useReport.ts';
import classes from './ReportPreview.module.css';

// The builder of the report is as large as the rest of this area: it comes when it is needed.
const GapReportPreview = lazy(() =>
  import('./preview/GapReportPreview.tsx').then(({ GapReportPreview: component }) => ({
    default: component,
  })),
);

/** The report as it will be, beside the choices. */
export function ReportPreview({ report }: { readonly report: ReportQuery }) {
  const id = useId();
  return (
    <section className={classes['preview']} aria-labelledby={id}>
      <header className={classes['header']}>
        <h2 id={id} className={classes['title']}>
          {t('documents.preview')}
        </h2>
        <p className={classes['note']}>{t('documents.preview.note')}</p>
      </header>
      <ReportDesk report={report} />
    </section>
  );
}

/** The sheets of a gap report. */
export function ReportDesk({ report }: { readonly report: ReportQuery }) {
  // A new variant of a long report takes a moment; the choice itself must not wait for it.
  const shown = useDeferredValue(report.data);
  return (
    <PreviewDesk stale={shown !== report.data}>
      <QueryView query={{ ...report, data: shown, isPending: shown === undefined }}>
        {(input) =>
          documentReadiness(input).missing.includes('answers') ? (
            <EmptyState
              icon={IconFileText}
              title={t('documents.preview.none.title')}
              body={t('documents.preview.none.body')}
            />
          ) : (
            <PreviewBoundary key={input.variant}>
              <Suspense fallback={<LoadingState label={t('documents.preview.loading')} />}>
                <GapReportPreview input={input} />
              </Suspense>
            </PreviewBoundary>
          )
        }
      </QueryView>
    </PreviewDesk>
  );
}
