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
  due: 'Next talk on',
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
