import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { AssessmentSummary, DocumentEntry } from '../../../shared/contract/values.ts';
import { Page } from '../../components/Page.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { Choices } from './Choices.tsx';
import { useExports } from './export-store.ts';
import { Hints, Missing } from './Hints.tsx';
import { MakeBar } from './MakeBar.tsx';
import { missingOf } from './readiness.ts';
import { ReportPreview } from './ReportPreview.tsx';
import { useReport } from './useReport.ts';
import { WrittenFiles } from './WrittenFiles.tsx';
import classes from './DocumentsScreen.module.css';

interface DocumentsScreenProps {
  /** Null: the newest that is not archived, on a page of its own. */
  readonly assessmentId: string | null;
}

/**
 * Makes documents: which one, of what, how much of it, in which format; and what it will look
 * like. For one gap analysis the frame around it says which.
 */
export function DocumentsScreen({ assessmentId }: DocumentsScreenProps) {
  const documents = useOperation('document.list', undefined);
  const assessments = useOperation('assessment.list', undefined);
  const content = (
    <QueryView query={documents}>
      {(entries) => (
        <QueryView query={assessments}>
          {(list) => <Chosen entries={entries} list={list} assessmentId={assessmentId} />}
        </QueryView>
      )}
    </QueryView>
  );
  if (assessmentId !== null) return <div className={classes['inFrame']}>{content}</div>;
  return (
    <Page title={t('documents.title')} fill>
      {content}
    </Page>
  );
}

interface ChosenProps {
  readonly entries: readonly DocumentEntry[];
  readonly list: readonly AssessmentSummary[];
  readonly assessmentId: string | null;
}

function Chosen({ entries, list, assessmentId }: ChosenProps) {
  const summary =
    list.find(({ assessment }) => assessment.id === assessmentId) ??
    list.find(({ assessment }) => assessment.archivedAt === null) ??
    list[0];
  const [entry] = entries;
  if (summary === undefined || entry === undefined) {
    return (
      <EmptyState
        icon={IconFileText}
        title={t('documents.none.title')}
        body={t('documents.none.body')}
        action={
          <Button component={Link} href={routes.assessmentNew()}>
            {t('documents.none.action')}
          </Button>
        }
      />
    );
  }
  return <Maker key={summary.assessment.id} entry={entry} list={list} summary={summary} />;
}

interface MakerProps {
  readonly entry: DocumentEntry;
  readonly list: readonly AssessmentSummary[];
  readonly summary: AssessmentSummary;
}

function Maker({ entry, list, summary }: MakerProps) {
  const variant = useExports((state) => state.variant);
  const { id } = summary.assessment;
  const report = useReport(id, variant);
  const ready = report.data === undefined ? undefined : missingOf(report.data).length === 0;
  return (
    <div className={classes['columns']}>
      <div className={classes['choices']}>
        <div className={classes['scroll']}>
          <Choices
            entry={entry}
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
        <MakeBar document={entry.document} assessmentId={id} input={report.data} />
      </div>
      <ReportPreview report={report} />
    </div>
  );
}
