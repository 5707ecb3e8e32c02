import { Redirect, Route, Switch } from 'wouter';
import { Page } from '../components/Page.tsx';
import { ActionPlanScreen } from '../features/actions/ActionPlanScreen.tsx';
import { AssessmentsScreen } from '../features/assessments/AssessmentsScreen.tsx';
import { NewAssessmentScreen } from '../features/assessments/NewAssessmentScreen.tsx';
import { RepeatAssessmentScreen } from '../features/assessments/RepeatAssessmentScreen.tsx';
import { SetupScreen } from '../features/assessments/SetupScreen.tsx';
import { CompareScreen } from '../features/compare/CompareScreen.tsx';
import { DocumentsScreen } from '../features/documents/DocumentsScreen.tsx';
import { EvidenceScreen } from '../features/evidence/EvidenceScreen.tsx';
import { InterviewScreen } from '../features/interview/InterviewScreen.tsx';
import { AssessorScreen } from '../features/organisation/AssessorScreen.tsx';
import { OrganisationScreen } from '../features/organisation/OrganisationScreen.tsx';
import { SettingsScreen } from '../features/organisation/SettingsScreen.tsx';
import { ResultsScreen } from '../features/results/ResultsScreen.tsx';
import { WorkspaceScreen } from '../features/workspace/WorkspaceScreen.tsx';
import { t } from '../lib/i18n.ts';
import { paths, routes } from '../lib/routes.ts';
import { AssessmentFrame } from './AssessmentFrame.tsx';

/** Which screen is shown at which address. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to={routes.assessments()} replace />
      </Route>
      <Route path={paths.assessments} component={AssessmentsScreen} />
      <Route path={paths.assessmentNew} component={NewAssessmentScreen} />
      <Route path={paths.assessmentRepeat}>
        {({ id }) => <RepeatAssessmentScreen key={id} assessmentId={id} />}
      </Route>
      <Route path={paths.assessmentSetup}>
        {({ id }) => (
          <AssessmentFrame key={id} assessmentId={id} tab="setup">
            <SetupScreen assessmentId={id} />
          </AssessmentFrame>
        )}
      </Route>
      <Route path={paths.interview}>
        {({ id, questionId }) => (
          <AssessmentFrame key={id} assessmentId={id} tab="interview">
            <InterviewScreen assessmentId={id} questionId={questionId ?? null} />
          </AssessmentFrame>
        )}
      </Route>
      <Route path={paths.results}>
        {({ id }) => (
          <AssessmentFrame key={id} assessmentId={id} tab="results">
            <ResultsScreen assessmentId={id} />
          </AssessmentFrame>
        )}
      </Route>
      <Route path={paths.actions}>
        {({ id }) => (
          <AssessmentFrame key={id} assessmentId={id} tab="actions">
            <ActionPlanScreen assessmentId={id} />
          </AssessmentFrame>
        )}
      </Route>
      <Route path={paths.compare}>
        {({ id, otherId }) => (
          <AssessmentFrame key={id} assessmentId={id} tab="compare">
            <CompareScreen assessmentId={id} otherId={otherId ?? null} />
          </AssessmentFrame>
        )}
      </Route>
      <Route path={paths.evidence}>
        {({ evidenceId }) => <EvidenceScreen evidenceId={evidenceId ?? null} />}
      </Route>
      <Route path={paths.documents}>
        {({ assessmentId }) => <DocumentsScreen assessmentId={assessmentId ?? null} />}
      </Route>
      <Route path={paths.organisation} component={OrganisationScreen} />
      <Route path={paths.assessor} component={AssessorScreen} />
      <Route path={paths.workspace} component={WorkspaceScreen} />
      <Route path={paths.settings} component={SettingsScreen} />
      <Route>
        <Page title={t('app.notFound.title')} description={t('app.notFound.body')}>
          {null}
        </Page>
      </Route>
    </Switch>
  );
}
