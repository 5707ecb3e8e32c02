import type { Messages } from '../format.ts';

/** Texts of the screen on which documents are made; those printed in them are in `documents.ts`. */
export const documentsScreen = {
  'documents.title': 'Documents',
  'documents.group': 'Documents',
  'documents.command.export': 'Write the document',

  'documents.kind.gap-report': 'Gap analysis report',
  'documents.kind.context': 'Context and interested parties',
  'documents.kind.scope': 'Scope of the AIMS',
  'documents.kind.ai-policy': 'AI policy',
  'documents.kind.roles': 'Roles and responsibilities',
  'documents.kind.system-register': 'AI system register',
  'documents.kind.technical-file': 'Technical file',
  'documents.kind.supplier-register': 'Supplier and customer register',
  'documents.kind.risk-methodology': 'Risk methodology',
  'documents.kind.risk-register': 'Risk register and treatment plan',
  'documents.kind.soa': 'Statement of applicability',
  'documents.kind.impact-assessment': 'Impact assessment',
  'documents.kind.objectives-plan': 'Objectives and planned changes',
  'documents.kind.document-register': 'Document register',
  'documents.kind.controlled-document': 'Controlled document',
  'documents.ready': 'Ready',
  'documents.notReady': 'Incomplete',

  'documents.groups.gap-analysis': 'Gap analysis',
  'documents.groups.leadership': 'Context and leadership',
  'documents.groups.systems': 'AI systems',
  'documents.groups.risks': 'Risks and controls',
  'documents.groups.impact': 'Impact',
  'documents.groups.planning': 'Planning',
  'documents.groups.people': 'People and communication',
  'documents.groups.checking': 'Monitoring, audits, reviews',
  'documents.groups.improvement': 'Incidents and corrective action',
  'documents.groups.certification': 'Certification',
  'documents.groups.controlled': 'Controlled documents',

  'documents.search': 'Find a document',
  'documents.search.none':
    'No document fits the search. Try a clause, the code of a record, or a word of the title.',
  'documents.selectReady': {
    one: 'Select the {count} that is ready',
    other: 'Select all {count} that are ready',
  },
  'documents.selectAll': 'Select all {count}',
  'documents.selectNone': 'Select none',
  'documents.select': 'Select {name}',
  'documents.showAll': 'Show all {count}',
  'documents.chosen': {
    one: '{count} document is selected',
    other: '{count} documents are selected',
  },
  'documents.chosen.shown': 'Nothing is selected: the document on screen is written',
  'documents.chosen.none': 'Select the documents to write',
  'documents.answers': 'Answers {clauses}',

  'documents.assessment': 'Assessment',
  'documents.assessment.option': '{code} {title}',

  'documents.missing.title': 'Before you can make it',
  'documents.missing.answers':
    'No question of this assessment is rated, so there is nothing to report.',
  'documents.missing.answers.fix': 'Go to the interview',
  'documents.missing.organisation':
    'The organisation has no name, which stands on the cover and in every header.',
  'documents.missing.organisation.fix': 'Name the organisation',
  'documents.missing.assessor':
    'No assessor is named, neither in the assessor profile nor in the set-up of the assessment.',
  'documents.missing.assessor.fix': 'Name the assessor',

  'documents.missing.open': 'It can be written as it stands, but this is missing',
  'documents.missing.toAssessment': 'Start a gap analysis',
  'documents.missing.toRegister': 'Complete the records',
  'documents.missing.toRecord': 'Complete the record',

  'documents.hints.title': 'Good to know',
  'documents.hint.unanswered': {
    one: '{count} question is not assessed. The report says so.',
    other: '{count} questions are not assessed. The report says so.',
  },
  'documents.hint.unanswered.fix': 'Go to the interview',
  'documents.hint.inProgress': 'The assessment is in progress, so the report is marked as a draft.',
  'documents.hint.inProgress.fix': 'Complete it on the results screen',
  'documents.hint.noPlan': {
    one: '{count} gap asks for an action, and the action plan is empty.',
    other: '{count} gaps ask for an action, and the action plan is empty.',
  },
  'documents.hint.noPlan.fix': 'Make the action plan',
  'documents.hint.noLogo': 'The cover has no logo of the organisation.',
  'documents.hint.noLogo.fix': 'Choose a logo',

  'documents.variant': 'How much of it',
  'documents.variant.full': 'Full report',
  'documents.variant.full.for':
    'For the client and the auditor: every answer, note and piece of evidence, findings, action plan, sign-off.',
  'documents.variant.summary': 'Summary for management',
  'documents.variant.summary.for':
    'For those who decide: the verdict, what to decide, charts and the most urgent findings on a few pages.',
  'documents.variant.gaps': 'Gaps and action plan',
  'documents.variant.gaps.for':
    'For those who do the work: each gap with its recommendation, and who does what by when.',

  'documents.formats': 'Formats',
  'documents.format.docx': 'Word',
  'documents.format.docx.hint': 'to go on editing',
  'documents.format.pdf': 'PDF',
  'documents.format.pdf.hint': 'to hand over',
  'documents.formats.none': 'Choose at least one format.',

  'documents.export': { one: 'Write {count} file …', other: 'Write {count} files …' },
  'documents.export.choose': 'Choose a folder in the dialog.',
  'documents.export.running': 'Writing: {title}',
  'documents.export.starting': 'Writing the files',
  'documents.export.stopped': {
    one: 'Stopped: {count} file was finished and stays',
    other: 'Stopped: {count} files were finished and stay',
  },
  'documents.export.kept': {
    one: '{count} file was finished before it.',
    other: '{count} files were finished before it.',
  },
  'documents.export.done': { one: '{count} file is written', other: '{count} files are written' },

  'documents.written': 'Written since you opened the workspace',
  'documents.written.at': '{size} · {time} · {folder}',
  'documents.written.open': 'Open {file}',
  'documents.written.show': 'Show {file} in its folder',
  'documents.written.openShort': 'Open',
  'documents.written.showShort': 'Show in folder',

  'documents.preview': 'Preview',
  'documents.preview.note': 'The words, tables and charts of the files, without their page breaks.',
  'documents.preview.loading': 'Making the preview',
  'documents.preview.none.title': 'The preview appears here',
  'documents.preview.none.body':
    'As soon as one question of the assessment is rated, you see the report as it will be.',
  'documents.preview.failed.title': 'The preview could not be made',
  'documents.preview.failed.body':
    'Your records are not affected, and you can still write the files. Choose another variant to try again.',
  'documents.preview.leftOut': {
    one: '{count} more row or part is in the files only: this preview stays short.',
    other: '{count} more rows or parts are in the files only: this preview stays short.',
  },
  'documents.preview.largePicture': 'A large picture, in the files only: {alt}',
  'documents.preview.logo': 'Logo of {name}',
  'documents.preview.sheet': 'Document',
} as const satisfies Messages;
