import type { Messages } from '../format.ts';

/** Texts of the documents on risks and on the statement of applicability. */
export const riskDocuments = {
  'riskDoc.level': '{rating} {level}',
  'riskDoc.step': '{number} {label}',
  'riskDoc.notRated': 'not rated',
  'riskDoc.matrixCorner': 'Likelihood \\ Consequence',
  'riskDoc.risk': { one: '{count} risk', other: '{count} risks' },
  'riskDoc.more': '{codes} and {count} more',

  'riskMethod.title': 'AI risk methodology',
  'riskMethod.section.summary': 'In short',
  'riskMethod.section.method': 'How an assessment is done',
  'riskMethod.section.likelihood': 'How likelihood is rated',
  'riskMethod.section.consequence': 'How consequences are rated',
  'riskMethod.section.matrix': 'From ratings to levels',
  'riskMethod.section.levels': 'Risk levels, appetite and acceptance',
  'riskMethod.section.treatment': 'Treatment and opportunities',
  'riskMethod.section.again': 'When a risk is assessed again',
  'riskMethod.lead':
    '{organisation} rates how likely an event is on {likelihood} levels and how grave its consequences are on {consequence}, for the organisation, for individuals and for society alike. Likelihood times the gravest consequence gives a rating from 1 to {highest}; the rating decides which of {levels} risk levels applies.',
  'riskMethod.lead.appetite':
    'A risk is carried without more treatment up to a rating of {appetite}. A higher one is treated, or accepted by whoever has the authority at its level.',
  'riskMethod.lead.approved': 'The criteria were approved by {by} on {date}.',
  'riskMethod.open.notOwn':
    'The criteria are those that the app starts with: nobody at {organisation} has looked at them and saved them.',
  'riskMethod.open.notApproved': 'Top management has not approved the criteria (6.1.1).',
  'riskMethod.open.likelihood': {
    one: 'The likelihood level {levels} does not say when it applies.',
    other: '{count} likelihood levels do not say when they apply: {levels}.',
  },
  'riskMethod.open.people': {
    one: 'The consequence level {levels} does not say what it means for people or for society.',
    other:
      '{count} consequence levels do not say what they mean for people or for society: {levels}.',
  },
  'riskMethod.open.acceptance': {
    one: 'The risk level {levels} does not say what acceptance takes or who may accept.',
    other: '{count} risk levels do not say what acceptance takes or who may accept: {levels}.',
  },
  'riskMethod.open.triggers': 'No event is named that makes a new assessment due before the date.',
  'riskMethod.open.method': 'How an assessment is done is not described.',
  'riskMethod.open.review': 'The review of the criteria was due on {date}.',
  'riskMethod.column.number': 'No.',
  'riskMethod.column.ratings': 'Ratings',
  'riskMethod.column.now': 'Open risks now',
  'riskMethod.range': '{from} to {to}',
  'riskMethod.likelihood.intro':
    'Likelihood is that of the event with the consequences described, with the controls that work on the day of the assessment.',
  'riskMethod.consequence.intro':
    'Each column is rated on its own. The gravest of the three counts, so that harm to a few people cannot be averaged away by a small loss for the organisation.',
  'riskMethod.matrix.title': 'Rating and level of each combination',
  'riskMethod.matrix.exceptions': {
    one: 'One combination is on another level than its rating gives: {cells}.',
    other: '{count} combinations are on another level than their rating gives: {cells}.',
  },
  'riskMethod.matrix.exception': '{likelihood} and {consequence} is {level}',
  'riskMethod.levels.intro':
    'The appetite is a rating of {appetite}, the upper end of what is carried without more treatment: {within} within it, {above} above.',
  'riskMethod.treatment.intro':
    'For a risk above the appetite the risk owner chooses one of four options. The controls that it needs are compared with Annex A so that none is overlooked; the result is the statement of applicability. The risk owner approves the treatment and accepts what remains.',
  'riskMethod.treatment.option': 'Option',
  'riskMethod.treatment.meaning': 'What is done',
  'riskMethod.treatment.kept': 'What is recorded',
  'riskMethod.treatment.used': 'Open risks',
  'riskMethod.avoid.meaning': 'The use that brings the risk is not started, is changed, or stops.',
  'riskMethod.avoid.kept': 'Which use, from which day, and who decided it.',
  'riskMethod.modify.meaning':
    'Controls and tasks make the event less likely or its consequences less grave.',
  'riskMethod.modify.kept':
    'The controls, the tasks with owner and date, and the rating expected once they work.',
  'riskMethod.share.meaning':
    'A supplier, customer or insurer carries a part of it by contract. What is owed to the people affected stays with us.',
  'riskMethod.share.kept': 'The contract, and what exactly the other party answers for.',
  'riskMethod.retain.meaning':
    'The risk is carried knowingly, because treatment is not possible or costs more than it brings.',
  'riskMethod.retain.kept': 'The reason, who accepted it and when, and when it is looked at again.',
  'riskMethod.opportunities':
    'Opportunities stand in the same register. They are followed up with tasks and not rated with scales of harm.',
  'riskMethod.again.intro':
    'A risk is assessed again {months}, and at once when one of these happens:',
  'riskMethod.again.noTriggers': 'A risk is assessed again {months}.',
  'riskMethod.again.months': { one: 'every month', other: 'every {count} months' },
  'riskMethod.again.now': {
    one: 'On {date} one risk is open; {current}.',
    other: 'On {date}, {count} risks are open; {current}.',
  },
  'riskMethod.again.allCurrent': 'none of them waits for a new assessment',
  'riskMethod.again.waiting': {
    one: 'one waits for a new assessment ({codes})',
    other: '{count} wait for a new assessment ({codes})',
  },
  'riskMethod.again.undated': {
    one: 'one carries no date of assessment',
    other: '{count} carry no date of assessment',
  },
  'riskMethod.sign': 'Approves the criteria and the method',

  'riskRegister.title': 'AI risk register and treatment plan',
  'riskRegister.section.summary': 'Result',
  'riskRegister.section.register': 'Risk register',
  'riskRegister.section.above': 'Risks above the appetite',
  'riskRegister.section.plan': 'Treatment plan',
  'riskRegister.section.accepted': 'Accepted risks',
  'riskRegister.section.opportunities': 'Opportunities',
  'riskRegister.section.closed': 'Closed risks',
  'riskRegister.lead.none': '{organisation} has not recorded an AI risk yet.',
  'riskRegister.lead': {
    one: '{organisation} has one open AI risk.',
    other: '{organisation} has {count} open AI risks.',
  },
  'riskRegister.lead.within': {
    one: 'It stands within the appetite of {appetite}.',
    other: 'All of them stand within the appetite of {appetite}.',
  },
  'riskRegister.lead.above': {
    one: 'One stands above the appetite of {appetite}: {codes}.',
    other: '{count} stand above the appetite of {appetite}: {codes}.',
  },
  'riskRegister.lead.unrated': {
    one: 'One is not rated yet: {codes}.',
    other: '{count} are not rated yet: {codes}.',
  },
  'riskRegister.lead.before':
    'Before treatment {before} of the rated risks lay above the appetite, after treatment {after} do.',
  'riskRegister.lead.tasks': {
    one: 'One task carries the treatment; {state}.',
    other: '{count} tasks carry the treatment; {state}.',
  },
  'riskRegister.lead.noTasks': 'No task carries the treatment.',
  'riskRegister.tasks.done': '{done} of {total} done',
  'riskRegister.tasks.overdue': { one: 'one is overdue', other: '{count} are overdue' },
  'riskRegister.open.none': 'No AI risk is recorded (6.1.2).',
  'riskRegister.open.unrated': {
    one: 'One risk is not rated: {codes}.',
    other: '{count} risks are not rated: {codes}.',
  },
  'riskRegister.open.noOwner': {
    one: 'One risk has no owner: {codes}.',
    other: '{count} risks have no owner: {codes}.',
  },
  'riskRegister.open.noOption': {
    one: 'No treatment option is chosen for one risk: {codes}.',
    other: 'No treatment option is chosen for {count} risks: {codes}.',
  },
  'riskRegister.open.noMeans': {
    one: 'One risk is to be modified, but no control and no task does so: {codes}.',
    other: '{count} risks are to be modified, but no control and no task does so: {codes}.',
  },
  'riskRegister.open.noResidual': {
    one: 'What remains after treatment is not rated for one risk: {codes}.',
    other: 'What remains after treatment is not rated for {count} risks: {codes}.',
  },
  'riskRegister.open.notAccepted': {
    one: 'One risk above the appetite is not accepted by anybody: {codes}.',
    other: '{count} risks above the appetite are not accepted by anybody: {codes}.',
  },
  'riskRegister.open.again': {
    one: 'One risk waits for a new assessment: {codes}.',
    other: '{count} risks wait for a new assessment: {codes}.',
  },
  'riskRegister.matrix.before': {
    one: 'Before treatment one risk is rated: {levels}',
    other: 'Before treatment {count} risks are rated: {levels}',
  },
  'riskRegister.matrix.after': {
    one: 'After treatment one risk is rated: {levels}',
    other: 'After treatment {count} risks are rated: {levels}',
  },
  'riskRegister.matrix.beforeNone': 'Before treatment no risk is rated',
  'riskRegister.matrix.afterNone': 'After treatment no risk is rated yet',
  'riskRegister.matrix.level': '{count} {level}',
  'riskRegister.column.before': 'Before',
  'riskRegister.column.after': 'After',
  'riskRegister.column.risk': 'Risk',
  'riskRegister.column.treatment': 'Treatment',
  'riskRegister.column.controls': 'Controls, tasks',
  'riskRegister.column.owner': 'Owner, status',
  'riskRegister.column.task': 'Task',
  'riskRegister.column.treats': 'Treats',
  'riskRegister.column.due': 'Due',
  'riskRegister.column.status': 'Status',
  'riskRegister.column.remains': 'Remains',
  'riskRegister.column.authority': 'May be accepted by',
  'riskRegister.column.gain': 'What would be gained',
  'riskRegister.column.what': 'What is done',
  'riskRegister.register.intro':
    'Sorted by where the risk stands: after treatment, or before it where what remains is not rated yet. Ratings are likelihood times consequence; {appetite} is the highest that is carried without more treatment.',
  'riskRegister.next': 'next {date}',
  'riskRegister.overdue': 'overdue',
  'riskRegister.again': 'assess again',
  'riskRegister.noOwner': 'no owner',
  'riskRegister.noOption': 'no option chosen',
  'riskRegister.wholeAims': 'the whole AIMS',
  'riskRegister.above.none':
    'No open risk stands above the appetite of {appetite}, so none needs the attention of management beyond its owner.',
  'riskRegister.above.intro':
    'These risks need a decision: more treatment, or acceptance by the function that the level asks for.',
  'riskRegister.card.ratings':
    'Organisation: {organisation}. Individuals: {individuals}. Society: {society}. Likelihood: {likelihood}.',
  'riskRegister.card.tasks': 'Tasks',
  'riskRegister.card.task': '{code} {title} ({status})',
  'riskRegister.card.acceptance': 'Acceptance',
  'riskRegister.card.accepted': 'Accepted by {by} on {date}. {reason}',
  'riskRegister.card.notAccepted': 'Not accepted. At this level it may be accepted by: {who}.',
  'riskRegister.card.nobody': 'Not accepted. The criteria do not say who may accept at this level.',
  'riskRegister.plan.intro':
    'Each task serves one or more risks. Tasks that are still open stand first, by the date on which they are due.',
  'riskRegister.plan.none':
    'No task serves an open risk. Where risks are to be modified, tasks with a name and a date show how and by when.',
  'riskRegister.accepted.none': 'Nobody has accepted a remaining risk yet.',
  'riskRegister.opportunities.none':
    'None recorded. Clause 6.1.1 asks for opportunities as well as risks: what could help the AI management system to reach its aims?',
  'riskRegister.closed': {
    one: 'One risk is closed: {codes}. It stays in the register, with its history.',
    other: '{count} risks are closed: {codes}. They stay in the register, with their history.',
  },
  'riskRegister.sign.risks': 'Risks',
  'riskRegister.sign.owners': 'Risk owners',
  'riskRegister.sign':
    'Each owner approves the treatment of the risks beside the name and accepts what remains of them.',
  'riskRegister.sign.all': 'Approve the treatment and accept what remains of the risks they own',
} as const satisfies Messages;
