import type { RecordWords } from './words.ts';

export { role, scope } from './boundaries.ts';

/** Words of internal and external issues (4.1). */
export const issue = {
  one: 'issue',
  many: 'Internal and external issues',
  asks: 'Know what outside and inside your organisation helps or hinders responsible AI, decide whether climate change is such an issue, and know your role towards your AI systems (4.1).',
  auditor:
    'An auditor asks two managers separately for the main issues and compares. Each issue should lead somewhere: to a risk, an objective, the scope or a decision to watch it; and the climate decision has been taken, whichever way.',
  empty:
    'The standard expects you to know your issues before you draw the scope and assess risks. Begin with the library of your sector, keep the ten to fifteen that a colleague would recognise as true, and say of each what it does to you. Decide on climate change even if the answer is no.',
  title: 'Issue',
  due: 'Look at again',
  owner: 'Who watches it',
  statuses: {
    current: 'Current',
    watched: 'Being watched',
    closed: 'Not relevant',
  },
  groups: {
    issue: {
      title: 'Issue',
      intro:
        'A fact or development that bears on your AI systems, not yet a risk. The title states it as a sentence that can be true or false: “Two developers hold all knowledge of the ranking model”.',
    },
    response: {
      title: 'Effect and response',
      intro:
        'What it does to what you want to achieve with AI, for better or worse, and what follows. “We watch it” is a response if somebody does.',
    },
  },
  fields: {
    kind: {
      label: 'Internal or external',
      short: 'Kind',
      help: 'Internal is what you could change yourselves: skills, habits, money, contracts. External is what happens to you.',
      options: { internal: 'Internal', external: 'External' },
    },
    topic: {
      label: 'Topic',
      help: 'Record at least one issue under “Climate and environment” and one under “Law and regulation”; both are asked for in every audit. If climate change does not matter to you, record that with your reason and the status “Not relevant”.',
      options: {
        legal: 'Law and regulation',
        market: 'Market and competition',
        technology: 'Technology',
        climate: 'Climate and environment',
        society: 'Society and public opinion',
        supply: 'Suppliers and supply chain',
        people: 'People and skills',
        culture: 'Culture and habits',
        resources: 'Money, time and equipment',
        governance: 'Ownership and decision making',
        data: 'Data',
      },
    },
    importance: {
      label: 'Importance',
      help: 'High: it could make or break what the AIMS is to achieve. Low: worth a look once a year.',
      options: { high: 'High', medium: 'Medium', low: 'Low' },
    },
    description: {
      label: 'Background',
      help: 'What somebody needs to know who hears of it for the first time: figures, dates, since when.',
    },
    effect: {
      label: 'Effect on the AIMS',
      short: 'Effect',
      help: 'What becomes easier or harder because of it, and for which AI systems. Issues can help: a strong quality culture is one.',
    },
    response: {
      label: 'How it is addressed',
      short: 'Response',
      help: 'What you do, or why you do nothing. Link the risk, objective, document or task in which it is done.',
    },
    source: {
      label: 'Source',
      help: 'Where you know it from, so that it can be checked again: a law with its number, a customer letter, a survey, a workshop with its date.',
    },
  },
  links: {
    'addressed-by': {
      label: 'Addressed by',
      inverse: 'Issues it addresses',
      help: 'Where the response is carried out. An important issue with nothing linked is the first thing that an auditor asks about.',
    },
  },
} as const satisfies RecordWords;

/** Words of interested parties and their needs (4.2). */
export const party = {
  one: 'interested party',
  many: 'Interested parties',
  asks: 'Know who can affect your AI systems or is affected by them, what each of them needs, and which of these needs you take on as requirements of the AIMS (4.2).',
  auditor:
    'An auditor looks for people who are affected but never signed a contract, for needs with a source instead of guesses, and for a decision on each need: taken on and met somewhere, or declined for a reason.',
  empty:
    'The standard expects a list of those who matter to your AI systems, with their needs. Begin with the people about whom your systems decide, then customers, staff, authorities and suppliers. The library holds typical needs by sector; strike out what does not hold for you.',
  title: 'Interested party',
  due: 'Look at again',
  owner: 'Who keeps contact',
  statuses: { current: 'Current', former: 'Former' },
  groups: {
    party: {
      title: 'Party',
      intro:
        'One entry per group that wants the same things. “Patients” and “patients’ relatives” are two if their needs differ, one if they do not.',
    },
    needs: {
      title: 'Needs and expectations',
      intro:
        'What this party needs from you where AI is concerned, one line each. Mark the needs that you commit to; from then on an audit measures you by them.',
    },
  },
  fields: {
    kind: {
      label: 'Internal or external',
      short: 'Kind',
      help: 'Internal parties work for you or own you. Everybody else is external.',
      options: { internal: 'Internal', external: 'External' },
    },
    relation: {
      label: 'Relation to you',
      short: 'Relation',
      help: 'The nearest fit. People about whom a system decides are “affected”, even if they are also customers.',
      options: {
        customer: 'Customer',
        user: 'User of an AI system',
        affected: 'Affected by an AI system',
        authority: 'Authority, regulator or certifier',
        supplier: 'Supplier',
        employee: 'Employee or their representative',
        owner: 'Management, owner or investor',
        partner: 'Partner',
        public: 'Public, media or association',
      },
    },
    influence: {
      label: 'Influence',
      help: 'How far this party can stop, change or speed up what you do with AI. Little influence does not mean unimportant: affected people often have least.',
      options: { high: 'High', medium: 'Medium', low: 'Low' },
    },
    description: {
      label: 'Who they are',
      help: 'How many, where, and how your AI systems reach them.',
    },
    engagement: {
      label: 'How you hear from them',
      short: 'Contact',
      help: 'The channel by which their needs reach you and how often: yearly customer survey, works council meeting, complaints mailbox, register of new laws.',
    },
    needs: {
      label: 'Needs and expectations',
      short: 'Needs',
      help: 'Include those that the law or a contract gives them, and those that they expect without any paper.',
      columns: {
        text: {
          label: 'Need or expectation',
          short: 'Need',
          help: 'From their side: “to be told when a machine took part in the decision”.',
        },
        requirement: {
          label: 'Requirement of the AIMS',
          short: 'Taken on',
          help: 'Ticked: you commit to meet it. Law and contract leave you no choice.',
        },
        metBy: {
          label: 'Clauses and controls that meet it',
          short: 'Met by',
          help: 'Where in the AIMS it is dealt with.',
        },
        where: {
          label: 'Where it is met, or why not',
          short: 'Where',
          help: 'The document, screen, contract or task that shows it. For a need that you decline: the reason.',
        },
      },
    },
  },
  links: {
    'concerned-with': {
      label: 'Concerned with',
      inverse: 'Interested parties',
      help: 'AI systems that reach this party. None means all of them.',
    },
    'addressed-by': {
      label: 'Addressed by',
      inverse: 'Parties whose needs it addresses',
      help: 'Risks, objectives, documents, tasks and changes in which the needs are taken care of.',
    },
  },
} as const satisfies RecordWords;
