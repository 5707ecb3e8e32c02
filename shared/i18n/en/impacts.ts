import type { Messages } from '../format.ts';

/** Texts of impact assessments: the panel on their page, and what a risk made of a harm says. */
export const impacts = {
  'impacts.panel': 'Guided assessment',
  'impacts.screening.title': 'Is a full assessment needed?',
  'impacts.screening.begin': 'Begin the screening',
  'impacts.screening.addMissing': 'Add missing questions',
  'impacts.screening.show': 'Show the questions',
  'impacts.screening.hide': 'Hide the questions',
  'impacts.screening.reasonOf': 'Reason for the answer to: {question}',
  'impacts.screening.answerAll': {
    one: 'Answer the last question; then a proposal follows.',
    other: 'Answer the {count} questions that are left; then a proposal follows.',
  },
  'impacts.screening.take': 'Decide: {decision}',
  'impacts.screening.decided': 'Decided: {decision}.',
  'impacts.screening.departs': 'That departs from the answers. Make sure that the reason says why.',
  'impacts.prefill.offer': '{system} knows: {list}.',
  'impacts.prefill.groups': {
    one: '{count} group of people',
    other: '{count} groups of people',
  },
  'impacts.prefill.take': 'Take over',
  'impacts.dimensions.title': 'Dimensions: {looked} of {of} looked at',
  'impacts.dimensions.without': 'No effect',
  'impacts.dimensions.contradiction': 'Harms, and “no effect”',
  'impacts.dimensions.open': 'Not looked at yet',
  'impacts.prompts.label': 'From the library',
  'impacts.prompts.questions': 'Ask',
  'impacts.prompts.harms': 'What others found harmful',
  'impacts.prompts.benefits': 'What others gained',
  'impacts.harm.add': 'Add a harm',
  'impacts.harm.new': 'New harm',
  'impacts.harm.remove': 'Delete this harm: {harm}',
  'impacts.harm.makeRisk': 'Make a risk of it',
  'impacts.harm.above': 'Above the risk appetite: treat it as a risk',
  'impacts.harm.irreparable': 'Grave and lasting: treat it as a risk, however rare',
  'impacts.measures.typical': 'Usual measures',
  'impacts.without.label': 'Why there is no effect',
  'impacts.without.help': 'Where you found no harm, say why: it shows that you looked.',
  'impacts.without.contradiction':
    'There are harms above. Delete this reason, or the harms if they do not exist.',
  'impacts.benefit.add': 'Add a benefit',
  'impacts.benefit.none': 'None recorded in this dimension.',
  'impacts.benefit.remove': 'Delete this benefit: {benefit}',
  'impacts.risk.made': '{code} was made and linked',
  'impacts.approval.title': 'Before approval',
  'impacts.approval.ready': 'Nothing is open. It can be approved.',
  'impacts.approval.blocking': 'Has to be settled',
  'impacts.approval.advice': 'Worth a look',

  'impacts.risk.source': 'Impact assessment {code}.',
  'impacts.risk.sourceSystem': 'Impact assessment {code} of {system}.',
  'impacts.risk.dimension': 'Dimension: {dimension}.',
  'impacts.risk.bearer': '{bearer}: {harm}',
  'impacts.risk.reversible.yes': 'It can be undone fully.',
  'impacts.risk.reversible.partly': 'It can be undone in part.',
  'impacts.risk.reversible.no': 'It cannot be undone.',
  'impacts.risk.remains': 'What remains with the measures in place: {remains}',
  'impacts.risk.rationale':
    'Likelihood and severity are taken over from {code}, as rated there with the measures that already work. What it means for the organisation itself is still to be rated.',

  'impacts.open.no-system': 'It is not said which AI system is assessed.',
  'impacts.open.version-moved':
    'The AI system is at version {current} by now; this looks at {assessed}. Check whether it still holds.',
  'impacts.open.screening-unanswered': {
    one: '{count} screening question has no answer.',
    other: '{count} screening questions have no answer.',
  },
  'impacts.open.screening-undecided': 'It is not decided whether a full assessment is needed.',
  'impacts.open.against-proposal':
    'The answers call for a full assessment, and the record does not say why none is made.',
  'impacts.open.no-affected': 'No affected person or group is named.',
  'impacts.open.no-dimension': 'None of the dimensions is looked at yet.',
  'impacts.open.dimensions-open': {
    one: '{count} dimension is not looked at yet: {about}.',
    other: '{count} dimensions are not looked at yet: {about}.',
  },
  'impacts.open.dimensions-contradict': {
    one: '{count} dimension has harms and is called without effect: {about}.',
    other: '{count} dimensions have harms and are called without effect: {about}.',
  },
  'impacts.open.harms-unrated': {
    one: '{count} harm lacks severity or likelihood.',
    other: '{count} harms lack severity or likelihood.',
  },
  'impacts.open.harms-without-measure': {
    one: '{count} harm has no measure.',
    other: '{count} harms have no measure.',
  },
  'impacts.open.harms-without-remains': {
    one: 'For {count} harm with measures it is not said what remains.',
    other: 'For {count} harms with measures it is not said what remains.',
  },
  'impacts.open.harms-without-risk': {
    one: '{count} harm is above the risk appetite and not in the risk register.',
    other: '{count} harms are above the risk appetite and not in the risk register.',
  },
  'impacts.open.irreparable': {
    one: '{count} harm is of the gravest kind and cannot be undone. Treat it as a risk, however rare it is.',
    other:
      '{count} harms are of the gravest kind and cannot be undone. Treat them as risks, however rare they are.',
  },
  'impacts.open.no-consultation': 'It is not said who was consulted.',
  'impacts.open.no-conclusion': 'The conclusion is missing.',
  'impacts.open.no-decision': 'The decision is missing.',
  'impacts.open.no-conditions': 'It proceeds with conditions, but none are written down.',
  'impacts.open.no-triggers': 'Nothing is named that would make you assess it again.',
  'impacts.open.no-due': 'There is no day for the next reassessment.',
} as const satisfies Messages;
