import { Suspense, lazy, useEffect, type ComponentType } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { LoadingState } from '../components/states.tsx';
import { HomeScreen } from '../features/home/HomeScreen.tsx';
import { recordTypeNames, type RecordTypeName } from '../../shared/domain/records/types.ts';
import { parseFirstLink, paths, routes } from '../lib/routes.ts';
import { AssessmentFrame } from './AssessmentFrame.tsx';
import { NotFound } from './NotFound.tsx';
import { recordPanels, registerExtras } from './record-panels.tsx';

const loaders: (() => Promise<unknown>)[] = [];

/** A screen that is loaded apart, so that the first one is there sooner. */
function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  loaders.push(load);
  return lazy(async () => ({ default: await load() }));
}

const AssessmentsScreen = later(
  async () => (await import('../features/assessments/AssessmentsScreen.tsx')).AssessmentsScreen,
);
const InterviewScreen = later(
  async () => (await import('../features/interview/InterviewScreen.tsx')).InterviewScreen,
);
const ResultsScreen = later(
  async () => (await import('../features/results/ResultsScreen.tsx')).ResultsScreen,
);
const ActionPlanScreen = later(
  async () => (await import('../features/actions/ActionPlanScreen.tsx')).ActionPlanScreen,
);
const CompareScreen = later(
  async () => (await import('../features/compare/CompareScreen.tsx')).CompareScreen,
);
const EvidenceScreen = later(
  async () => (await import('../features/evidence/EvidenceScreen.tsx')).EvidenceScreen,
);
const DocumentsScreen = later(
  async () => (await import('../features/documents/DocumentsScreen.tsx')).DocumentsScreen,
);
const NewAssessmentScreen = later(
  async () => (await import('../features/assessments/NewAssessmentScreen.tsx')).NewAssessmentScreen,
);
const RepeatAssessmentScreen = later(
  async () =>
    (await import('../features/assessments/RepeatAssessmentScreen.tsx')).RepeatAssessmentScreen,
);
const SetupScreen = later(
  async () => (await import('../features/assessments/SetupScreen.tsx')).SetupScreen,
);
const OrganisationScreen = later(
  async () => (await import('../features/organisation/OrganisationScreen.tsx')).OrganisationScreen,
);
const AssessorScreen = later(
  async () => (await import('../features/organisation/AssessorScreen.tsx')).AssessorScreen,
);
const SettingsScreen = later(
  async () => (await import('../features/organisation/SettingsScreen.tsx')).SettingsScreen,
);
const MakePackScreen = later(
  async () => (await import('../features/packs/MakePackScreen.tsx')).MakePackScreen,
);
export const CheckPackScreen = later(
  async () => (await import('../features/packs/CheckPackScreen.tsx')).CheckPackScreen,
);
export const IdentitiesScreen = later(
  async () => (await import('../features/signing/IdentitiesScreen.tsx')).IdentitiesScreen,
);
const WorkspaceScreen = later(
  async () => (await import('../features/workspace/WorkspaceScreen.tsx')).WorkspaceScreen,
);
const AllChangesScreen = later(
  async () => (await import('../features/history/AllChangesScreen.tsx')).AllChangesScreen,
);
const MergeScreen = later(
  async () => (await import('../features/merge/MergeScreen.tsx')).MergeScreen,
);

const ResponsibilitiesScreen = later(
  async () =>
    (await import('../features/context/ResponsibilitiesScreen.tsx')).ResponsibilitiesScreen,
);
const NewDocumentScreen = later(
  async () => (await import('../features/controlled/new/NewDocumentScreen.tsx')).NewDocumentScreen,
);
const PolicyScreen = later(
  async () => (await import('../features/controlled/policy/PolicyScreen.tsx')).PolicyScreen,
);
const LibraryScreen = later(
  async () => (await import('../features/library/LibraryScreen.tsx')).LibraryScreen,
);
const RegisterScreen = later(
  async () => (await import('../features/register/RegisterScreen.tsx')).RegisterScreen,
);
const NewRecordScreen = later(
  async () => (await import('../features/register/NewRecordScreen.tsx')).NewRecordScreen,
);
const RecordScreen = later(
  async () => (await import('../features/register/RecordScreen.tsx')).RecordScreen,
);

const MatrixScreen = later(
  async () => (await import('../features/people/MatrixScreen.tsx')).MatrixScreen,
);
const AwarenessScreen = later(
  async () => (await import('../features/people/AwarenessScreen.tsx')).AwarenessScreen,
);
const RiskOverviewScreen = later(
  async () => (await import('../features/risks/RiskOverviewScreen.tsx')).RiskOverviewScreen,
);
const CriteriaScreen = later(
  async () => (await import('../features/risks/CriteriaScreen.tsx')).CriteriaScreen,
);
const DashboardScreen = later(
  async () => (await import('../features/dashboard/DashboardScreen.tsx')).DashboardScreen,
);
const SoaScreen = later(async () => (await import('../features/soa/SoaScreen.tsx')).SoaScreen);

const MonitoringScreen = later(
  async () => (await import('../features/monitoring/MonitoringScreen.tsx')).MonitoringScreen,
);
const ReadinessScreen = later(
  async () => (await import('../features/readiness/ReadinessScreen.tsx')).ReadinessScreen,
);

const AgendaScreen = later(
  async () => (await import('../features/agenda/AgendaScreen.tsx')).AgendaScreen,
);
const CalendarScreen = later(
  async () => (await import('../features/agenda/CalendarScreen.tsx')).CalendarScreen,
);

const CertificationPlanScreen = later(
  async () => (await import('../features/certification/PlanScreen.tsx')).PlanScreen,
);
const BodiesScreen = later(
  async () => (await import('../features/certification/BodiesScreen.tsx')).BodiesScreen,
);

const CoverageScreen = later(
  async () => (await import('../features/audits/coverage/CoverageScreen.tsx')).CoverageScreen,
);
const AuditInterviewScreen = later(
  async () =>
    (await import('../features/audits/interview/AuditInterviewScreen.tsx')).AuditInterviewScreen,
);

/** Loads the other screens once the first one is there: then each comes at once. */
function useLoadAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => loaders.forEach((load) => void load()), 1000);
    return () => clearTimeout(timer);
  }, []);
}

/** Which screen is shown at which address. */
export function Routes() {
  useLoadAhead();
  return (
    <Suspense fallback={<LoadingState />}>
      <Switch>
        <Route path="/">
          <Redirect to={routes.home()} replace />
        </Route>
        <Route path={paths.home} component={HomeScreen} />
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
          {({ assessmentId: id }) =>
            id === undefined ? (
              <DocumentsScreen assessmentId={null} focus={null} />
            ) : (
              <AssessmentFrame key={id} assessmentId={id} tab="report">
                <DocumentsScreen assessmentId={id} focus={null} />
              </AssessmentFrame>
            )
          }
        </Route>
        <Route path={paths.document}>
          {({ document, subjectId }) => (
            <DocumentsScreen
              assessmentId={null}
              focus={{ document, subjectId: subjectId ?? null }}
            />
          )}
        </Route>
        <Route path={paths.library}>
          {({ library, systemId }) => (
            <LibraryScreen library={library} systemId={systemId ?? null} />
          )}
        </Route>
        <Route path={paths.register}>
          {({ type }) => {
            const known = typeNamed(type);
            if (known === undefined) return <NotFound />;
            return <RegisterScreen key={known} type={known} extras={registerExtras[known] ?? {}} />;
          }}
        </Route>
        <Route path={paths.recordNew}>
          {({ type, link }) => {
            const known = typeNamed(type);
            if (known === undefined) return <NotFound />;
            return (
              <NewRecordScreen
                key={`${known} ${link ?? ''}`}
                type={known}
                link={parseFirstLink(link)}
              />
            );
          }}
        </Route>
        <Route path={paths.record}>
          {({ id }) => (
            <RecordScreen key={id} id={id} panels={recordPanels} extras={registerExtras} />
          )}
        </Route>
        <Route path={paths.competenceMatrix} component={MatrixScreen} />
        <Route path={paths.awareness}>
          {({ documentId }) => <AwarenessScreen documentId={documentId ?? null} />}
        </Route>
        <Route path={paths.responsibilities} component={ResponsibilitiesScreen} />
        <Route path={paths.dashboard} component={DashboardScreen} />
        <Route path={paths.riskOverview} component={RiskOverviewScreen} />
        <Route path={paths.riskCriteria} component={CriteriaScreen} />
        <Route path={paths.soa}>
          {({ recordId }) => <SoaScreen recordId={recordId ?? null} />}
        </Route>
        <Route path={paths.certificationPlan} component={CertificationPlanScreen} />
        <Route path={paths.bodies} component={BodiesScreen} />
        <Route path={paths.auditCoverage}>
          {({ programmeId }) => (
            <CoverageScreen key={programmeId} programmeId={programmeId ?? null} />
          )}
        </Route>
        <Route path={paths.auditInterview}>
          {({ auditId, checkId }) => (
            <AuditInterviewScreen key={auditId} auditId={auditId} checkId={checkId ?? null} />
          )}
        </Route>
        <Route path={paths.documentNew} component={NewDocumentScreen} />
        <Route path={paths.policy} component={PolicyScreen} />
        <Route path={paths.monitoring} component={MonitoringScreen} />
        <Route path={paths.readiness}>
          {({ stage }) => <ReadinessScreen stage={stage === '2' ? '2' : '1'} />}
        </Route>
        <Route path={paths.allActions} component={AgendaScreen} />
        <Route path={paths.calendar}>
          {({ month }) => <CalendarScreen month={month ?? null} />}
        </Route>
        <Route path={paths.organisation} component={OrganisationScreen} />
        <Route path={paths.assessor} component={AssessorScreen} />
        <Route path={paths.identities} component={IdentitiesScreen} />
        <Route path={paths.packs} component={MakePackScreen} />
        <Route path={paths.packCheck} component={CheckPackScreen} />
        <Route path={paths.changes} component={AllChangesScreen} />
        <Route path={paths.merge} component={MergeScreen} />
        <Route path={paths.workspace} component={WorkspaceScreen} />
        <Route path={paths.settings} component={SettingsScreen} />
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}

const typeNamed = (name: string): RecordTypeName | undefined =>
  recordTypeNames.find((known) => known === name);
