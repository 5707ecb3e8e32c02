import type { Messages } from '../format.ts';

/** Texts of nonconformities: what they take over, how far they are, and their panel. */
export const nonconformities = {
  'nonconformities.raise': 'Raise nonconformity',
  'nonconformities.raised': '{code} was raised and linked',
  'nonconformities.open': 'Open {code}',

  'nonconformities.from.incident': 'Incident {code}. Affected: {affected}',
  'nonconformities.from.concern': 'Concern {code}.',
  'nonconformities.from.indicator.title': '{title}: threshold not kept',
  'nonconformities.from.indicator.statement':
    'The indicator “{title}” did not keep its limits on {day}.',
  'nonconformities.from.indicator.statementLimit':
    'The indicator “{title}” did not keep its threshold of {limit} on {day}.',
  'nonconformities.from.indicator.evidence': '{code}, values of {day}: {values}',
  'nonconformities.from.gap': 'Gap analysis {code}, question {question}, rated “{status}”.',
  'nonconformities.from.gap.saidBy': 'Said by {people}.',
  'nonconformities.from.gap.statement': 'Not in place as required: {text}',

  'nonconformities.panel': 'Way to closure',
  'nonconformities.steps': 'Steps',
  'nonconformities.found': 'What was found',
  'nonconformities.noStatement':
    'No statement yet. Write in the details what is not as it should be.',
  'nonconformities.late': {
    one: 'One day late: it was to be closed by {day}.',
    other: '{count} days late: it was to be closed by {day}.',
  },
  'nonconformities.proposal': 'What is filled in speaks for the status “{status}”.',
  'nonconformities.complete':
    'Everything is there: cause removed, effect checked, risks looked at. It can be closed.',
  'nonconformities.close': 'Close it',
  'nonconformities.stepDone': 'done',
  'nonconformities.stepWaiting': 'waiting',
  'nonconformities.stepLacks': { one: '{count} open', other: '{count} open' },
  'nonconformities.lacks': 'Still needed here',
  'nonconformities.nothingLacks': 'Nothing is missing in this step.',
  'nonconformities.step.correction': 'Correction',
  'nonconformities.step.correction.short': 'Correction',
  'nonconformities.step.correction.intro':
    'Put the case in hand right today. The cause comes later; what is wrong now should not stay wrong meanwhile.',
  'nonconformities.step.extent': 'Extent',
  'nonconformities.step.extent.short': 'Extent',
  'nonconformities.step.extent.intro':
    'Look whether the same happened elsewhere or could happen: other systems, earlier months, other sites, the same supplier.',
  'nonconformities.step.cause': 'Cause',
  'nonconformities.step.cause.short': 'Cause',
  'nonconformities.step.cause.intro':
    'Two ways to the same end: the whys follow one thread down, the diagram looks in all directions first. One of them is enough for a lapse; use both for a major nonconformity.',
  'nonconformities.step.actions': 'Corrective actions',
  'nonconformities.step.actions.short': 'Actions',
  'nonconformities.step.actions.intro':
    'What removes the root cause. Ask of each action: would it have prevented this? Telling everybody to be careful would not.',
  'nonconformities.step.effectiveness': 'Effectiveness',
  'nonconformities.step.effectiveness.short': 'Effect',
  'nonconformities.step.effectiveness.intro':
    'Say now how you will tell, wait until the work in question has happened often enough, then look.',
  'nonconformities.step.risks': 'Risks and AIMS',
  'nonconformities.step.risks.short': 'Risks',
  'nonconformities.step.risks.intro':
    'If something happened that your risk assessment rates as unlikely, the rating was wrong. If it was not in there, a risk is missing.',
  'nonconformities.lack.correction': 'What was done about the case in hand',
  'nonconformities.lack.corrected-on': 'The day of the correction',
  'nonconformities.lack.consequences': 'What it led to meanwhile, or that it led to nothing',
  'nonconformities.lack.extent': 'Where else you looked and what you found',
  'nonconformities.lack.why': 'A chain of whys, or causes in the diagram',
  'nonconformities.lack.root-mark': 'At least one cause of the diagram marked as root cause',
  'nonconformities.lack.root-cause': 'The root cause in one or two sentences',
  'nonconformities.lack.analysed': 'Who analysed it, and on which day',
  'nonconformities.lack.no-action': 'An action that removes the root cause',
  'nonconformities.lack.no-new-action':
    'An action that was not tried before: the earlier ones had no effect',
  'nonconformities.lack.action-unowned': 'Somebody responsible for every action',
  'nonconformities.lack.action-without-day': 'A day for every action',
  'nonconformities.lack.actions-open': 'Actions that are not done yet',
  'nonconformities.lack.actions-done-on': 'The day when the last action was in place',
  'nonconformities.lack.check-method': 'How the effect is checked',
  'nonconformities.lack.check-waiting': 'The check; it can begin once the actions are done',
  'nonconformities.lack.check-from': 'The check; it makes sense from {day} on',
  'nonconformities.lack.check-due': 'The check: day and result. It can be done now',
  'nonconformities.lack.checked-by': 'Who checked it',
  'nonconformities.lack.check-result': 'What the check showed',
  'nonconformities.lack.checked-too-early':
    'A check after the waiting time; this one came before it',
  'nonconformities.lack.not-effective':
    'Another attempt: the actions have no effect, so open it again with the reason',
  'nonconformities.lack.risk-update': 'Which risks were rated again, or why none had to be',
  'nonconformities.noCheckYet':
    'Day and result of the check follow here once the actions are in place.',
  'nonconformities.checkFrom': {
    one: 'The effect can be judged from {day} on: tomorrow.',
    other: 'The effect can be judged from {day} on: in {count} days.',
  },
  'nonconformities.addRisk': 'Link a risk',
  'nonconformities.reopen': 'Open it again',
  'nonconformities.reopen.intro':
    'The actions did not remove the cause. Say why; the check is kept, and the way starts again at the cause.',
  'nonconformities.reopened': 'Opened again on {day}: {reason}',
  'nonconformities.reopenedBy': 'Opened again on {day} by {by}: {reason}',
  'nonconformities.whys.hint':
    'Enter asks the next why, Backspace in an empty line takes it away. Stop at something that you can change.',
  'nonconformities.whys.problem': 'Problem',
  'nonconformities.whys.number': 'Why {number}',
  'nonconformities.whys.answer': 'Answer to why {number}',
  'nonconformities.whys.evidence': 'What shows it, why {number}',
  'nonconformities.whys.remove': 'Delete why {number}',
  'nonconformities.whys.add': 'Next why',
  'nonconformities.whys.take': 'The last answer is a root cause',
  'nonconformities.whys.many':
    'More than five: perhaps there are two threads. The diagram shows them side by side.',
  'nonconformities.causes': 'Cause-effect diagram',
  'nonconformities.causes.hint':
    'Note whatever could have contributed, branch by branch, then mark what turned out to be the root.',
  'nonconformities.actions.none':
    'No corrective action yet. If the cause needs none, say so with an action such as “Decide that no action is needed”, so that somebody answers for it.',
  'nonconformities.actions.new': 'New corrective action',
  'nonconformities.actions.what': 'What is done',
  'nonconformities.actions.add': 'Add',
  'nonconformities.actions.added': '{code} was added',
  'nonconformities.actions.done': '{code} is done',
  'nonconformities.actions.drop': 'Drop {code}',
  'nonconformities.actions.ownerOf': 'Responsible for {code}',
  'nonconformities.actions.dueOf': '{code} is to be done by',
  'nonconformities.actions.ready':
    'All actions are done, the last one on {day}. From then on they show their effect.',
  'nonconformities.actions.start': 'Start the waiting time',

  'nonconformityDoc.rootCause': 'Root cause',
  'nonconformityDoc.noCauses': 'No causes noted yet.',
  'nonconformityDoc.continued': '{name} ({number})',
  'nonconformityDoc.moreCauses': {
    one: '{count} more cause stands in the table.',
    other: '{count} more causes stand in the table.',
  },
  'nonconformityDoc.alt.none': 'Causes of “{effect}”: none noted yet.',
  'nonconformityDoc.alt': {
    one: 'Causes of “{effect}”: one cause on one branch.',
    other: 'Causes of “{effect}”: {count} causes, branches with causes: {branches}.',
  },
  'nonconformityDoc.alt.noRoot': 'None is marked as the root cause.',
  'nonconformityDoc.alt.roots': 'Root cause: {roots}.',
} as const satisfies Messages;
