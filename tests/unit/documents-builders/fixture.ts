import { loadCatalogue } from '../../../electron/services/content.ts';
import { planActions } from '../../../shared/domain/action-plan.ts';
import type { Answer, Assessment, Person } from '../../../shared/domain/assessment.ts';
import { blankAnswer, defaultScale, isGap } from '../../../shared/domain/assessment.ts';
import type { Catalogue, Question } from '../../../shared/domain/content.ts';
import type { Evidence, EvidenceLink } from '../../../shared/domain/evidence.ts';
import { newOrganisation } from '../../../shared/domain/organisation.ts';
import { firstSentence } from '../../../shared/domain/sentences.ts';
import type { GapReportInput } from '../../../shared/documents/gap-report/index.ts';
import { ids } from '../domain/support.ts';

const root = new URL('../../../resources', import.meta.url).pathname;
let loaded: Catalogue | undefined;
/** The shipped catalogue, read once. */
export const realCatalogue = (): Catalogue => (loaded ??= loadCatalogue(root));

const instant = '2026-05-15T16:20:00.000Z';
const uuid = (kind: number, index: number): string =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(index).padStart(12, '0')}`;

const people: Person[] = [
  { id: uuid(1, 1), role: 'assessor', name: 'Ingrid Solberg', function: 'Lead auditor' },
  { id: uuid(1, 2), role: 'interviewee', name: 'Tom Achterberg', function: 'Managing director' },
  { id: uuid(1, 3), role: 'interviewee', name: 'Mia Lindqvist', function: 'Head of data science' },
  {
    id: uuid(1, 4),
    role: 'interviewee',
    name: 'Raúl Ortega',
    function: 'Quality and regulatory affairs',
  },
  { id: uuid(1, 5), role: 'interviewee', name: 'Hanna Weiß', function: 'Customer support' },
];

/** An on-site analysis at a small company, as it could have been. */
export function sampleAssessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    id: uuid(2, 1),
    code: 'GAP-002',
    title: 'On-site gap analysis, spring 2026',
    date: '2026-05-12',
    endDate: '2026-05-14',
    scope: 'Development, operation and support of the triage assistant and of the image sorter.',
    sites: ['Rotterdam, Maasboulevard 12', 'Remote team in Porto'],
    aiSystems: ['Triage assistant 3.2', 'Image sorter', 'Chatbot of the help desk (bought)'],
    exclusions: 'The payroll software, which uses no AI.',
    criteria: 'ISO/IEC 42001:2023; contract with the hospital group, annex on AI',
    people,
    parts: { clauses: true, controls: true },
    variant: 'full',
    scale: defaultScale,
    confidentiality: 'Confidential: client and assessor only',
    version: '1.0',
    status: 'completed',
    catalogue: { id: 'iso-42001', version: '2023.1' },
    repeatOf: null,
    createdAt: instant,
    updatedAt: instant,
    archivedAt: null,
    ...changes,
  };
}

/** A number from 0 to 99 that looks random but never changes for a text. */
function dice(text: string, salt: number): number {
  let value = 7 + salt * 131;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return value % 100;
}

/** How far the fictive company has come in each group: the share of conforming answers, in percent. */
const progress: Readonly<Record<string, number>> = {
  '4': 60,
  '5': 75,
  '6': 25,
  '7': 65,
  '8': 30,
  '9': 15,
  '10': 50,
  'A.2': 90,
  'A.5': 10,
  'A.7': 60,
};

function answerTo(question: Question, index: number, shift: number): Answer | null {
  const { id, requirement } = question;
  const group = requirement.startsWith('A.')
    ? requirement.split('.').slice(0, 2).join('.')
    : (requirement.split('.')[0] ?? '');
  const share = (progress[group] ?? 45) + shift;
  const roll = dice(id, 1);
  if (dice(id, 2) < 7) return null;
  const base = {
    ...blankAnswer,
    id: uuid(3, index),
    assessmentId: uuid(2, 1),
    questionId: id,
    updatedAt: instant,
    saidBy: [people[1 + (dice(id, 3) % 4)]?.id ?? ''],
  };
  if (dice(id, 4) < 4) {
    const notApplicableReason =
      'Nothing of this kind is developed or bought, nor planned for 2026.';
    return { ...base, status: 'not-applicable', notApplicableReason };
  }
  const shown = question.evidence[0] ?? '';
  const wanted = firstSentence(question.good, 300).sentence;
  if (roll < share) {
    const note = `${shown} shown, last changed in March.\nIt matches what we heard from two other people.`;
    const grade = dice(id, 5) < 5 ? ('good-practice' as const) : null;
    return { ...base, status: 'conforms', maturity: 3 + (roll % 2), note, grade };
  }
  const partly = roll < share + (100 - share) * 0.55;
  const owner = dice(id, 6) < 55 ? (people[1 + (dice(id, 7) % 3)]?.name ?? '') : '';
  return {
    ...base,
    status: partly ? 'partly' : 'does-not',
    maturity: partly ? 2 : roll % 2,
    note: partly
      ? `${shown}: exists for the triage assistant, not for the bought chatbot.\nExpected: ${wanted}.`
      : `Nobody could show this. Expected: ${wanted}.`,
    grade: dice(id, 8) < 60 ? (partly ? 'minor' : question.weight === 3 ? 'major' : 'minor') : null,
    recommendation: dice(id, 9) < 70 ? question.action : '',
    owner,
    due: dice(id, 10) < 10 ? '2026-09-30' : null,
    effort: dice(id, 11) < 40 ? question.effort : null,
    followUp: dice(id, 12) < 10,
  };
}

/** Answers to nearly all questions; `shift` moves how much conforms, in percent. */
export function sampleAnswers(shift = 0): readonly Answer[] {
  return realCatalogue().questions.flatMap(
    (question, index) => answerTo(question, index, shift) ?? [],
  );
}

function sampleEvidence(answers: readonly Answer[]): {
  readonly evidence: readonly Evidence[];
  readonly evidenceLinks: readonly EvidenceLink[];
} {
  const used = answers.filter(({ questionId }) => dice(questionId, 13) < 14).slice(0, 24);
  const byId = new Map(realCatalogue().questions.map((question) => [question.id, question]));
  const evidence = used.map(({ questionId }, index): Evidence => {
    const title = byId.get(questionId)?.evidence[0] ?? questionId;
    const file = index % 4 !== 3;
    return {
      id: uuid(4, index),
      code: `EVD-${String(index + 1).padStart(3, '0')}`,
      kind: file ? 'file' : 'reference',
      title: file ? `${title}.pdf` : title,
      description: index % 3 === 0 ? 'Version that was valid on the day of the interview.' : '',
      location: file ? '' : 'Quality folder, shelf 3',
      sha256: file
        ? String(index + 11)
            .repeat(32)
            .slice(0, 60)
            .padStart(64, 'ab3f')
        : null,
      mime: file ? 'application/pdf' : '',
      size: file ? 48_213 * (index + 1) : null,
      createdAt: instant,
    };
  });
  const evidenceLinks = used.map(({ questionId }, index) => ({
    id: uuid(5, index),
    evidenceId: uuid(4, index),
    assessmentId: uuid(2, 1),
    questionId,
  }));
  return { evidence, evidenceLinks };
}

/** The whole input of a realistic report. */
export function sampleInput(changes: Partial<GapReportInput> = {}): GapReportInput {
  const assessment = sampleAssessment();
  const answers = sampleAnswers();
  const catalogue = realCatalogue();
  const plan = planActions({
    assessment,
    catalogue,
    answers,
    existing: [],
    newId: ids(),
    today: '2026-05-15',
  });
  return {
    assessment,
    answers,
    catalogue,
    organisation: {
      ...newOrganisation('Maasdam Diagnostics'),
      legalName: 'Maasdam Diagnostics B.V.',
      headcount: 64,
      sector: 'health',
    },
    assessor: {
      name: 'Ingrid Solberg',
      function: 'Lead auditor',
      firm: 'Solberg & Partners',
      email: '',
      logo: null,
    },
    actions: plan.add,
    ...sampleEvidence(answers),
    variant: 'full',
    logos: {},
    createdAt: instant,
    toolVersion: '0.1.0',
    ...changes,
  };
}

/** The same organisation a year before. */
export function samplePrevious(): NonNullable<GapReportInput['previous']> {
  const date = '2025-04-08';
  const assessment = sampleAssessment({ id: uuid(2, 0), code: 'GAP-001', date, endDate: null });
  const answers = sampleAnswers(-25).filter(({ status }, at) => isGap({ status }) || at % 3 > 0);
  return { assessment, answers };
}
