import type { RecordWords } from './words.ts';

/** Words of the scope and description of the AIMS (4.3, 4.4). */
export const scope = {
  one: 'scope',
  many: 'Scope of the AIMS',
  asks: 'Draw the boundary of the AIMS from your issues and your parties’ needs, keep it in writing (4.3), and describe the processes inside it and how they work together (4.4).',
  auditor:
    'An auditor lays the scope beside the AI inventory, the organisation chart and your website, tests every exclusion, and asks whether anything was left out because it would have been inconvenient. The statement ends up on the certificate.',
  empty:
    'The standard expects the scope in writing, and the certificate repeats it. Enter activities, functions, sites and AI systems first; the statement is written from them and checked against your inventory. A small company is usually best off with everything in.',
  title: 'Name of the AIMS',
  due: 'Next review',
  owner: 'Owner',
  statuses: { draft: 'Draft', approved: 'Approved' },
  groups: {
    boundaries: {
      title: 'What is in',
      intro:
        'The business that the AIMS covers, in words that a customer understands, and the places, functions and AI systems that belong to it.',
    },
    limits: {
      title: 'What is out, and where it touches others',
      intro:
        'What you leave out needs a reason that holds when someone affected reads it. Where work crosses the boundary, say who answers for what.',
    },
    statement: {
      title: 'Scope statement',
      intro:
        'The text that outsiders see. It is written from the fields before it; edit it afterwards as you like, but leave nothing in it that the fields contradict.',
    },
    aims: {
      title: 'Description of the AIMS',
      intro:
        'How the management system works in practice: the processes that run, who owns each, what it yields and which clauses it answers.',
    },
  },
  fields: {
    activities: {
      label: 'Activities, products and services',
      short: 'Activities',
      help: 'What you do with AI for whom, as half a sentence without a full stop: “development and operation of triage software for hospitals”. Do not name what you merely plan.',
    },
    functions: {
      label: 'Functions and departments',
      short: 'Functions',
      help: 'One per line, named as in your organisation chart. Bought-in functions count where you decide what they do.',
    },
    sites: {
      label: 'Sites',
      help: 'One per line, named as in the organisation’s profile; remote work as “remote work in …”. All sites that count for the audit have to be here.',
    },
    roles: {
      label: 'Your roles towards AI systems',
      short: 'Roles',
      help: 'Every role that you have towards at least one AI system in scope. The role decides which controls can apply to you.',
      options: {
        developer: 'AI developer',
        provider: 'AI provider',
        deployer: 'AI deployer',
        user: 'AI user',
        partner: 'AI partner',
        subject: 'AI subject',
      },
    },
    exclusions: {
      label: 'Exclusions',
      help: 'Activities, sites, functions or AI systems that are left out. An AI system that is linked as excluded needs a line here that names it or its code.',
      columns: {
        what: { label: 'What is excluded', short: 'Excluded' },
        reason: {
          label: 'Why it can be left out',
          short: 'Reason',
          help: 'A fact about the thing, such as “not used for decisions about people; ends on 30 June”. “Lack of time” is no reason.',
        },
      },
    },
    interfaces: {
      label: 'Interfaces and dependencies',
      short: 'Interfaces',
      help: 'Where something comes in from outside the boundary or leaves it: parent company, cloud provider, model supplier, outsourced labelling, customers who run your system.',
      columns: {
        with: { label: 'With whom', short: 'With' },
        what: { label: 'What crosses the boundary', short: 'What' },
        how: {
          label: 'How it is controlled',
          short: 'Controlled by',
          help: 'Contract, service level, acceptance check, contact person.',
        },
      },
    },
    statement: {
      label: 'Scope statement',
      short: 'Statement',
      help: 'Two to six plain sentences: what, where, which functions, which AI systems in which role, what is excluded and why.',
    },
    approvedBy: {
      label: 'Approved by',
      help: 'Name and function; a member of top management.',
    },
    approvedOn: { label: 'Approved on' },
    description: {
      label: 'How the AIMS works',
      short: 'Description',
      help: 'One page at most: how work on an AI system begins, who decides at which point, how risks, impacts and controls hang together, when top management looks at it all.',
    },
    processes: {
      label: 'Processes of the AIMS',
      short: 'Processes',
      help: 'The processes that actually run, in the order in which work passes through them. Eight to twelve are usual in a small company.',
      columns: {
        process: { label: 'Process', help: '“AI risk assessment”, “release of AI systems”.' },
        owner: { label: 'Owner', help: 'One function that answers for the result.' },
        result: {
          label: 'What it yields and who uses that',
          short: 'Result',
          help: 'The record or decision at its end and the process that takes it up: “risk register; used by release”.',
        },
        requirements: { label: 'Clauses and controls', short: 'Answers' },
      },
    },
  },
  links: {
    includes: {
      label: 'AI systems in scope',
      inverse: 'In the scope of',
      help: 'Bought systems and AI features inside other software belong here as much as your own.',
    },
    excludes: {
      label: 'AI systems out of scope',
      inverse: 'Excluded from the scope of',
      help: 'Each one also needs a line with the reason under Exclusions.',
    },
  },
  problems: {
    'approval-incomplete':
      'An approved scope names who approved it and when. Fill in both, or leave the status at “Draft”.',
  },
} as const satisfies RecordWords;

/** Words of roles, responsibilities and authorities (5.3, A.3.2). */
export const role = {
  one: 'role',
  many: 'Roles and authorities',
  asks: 'Give responsibilities and authorities for AI to named roles and make them known; somebody keeps the AIMS in line with the standard and reports to top management on how it does (5.3).',
  auditor:
    'An auditor asks the holders what they may decide alone, compares it with what is written here, and looks for decisions that nobody may take, for people who approve their own work, and for roles whose holder has left.',
  empty:
    'The standard expects roles with a holder, duties and authority. Four to seven are enough in a small company: top management, AIMS lead, owner per AI system, somebody for data, somebody for security and privacy, internal auditor. One person may hold several, but not audit their own work.',
  title: 'Role',
  due: 'Next review',
  owner: 'Appointed by',
  statuses: { assigned: 'Assigned', vacant: 'Vacant', ended: 'Ended' },
  groups: {
    role: {
      title: 'Role',
      intro:
        'What the role is there for, who holds it, what that person has to see to and what they may decide without asking.',
    },
    duties: {
      title: 'Part in clauses and controls',
      intro:
        'For which clauses and controls this role is accountable, responsible, consulted or informed. Exactly one role is accountable for each; the matrix shows the gaps.',
    },
  },
  fields: {
    purpose: {
      label: 'Purpose',
      help: 'One or two sentences: what would go wrong if nobody held this role.',
    },
    holder: {
      label: 'Holder',
      help: 'A person’s name. For a vacant role: who acts for the time being, or “none”, and set the status to “Vacant”.',
    },
    deputy: {
      label: 'Deputy',
      help: 'Who decides when the holder is away. A role that can stop an AI system needs one.',
    },
    responsibilities: {
      label: 'Responsibilities',
      help: 'What the holder has to see to, one per line, beginning with a verb: “keeps the AI inventory complete”.',
    },
    authorities: {
      label: 'Authorities',
      help: 'What the holder may decide alone, with its limit: “may take any AI system out of operation at once”, “accepts risks up to medium”, “spends up to 5,000 euros”.',
    },
    competence: {
      label: 'Competence needed',
      short: 'Competence',
      help: 'What somebody must know or have done before they take the role, and how you would check it.',
    },
    duties: {
      label: 'Part in clauses and controls',
      short: 'Parts',
      help: 'One line per part; name several clauses or controls in it.',
      columns: {
        part: {
          label: 'Part',
          help: 'Accountable: answers for the result and signs. Responsible: does the work. Consulted: is asked before. Informed: is told after.',
          options: {
            accountable: 'Accountable',
            responsible: 'Responsible',
            consulted: 'Consulted',
            informed: 'Informed',
          },
        },
        requirements: { label: 'Clauses and controls', short: 'For' },
        note: { label: 'Note', help: 'A limit or condition, such as “for bought systems only”.' },
      },
    },
  },
  links: {
    'reports-to': {
      label: 'Reports to',
      inverse: 'Roles that report to it',
      help: 'The line by which concerns travel upwards. Top management reports to none.',
    },
  },
} as const satisfies RecordWords;
