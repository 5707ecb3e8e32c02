import type { Messages } from '../format.ts';

/** What the journey says about resources, competence, awareness and communication. */
export const journeySupport = {
  'journey.no-resource': 'Write down what the AIMS needs to run and what is missing',
  'journey.resources-undecided': {
    one: 'Have the resource {codes} decided by whoever may spend it',
    other: 'Have {count} resources decided that were asked for: {codes}',
  },
  'journey.roles-without-competence': {
    one: 'Name the competence that {codes} needs',
    other: 'Name the competence that {count} roles need: {codes}',
  },
  'journey.no-person': 'List the people whose work touches AI or the AIMS',
  'journey.roles-unheld': {
    one: 'Say which person holds {codes}',
    other: 'Say which persons hold {count} roles: {codes}',
  },
  'journey.competence-gaps': {
    one: 'Close the gaps in the competence of {codes}',
    other: 'Close gaps in the competence of {count} persons: {codes}',
  },
  'journey.trainings-unchecked': {
    one: 'Check whether the training {codes} had an effect',
    other: 'Check whether {count} trainings had an effect: {codes}',
  },
  'journey.policy-unacknowledged': {
    one: 'Have {codes} acknowledge the AI policy',
    other: 'Have {count} persons acknowledge the AI policy: {codes}',
  },
  'journey.no-communication': 'Plan what is communicated, to whom, when and how',
  'journey.communications-unlogged': {
    one: 'Note when {codes} last happened',
    other: 'Note when {count} communications last happened: {codes}',
  },
} as const satisfies Messages;
