/**
 * What organisations along an AI value chain usually have to settle between them: content to start
 * a record from. The organisation changes the wording in its own records.
 */

type Kinds = readonly ('supplier' | 'customer' | 'partner')[];

const all: Kinds = ['supplier', 'customer', 'partner'];
const upstream: Kinds = ['supplier', 'partner'];
const downstream: Kinds = ['customer', 'partner'];

export interface ResponsibilityTopic {
  readonly kinds: Kinds;
  readonly topic: string;
  /** What to settle, for whoever fills it in. */
  readonly guidance: string;
}

export const responsibilityTopics: readonly ResponsibilityTopic[] = [
  {
    kinds: all,
    topic: 'Intended use and its limits',
    guidance:
      'Who says what the system is for and what it must not be used for, and who sees to it that this is kept.',
  },
  {
    kinds: all,
    topic: 'Data: origin, quality and right to use',
    guidance:
      "Who answers for the data that goes in, at training and in operation, and whether one side may learn from the other's data.",
  },
  {
    kinds: all,
    topic: 'Testing for the actual use',
    guidance:
      'Who tests with data and people from the place of use, including differences between groups, and who sees the results.',
  },
  {
    kinds: all,
    topic: 'Changes and new versions',
    guidance:
      'Who announces a change of model, data or behaviour, how long before, and who tests again before it takes effect.',
  },
  {
    kinds: all,
    topic: 'Human oversight in operation',
    guidance: 'Who supervises results, who may stop the system, and who trains these people.',
  },
  {
    kinds: all,
    topic: 'Monitoring and logs',
    guidance:
      'Who watches performance and drift, who keeps the logs, how long, and who may read them.',
  },
  {
    kinds: all,
    topic: 'Incidents and concerns',
    guidance:
      'Whom to tell within which time, who investigates, who informs authorities and affected people.',
  },
  {
    kinds: all,
    topic: 'Information to users and affected people',
    guidance:
      'Who writes it, who hands it over, and who keeps it up to date when the system changes.',
  },
  {
    kinds: downstream,
    topic: 'Complaints and correction of results',
    guidance: 'Through which door an affected person complains, and who can change the outcome.',
  },
  {
    kinds: all,
    topic: 'Security and access',
    guidance: 'Who protects model, interfaces and keys, and who tests for manipulated inputs.',
  },
  {
    kinds: all,
    topic: 'Legal duties and conformity',
    guidance:
      'Who is provider and who is deployer under the law, and who keeps the technical documentation and registrations.',
  },
  {
    kinds: upstream,
    topic: 'Sub-suppliers',
    guidance: 'Who may pass work or data on to whom, and who answers for them.',
  },
  {
    kinds: all,
    topic: 'End of the relation',
    guidance:
      'How data and models are handed back or deleted, and how the service goes on until there is another solution.',
  },
];

export interface DiligenceQuestion {
  readonly kinds: Kinds;
  readonly question: string;
  /** What a good answer contains, and what makes one suspicious. */
  readonly guidance: string;
}

export const diligenceQuestions: readonly DiligenceQuestion[] = [
  {
    kinds: upstream,
    question: 'What is the model or service made for, and does our use fit that?',
    guidance:
      'Ask for the documentation they give to every customer. A use that they exclude in the small print is a concern.',
  },
  {
    kinds: upstream,
    question: 'What data was it trained on, with which right, and what is missing in it?',
    guidance:
      'Sources, period, languages and groups. "Confidential" without any description leaves you to find the gaps yourself: test for them.',
  },
  {
    kinds: upstream,
    question: 'How was it tested, with which results for groups like our users?',
    guidance:
      'Figures with test data and date; results per group. A single overall figure says little about your people.',
  },
  {
    kinds: upstream,
    question: 'What happens to the data that we send, and where?',
    guidance:
      'Storage, place, access, use for training, deletion. Compare it with the contract and your own privacy notice.',
  },
  {
    kinds: upstream,
    question: 'How and how long before do we learn of changes, and can we stay on a version?',
    guidance:
      'A fixed version or a notice period that is long enough for your own tests. Silent changes are a concern for anything critical.',
  },
  {
    kinds: upstream,
    question: 'How do they handle incidents, and whom do we reach out of hours?',
    guidance:
      'A named contact, times, and an example of how they informed customers the last time.',
  },
  {
    kinds: upstream,
    question: 'What do they show for responsible AI: certificates, policy, impact assessment?',
    guidance:
      'ISO/IEC 42001 or 27001 certificates with a scope that covers the service; read the scope, not the logo.',
  },
  {
    kinds: upstream,
    question: 'What would we do if they stopped tomorrow?',
    guidance:
      'Another supplier, an older version, manual work; how long the change would take and what it would cost.',
  },
  {
    kinds: downstream,
    question: 'What do they use our system for, on whom, and does that fit its intended use?',
    guidance:
      'Have them describe it in their own words. Other groups or decisions than you tested for are a concern.',
  },
  {
    kinds: downstream,
    question: 'Did those who use it get, and understand, what they have to know?',
    guidance:
      'Instructions in their language, training, limits of the results, when not to rely on it.',
  },
  {
    kinds: downstream,
    question: 'Who on their side supervises results and may stop the system?',
    guidance: 'A function with time and authority, not only a name.',
  },
  {
    kinds: downstream,
    question: 'How do their users and affected people tell of problems, and does it reach us?',
    guidance:
      'Ask for the number of reports in the last months; none at all usually means no channel.',
  },
  {
    kinds: downstream,
    question: 'What do they expect of us, and can we keep it?',
    guidance:
      'Availability, accuracy, explanations, audits, laws they are under. Promise only what you measure.',
  },
];
