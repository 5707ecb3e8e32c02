import { severities } from './severities.ts';
import type { RecordWords } from './words.ts';

/** Incidents with AI systems. */
export const incident = {
  one: 'incident',
  many: 'Incidents',
  asks: 'Have a plan for what happens when an AI system fails or harms somebody: notice it, limit it, put it right, tell those who have to know in time, and learn from it.',
  auditor:
    'An auditor asks for the last incident, lays your plan beside it and compares the times: when it was noticed, when it was stopped, who was told, and what is different since.',
  empty:
    'Write down near misses too: they cost nothing and teach the most. No entry at all is credible for a few months, not for a year of operation.',
  title: 'In one line',
  due: 'To be closed by',
  owner: 'Leads the response',
  statuses: {
    open: 'Open',
    contained: 'Contained',
    analysed: 'Analysed',
    closed: 'Closed',
  },
  groups: {
    incident: {
      title: 'What happened',
      intro:
        'Facts first: what was seen, with which system, since when. The cause can wait, the time cannot: deadlines run from the day you knew.',
    },
    people: {
      title: 'Whom it touches',
      intro:
        'People outside the company as well, also those who do not know yet. What it led to decides which authorities have to be told.',
    },
    response: {
      title: 'Response and notification',
      intro:
        'Limit the damage, put the results right, tell those who have to know. A deadline that was met only counts with a reference to show for it.',
    },
    lessons: {
      title: 'Cause and lessons',
      intro:
        'What made it possible and what is different now. If a requirement was not met, raise a nonconformity: it carries cause and corrective action from there.',
    },
  },
  fields: {
    what: {
      label: 'What happened',
      help: 'What the system did, what it should have done, how it was noticed, and how long it went on.',
    },
    kind: {
      label: 'Kind',
      options: {
        'wrong-output': 'Wrong output',
        harm: 'Harm to a person',
        unfairness: 'Unfair treatment',
        outage: 'Outage',
        misuse: 'Misuse',
        security: 'Security',
        privacy: 'Privacy',
        'oversight-failed': 'Human oversight failed',
        'near-miss': 'Near miss',
      },
    },
    severity: {
      label: 'Severity',
      help: 'By the effect on people first, by cost second.',
      options: severities,
    },
    occurredOn: { label: 'Happened on', help: 'Or began on, as far as you know.' },
    detectedOn: {
      label: 'Known since',
      help: 'The day when somebody in the company knew of it. Legal deadlines run from here.',
    },
    detectedBy: {
      label: 'Noticed by',
      help: 'A person, a function, or the monitoring that raised the alarm.',
    },
    serious: {
      label: 'Serious incident under the EU AI Act',
      short: 'Serious',
      help: 'Article 3(49): it led to death or serious harm to health, to serious and lasting disruption of critical infrastructure, to a breach of fundamental rights, or to serious harm to property or the environment.',
    },
    affected: {
      label: 'Who is affected',
      short: 'Affected',
      help: 'Groups of people, customers, departments; and what it means for them.',
    },
    affectedCount: { label: 'Number of people', help: 'An estimate is better than nothing.' },
    harms: {
      label: 'What it led to',
      short: 'Led to',
      help: 'Also where it is not certain yet: the duties to notify that come into question follow from it.',
      options: {
        death: 'Death of a person',
        health: 'Serious harm to health',
        'fundamental-rights': 'Breach of fundamental rights',
        'critical-infrastructure': 'Disruption of critical infrastructure',
        'property-environment': 'Serious harm to property or environment',
        widespread: 'Spread over several member states',
        'personal-data': 'Breach of personal data',
      },
    },
    confidential: {
      label: 'Confidential report',
      short: 'Confidential',
      help: 'Name and contact are then hidden on screen until somebody asks for them, and left out of every document and export.',
    },
    reporter: { label: 'Reported by', help: 'Leave it empty for an anonymous report.' },
    contact: { label: 'How to reach them', short: 'Contact' },
    containment: {
      label: 'Immediate measures',
      help: 'What stopped it or limited it, by whom, at what time: switched off, rolled back, back to manual work.',
    },
    correction: {
      label: 'Correction',
      help: 'How the results of the failure were put right: decisions taken again, people informed, data repaired.',
    },
    restoredOn: { label: 'Back to normal on', short: 'Restored' },
    notifications: {
      label: 'Notifications',
      columns: {
        whom: { label: 'Who is told' },
        basis: { label: 'Because of', help: 'The law, contract or rule that demands it.' },
        deadline: { label: 'Until' },
        doneOn: { label: 'Told on' },
        reference: { label: 'Reference', help: 'File number, message, name of the contact.' },
      },
    },
    noNotification: {
      label: 'Why nobody has to be told',
      short: 'No notification because',
      help: 'An auditor asks who decided this and on what grounds.',
    },
    cause: {
      label: 'Cause',
      help: 'What made it possible, not who made the mistake. For a nonconformity the analysis goes deeper there.',
    },
    lessons: {
      label: 'Lessons',
      help: 'What you do differently now, and whom else it concerns: other systems, customers, suppliers.',
    },
    closedOn: { label: 'Closed on' },
  },
  links: {
    concerns: {
      label: 'Concerns',
      inverse: 'Incidents',
      help: 'AI systems first: duties to notify depend on their class and on your role. Then the customers and suppliers that it touches.',
    },
    realised: {
      label: 'Risk that came true',
      inverse: 'Came true in',
      help: 'Rate this risk again: it was more likely than you thought. If none fits, one is missing.',
    },
    'led-to': {
      label: 'Led to',
      inverse: 'Comes from an incident',
      help: 'Nonconformity, new risk, planned change, improvement idea.',
    },
  },
  problems: {
    'closed-without-lessons':
      'A closed incident says what was learned from it. Write the lessons, even if the lesson is that the plan worked.',
    'days-out-of-order':
      'Something happens, is noticed, is put right, is closed. Check the days: one of them comes before the one it follows.',
  },
} as const satisfies RecordWords;
