import type { Messages } from '../format.ts';

/** Texts of the panels on the pages of objectives and of suppliers, customers and partners. */
export const planning = {
  'planning.objective.panel': 'Progress',
  'planning.objective.title': 'Measurements',
  'planning.objective.none':
    'Nothing is measured yet. Enter the first value as soon as you have it: an objective without one counts as a wish.',
  'planning.objective.latest': 'Latest value',
  'planning.objective.target': 'Target',
  'planning.objective.progress': 'Progress',
  'planning.objective.next': 'Next measurement',
  'planning.objective.nextOverdue': '{day} (overdue)',
  'planning.objective.add': 'Add',
  'planning.objective.addLabel': 'New measurement',
  'planning.objective.day': 'Day',
  'planning.objective.value': 'Value',
  'planning.objective.valueIn': 'Value in {unit}',
  'planning.objective.note': 'Note',
  'planning.objective.remove': 'Delete the value of {day}',
  'planning.objective.notTarget': 'Set a target in the details to see progress.',
  'planning.objective.chart': 'Values over time',
  'planning.objective.agrees': 'The figures bear the status out. {because}',
  'planning.objective.differs': 'The figures point to “{status}”. {because}',
  'planning.objective.set': 'Set to “{status}”',

  'planning.supplier.panel': 'Responsibilities and due diligence',
  'planning.supplier.noKind':
    'Choose in the details whether this is a supplier, a customer or a partner: the questions differ.',
  'planning.supplier.addTopics': {
    one: 'Add {count} usual topic',
    other: 'Add {count} usual topics',
  },
  'planning.supplier.addQuestions': {
    one: 'Add {count} usual question',
    other: 'Add {count} usual questions',
  },
  'planning.supplier.noTopics':
    'Nothing is settled yet. Start from the usual topics and delete what does not fit.',
  'planning.supplier.noQuestions':
    'Nothing was asked yet. Start from the usual questions; ask before you rely on each other.',
  'planning.supplier.remove': 'Delete: {what}',
  'planning.supplier.howOf': 'How, for: {topic}',
  'planning.supplier.answerOf': 'Answer to: {question}',
  'planning.supplier.open': 'Open points',
  'planning.supplier.settled': 'Nothing is open.',
  'planning.supplier.ended': 'The relation has ended: nothing is open any more.',
} as const satisfies Messages;
