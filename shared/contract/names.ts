/**
 * Names of all operations and events, without zod, so that the preload script
 * stays tiny. `operations.ts` proves that none is missing or left over.
 */
export const operationNames = [
  'app.info',
  'app.saveSettings',
  'app.readyToClose',
  'workspace.current',
  'workspace.recent',
  'workspace.forgetRecent',
  'workspace.create',
  'workspace.createSample',
  'workspace.open',
  'workspace.openRecent',
  'workspace.openDropped',
  'workspace.openAgainReadOnly',
  'workspace.openRequested',
  'workspace.close',
  'workspace.rename',
  'workspace.reveal',
  'workspace.saveCopy',
  'workspace.check',
  'organisation.read',
  'organisation.save',
  'assessor.read',
  'assessor.save',
  'logo.choose',
  'logo.remove',
  'logo.read',
  'content.catalogue',
  'assessment.list',
  'assessment.read',
  'assessment.create',
  'assessment.repeat',
  'assessment.update',
  'assessment.archive',
  'assessment.remove',
  'assessment.remember',
  'answer.save',
  'action.generate',
  'action.add',
  'action.save',
  'action.saveMany',
  'action.remove',
  'action.removeMany',
  'evidence.list',
  'evidence.choose',
  'evidence.importDropped',
  'evidence.importBytes',
  'evidence.addReference',
  'evidence.save',
  'evidence.link',
  'evidence.unlink',
  'evidence.remove',
  'evidence.preview',
  'evidence.open',
  'evidence.saveAs',
  'document.list',
  'document.export',
  'document.openExported',
  'document.revealExported',
  'history.state',
  'history.undo',
  'history.redo',
  'history.record',
  'job.cancel',
] as const;
export type OperationName = (typeof operationNames)[number];

/**
 * Operations that take file paths. The window cannot call them: only the
 * preload script does, with paths that Electron itself read off dropped files.
 */
export const pathOperationNames = [
  'workspace.openDropped',
  'evidence.importDropped',
] as const satisfies readonly OperationName[];
export type PathOperationName = (typeof pathOperationNames)[number];

/** What the main process tells the window. */
export const eventNames = [
  'changed',
  'workspace',
  'job',
  'closing',
  'command',
  'openRequested',
] as const;
export type EventName = (typeof eventNames)[number];

/** The Electron channel of an operation or event. */
export const channelOf = (name: OperationName | EventName): string => `aimsbook:${name}`;
