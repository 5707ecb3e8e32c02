import type { OperationName } from '../../shared/contract/names.ts';
import type { OutputOf, ParsedOf } from '../../shared/contract/operations.ts';
import * as actions from './actions.ts';
import * as assessments from './assessments.ts';
import * as documents from './documents.ts';
import * as evidence from './evidence.ts';
import * as imports from './evidence-import.ts';
import * as history from './history.ts';
import * as organisations from './organisations.ts';
import type { Ports } from './ports.ts';
import { closeSession } from './session.ts';
import * as workspaces from './workspaces.ts';

/** The use case behind each operation; the hosts add those that only they can answer. */
export type Services = {
  readonly [N in Exclude<OperationName, HostOperation>]: (
    ports: Ports,
    input: ParsedOf<N>,
  ) => OutputOf<N> | Promise<OutputOf<N>>;
};

/** Answered by the window's host: they concern the window itself. */
export type HostOperation = 'app.readyToClose';

export const services: Services = {
  'app.info': (ports) => ({ ...ports.app, settings: ports.settings.read() }),
  'app.saveSettings': (ports, patch) => {
    ports.settings.write(defined(patch));
    return { ...ports.app, settings: ports.settings.read() };
  },

  'workspace.current': workspaces.currentWorkspace,
  'workspace.recent': (ports) => ports.recent.list(),
  'workspace.forgetRecent': (ports, { id }) => ports.recent.forget(id),
  'workspace.create': workspaces.createWorkspace,
  'workspace.createSample': workspaces.createSample,
  'workspace.open': workspaces.openWorkspace,
  'workspace.openRecent': workspaces.openRecent,
  'workspace.openDropped': workspaces.openDropped,
  'workspace.openAgainReadOnly': workspaces.openAgainReadOnly,
  'workspace.openRequested': workspaces.openRequested,
  'workspace.close': closeSession,
  'workspace.rename': workspaces.renameWorkspace,
  'workspace.reveal': workspaces.revealWorkspace,
  'workspace.saveCopy': workspaces.saveCopy,
  'workspace.check': workspaces.checkOpenWorkspace,

  'organisation.read': organisations.organisation,
  'organisation.save': organisations.saveOrganisation,
  'assessor.read': organisations.assessor,
  'assessor.save': organisations.saveAssessor,
  'logo.choose': organisations.chooseLogo,
  'logo.remove': organisations.removeLogo,
  'logo.read': organisations.logo,

  'content.catalogue': (ports) => ports.catalogue,

  'assessment.list': assessments.assessments,
  'assessment.read': assessments.assessmentDetail,
  'assessment.create': assessments.createAssessment,
  'assessment.repeat': assessments.repeatAssessment,
  'assessment.update': assessments.updateAssessment,
  'assessment.archive': assessments.archiveAssessment,
  'assessment.remove': assessments.removeAssessment,
  'assessment.remember': assessments.rememberQuestion,
  'answer.save': assessments.saveAnswer,

  'action.generate': actions.generateActions,
  'action.add': actions.addAction,
  'action.save': actions.saveAction,
  'action.saveMany': actions.saveActions,
  'action.remove': actions.removeAction,
  'action.removeMany': actions.removeActions,

  'evidence.list': evidence.evidenceList,
  'evidence.choose': imports.chooseEvidence,
  'evidence.importDropped': imports.importFiles,
  'evidence.importBytes': imports.importBytes,
  'evidence.addReference': evidence.addReference,
  'evidence.save': evidence.saveEvidence,
  'evidence.link': evidence.link,
  'evidence.unlink': evidence.unlink,
  'evidence.remove': evidence.removeEvidence,
  'evidence.preview': evidence.preview,
  'evidence.open': evidence.openEvidence,
  'evidence.saveAs': evidence.saveEvidenceAs,

  'document.list': documents.documents,
  'document.export': documents.exportToFolder,
  'document.openExported': documents.openExported,
  'document.revealExported': documents.revealExported,

  'history.state': history.historyState,
  'history.undo': history.undo,
  'history.redo': history.redo,
  'history.record': history.recordHistory,

  'job.cancel': (ports, { jobId }) => ports.jobs.cancel(jobId),
};

/** Drops the fields that zod left undefined. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}
