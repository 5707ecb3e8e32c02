import type { Messages } from '../format.ts';

/** Texts of the screen on which the AI policy is put together; the groups are its headings too. */
export const policy = {
  'policy.title': 'AI policy',
  'policy.document': 'AI policy',
  'policy.asks':
    'Top management sets an AI policy that fits the organisation, gives AI objectives a frame, and commits to meeting requirements and to improving (5.2, A.2.2).',
  'policy.auditor':
    'An auditor looks for top management’s approval, asks two people in the house what the policy means for their work, and checks that objectives and rules follow from it.',
  'policy.groups': 'Parts of the policy',
  'policy.chosen': { one: 'one clause', other: '{count} clauses' },
  'policy.needed': 'the standard asks for it',
  'policy.missing':
    'The standard asks for these parts too; choose at least one clause of each: {groups}.',
  'policy.preview': 'The whole policy',
  'policy.values': 'What the clauses leave open',
  'policy.value.organisation': 'How you call yourselves',
  'policy.value.concernsContact': 'Where concerns can be raised',
  'policy.value.reviewMonths': 'Months between reviews',
  'policy.wording': 'Wording',
  'policy.wording.usual': 'Usual',
  'policy.wording.own': 'Your own',
  'policy.wording.restore': 'Back to the usual wording',
  'policy.clauseText': 'Text of “{title}”',
  'policy.own.add': 'Add a clause of your own',
  'policy.own.new': 'New clause',
  'policy.own.title': 'Heading of your clause',
  'policy.own.text': 'Text of your clause',
  'policy.own.remove': 'Remove the clause “{title}”',
  'policy.next': 'Next: {group}',
  'policy.create': 'Make the policy',
  'policy.update': 'Update the draft',
  'policy.updated': 'The draft of {code} has this text now',
  'policy.open': 'Open',
  'policy.startOver': 'Start over',
  'policy.discard': 'Discard what is not saved',
  'policy.toDocument': 'Go to the document {code}',
  'policy.changedMeanwhile':
    'The document’s text was changed elsewhere since you began here. Updating the draft would replace that.',
  'policy.takeDocument': 'Go on from the document’s text',
  'policy.inReview':
    'Version {version} of the policy waits for approval and can’t be changed meanwhile.',
  'policy.approved':
    'Version {version} of the policy is in force and stays as it was approved. Begin its next version on the page of the document to change it.',

  'policy.group.purpose': 'Purpose and scope',
  'policy.group.purpose.about':
    'Why the policy exists, and whom and what it binds. Read it as an outsider: does it sound like your company?',
  'policy.group.principles': 'Principles',
  'policy.group.principles.about':
    'What you stand for with AI. Take only what you would defend against a customer’s wish.',
  'policy.group.commitments': 'Commitments of top management',
  'policy.group.commitments.about':
    'What top management promises: meeting requirements and improving are asked for by the standard.',
  'policy.group.objectives': 'AI objectives',
  'policy.group.objectives.about':
    'How objectives follow from the policy, so that one can measure whether it works.',
  'policy.group.responsibilities': 'Responsibilities',
  'policy.group.responsibilities.about':
    'Who answers for what. Names belong into the roles; functions are enough here.',
  'policy.group.rules': 'Rules for using AI',
  'policy.group.rules.about':
    'What people may and may not do. Each rule needs somebody who can answer questions about it.',
  'policy.group.people': 'People',
  'policy.group.people.about': 'What people can expect: training, and being heard with a concern.',
  'policy.group.suppliers': 'Suppliers and customers',
  'policy.group.suppliers.about':
    'What you ask of those who supply AI to you, and what your customers can rely on.',
  'policy.group.exceptions': 'Exceptions and breaches',
  'policy.group.exceptions.about': 'Who may allow an exception, and what follows a breach.',
  'policy.group.review': 'Review and communication',
  'policy.group.review.about': 'How the policy stays current, and how people get to know it.',
} as const satisfies Messages;
