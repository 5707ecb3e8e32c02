import type { Status } from '../../../../shared/domain/assessment.ts';
import type { Question, Requirement } from '../../../../shared/domain/content.ts';
import { progressOf } from '../../../../shared/domain/interview.ts';
import {
  answersByQuestion,
  pathToTop,
  requirementsById,
  type RecordedAnswer,
} from '../../../../shared/domain/tree.ts';

/** A clause, a control or a group of them, as one line of the tree. */
export interface RequirementRow {
  readonly kind: 'requirement';
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly expanded: boolean;
  readonly total: number;
  readonly answered: number;
  readonly gaps: number;
  readonly flagged: number;
  /** The statuses of its questions, one letter each, see `statusLetters`; compared as a whole. */
  readonly marks: string;
  readonly holdsCurrent: boolean;
}

/** A question as one line of the tree. */
export interface QuestionRow {
  readonly kind: 'question';
  readonly id: string;
  readonly parent: string;
  readonly text: string;
  readonly level: number;
  readonly status: Status;
  readonly flagged: boolean;
  readonly current: boolean;
}

export type TreeRow = RequirementRow | QuestionRow;

/** One letter per status, so that the marks of a line are one comparable text. */
export const statusLetters: Readonly<Record<Status, string>> = {
  conforms: 'c',
  partly: 'p',
  'does-not': 'd',
  'not-applicable': 'n',
  'not-assessed': '-',
};

interface TreeInput {
  readonly requirements: readonly Requirement[];
  /** All questions of the assessment: what progress counts. */
  readonly questions: readonly Question[];
  /** The questions that pass the filter: what is shown. */
  readonly shown: readonly Question[];
  readonly filtering: boolean;
  readonly answers: readonly RecordedAnswer[];
  readonly current: string | null;
  /** Nodes that were opened or closed by hand. */
  readonly toggled: Readonly<Record<string, boolean>>;
}

/**
 * The lines of the tree, from top to bottom, without those that are folded away. Open by
 * default is the way to the current question, and everything while a filter is on.
 */
export function treeRows(input: TreeInput): readonly TreeRow[] {
  const { requirements, questions, shown, answers, current, toggled, filtering } = input;
  const byId = requirementsById(requirements);
  const byQuestion = answersByQuestion(answers);
  const progress = progressOf(requirements, questions, answers);
  const marks = marksOf(questions, byQuestion, byId);
  const visible = new Set(shown.flatMap(({ requirement }) => pathToTop(requirement, byId)));
  const here = questions.find(({ id }) => id === current)?.requirement;
  const way = new Set(here === undefined ? [] : pathToTop(here, byId));
  const isOpen = (id: string): boolean => toggled[id] ?? (filtering || way.has(id));

  const rows: TreeRow[] = [];
  for (const { id, title, leaf } of requirements) {
    const path = pathToTop(id, byId);
    if (!visible.has(id) || !path.slice(1).every(isOpen)) continue;
    const { total, answered, gaps, flagged } = progress[id] ?? progressOfNothing;
    const expanded = isOpen(id);
    rows.push({
      kind: 'requirement',
      id,
      title,
      level: path.length,
      expanded,
      total,
      answered,
      gaps,
      flagged,
      marks: marks.get(id) ?? '',
      holdsCurrent: way.has(id),
    });
    if (!leaf || !expanded) continue;
    for (const question of shown) {
      if (question.requirement !== id) continue;
      const answer = byQuestion.get(question.id);
      rows.push({
        kind: 'question',
        id: question.id,
        parent: id,
        text: question.text,
        level: path.length + 1,
        status: answer?.status ?? 'not-assessed',
        flagged: answer?.followUp === true,
        current: question.id === current,
      });
    }
  }
  return rows;
}

const progressOfNothing = { total: 0, answered: 0, gaps: 0, flagged: 0 };
const order = 'cpdn-';

/** The marks of every node: a leaf's in the order of its questions, a group's by status. */
function marksOf(
  questions: readonly Question[],
  answers: ReadonlyMap<string, RecordedAnswer>,
  byId: ReadonlyMap<string, Requirement>,
): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const { id, requirement } of questions) {
    const letter = statusLetters[answers.get(id)?.status ?? 'not-assessed'];
    for (const node of pathToTop(requirement, byId)) {
      marks.set(node, (marks.get(node) ?? '') + letter);
    }
  }
  for (const [node, letters] of marks) {
    if (byId.get(node)?.leaf === true) continue;
    const sorted = [...letters].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    marks.set(node, sorted.join(''));
  }
  return marks;
}
