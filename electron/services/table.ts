import type { OperationName } from '../../shared/contract/names.ts';
import type { OutputOf, ParsedOf } from '../../shared/contract/operations.ts';
import * as actions from './actions.ts';
import * as agenda from './agenda.ts';
import * as assessments from './assessments.ts';
import * as certification from './certification.ts';
import * as audits from './audits.ts';
import * as auditWork from './audit-work.ts';
import { readDashboard } from './dashboard.ts';
import { defined } from './defined.ts';
import * as documents from './documents.ts';
import * as backups from './backups.ts';
import { backUpBeforeClosing } from './backup-making.ts';
import * as controlled from './controlled.ts';
import { importDocument } from './controlled-import.ts';
import * as evidence from './evidence.ts';
import * as imports from './evidence-import.ts';
import * as merge from './merge.ts';
import * as changeList from './change-list.ts';
import * as history from './history.ts';
import { restoreRecord, revertRecord } from './history-states.ts';
import * as identities from './identities.ts';
import * as packs from './packs.ts';
import * as packCheck from './pack-check.ts';
import { signCheckedPack } from './pack-sign.ts';
import * as signatures from './signatures.ts';
import { suggestDuties } from './incidents.ts';
import { certificateOverview, planCertificate } from './certificates.ts';
import { addExternalFinding } from './external-audits.ts';
import { addValues, exportValues, indicatorOverview } from './monitoring.ts';
import * as nonconformities from './nonconformities.ts';
import * as organisations from './organisations.ts';
import * as records from './records.ts';
import * as reviews from './reviews.ts';
import { exportCsv } from './records-csv.ts';
import * as views from './views.ts';
import { makeRisk } from './impacts.ts';
import { readJourney } from './journey.ts';
import { addFromLibrary, usedEntries } from './libraries.ts';
import * as people from './people.ts';
import type { Ports } from './ports.ts';
import { previewCriteria, riskOverview, saveCriteria } from './risks.ts';
import * as protection from './protection.ts';
import { saveRecoverySheet } from './recovery-sheet.ts';
import { readReadiness } from './readiness.ts';
import { closeSession } from './session.ts';
import { prefillSoa, readSoa } from './soa.ts';
import { holdTraining, planTraining } from './trainings.ts';
import * as support from './support.ts';
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

/** What leaves the open workspace backs it up first, when something changed in it. */
function leaving<I extends readonly unknown[], O>(
  service: (ports: Ports, ...input: I) => O | Promise<O>,
): (ports: Ports, ...input: I) => Promise<O> {
  return async (ports, ...input) => {
    await backUpBeforeClosing(ports);
    return service(ports, ...input);
  };
}

export const services: Services = {
  'app.info': (ports) => ({ ...ports.app, settings: ports.settings.read() }),
  'app.saveSettings': (ports, patch) => {
    ports.settings.write(defined(patch));
    return { ...ports.app, settings: ports.settings.read() };
  },
  'app.licences': support.shippedPackages,
  'app.readLog': support.readSupportLog,
  'app.saveLog': support.saveSupportLog,

  'workspace.current': workspaces.currentWorkspace,
  'workspace.recent': (ports) => ports.recent.list(),
  'workspace.forgetRecent': (ports, { id }) => ports.recent.forget(id),
  'workspace.create': leaving(workspaces.createWorkspace),
  'workspace.createSample': leaving(workspaces.createSample),
  'workspace.open': leaving(workspaces.openWorkspace),
  'workspace.openRecent': leaving(workspaces.openRecent),
  'workspace.openDropped': leaving(workspaces.openDropped),
  'workspace.openAgainReadOnly': leaving(workspaces.openAgainReadOnly),
  'workspace.openRequested': leaving(workspaces.openRequested),
  'workspace.close': leaving(closeSession),
  'workspace.rename': workspaces.renameWorkspace,
  'workspace.reveal': workspaces.revealWorkspace,
  'workspace.saveCopy': workspaces.saveCopy,
  'workspace.check': workspaces.checkOpenWorkspace,
  'workspace.waiting': protection.waiting,
  'workspace.unlock': leaving(protection.unlock),
  'workspace.stopWaiting': protection.stopWaiting,
  'workspace.lock': leaving(protection.lock),
  'workspace.refuseLock': protection.refuseLock,
  'workspace.protect': protection.protect,
  'workspace.changePassphrase': protection.changePassphrase,
  'workspace.unprotect': protection.unprotect,
  'workspace.recoverySheet': saveRecoverySheet,

  'backup.list': backups.listBackups,
  'backup.make': backups.makeBackupNow,
  'backup.preview': backups.preview,
  'backup.restore': backups.restore,
  'backup.saveAs': backups.saveAs,
  'backup.chooseSecondPlace': backups.chooseSecondPlace,
  'backup.removeSecondPlace': backups.removeSecondPlace,
  'backup.reveal': backups.reveal,
  'backup.recover': backups.recover,

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

  'record.list': records.recordList,
  'record.read': records.recordRead,
  'record.single': records.recordSingle,
  'record.find': records.recordFind,
  'record.owners': records.recordOwners,
  'record.create': records.createRecord,
  'record.save': records.saveRecord,
  'record.saveMany': records.saveRecords,
  'record.duplicate': records.duplicateRecord,
  'record.archive': records.archiveRecords,
  'record.remove': records.deleteRecords,
  'record.link': records.addLink,
  'record.unlink': records.removeLink,
  'record.exportCsv': exportCsv,
  'view.list': views.views,
  'view.save': views.saveView,
  'view.remove': views.removeView,
  'risk.overview': riskOverview,
  'risk.previewCriteria': previewCriteria,
  'risk.saveCriteria': saveCriteria,
  'soa.read': readSoa,
  'soa.prefill': prefillSoa,

  'library.read': (ports) => ports.libraries(),
  'library.used': usedEntries,
  'library.add': addFromLibrary,

  'impact.makeRisk': makeRisk,
  'audit.read': audits.readAudit,
  'audit.team': audits.readTeam,
  'audit.candidates': audits.candidates,
  'audit.prepare': auditWork.prepare,
  'audit.coverage': audits.readCoverage,
  'audit.addFinding': auditWork.addFinding,
  'audit.report': auditWork.report,

  'nonconformity.raise': nonconformities.raise,
  'nonconformity.raiseFromGap': nonconformities.raiseFromGap,
  'nonconformity.ofGaps': nonconformities.ofGaps,
  'nonconformity.actions': nonconformities.actionsOf,
  'nonconformity.addAction': nonconformities.addAction,
  'incident.suggestDuties': suggestDuties,
  'indicator.addValues': addValues,
  'indicator.overview': indicatorOverview,
  'indicator.exportCsv': exportValues,
  'certificate.overview': certificateOverview,
  'certificate.plan': planCertificate,
  'externalAudit.addFinding': addExternalFinding,

  'people.matrix': people.readMatrix,
  'people.awareness': people.readAwareness,
  'people.fromRoles': people.personsFromRoles,
  'people.ask': people.ask,
  'people.acknowledge': people.acknowledge,
  'people.planTraining': planTraining,
  'training.hold': holdTraining,

  'controlled.preview': controlled.previewTemplate,
  'controlled.create': controlled.createDocument,
  'controlled.import': importDocument,
  'controlled.submit': controlled.submitDocument,
  'controlled.withdrawSubmission': controlled.withdrawSubmission,
  'controlled.approve': controlled.approveDocument,
  'controlled.revise': controlled.reviseDocument,
  'dashboard.read': readDashboard,
  'review.inputs': reviews.reviewPapers,
  'review.hold': reviews.holdReview,
  'review.sign': reviews.signReview,
  'journey.read': readJourney,
  'agenda.actions': agenda.agendaActions,
  'agenda.events': agenda.agendaEvents,
  'agenda.exportIcs': agenda.exportIcs,
  'agenda.due': agenda.agendaDueNow,
  'readiness.read': readReadiness,

  'certification.overview': certification.certificationOverview,
  'certification.begin': certification.beginProject,
  'certification.prefillApplication': certification.prefillApplication,
  'certification.prefillEstimate': certification.prefillEstimate,
  'certification.addTasks': certification.addStepTasks,
  'certification.chooseBody': certification.chooseBody,

  'document.list': documents.documents,
  'document.preview': documents.previewDocument,
  'document.export': documents.exportToFolder,
  'document.openExported': documents.openExported,
  'document.revealExported': documents.revealExported,

  'identity.list': identities.identityList,
  'identity.make': identities.newIdentity,
  'identity.choose': identities.chooseIdentity,
  'identity.import': identities.importIdentity,
  'identity.backUp': identities.backUpIdentity,
  'identity.exportCertificate': identities.exportCertificate,
  'identity.remember': identities.rememberIdentity,
  'identity.remove': identities.removeIdentity,

  'pack.plan': packs.packPlan,
  'pack.make': packs.makePackFile,
  'pack.reveal': packs.revealPack,
  'pack.check': packCheck.checkPack,
  'pack.sign': signCheckedPack,
  'trust.list': packCheck.trustList,
  'trust.add': packCheck.addTrust,
  'trust.remove': packCheck.removeTrust,

  'signature.list': signatures.signatureList,
  'signature.add': signatures.addSignature,

  'merge.choose': merge.chooseCopy,
  'merge.preview': merge.previewMerge,
  'merge.apply': merge.mergeCopy,

  'history.state': history.historyState,
  'history.undo': history.undo,
  'history.redo': history.redo,
  'history.record': history.recordHistory,
  'history.all': changeList.changes,
  'history.step': changeList.changeStep,
  'history.people': changeList.changePeople,
  'history.exportCsv': changeList.exportChanges,
  'history.deleted': changeList.deletedRecords,
  'history.restore': restoreRecord,
  'history.revert': revertRecord,
  'history.acceptHead': history.acceptHead,

  'job.cancel': (ports, { jobId }) => ports.jobs.cancel(jobId),
};
