import type { Messages } from '../format.ts';
import { backupErrors } from './errors-backups.ts';
import { mergeErrors } from './errors-merge.ts';
import { signingErrors } from './errors-signing.ts';

/**
 * For every code of `shared/domain/errors.ts`: what happened, what it means for the user's
 * data, what to do. The renderer does not compile while one is missing.
 */
export const errors = {
  ...backupErrors,
  ...mergeErrors,
  ...signingErrors,

  'error.workspace.none-open.title': 'No workspace is open',
  'error.workspace.none-open.meaning': 'There is nothing to show or to change.',
  'error.workspace.none-open.todo': 'Open a workspace or start a new one.',

  'error.workspace.not-found.title': 'The workspace file is not there',
  'error.workspace.not-found.meaning':
    'It was moved, renamed or deleted, or it lies on a drive that is not connected.',
  'error.workspace.not-found.todo':
    'Connect the drive, or choose Open and show where the file is now.',

  'error.workspace.not-a-workspace.title': 'This file is not an Aimsbook workspace',
  'error.workspace.not-a-workspace.meaning': 'The file was not changed.',
  'error.workspace.not-a-workspace.todo': 'Choose a file that ends in .aims.',

  'error.workspace.damaged.title': 'The workspace file is damaged',
  'error.workspace.damaged.meaning':
    'Part of the file can’t be read, or is not as Aimsbook made it. Aimsbook has not changed it, so that nothing more is lost.',
  'error.workspace.damaged.todo':
    'Open the latest backup, or recover what can be read into a new file.',

  'error.workspace.too-old.title': 'This workspace comes from an earlier version of Aimsbook',
  'error.workspace.too-old.meaning':
    'It has to be brought up to date before it can be read. Nothing was changed.',
  'error.workspace.too-old.todo':
    'Open it where it can be written: in Aimsbook, from a folder that is not read-only.',
  'error.workspace.too-new.title': 'This workspace comes from a newer version of Aimsbook',
  'error.workspace.too-new.meaning':
    'This version would not understand all of it, so the file was left as it is.',
  'error.workspace.too-new.todo': 'Update Aimsbook on this machine, then open the file again.',

  'error.workspace.encrypted.title': 'This workspace is protected by a passphrase',
  'error.workspace.encrypted.meaning':
    'Nothing of it can be read without its passphrase. The file was not changed.',
  'error.workspace.encrypted.todo':
    'Enter its passphrase; on the command line name a file that holds it with --passphrase-file.',

  'error.workspace.not-encrypted.title': 'This workspace has no passphrase',
  'error.workspace.not-encrypted.meaning': 'There is nothing to change or to remove.',
  'error.workspace.not-encrypted.todo': 'Set a passphrase first, if you want to protect the file.',

  'error.passphrase.wrong.title': 'The passphrase does not fit',
  'error.passphrase.wrong.meaning': 'The file was not opened and not changed.',
  'error.passphrase.wrong.todo':
    'Look at capital letters and the keyboard’s language and try again. Your recovery sheet names the file and may hold the passphrase.',

  'error.passphrase.weak.title': 'This passphrase is too easy to guess',
  'error.passphrase.weak.meaning': 'Nothing was changed.',
  'error.passphrase.weak.todo': 'Use four or more words that don’t belong together.',

  'error.workspace.cut-off.title': 'A change of this workspace was cut off',
  'error.workspace.cut-off.meaning':
    'It has to be taken back before the file can be read, and the file or its folder is read-only. Nothing is lost.',
  'error.workspace.cut-off.todo':
    'Copy the file and the files beside it that begin with the same name into a folder that you can write to, and open it there.',

  'error.workspace.already-open.title': 'This workspace is already open',
  'error.workspace.already-open.meaning':
    'Another window or another machine is working in it. Two at once would overwrite each other, so nothing was opened.',
  'error.workspace.already-open.todo': 'Close it there, or open it here to read only.',

  'error.workspace.exists.title': 'There is already a file with this name',
  'error.workspace.exists.meaning': 'The existing file was not changed.',
  'error.workspace.exists.todo': 'Choose another name or another folder.',

  'error.workspace.read-only.title': 'This workspace is open to read only',
  'error.workspace.read-only.meaning': 'Your change was not saved.',
  'error.workspace.read-only.todo':
    'Close it where it is open, or copy the file to a folder that you can write to, and open it again.',

  'error.workspace.changed-on-disk.title': 'The workspace file was replaced while it was open',
  'error.workspace.changed-on-disk.meaning':
    'Another program, for example a synchronised folder, put another file in its place. Your last change was not saved.',
  'error.workspace.changed-on-disk.todo':
    'Copy what you just typed, close the workspace and open it again.',

  'error.folder.not-writable.title': 'You can’t write in this folder',
  'error.folder.not-writable.meaning': 'Nothing was saved there.',
  'error.folder.not-writable.todo': 'Choose another folder, or ask for the right to write in it.',

  'error.folder.not-found.title': 'The folder is not there',
  'error.folder.not-found.meaning':
    'It was moved or deleted, or it lies on a drive that is not connected. Nothing was saved there.',
  'error.folder.not-found.todo': 'Connect the drive or choose another folder.',

  'error.disk.full.title': 'The disk is full',
  'error.disk.full.meaning': 'What was saved before is safe. The last change was not saved.',
  'error.disk.full.todo': 'Free some space, then try again.',

  'error.disk.failed.title': 'The disk did not do what it was asked',
  'error.disk.failed.meaning': 'What was saved before is safe. The last change was not saved.',
  'error.disk.failed.todo':
    'Check that the drive is connected, then try again. If it happens again, save a copy of the workspace on another drive.',

  'error.file.not-found.title': 'The file is not there',
  'error.file.not-found.meaning': 'It was moved or deleted in the meantime. Nothing was changed.',
  'error.file.not-found.todo': 'Choose the file again.',

  'error.file.unreadable.title': 'The file can’t be read',
  'error.file.unreadable.meaning':
    'You may lack the right to read it, or another program holds it. Nothing was changed.',
  'error.file.unreadable.todo':
    'Close it in other programs or copy it to your own folder, then try again.',

  'error.file.empty.title': 'The file is empty',
  'error.file.empty.meaning': 'It would prove nothing, so it was not taken in.',
  'error.file.empty.todo': 'Choose the file that you meant.',

  'error.file.too-large.title': 'The file is too large',
  'error.file.too-large.meaning':
    'The workspace has to stay a file that can be copied. Nothing was changed.',
  'error.file.too-large.todo': 'Keep it where it is and add a reference to it instead.',

  'error.file.is-folder.title': 'This is a folder, not a file',
  'error.file.is-folder.meaning': 'Nothing was changed.',
  'error.file.is-folder.todo': 'Choose the files inside it.',

  'error.file.name-refused.title': 'This name can’t be used for a file',
  'error.file.name-refused.meaning': 'Nothing was changed.',
  'error.file.name-refused.todo': 'Choose a name without slashes, colons and other special signs.',

  'error.file.not-a-document.title': 'This is neither a Word file nor a PDF',
  'error.file.not-a-document.meaning':
    'Controlled documents are kept as .docx or .pdf, which everybody can open. Nothing was changed.',
  'error.file.not-a-document.todo':
    'Save the document in one of the two formats and choose it again.',

  'error.image.unsupported.title': 'This picture can’t be used',
  'error.image.unsupported.meaning': 'Reports take PNG and JPEG pictures. Nothing was changed.',
  'error.image.unsupported.todo': 'Save the picture as PNG or JPEG and choose it again.',

  'error.preview.too-large.title': 'This file is too large to show here',
  'error.preview.too-large.meaning': 'It is safe in the workspace.',
  'error.preview.too-large.todo': 'Open it with its own program, or save it as a file.',

  'error.input.invalid.title': 'An entry can’t be saved as it is',
  'error.input.invalid.meaning': 'It was not saved. What was saved before is unchanged.',
  'error.input.invalid.todo':
    'Check for a missing title, a date that does not exist or a text that is too long.',

  'error.record.not-found.title': 'This record does not exist any more',
  'error.record.not-found.meaning': 'It was deleted, perhaps by undo.',
  'error.record.not-found.todo': 'Go back to the list. Undo or redo can bring it back.',

  'error.record.in-use.title': 'This record is still in use',
  'error.record.in-use.meaning': 'Others refer to it, so it was not deleted.',
  'error.record.in-use.todo': 'Detach it where it is used, then delete it.',

  'error.record.changed-since.title': 'This can’t be taken back any more',
  'error.record.changed-since.meaning':
    'The record was changed again after that. Taking the earlier change back would lose the later one, so nothing was changed.',
  'error.record.changed-since.todo': 'Edit the record by hand.',

  'error.record.conflict.title': 'Somebody changed the same field meanwhile',
  'error.record.conflict.meaning':
    'Nothing was overwritten: both wordings are there, yours only in this window.',
  'error.record.conflict.todo': 'Compare them on the record’s page and choose which one stays.',

  'error.record.exists.title': 'This record exists already: {code}',
  'error.record.exists.meaning':
    'A workspace has exactly one of this kind. No second one was made.',
  'error.record.exists.todo': 'Open the one that is there and change it.',

  'error.record.linked.title': 'Other records link to this one',
  'error.record.linked.meaning': 'Without it they would point to nothing, so nothing was deleted.',
  'error.record.linked.todo': 'Take those links away first, or archive the record instead.',

  'error.record.circle.title': 'This link would close a circle',
  'error.record.circle.meaning':
    '{from} would come back to itself by way of {to}. The link was not made.',
  'error.record.circle.todo': 'Choose another record, or take a link away where the circle closes.',

  'error.record.link-refused.title': 'These records can’t be linked in this way',
  'error.record.link-refused.meaning': '{from} and {to} were left as they are.',
  'error.record.link-refused.todo': 'Choose a record of a kind that this link leads to.',

  'error.record.rule.title': 'The entries of {code} contradict each other',
  'error.record.rule.meaning': 'The change was not saved.',
  'error.record.rule.todo':
    'Open the record: the field says what is wrong. Change one of the entries.',

  'error.document.locked.title': 'This version is approved and can’t be changed',
  'error.document.locked.meaning':
    'What was approved stays as it was approved. Your change was not saved.',
  'error.document.locked.todo': 'Begin the next version and change that one.',

  'error.nonconformity.raised.title': 'There is a nonconformity already: {code}',
  'error.nonconformity.raised.meaning':
    'A second one would be worked on beside the first, so none was made.',
  'error.nonconformity.raised.todo':
    'Open {code} and go on there. If it was not confirmed, set it to that status first.',
  'error.nonconformity.not-graded.title': '{code} is not graded as a nonconformity',
  'error.nonconformity.not-graded.meaning':
    'Observations, opportunities and good practices need no corrective action, so none was begun.',
  'error.nonconformity.not-graded.todo':
    'If a requirement is not met, grade the finding as major or minor first. Otherwise make an improvement idea of it.',
  'error.nonconformity.no-breach.title': '{code} is within its limits',
  'error.nonconformity.no-breach.meaning':
    'Its last values keep the threshold, so no nonconformity was made.',
  'error.nonconformity.no-breach.todo':
    'Enter the value that breaks the threshold, or change the threshold if it is wrong.',
  'error.nonconformity.no-gap.title': 'This answer is no gap',
  'error.nonconformity.no-gap.meaning':
    'It conforms, does not apply or was not assessed, or it is graded as something that needs no corrective action. No nonconformity was made.',
  'error.nonconformity.no-gap.todo':
    'Rate the answer first, or grade it as a major or minor nonconformity.',
  'error.nonconformity.actions-open.title': '{code} still has corrective actions to do',
  'error.nonconformity.actions-open.meaning':
    'Without them nobody can judge the effect, so it was not closed.',
  'error.nonconformity.actions-open.todo': 'Finish or drop {actions}, then close it.',

  'error.review.not-ready.title': '{code} is not ready for this step',
  'error.review.not-ready.meaning': '{missing} Nothing was changed.',
  'error.review.not-ready.todo': 'Fill in what is named, then try again.',
  'error.review.frozen.title': 'The facts of {code} are frozen',
  'error.review.frozen.meaning':
    'They stay as they were at the meeting, whatever the records say now. Your change was not saved.',
  'error.review.frozen.todo':
    'Write what the meeting said about them into the discussion. Undo takes the freezing back, as long as the workspace is open.',
  'error.review.step.title': '{code} is held and signed in steps',
  'error.review.step.meaning':
    'Its status follows from the meeting and the signature, so it was left as it is.',
  'error.review.step.todo': 'Open the review and use the buttons of its guide.',

  'error.record.locked.title': '{code} is signed and can’t be changed',
  'error.record.locked.meaning':
    'What was signed stays as it was signed. Your change was not saved.',
  'error.record.locked.todo':
    'Note what is new where it belongs now: in the next review, in a task, or in the record that it is about.',

  'error.audit.not-independent.title': '{person} can’t audit their own work',
  'error.audit.not-independent.meaning': '{reason} The audit was left as it was.',
  'error.audit.not-independent.todo':
    'Choose another auditor, or take what they answer for out of this audit and have it audited separately.',

  'error.awareness.not-in-force.title': 'No version of this document is in force',
  'error.awareness.not-in-force.meaning': 'Nobody was asked and nothing was recorded.',
  'error.awareness.not-in-force.todo':
    'Have {code} approved first. People acknowledge a version that binds them, not a draft.',
  'error.awareness.day.title': 'Nobody can have acknowledged it on this day',
  'error.awareness.day.meaning': 'Nothing was recorded.',
  'error.awareness.day.todo':
    'Choose a day that is not ahead and not before {code} was approved in this version.',
  'error.training.closed.title': 'The effect of this training was judged, or it was cancelled',
  'error.training.closed.meaning': 'Attendance and proofs were left as they are.',
  'error.training.closed.todo':
    'Set the status of {code} back to planned or held first, if that is what you mean.',
  'error.training.day.title': 'A training cannot have been held on a day ahead',
  'error.training.day.meaning': 'Nothing was recorded.',
  'error.training.day.todo': 'Choose today or a day before.',

  'error.certificate.undated.title': 'The days of {code} are not known yet',
  'error.certificate.undated.meaning':
    'Surveillance and recertification are counted from the day of the decision. Nothing was planned.',
  'error.certificate.undated.todo':
    'Enter the day of the decision in the details of the certificate, or the day of issue.',

  'error.indicator.too-many.title': '{code} cannot hold that many values',
  'error.indicator.too-many.meaning':
    'An indicator holds {most} values at most. None of the new ones was taken over.',
  'error.indicator.too-many.todo':
    'Take over fewer, for example one value for each week instead of each hour, or continue in a new indicator.',

  'error.body.not-impartial.title': '{body} may not certify you',
  'error.body.not-impartial.meaning': '{reason} It would judge its own work, so it was not chosen.',
  'error.body.not-impartial.todo':
    'Choose another certification body. If the entry that excludes it is wrong, correct that entry first.',

  'error.audit.reported.title': '{code} is reported and stays as it was reported',
  'error.audit.reported.meaning':
    'Its checklist is the record of what was asked, seen and answered. Your change was not saved.',
  'error.audit.reported.todo':
    'Note what is new with the finding, or plan a follow-up audit. If the report went out too early, set {code} back to “In progress” first.',
  'error.audit.cancelled.title': '{code} is cancelled',
  'error.audit.cancelled.meaning': 'A cancelled audit has no results, so nothing was written.',
  'error.audit.cancelled.todo': 'If it takes place after all, set {code} back to “Planned” first.',

  'error.document.not-ready.title': 'This document is not ready for this step',
  'error.document.not-ready.meaning': 'Its status was left as it is.',
  'error.document.not-ready.todo':
    'Fill in what its page lists as missing, and follow the steps in order: draft, review, approval.',

  'error.assessment.no-parts.title': 'Nothing to assess was chosen',
  'error.assessment.no-parts.meaning':
    'Without clauses or controls there are no questions. Nothing was saved.',
  'error.assessment.no-parts.todo': 'Choose the clauses, the controls or both.',

  'error.answer.reason-needed.title': 'A reason is missing',
  'error.answer.reason-needed.meaning':
    'An auditor asks why a question does not apply. The answer was not saved.',
  'error.answer.reason-needed.todo': 'Write the reason, then it is saved.',

  'error.action.circle.title': 'Actions would wait for each other in a circle',
  'error.action.circle.meaning': 'None of them could ever start. The change was not saved.',
  'error.action.circle.todo':
    'Choose another action to come first, or take a dependency away where it closes the circle.',

  'error.question.unknown.title': 'This question is not part of the gap analysis',
  'error.question.unknown.meaning': 'Nothing was changed.',
  'error.question.unknown.todo': 'Choose a question from the tree.',

  'error.evidence.runs-code.title': 'Aimsbook does not open programs',
  'error.evidence.runs-code.meaning':
    'This file could run code on your machine. It is safe in the workspace and was not started.',
  'error.evidence.runs-code.todo':
    'Save it as a file if you need it, and open it only if you know where it comes from.',

  'error.document.unknown.title': 'This document does not exist',
  'error.document.unknown.meaning': 'Nothing was written.',
  'error.document.unknown.todo': 'Choose a document from the list.',
  'error.document.incomplete.title': 'The records lack something for {document}',
  'error.document.incomplete.meaning': '{missing} This document was not written.',
  'error.document.incomplete.todo': 'Complete the records, then try again.',
  'error.document.failed.title': '{document} could not be written',
  'error.document.failed.meaning':
    'Aimsbook stumbled over it. Your records are not affected, and the files that were finished before it stay.',
  'error.document.failed.todo':
    'Write the others without it, and report it with what the record holds: this is a mistake of the program.',

  'error.job.cancelled.title': 'Cancelled',
  'error.job.cancelled.meaning': 'Nothing of it was kept.',
  'error.job.cancelled.todo': 'Start it again when you like.',

  'error.job.running.title': 'Something else is still under way',
  'error.job.running.meaning': 'The file can’t be rewritten meanwhile. Nothing was changed.',
  'error.job.running.todo': 'Wait until it is done, or cancel it, then try again.',

  'error.job.unknown.title': 'This work is over already',
  'error.job.unknown.meaning': 'There is nothing left to cancel.',
  'error.job.unknown.todo': 'Go on.',

  'error.sender.refused.title': 'The request was refused',
  'error.sender.refused.meaning':
    'It did not come from the window of Aimsbook. Nothing was read or changed.',
  'error.sender.refused.todo': 'Close Aimsbook and start it again.',

  'error.internal.title': 'Something went wrong in Aimsbook',
  'error.internal.meaning': 'What was saved before is safe. The last step was not done.',
  'error.internal.todo': 'Try again. If it happens again, close Aimsbook and start it again.',
} as const satisfies Messages;
