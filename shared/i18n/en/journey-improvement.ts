import type { Messages } from '../format.ts';

/** What the journey says about improvement and corrective action. */
export const journeyImprovement = {
  'journey.no-idea': 'Collect the first improvement ideas',
  'journey.ideas-unanswered': {
    one: 'Decide on {codes}, proposed more than three months ago',
    other: 'Decide on {count} ideas proposed more than three months ago: {codes}',
  },
  'journey.no-nonconformity': 'Raise the first nonconformity and follow it to its end',
  'journey.nonconformities-unowned': {
    one: 'Name who is responsible for {codes}',
    other: 'Name who is responsible for {count} nonconformities: {codes}',
  },
  'journey.nonconformities-unanalysed': {
    one: 'Find the root cause of {codes}',
    other: 'Find the root cause of {count} nonconformities: {codes}',
  },
  'journey.effects-unchecked': {
    one: 'Check whether the actions of {codes} work',
    other: 'Check whether the actions of {count} nonconformities work: {codes}',
  },
  'journey.nonconformities-late': {
    one: 'Close {codes}: its deadline is over',
    other: 'Close {count} nonconformities whose deadline is over: {codes}',
  },
  'journey.why.no-idea':
    'Opportunities from audits, lessons of incidents and what staff suggest: two or three that were carried through show that the AIMS gets better.',
  'journey.why.ideas-unanswered':
    'An idea without an answer is the last one that its author hands in. A no with a reason is an answer.',
  'journey.why.no-nonconformity':
    'The certification body wants to see one closed with cause, action and check of its effect. Findings, incidents, breaches and gaps offer to raise one.',
  'journey.why.nonconformities-unowned':
    'Without a name nobody corrects it, and nobody is asked when it is late.',
  'journey.why.nonconformities-unanalysed':
    'After a month the traces of what happened fade. Five whys with those who do the work take half an hour.',
  'journey.why.effects-unchecked':
    'The waiting time is over: look at the same figures as before the actions and write down what you see.',
  'journey.why.nonconformities-late':
    'Late nonconformities are the first thing that an auditor sorts the register by. Move the day only with a reason.',
} as const satisfies Messages;
