import type { Messages } from '../format.ts';

/** Texts of impact assessments: the panel on their page, and what a risk made of a harm says. */
export const impacts = {
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
    'The answers speak for a full assessment, and the record does not say why none is made.',
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
