import type { RecordWords } from './words.ts';

/** Training sessions with attendance and the check of their effect. */
export const training = {
  one: 'training',
  many: 'Trainings',
  asks: 'Where competence is missing, do something about it and check afterwards whether it helped. A training that nobody looked back on closes no gap.',
  auditor:
    'An auditor asks who was there, what was taught, and how you found out that it worked. The list of participants alone answers the first question only.',
  empty:
    'Gaps in the competence matrix lead here with one click. A briefing of an hour on the AI policy is a training too, and usually the first one.',
  title: 'Training',
  due: 'Planned for',
  owner: 'Organised by',
  statuses: {
    planned: 'Planned',
    held: 'Held',
    effective: 'Effective',
    'not-effective': 'Not effective',
    cancelled: 'Cancelled',
  },
  groups: {
    training: {
      title: 'Training',
      intro: 'What is learned and how. Who is invited and who came is noted on its page.',
    },
    effect: {
      title: 'Check of the effect',
      intro:
        'Decide now how you will see whether it worked; after the event it is easy to be content.',
    },
  },
  fields: {
    kind: {
      label: 'Form',
      options: {
        course: 'Course',
        workshop: 'Workshop',
        briefing: 'Briefing',
        'e-learning': 'E-learning',
        'on-the-job': 'On the job',
        exercise: 'Exercise or drill',
      },
    },
    aim: {
      label: 'What people can do afterwards',
      short: 'Aim',
      help: '"Recognises the four cases in which the ranking must not be used" rather than "Basics of AI".',
    },
    trainer: { label: 'Given by', short: 'Trainer', help: 'Name and organisation.' },
    heldOn: { label: 'Held on', help: 'The last day, where it took several.' },
    hours: { label: 'Hours' },
    materials: {
      label: 'Material',
      help: 'What was used and where it is kept: slides, exercises, recordings. Files are attached as evidence.',
    },
    method: {
      label: 'How the effect is checked',
      short: 'Method',
      help: 'A short test, a case worked through, work looked at after some weeks, an indicator that should move.',
    },
    checkOn: {
      label: 'To be checked on',
      short: 'Check on',
      help: 'Late enough for people to have used it; two months after is usual.',
    },
    checkedOn: { label: 'Checked on' },
    checkedBy: { label: 'Checked by' },
    result: {
      label: 'What the check showed',
      short: 'Result',
      help: 'In figures where there are some: eight of nine passed, the ninth repeated it a week later.',
    },
  },
  links: {
    teaches: { label: 'Teaches', inverse: 'Trainings' },
    invited: { label: 'Invited', inverse: 'Invited to' },
    attended: { label: 'Took part', inverse: 'Took part in' },
    about: { label: 'About', inverse: 'Trainings about it' },
  },
  problems: {
    'days-out-of-order': 'The effect was checked before the training was held. Check both days.',
    'held-without-day':
      'A training that was held needs the day. Fill in "Held on", or set it back to planned.',
    'effect-without-check':
      'Whether it was effective has to be seen: fill in the day of the check and what it showed, or set it back to held.',
  },
} as const satisfies RecordWords;

/** That a person has read a document and knows what it asks of them. */
export const acknowledgement = {
  one: 'acknowledgement',
  many: 'Acknowledgements',
  asks: 'People who work under your control have to know the AI policy, what they contribute to the AIMS, and what follows when its rules are not kept.',
  auditor:
    'An auditor does not read the list first. They ask somebody at their desk what the AI policy means for the work in front of them, and then look whether the list says that this person was told.',
  empty:
    'Under Awareness you choose a document in force and ask everybody at once. Start with the AI policy; add a guideline only for those who work by it.',
  title: 'What is acknowledged',
  due: 'Answer expected by',
  owner: 'Asked by',
  statuses: {
    asked: 'Asked',
    acknowledged: 'Acknowledged',
    declined: 'Declined',
  },
  groups: {
    acknowledgement: {
      title: 'Acknowledgement',
      intro: 'It holds for one version: after a change of content people are asked again.',
    },
  },
  fields: {
    version: {
      label: 'Version',
      help: 'The version that was read. Empty counts as the one in force on that day.',
    },
    askedOn: { label: 'Asked on' },
    acknowledgedOn: { label: 'Acknowledged on', short: 'Acknowledged' },
    how: {
      label: 'How',
      options: {
        signed: 'Signed',
        'e-mail': 'By e-mail',
        meeting: 'In a meeting',
        training: 'In a training',
        quiz: 'With a quiz',
      },
    },
    note: { label: 'Note', help: 'Questions that came up, or why it was declined.' },
  },
  links: {
    by: { label: 'Person', inverse: 'Acknowledgements' },
    of: { label: 'Document', inverse: 'Acknowledged by' },
  },
  problems: {
    'acknowledged-without-day':
      'An acknowledgement needs the day on which it was given. Fill it in, or set the status back to asked.',
    'days-out-of-order': 'It was acknowledged before anybody asked. Check both days.',
  },
} as const satisfies RecordWords;
