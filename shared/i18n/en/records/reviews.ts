import type { RecordWords } from './words.ts';

const inputNames = {
  'earlier-actions': 'Actions of earlier reviews',
  issues: 'Changes in issues',
  parties: 'Changes in interested parties',
  nonconformities: 'Nonconformities and incidents',
  monitoring: 'Monitoring results',
  audits: 'Audit results',
  objectives: 'AI objectives',
  risks: 'Risks and opportunities',
  feedback: 'Feedback and concerns',
  resources: 'Resources and competence',
  improvement: 'Improvement and changes',
} as const;

const judgement = { yes: 'Yes', partly: 'Partly', no: 'No' } as const;

/** Management reviews. */
export const review = {
  one: 'management review',
  many: 'Management reviews',
  asks: 'Top management looks at the AIMS at planned intervals, with set inputs in front of it, and decides what has to change: is the system still suitable, adequate and effective?',
  auditor:
    'An auditor takes one decision from your minutes and follows it: who was in the room, which facts led to it, who got the task, what became of it by the next review.',
  empty:
    'The standard expects top management to review the AIMS at planned intervals; once a year is the least that auditors accept, and one has to be held before stage 1. Start one: Aimsbook computes the papers for every input from your records.',
  title: 'Management review',
  due: 'Planned for',
  owner: 'Prepared by',
  statuses: {
    planned: 'Planned',
    held: 'Held, not signed',
    signed: 'Signed',
    cancelled: 'Cancelled',
  },
  groups: {
    meeting: {
      title: 'Preparation',
      intro:
        'The period that is looked at, and the people who have to be there. Top management itself: a deputy who reports back afterwards is no substitute.',
    },
    inputs: {
      title: 'Inputs',
      intro:
        'What the records say about each input, and what the meeting said about it. The facts are frozen when the meeting begins.',
    },
    outputs: {
      title: 'Decisions and conclusion',
      intro:
        'What is to happen, who does it until when, and what top management concludes about the AIMS as a whole.',
    },
  },
  fields: {
    place: { label: 'Place', help: 'A room, or how people dial in.' },
    chair: {
      label: 'Chair',
      help: 'Usually the head of the organisation. Name and function, as they are to stand in the minutes.',
    },
    minutesBy: {
      label: 'Minutes by',
      help: 'Often the AIMS lead: somebody who knows where the facts come from.',
    },
    periodFrom: {
      label: 'Looks back to',
      short: 'Period from',
      help: 'The day of the last review, so that no week goes unseen. For the first one, the day on which work on the AIMS began.',
    },
    heldOn: { label: 'Held on' },
    attendance: {
      label: 'Attendance',
      help: 'Who is invited, and at the meeting who was there. At least one person has to belong to top management.',
      columns: {
        name: { label: 'Name' },
        function: { label: 'Function' },
        top: { label: 'Top management', short: 'Top' },
        presence: {
          label: 'Presence',
          options: {
            present: 'Present',
            part: 'Part of the time',
            excused: 'Excused',
            absent: 'Absent',
          },
        },
      },
    },
    agenda: {
      label: 'Further points of the agenda',
      short: 'Agenda',
      help: 'The inputs of the standard are on the agenda anyway. Add what the organisation wants to decide on this occasion.',
    },
    inputs: {
      label: 'Inputs',
      columns: {
        input: { label: 'Input', options: inputNames },
        facts: { label: 'Facts' },
        discussion: {
          label: 'Discussion',
          help: 'What was said about the facts: how top management reads them, what it worries about, what it is content with.',
        },
        nothing: { label: 'Nothing to discuss' },
      },
    },
    frozenOn: { label: 'Facts frozen on' },
    decisions: {
      label: 'Decisions',
      help: 'Each becomes a task when the minutes are signed, so that the next review finds what became of it.',
      columns: {
        decision: {
          label: 'Decision',
          help: 'So that somebody who was not there could tell whether it was done.',
        },
        kind: {
          label: 'Kind',
          options: {
            improvement: 'Improvement',
            change: 'Change to the AIMS',
            resources: 'Resources',
            other: 'Other',
          },
        },
        input: { label: 'Follows from', options: inputNames },
        who: { label: 'Who' },
        due: { label: 'Until' },
        task: { label: 'Task' },
      },
    },
    suitable: {
      label: 'Suitable',
      help: 'Does the AIMS still fit the organisation: its purpose, its AI systems, its culture, what is expected of it?',
      options: judgement,
    },
    adequate: {
      label: 'Adequate',
      help: 'Is it enough: are all requirements met, are people, time and tools what they have to be?',
      options: judgement,
    },
    effective: {
      label: 'Effective',
      help: 'Does it do what it is for: are objectives reached, risks kept within the appetite, nonconformities gone for good?',
      options: judgement,
    },
    conclusion: {
      label: 'Conclusion',
      help: 'Two or three sentences in the words of top management. They are the first thing that an auditor reads.',
    },
    signedBy: { label: 'Signed by' },
    signedOn: { label: 'Signed on' },
  },
  links: {},
  problems: {
    'held-without-day':
      'A review that was held needs its day. Enter it, or set it back to planned.',
    'signature-incomplete':
      'A signed review needs the name of who signed it and the day. Sign it on its own page.',
    'days-out-of-order':
      'The review looks back to a day after the meeting, or was signed before it. Check the days.',
  },
} as const satisfies RecordWords;
