import type { RecordWords } from './words.ts';

export { dataset, model } from './development.ts';
export { deployment, explanation, testRun } from './testing.ts';

/** Life cycle stages, wherever a system, a gate or a criterion names one. */
const stages = {
  design: 'Design',
  data: 'Data',
  development: 'Development',
  verification: 'Verification and validation',
  deployment: 'Deployment',
  operation: 'Operation and monitoring',
  retirement: 'Retirement',
} as const;

/** Words of the AI system inventory (8.1, A.4.2, A.6, A.8.2, A.9.4). */
export const system = {
  one: 'AI system',
  many: 'AI systems',
  asks: 'Know every AI system that you build, sell, buy or use: what it is for, who is affected, who watches over it, what it needs to run, and at which stage of its life it stands. Each step from design to retirement is taken on agreed criteria (8.1, A.4.2, A.6, A.9.4).',
  auditor:
    'An auditor asks colleagues which AI tools they used this week and compares with this list. Then they pick one system and follow it through: intended use, the criteria it had to meet before release, who accepted what was not met, what is logged, and what its users were told.',
  empty:
    'The standard expects an inventory that leaves nothing out, bought tools and functions inside other software included. Begin with the system that would hurt most if it were wrong; name, purpose and owner are enough for a first entry. Then ask each team what they use, and look through invoices and single sign-on for the rest.',
  title: 'Name',
  due: 'Next review',
  owner: 'System owner',
  statuses: stages,
  groups: {
    identity: {
      title: 'Identity and purpose',
      intro:
        'One entry per system that can be approved, changed and switched off on its own. A model that three products share is a model, the three products are systems.',
    },
    use: {
      title: 'Use and people',
      intro:
        'What it is meant for, what it will be used for anyway, and on whom. The impact assessment, the tests and the user information are all measured against this page.',
    },
    oversight: {
      title: 'Human oversight',
      intro:
        'How much happens without a person, and who can step in. Oversight counts only if somebody has the time, the knowledge and the right to say no.',
    },
    classification: {
      title: 'Classification under the EU AI Act',
      intro:
        'The guided classification asks one question at a time and writes down the reasons. A class without reasons is a guess, and no auditor can follow it.',
    },
    resources: {
      title: 'Resources',
      intro:
        'What the system needs beside its data: tools, computing and people. Whoever has to replace one of them starts reading here.',
    },
    gates: {
      title: 'Life cycle gates',
      intro:
        'What has to be true before the system moves on. A criterion is met, or somebody with a name waives it and says why.',
    },
    operation: {
      title: 'Documentation, monitoring and end of life',
      intro:
        'How it was thought out, how you notice that it no longer works as it should, what its users were told, and how it will be switched off one day.',
    },
  },
  fields: {
    purpose: {
      label: 'Purpose',
      help: 'The task it takes over and for whom, in two or three sentences that a new colleague understands: “Sorts incoming X-ray orders by urgency so that the on-call radiologist sees emergencies first.”',
    },
    version: {
      label: 'Version',
      help: 'The version that is in use or being built, as your team names it. For a bought service: the product’s version, or the month in which you looked. Tests and impact assessments refer to it.',
    },
    roles: {
      label: 'Your roles',
      short: 'Roles',
      help: 'Every role that you have for this system. A company that sells a product and also works with it is provider and deployer.',
      options: {
        developer: 'AI developer',
        provider: 'AI provider',
        deployer: 'AI deployer',
        user: 'AI user',
        partner: 'AI partner',
        subject: 'AI subject',
      },
    },
    origin: {
      label: 'Where it comes from',
      short: 'Origin',
      help: '“Configured” means that you built your own application on somebody else’s model, by prompts, retrieval or fine-tuning. What the supplier does not tell you, you have to test or agree in the contract.',
      options: {
        developed: 'Developed in-house',
        configured: 'Built on a supplied model',
        bought: 'Bought as it is',
        'open-source': 'Taken from open source',
      },
    },
    criticality: {
      label: 'Criticality',
      help: 'By the worst that a wrong result or an outage does within a day. Critical: people can come to harm or the business stops. High: rights, income or an important customer are at stake. Medium: work has to be redone. Low: hardly anybody notices.',
      options: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
    },
    technique: {
      label: 'Technique',
      help: 'In one line what it works with: “gradient boosted trees on 42 features”, “hosted large language model with retrieval from our manuals”.',
    },
    benefits: {
      label: 'Expected benefits',
      short: 'Benefits',
      help: 'What becomes better, for whom, and by which figure you would notice. Without it nobody can say later whether the risk was worth it.',
    },
    intendedUse: {
      label: 'Intended use',
      help: 'Who uses it, in which situation, on what input, and what happens with the result. Name the limits too: languages, age groups, kinds of cases that it was tested for.',
    },
    misuse: {
      label: 'Foreseeable misuse',
      short: 'Misuse',
      help: 'What sensible people under time pressure will do with it although it was not meant: take the score as the decision, use it for another group, paste in confidential data. Say after each how it is prevented or noticed.',
    },
    users: {
      label: 'Users',
      help: 'Who operates it or works with its results, one group per line: “case workers in claims (14)”.',
    },
    affected: {
      label: 'People affected',
      short: 'Affected',
      help: 'About whom it decides, whom it watches, or who lives with the result, one group per line. They often never see the system.',
    },
    inputs: {
      label: 'Input in operation',
      short: 'Input',
      help: 'What it is fed while it runs, from which source, in which quality, and what it does when something is missing. Training data belong under datasets.',
    },
    outputs: {
      label: 'Output',
      help: 'What comes out (score, text, ranking, action), in which range, and how sure it is. Say how a user recognises a result that should not be trusted.',
    },
    autonomy: {
      label: 'Degree of autonomy',
      short: 'Autonomy',
      help: 'What happens on an ordinary day, not what the manual says. If users accept nearly every suggestion, it acts in practice.',
      options: {
        informs: 'Informs; a person draws the conclusion',
        recommends: 'Recommends; a person decides',
        'acts-after-approval': 'Acts after a person approves each case',
        'acts-can-be-stopped': 'Acts by itself; a person watches and can stop it',
        'acts-alone': 'Acts by itself; a person looks at it afterwards',
      },
    },
    oversight: {
      label: 'How people oversee it',
      short: 'Oversight',
      help: 'What a person sees, how long they have, how they overrule or stop it, and what happens to the case then. Add how you check that it is really done: share of overruled results, samples, drills.',
    },
    overseenBy: {
      label: 'Overseen by',
      help: 'The function that has the knowledge and the right to overrule or stop it, with a deputy.',
    },
    incidentContact: {
      label: 'Contact for concerns and incidents',
      short: 'Contact',
      help: 'Where users and people affected report that something is wrong: a mailbox or number that is read within a working day.',
    },
    aiActClass: {
      label: 'Class under the EU AI Act',
      short: 'AI Act class',
      help: 'Take it from the guided classification, so that the reasons are recorded. A change of purpose, users or function can change the class.',
      options: {
        prohibited: 'Prohibited practice',
        'high-risk': 'High risk',
        limited: 'Limited risk',
        minimal: 'Minimal risk',
        'general-purpose': 'General-purpose model',
        'not-in-scope': 'Outside the Act',
      },
    },
    classifiedOn: {
      label: 'Classified on',
      help: 'The day on which the questions were answered. The law and the system both change; an old date is a reason to go through them again.',
    },
    classification: {
      label: 'Answers and reasons',
      short: 'Reasons',
      help: 'Written by the guided classification, one line per question.',
      columns: {
        step: { label: 'Step', help: 'Identifies the question in the library.' },
        question: { label: 'Question' },
        answer: { label: 'Answer' },
        reason: {
          label: 'Reason',
          help: 'Why this answer holds for this system. Put facts of your own behind the wording of the library.',
        },
      },
    },
    classificationNote: {
      label: 'Remarks on the classification',
      short: 'Remarks',
      help: 'Doubts, who was asked (lawyer, authority, supplier), other laws that apply, and what would make you classify again.',
    },
    tooling: {
      label: 'Tools and components',
      short: 'Tools',
      help: 'Frameworks, libraries, platforms and services with their versions, and which of them you could not replace within a month.',
    },
    computing: {
      label: 'Computing resources',
      short: 'Computing',
      help: 'Where it is trained and where it runs (machines, cloud region), how much it takes at peak, what happens on failure, and roughly the energy it uses if that matters.',
    },
    people: {
      label: 'People and skills',
      short: 'People',
      help: 'Functions that build, run and oversee it, the skills that this takes, and who steps in when the one person who knows it is away.',
    },
    gates: {
      label: 'Criteria',
      help: 'Each belongs to a stage: it has to be met before the system leaves that stage. Write them so that two people come to the same answer.',
      columns: {
        stage: {
          label: 'Stage',
          help: 'The stage that ends with this criterion.',
          options: stages,
        },
        criterion: {
          label: 'Criterion',
          help: 'A state that can be seen: “recall of at least 0.92 in every age group”, not “tested thoroughly”.',
        },
        state: {
          label: 'State',
          options: { open: 'Open', met: 'Met', waived: 'Waived' },
        },
        reason: {
          label: 'Proof or reason',
          help: 'Met: where it can be seen. Waived: why that is acceptable, until when, and what holds the risk in the meantime.',
        },
        by: { label: 'Decided by', help: 'The person who stands for it.' },
        on: { label: 'On' },
      },
    },
    requirements: {
      label: 'Requirements',
      help: 'What it must do and keep to, each so that it can be tested: results, speed, fairness, security, law, and the wishes of those affected that you took on. Say where the full list is kept.',
    },
    design: {
      label: 'Design and architecture',
      short: 'Design',
      help: 'The parts, how data flow between them, the decisions taken and the options turned down. A sketch in the evidence says more than a page of text.',
    },
    eventLog: {
      label: 'Event log',
      help: 'Which events are logged (input or a reference to it, result, version, overruling, errors), for how long, where, and who may read them. You must be able to explain one disputed result months later.',
    },
    monitoring: {
      label: 'Monitoring in operation',
      short: 'Monitoring',
      help: 'What is measured and how often, the limit from which somebody acts, who that is, and what they do: drift of the input, quality of the results per group, overruled results, complaints, attacks, cost.',
    },
    technicalDocumentation: {
      label: 'Technical documentation',
      help: 'Where the documents beside this file are kept, for whom each is written (own team, customers, authorities), and who keeps them current.',
    },
    userInformation: {
      label: 'Information for users and people affected',
      short: 'User information',
      help: 'What they are told and where: that AI is at work, what it is for, its limits and known failures, how to question a result, whom to ask. Put the wording in quotation marks.',
    },
    retirementPlan: {
      label: 'Retirement',
      help: 'What would make you switch it off, how the work goes on without it, what happens to data, models, logs and accounts, and whom you tell.',
    },
  },
  links: {
    'supplied-by': {
      label: 'Supplied by',
      inverse: 'AI systems it supplies',
      help: 'Suppliers of the system, of its model, its data or the platform that it runs on.',
    },
    'depends-on': {
      label: 'Depends on',
      inverse: 'AI systems that depend on it',
      help: 'Other AI systems whose results it uses. If one of them changes, this one has to be looked at too.',
    },
    'documented-by': {
      label: 'Documents',
      inverse: 'AI systems it describes',
      help: 'Manuals, instructions for use, plans and agreements that are kept as controlled documents.',
    },
  },
  problems: {
    'gate-open':
      'A stage before this one still has open criteria. Mark each as met, or waive it with a reason, before the system moves on.',
    'waiver-unexplained':
      'A waived criterion has no reason. Write why it may be left out here, or open it again.',
  },
} as const satisfies RecordWords;
