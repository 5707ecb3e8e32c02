import type { Messages } from '../format.ts';

/** Texts of the list of gap analyses and of their set-up. */
export const assessments = {
  'assessments.title': 'Gap analyses',
  'assessments.description':
    'Interview the organisation clause by clause, rate what you find, and hand over the report.',
  'assessments.new': 'New gap analysis',
  'assessments.group': 'Gap analysis',
  'assessments.list': 'Gap analyses',
  'assessments.column.code': 'Code',
  'assessments.column.title': 'Title',
  'assessments.column.date': 'Date',
  'assessments.column.progress': 'Answered',
  'assessments.column.gaps': 'Gaps',
  'assessments.column.status': 'State',
  'assessments.column.updated': 'Changed',
  'assessments.status.in-progress': 'In progress',
  'assessments.status.completed': 'Completed',
  'assessments.status.archived': 'Archived',
  'assessments.answeredOf': '{answered} of {total} answered',
  'assessments.showArchived': 'Show archived',
  'assessments.menu': 'Actions for {title}',
  'assessments.open': 'Open the interview',
  'assessments.openResults': 'Results',
  'assessments.openReport': 'Report',
  'assessments.editSetup': 'Edit the set-up',
  'assessments.repeat': 'Repeat …',
  'assessments.archive': 'Archive',
  'assessments.unarchive': 'Take out of the archive',
  'assessments.delete': 'Delete …',
  'assessments.archived': 'Archived: {title}',
  'assessments.unarchived': 'Taken out of the archive: {title}',
  'assessments.deleted': 'Deleted: {title}',
  'assessments.delete.title': 'Delete “{title}”?',
  'assessments.delete.body': {
    one: 'Its {count} answer, its actions and its links to evidence are deleted. The evidence itself stays. Undo brings everything back until you close the workspace.',
    other:
      'Its {count} answers, its actions and its links to evidence are deleted. The evidence itself stays. Undo brings everything back until you close the workspace.',
  },
  'assessments.delete.repeated': '“{title}” cannot be deleted yet',
  'assessments.delete.repeated.todo':
    '{code} was repeated from it and is compared with it. Archive it instead, or delete {code} first.',
  'assessments.delete.do': 'Delete',
  'assessments.empty.title': 'No gap analysis yet',
  'assessments.empty.body':
    'A gap analysis shows where the organisation stands against ISO/IEC 42001. Describe the organisation first if you like: its sites and name go into the set-up.',
  'assessments.empty.organisation': 'Describe the organisation',
  'assessments.continue.title': 'Go on where you stopped',
  'assessments.continue.do': 'Continue the interview',
  'assessments.continue.start': 'Start the interview',

  'assessments.newTitle': 'New gap analysis',
  'assessments.defaultTitle': 'Gap analysis, {month}',
  'assessments.defaultConfidentiality': 'Confidential',
  'assessments.finish': 'Start the interview',
  'assessments.started': 'Gap analysis {code} is set up',
  'assessments.repeatTitle': 'Repeat “{title}”',
  'assessments.repeat.defaultTitle': 'Repeat of {title}',

  'assessments.step.basics': 'Title and date',
  'assessments.step.basics.intro':
    'This is what the cover of the report says. You can change everything later.',
  'assessments.step.scope': 'Scope',
  'assessments.step.scope.intro':
    'The report states what was assessed and what was not, so that nobody reads more into it.',
  'assessments.step.people': 'People',
  'assessments.step.people.intro':
    'Answers record who said them. Add whom you know now; more people can be added during the interview.',
  'assessments.step.questions': 'Questions',
  'assessments.step.rating': 'Rating',
  'assessments.step.rating.intro':
    'Every question gets one of five ratings. Decide what else is rated and how it counts.',
  'assessments.step.carryOver': 'Carry over',
  'assessments.step.carryOver.intro':
    'The new gap analysis starts with what you choose here from the earlier one. The earlier one stays as it is, and you can compare the two.',

  'assessments.field.title': 'Title',
  'assessments.field.title.help': 'Say what and when, so that you can tell two gap analyses apart.',
  'assessments.field.date': 'Date, or first day',
  'assessments.field.date.help': 'The day of the interviews, not of the report.',
  'assessments.field.endDate': 'Last day',
  'assessments.field.endDate.help': 'Leave empty when one day is enough.',
  'assessments.field.version': 'Version of the report',
  'assessments.field.version.help': 'Count it up when you hand over a corrected report.',
  'assessments.field.confidentiality': 'Confidentiality',
  'assessments.field.confidentiality.help': 'Printed on the cover and at the foot of every page.',
  'assessments.field.scope': 'What is assessed',
  'assessments.field.scope.help':
    'Activities, products or departments, in one or two sentences. The scope of the AI management system (4.3), if it is set already.',
  'assessments.field.sites': 'Sites',
  'assessments.field.sites.help':
    'Where the people whom you interview work. Suggested from the organisation.',
  'assessments.field.aiSystems': 'AI systems',
  'assessments.field.aiSystems.help':
    'The AI systems that the organisation develops, provides or uses within this scope, by name.',
  'assessments.field.exclusions': 'What is left out, and why',
  'assessments.field.exclusions.help':
    'For example a department, or an AI system that is being retired. An auditor asks for the reason.',
  'assessments.field.people': 'People',
  'assessments.field.criteria': 'Audit criteria',
  'assessments.field.criteria.help':
    'What the organisation is measured against; add contracts or laws if they count.',
  'assessments.field.parts': 'Parts',
  'assessments.field.parts.help':
    'Clauses 4 to 10 are the requirements of the management system. Annex A lists controls, of which the organisation declares which apply.',
  'assessments.field.variant': 'Depth',
  'assessments.field.variant.help':
    'You can switch later: answers that are already given stay. The hours assume three minutes a question.',
  'assessments.field.scale': 'Scale',
  'assessments.field.carryOver': 'What is carried over',

  'assessments.parts.clauses': 'Clauses 4 to 10',
  'assessments.parts.controls': 'Annex A controls',
  'assessments.questions': { one: '{count} question', other: '{count} questions' },
  'assessments.noParts': 'Choose the clauses, the controls or both.',
  'assessments.endBeforeStart': 'The last day is before the first day.',
  'assessments.variant.full': 'Full',
  'assessments.variant.full.hint':
    'Every question: for a certification project, or a first thorough look.',
  'assessments.variant.quick': 'Quick',
  'assessments.variant.quick.hint':
    'Only the key questions: for a first orientation in half a day.',
  'assessments.effort': {
    one: '{count} question, about {hours} h of interviews',
    other: '{count} questions, about {hours} h of interviews',
  },

  'assessments.people.assessors': 'Assessors',
  'assessments.people.assessors.help': 'You and whoever assesses with you. Printed on the cover.',
  'assessments.people.interviewees': 'Interviewees',
  'assessments.people.interviewees.help':
    'Answers name them by a click, and the report lists them.',
  'assessments.people.name': 'Name',
  'assessments.people.function': 'Function',
  'assessments.people.nameOf': 'Name of person {number}',
  'assessments.people.functionOf': 'Function of person {number}',
  'assessments.people.addAssessor': 'Add an assessor',
  'assessments.people.addInterviewee': 'Add an interviewee',
  'assessments.people.remove': 'Remove {name}',
  'assessments.people.removeUnnamed': 'Remove this person',
  'assessments.people.none': 'Nobody yet.',

  'assessments.scale.maturity': 'Also ask for a maturity level from 0 to 5',
  'assessments.scale.maturity.help':
    'It says how firmly a practice is rooted, beside whether it conforms. It makes progress visible between two gap analyses.',
  'assessments.scale.levels': 'The six levels',
  'assessments.scale.partly': '“Partly conforms” counts',
  'assessments.scale.partly.help':
    'In percent of “conforms”. 50 is usual. Both gap analyses that you compare should use the same value.',
  'assessments.scale.percent': ' %',

  'assessments.carry.ratings': 'Ratings, maturity levels and grades',
  'assessments.carry.ratings.hint': 'You confirm or correct them instead of starting blank.',
  'assessments.carry.notes': 'Notes and who said it',
  'assessments.carry.notes.hint': 'To read during the interview what was said last time.',
  'assessments.carry.recommendations': 'Recommendations, owners and due dates',
  'assessments.carry.recommendations.hint': 'To follow up what was agreed.',
  'assessments.carry.evidence': 'Links to evidence',
  'assessments.carry.evidence.hint': 'The files are not copied; check that they are still current.',
  'assessments.carry.from': 'From {code}: {answered} of {total} questions answered, {gaps} gaps.',

  'assessments.setup.description':
    'Changes are saved as you make them and show in the next report.',
  'assessments.setup.other': 'Archive or delete',
  'assessments.setup.otherHelp':
    'An archived gap analysis stays complete and can be compared; it only leaves the list.',

  'assessments.preview.none': 'Not stated',
  'assessments.preview.hours': 'About {hours} h of interviews',
  'assessments.preview.maturityYes': 'Rating and maturity 0 to 5',
  'assessments.preview.maturityNo': 'Rating only',
  'assessments.preview.partly': '“Partly conforms” counts {percent} %',
} as const satisfies Messages;
