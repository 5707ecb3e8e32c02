import type { Messages } from '../format.ts';

/** Texts of the competence matrix with training records and of the communication plan. */
export const peopleDocuments = {
  'documents.kind.competence-matrix': 'Competence matrix and training records',
  'documents.kind.communication-plan': 'Communication plan and log',

  'peopleDoc.title': 'Competence matrix and training records',
  'peopleDoc.confidentiality': 'Internal, personal data',
  'peopleDoc.section.summary': 'Where competence and awareness stand',
  'peopleDoc.section.gaps': 'Gaps and what closes them',
  'peopleDoc.section.matrix': 'Competence matrix',
  'peopleDoc.section.competences': 'What is needed',
  'peopleDoc.section.proofs': 'What is proved',
  'peopleDoc.section.trainings': 'Trainings and their effect',
  'peopleDoc.section.awareness': 'Awareness',
  'peopleDoc.lead.none': 'At {organisation}, no competence is needed of anybody in a role yet.',
  'peopleDoc.lead.met': {
    one: 'At {organisation}, the one proof of competence that roles need is there.',
    other: 'At {organisation}, all {count} proofs of competence that roles need are there.',
  },
  'peopleDoc.lead.gaps': {
    one: 'At {organisation}, {met} of {needed} proofs of competence that roles need are there; one is missing, expired or of too low a level.',
    other:
      'At {organisation}, {met} of {needed} proofs of competence that roles need are there; {count} are missing, expired or of too low a level.',
  },
  'peopleDoc.lead.planned': {
    one: 'A training that closes one gap is planned.',
    other: 'Trainings that close {count} gaps are planned.',
  },
  'peopleDoc.lead.expiring': {
    one: 'One proof expires within {days} days.',
    other: '{count} proofs expire within {days} days.',
  },
  'peopleDoc.lead.trainings': {
    one: 'One training was held; {effective} proved effective.',
    other: '{count} trainings were held; {effective} proved effective.',
  },
  'peopleDoc.lead.policy': {
    one: '{current} of one person acknowledged version {version} of the AI policy.',
    other: '{current} of {count} persons acknowledged version {version} of the AI policy.',
  },
  'peopleDoc.open.noPerson': 'No person is recorded (7.2).',
  'peopleDoc.open.noCompetence': 'No competence is named that a role needs (7.2).',
  'peopleDoc.open.unplanned': {
    one: 'For one gap in competence no training is planned.',
    other: 'For {count} gaps in competence no training is planned.',
  },
  'peopleDoc.open.nobody': {
    one: 'Nobody has this competence today: {titles}.',
    other: 'Nobody has these {count} competences today: {titles}.',
  },
  'peopleDoc.open.unheld': {
    one: 'No person holds this role: {titles}.',
    other: 'No person holds these {count} roles: {titles}.',
  },
  'peopleDoc.open.withoutNeed': {
    one: 'No competence is named for this role: {titles}.',
    other: 'No competence is named for these {count} roles: {titles}.',
  },
  'peopleDoc.open.unchecked': {
    one: 'The effect of {codes} was to be checked and was not.',
    other: 'The effect of {count} trainings was to be checked and was not: {codes}.',
  },
  'peopleDoc.open.noPolicy': 'No AI policy is in force that people could know (7.3).',
  'peopleDoc.open.unaware': {
    one: 'One person has not acknowledged the AI policy in the version that is in force.',
    other: '{count} persons have not acknowledged the AI policy in the version that is in force.',
  },
  'peopleDoc.column.plan': 'What is planned',
  'peopleDoc.column.competence': '{title} ({level})',
  'peopleDoc.column.expires': 'Expires',
  'peopleDoc.column.when': 'When and how',
  'peopleDoc.notPlanned': 'nothing yet',
  'peopleDoc.tooLow': '{level} instead of {needed}',
  'peopleDoc.legend':
    'Under each competence stands the level that is needed. A dash: none of the person’s roles needs it and no proof is recorded; “held anyway”: proved, though no role of theirs needs it. The code under a gap is that of the training which is planned.',
  'peopleDoc.cell.met': 'proved',
  'peopleDoc.cell.expiring': 'until',
  'peopleDoc.cell.expired': 'expired',
  'peopleDoc.cell.too-low': 'level too low',
  'peopleDoc.cell.missing': 'missing',
  'peopleDoc.cell.extra': 'held anyway',
  'peopleDoc.noRole': 'no role',
  'peopleDoc.valid': { one: 'good for one month', other: 'good for {count} months' },
  'peopleDoc.judgedBy': 'judged by {name}',
  'peopleDoc.trainings.none':
    'No training is recorded. Briefings and help on the job belong here too, as soon as they were held.',
  'peopleDoc.attended': '{count}: {names}',
  'peopleDoc.absent': 'Invited, but not there',
  'peopleDoc.checked': '{day} by {by}',
  'peopleDoc.awareness.document': '{title}, version {version} ({code})',
  'peopleDoc.awareness.count': {
    one: '{current} of one person acknowledged it.',
    other: '{current} of {count} persons acknowledged it.',
  },
  'peopleDoc.sign.role': 'Responsible for the AIMS',
  'peopleDoc.sign.statement': 'Confirms these records and answers for closing the gaps.',

  'commDoc.title': 'Communication plan and log',
  'commDoc.section.summary': 'What is communicated',
  'commDoc.section.plan': 'Plan',
  'commDoc.section.log': 'Log',
  'commDoc.lead.none': '{organisation} has not decided yet what it communicates about its AIMS.',
  'commDoc.lead': {
    one: '{organisation} plans one communication about its AIMS: {inside} inside, {outside} to the outside.',
    other:
      '{organisation} plans {count} communications about its AIMS: {inside} inside, {outside} to the outside.',
  },
  'commDoc.lead.log': {
    one: 'One entry is in the log, of {day}.',
    other: '{count} entries are in the log, the last one of {day}.',
  },
  'commDoc.lead.noLog': 'Nothing is in the log yet.',
  'commDoc.open.none': 'No communication is planned (7.4).',
  'commDoc.open.unowned': {
    one: 'It is not said who does {codes}.',
    other: 'It is not said who does these {count}: {codes}.',
  },
  'commDoc.open.late': {
    one: '{codes} was due and is not done.',
    other: 'These {count} were due and are not done: {codes}.',
  },
  'commDoc.open.silent': {
    one: '{codes} is said to be running, but the log of the last twelve months has no entry.',
    other:
      '{count} are said to be running, but the log of the last twelve months has no entry: {codes}.',
  },
  'commDoc.open.noInside': 'Nothing is planned inside the organisation.',
  'commDoc.open.noOutside': 'Nothing is planned to the outside: customers, users, authorities.',
  'commDoc.cleared': 'cleared by {by}',
  'commDoc.column.subject': 'Subject',
  'commDoc.log.none':
    'Nothing is logged yet. Each time that something was told, an entry is made: day, to whom, what.',
  'commDoc.sign.statement': 'Approves what is communicated, by whom and when.',
} as const satisfies Messages;
