import type { AimsRecord } from './records/record.ts';

/**
 * The screening that decides whether an AI system needs a full impact assessment. Its questions
 * name the thresholds for sensitive and restricted uses; like the risk criteria to start with,
 * they are content that the organisation may change in its own record.
 */
export interface ScreeningQuestion {
  readonly id: string;
  /** As it is written into the record. */
  readonly question: string;
  /** What counts as yes, with examples. */
  readonly guidance: string;
  /** One yes is enough for a full assessment; of the others it takes two. */
  readonly decisive: boolean;
}

export const screeningQuestions: readonly ScreeningQuestion[] = [
  {
    id: 'restricted-use',
    question:
      'Is this a use that law or your own policy treats as sensitive, restricted or high-risk?',
    guidance:
      'Look at the class under the EU AI Act, at product law (medical devices, machinery, vehicles) and at what your AI policy allows only with approval. A system whose class is not settled yet is "unclear".',
    decisive: true,
  },
  {
    id: 'decides-about-people',
    question:
      'Does its result decide, or largely decide, what a person gets, pays, may do or is refused?',
    guidance:
      'Work, pay, credit, insurance, housing, schooling, care, public benefits, access to a service. Also yes when a person signs in the end but rarely departs from the result.',
    decisive: true,
  },
  {
    id: 'bodily-harm',
    question: 'Could a wrong result, a late one or none at all injure somebody or make them ill?',
    guidance:
      'Think of machines and vehicles, diagnosis and dosage, food, alarms that do not come, and of advice that people follow about their health.',
    decisive: true,
  },
  {
    id: 'vulnerable-people',
    question:
      'Are children or people in a vulnerable situation among those who use it or are affected?',
    guidance:
      'Patients, older people in care, people in debt or in need, asylum seekers, job seekers, anyone who depends on you and can hardly object.',
    decisive: true,
  },
  {
    id: 'observes-people',
    question:
      'Does it recognise, observe, profile or score people, or use data about their body, health, beliefs or private life?',
    guidance:
      'Faces, voices, emotions, movements, behaviour at work or online. Yes also if the person is not named but can be singled out.',
    decisive: true,
  },
  {
    id: 'shapes-opinion',
    question:
      'Does it choose or write what many people see, read or hear, so that they may take it for human or true?',
    guidance:
      'Ranking, recommendations, generated text, pictures or voices, chat that does not say what it is. An internal draft that a person rewrites is "no".',
    decisive: true,
  },
  {
    id: 'acts-before-review',
    question: 'Does anything happen on the strength of a result before a person has looked at it?',
    guidance:
      'Messages that go out, orders, blocks, prices, machine movements. Ask what happens at night and at weekends too.',
    decisive: false,
  },
  {
    id: 'hard-to-contest',
    question:
      'Would an affected person find it hard to notice a wrong result, to understand it or to have it corrected?',
    guidance:
      'Imagine somebody outside your organisation: do they know that AI was involved, whom they can ask, and can that person change the outcome?',
    decisive: false,
  },
  {
    id: 'many-people',
    question: 'Does it touch many people, or nearly everybody in a small group?',
    guidance:
      'More than about a thousand people a year, or most pupils of one school, most staff of one site, most residents of one street.',
    decisive: false,
  },
  {
    id: 'changes-work',
    question: 'Does it change, allocate, measure or replace what people do at work?',
    guidance:
      "Shift plans, targets, time recording, tasks that disappear, skills that are no longer practised. Customers' staff count too.",
    decisive: false,
  },
  {
    id: 'new-ground',
    question:
      'Is the technique, the purpose, the place or the group of people new to you or to your field?',
    guidance:
      'You have no results from comparable use, or it was built for another country, language or age group than the one you use it for.',
    decisive: false,
  },
  {
    id: 'environment',
    question:
      'Does building or running it take energy, water or equipment that you would have to explain?',
    guidance:
      'Training large models, millions of generated results a month, sensors or computers bought in numbers for it.',
    decisive: false,
  },
];

type ScreeningRow = AimsRecord<'impact'>['data']['screening'][number];

export interface ScreeningProposal {
  /** Null while the answers allow no proposal. */
  readonly fullNeeded: 'yes' | 'no' | null;
  readonly because:
    /** A decisive question has a yes. */
    | 'decisive'
    /** A decisive question could not be answered: that is a reason to look closer. */
    | 'unclear'
    /** Two or more of the other questions are yes or unclear. */
    | 'several'
    /** Every question is answered, and at most one of the lesser ones speaks for it. */
    | 'none'
    | 'unanswered';
  /** The questions that led to it; the unanswered ones where nothing can be proposed. */
  readonly questions: readonly string[];
}

const known = new Map(screeningQuestions.map((one) => [one.question, one]));

/** Whether one yes to it is enough; a question that the organisation added itself counts so. */
function isDecisive({ question }: ScreeningRow): boolean {
  return known.get(question)?.decisive ?? true;
}

/** What the answers of a screening speak for. Rows without a question count for nothing. */
export function screeningProposal(rows: readonly ScreeningRow[]): ScreeningProposal {
  const asked = rows.filter(({ question }) => question.trim() !== '');
  const decisive = asked.filter((row) => isDecisive(row) && row.answer === 'yes');
  if (decisive.length > 0) return propose('yes', 'decisive', decisive);
  const unclear = asked.filter((row) => isDecisive(row) && row.answer === 'unclear');
  if (unclear.length > 0) return propose('yes', 'unclear', unclear);
  const others = asked.filter(
    (row) => !isDecisive(row) && (row.answer === 'yes' || row.answer === 'unclear'),
  );
  if (others.length >= 2) return propose('yes', 'several', others);
  const open = asked.filter(({ answer }) => answer === null);
  if (asked.length === 0 || open.length > 0) return propose(null, 'unanswered', open);
  return propose('no', 'none', others);
}

function propose(
  fullNeeded: ScreeningProposal['fullNeeded'],
  because: ScreeningProposal['because'],
  rows: readonly ScreeningRow[],
): ScreeningProposal {
  return { fullNeeded, because, questions: rows.map(({ question }) => question) };
}

/** The rows with the questions of the screening that they lack; what is there stays first. */
export function withScreeningQuestions(rows: readonly ScreeningRow[]): readonly ScreeningRow[] {
  const asked = new Set(rows.map(({ question }) => question));
  return [
    ...rows,
    ...screeningQuestions
      .filter(({ question }) => !asked.has(question))
      .map(({ question }): ScreeningRow => ({ question, answer: null, reason: '' })),
  ];
}
