import type { RecordWords } from './words.ts';

const levels = {
  aware: 'Aware',
  practised: 'Practised',
  proficient: 'Proficient',
  expert: 'Expert',
} as const;

/** People who work under the organisation's control. */
export const person = {
  one: 'person',
  many: 'Persons',
  asks: 'Whoever works under your control and affects how AI is managed, employed or not, has to be competent for what they do and aware of the AI policy and of their own part in it.',
  auditor:
    'An auditor picks three or four names, among them a newcomer and somebody from an agency, and asks for each: which role, which proof of competence, and when did they learn of the AI policy?',
  empty:
    'List everybody whose work touches your AI systems or the AIMS: those who build, approve, operate and oversee, and also contractors. Ten names are usual for a small organisation; nobody asks for the whole payroll.',
  title: 'Name',
  due: 'Talk about competence again on',
  owner: 'Line manager',
  statuses: {
    active: 'Active',
    absent: 'Absent for a while',
    left: 'Has left',
  },
  groups: {
    person: {
      title: 'Person and roles',
      intro:
        'Only what the AIMS needs. Salaries, appraisals and the like stay with human resources.',
    },
  },
  fields: {
    function: {
      label: 'Function',
      help: 'What they do in everyday words, as on a business card: "Support lead", "Data engineer".',
    },
    unit: { label: 'Unit', help: 'Team, department or site, the same spelling for all of them.' },
    relation: {
      label: 'Works for us as',
      short: 'Relation',
      help: 'People who are not employed count too where you direct their work.',
      options: {
        employee: 'Employee',
        contractor: 'Contractor',
        agency: 'Agency worker',
        external: 'External, such as an adviser',
      },
    },
    email: { label: 'E-mail' },
    joinedOn: {
      label: 'Joined on',
      help: 'The awareness of newcomers is counted from here; auditors like to sample them.',
    },
    leftOn: { label: 'Left on' },
    note: {
      label: 'Note',
      help: 'For example who stands in while they are away, or who took over.',
    },
  },
  links: {
    holds: {
      label: 'Roles',
      inverse: 'Held by',
      help: 'The roles of the AIMS that they fill. What these roles need shows up as competence to prove.',
    },
    'works-on': { label: 'AI systems they work on', inverse: 'People who work on it' },
  },
  problems: {
    'days-out-of-order': 'The day of leaving lies before the day of joining. Check both.',
  },
} as const satisfies RecordWords;

/** What somebody in a role has to be able to do. */
export const competence = {
  one: 'competence',
  many: 'Competences',
  asks: 'Decide which competence people need whose work affects the AIMS, make sure that they have it by education, training or experience, and keep evidence of that.',
  auditor:
    'An auditor takes a role with influence, such as who releases a model or who overrides it, and asks what somebody in it has to be able to do and how you know that the present holder can.',
  empty:
    'Take your roles one by one and ask what would go wrong if somebody without the knowledge filled them. Five to twelve competences are enough: too many are never kept up to date.',
  title: 'Competence',
  due: 'Look at it again on',
  owner: 'Answers for it',
  statuses: {
    needed: 'Needed',
    retired: 'No longer needed',
  },
  groups: {
    competence: {
      title: 'Competence and proof',
      intro:
        'Write it as something that somebody does: "Reads a fairness report and decides whether a release may go ahead".',
    },
  },
  fields: {
    area: {
      label: 'Area',
      options: {
        'management-system': 'Management system',
        auditing: 'Auditing',
        'ai-technical': 'AI engineering',
        data: 'Data',
        'risk-and-impact': 'Risk and impact',
        law: 'Law and regulation',
        oversight: 'Human oversight',
        domain: 'Field of application',
      },
    },
    description: {
      label: 'What somebody who has it can do',
      short: 'Description',
      help: 'Two or three observable things, so that two people would judge a colleague alike.',
    },
    level: {
      label: 'Level needed',
      short: 'Level',
      help: 'Aware: knows what it is and whom to ask. Practised: does it with help. Proficient: does it alone. Expert: teaches and decides hard cases.',
      options: levels,
    },
    proof: {
      label: 'What counts as proof',
      short: 'Proof',
      help: 'For example a certificate, two years of practice confirmed by a lead, a test passed, or work that somebody competent looked at.',
    },
    validMonths: {
      label: 'Proof is good for (months)',
      short: 'Months',
      help: 'After that it has to be renewed. Leave it empty where knowledge does not age; 12 to 36 is usual for law and for security.',
    },
  },
  links: {
    'needed-by': {
      label: 'Needed by the roles',
      inverse: 'Competence needed',
      help: 'Everybody who holds one of these roles has to prove it.',
    },
  },
} as const satisfies RecordWords;

/** Proof that a person has a competence. */
export const qualification = {
  one: 'proof of competence',
  many: 'Proofs of competence',
  asks: 'Keep documented information as evidence of competence: for each person what they can do, on what grounds, and since when.',
  auditor:
    'An auditor reads the proof, not the list: a certificate that expired in spring or a course of two hours for an expert level are findings that take a minute to make.',
  empty:
    'Open the competence matrix: every open cell leads to a proof to be entered. Scans of certificates are attached as evidence; a sentence from whoever watched the work counts too.',
  title: 'Proof',
  due: 'Expires on',
  owner: 'Kept by',
  statuses: {
    current: 'Current',
    expired: 'Expired',
    withdrawn: 'Withdrawn',
  },
  groups: {
    qualification: {
      title: 'Proof',
      intro: 'Who can do what, how well, and how you know.',
    },
  },
  fields: {
    level: { label: 'Level proved', short: 'Level', options: levels },
    basis: {
      label: 'On the grounds of',
      short: 'Grounds',
      options: {
        education: 'Education',
        training: 'Training',
        experience: 'Experience',
        certificate: 'Certificate',
        observation: 'Observed at work',
      },
    },
    evidence: {
      label: 'Evidence',
      help: 'What one can look at: number and issuer of the certificate, projects with years, who watched what.',
    },
    obtainedOn: { label: 'Obtained on', short: 'Obtained' },
    assessedBy: {
      label: 'Judged by',
      help: 'Somebody who knows the matter and is not the person themselves.',
    },
  },
  links: {
    of: { label: 'Person', inverse: 'Proofs of competence' },
    proves: { label: 'Proves', inverse: 'Proofs' },
    'gained-in': { label: 'Gained in the training', inverse: 'Proofs gained in it' },
  },
  problems: {
    'days-out-of-order': 'It expires before it was obtained. Check both days.',
  },
} as const satisfies RecordWords;

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
