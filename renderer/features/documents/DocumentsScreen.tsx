import type { DocumentItem } from '../../../shared/contract/values.ts';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { AllDocuments } from './AllDocuments.tsx';
import { GapReportMaker } from './GapReportMaker.tsx';
import classes from './DocumentsScreen.module.css';

interface DocumentsScreenProps {
  /** For the report of one gap analysis, in the frame of that gap analysis. */
  readonly assessmentId: string | null;
  /** The document that an address names. */
  readonly focus: DocumentItem | null;
}

/** Makes documents: which ones, in which formats; and what each will look like. */
export function DocumentsScreen({ assessmentId, focus }: DocumentsScreenProps) {
  if (assessmentId !== null) return <ReportOfOne assessmentId={assessmentId} />;
  return (
    <Page title={t('documents.title')} fill>
      <Documents focus={focus} />
    </Page>
  );
}

function Documents({ focus }: { readonly focus: DocumentItem | null }) {
  const documents = useOperation('document.list', undefined);
  return (
    <QueryView query={documents}>
      {(entries) => <AllDocuments entries={entries} focus={focus} />}
    </QueryView>
  );
}

function ReportOfOne({ assessmentId }: { readonly assessmentId: string }) {
  const assessments = useOperation('assessment.list', undefined);
  return (
    <div className={classes['inFrame']}>
      <QueryView query={assessments}>
        {(list) => {
          const summary = list.find(({ assessment }) => assessment.id === assessmentId);
          if (summary === undefined) return null;
          return <GapReportMaker key={assessmentId} list={list} summary={summary} />;
        }}
      </QueryView>
    </div>
  );
}
