import {
  briefOf,
  listAllLinks,
  listAllRecords,
  readRecord,
} from '../../db/repositories/records.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { WriteDb } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { ReviewPapers } from '../../shared/contract/review-operations.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { Records, isOfType, type AnyRecord } from '../../shared/domain/records/record.ts';
import { reviewInputs, type ReviewInput } from '../../shared/domain/records/reviews.ts';
import { factChanges } from '../../shared/domain/review-changes.ts';
import { reviewFacts } from '../../shared/domain/review-inputs.ts';
import { periodOf } from '../../shared/domain/review-inputs-model.ts';
import {
  candidates,
  holdProblems,
  rowOfInput,
  signProblems,
  tasksOfReview,
  type Review,
  type ReviewProblem,
} from '../../shared/domain/reviews.ts';
import { firstSentence } from '../../shared/domain/sentences.ts';
import { factsMarkdown } from '../../shared/documents/aims/review/facts-markdown.ts';
import { reviewProblemText } from '../../shared/documents/aims/review/problem-text.ts';
import { wordsFor } from '../../shared/documents/words.ts';
import { translate } from '../../shared/i18n/index.ts';
import { readGapStanding } from './gap-standing.ts';
import type { Ports } from './ports.ts';
import { insertRecord, updateRecord } from './record-writing.ts';
import { reader, write } from './session.ts';

/** The papers of a review as the records are now, and what changed since they were frozen. */
export function reviewPapers(ports: Ports, { id }: ParsedOf<'review.inputs'>): ReviewPapers {
  const db = reader(ports);
  const review = readReview(db, id);
  const today = ports.clock().slice(0, 10);
  const records = new Records(listAllRecords(db), listAllLinks(db));
  const { from } = periodOf(review.data, today);
  const live = paperTexts(ports, db, records, review, { from, day: today });
  return {
    from,
    until: review.data.heldOn ?? today,
    papers: reviewInputs.map((input) => ({
      input,
      live: live[input],
      since:
        review.data.frozenOn === null
          ? []
          : factChanges(rowOfInput(review.data, input).facts, live[input]),
    })),
    people: candidates(records),
    tasks: tasksOfReview(records, review).map(briefOf),
  };
}

/**
 * Freezes what the records say about every input; what was noted before stays.
 * @throws AppError `review.frozen`, `review.not-ready`
 */
export function holdReview(ports: Ports, { id, heldOn }: ParsedOf<'review.hold'>): AnyRecord {
  return write(ports, 'review.hold', (db) => {
    const review = readReview(db.read, id);
    const { code, data, status } = review;
    if (data.frozenOn !== null) throw new AppError('review.frozen', { code });
    if (status === 'signed') throw new AppError('record.locked', { code });
    if (status === 'cancelled') throw new AppError('review.step', { code });
    const today = ports.clock().slice(0, 10);
    refuseProblems(code, holdProblems(data, { heldOn, today }));
    const records = new Records(listAllRecords(db.read), listAllLinks(db.read));
    const period = periodOf({ ...data, heldOn }, today);
    const facts = paperTexts(ports, db.read, records, review, period);
    const inputs = reviewInputs.map((input) => ({
      ...rowOfInput(data, input),
      facts: facts[input],
    }));
    updateRecord(db, id, { status: 'held', data: { inputs, heldOn, frozenOn: today } });
    return readRecord(db.read, id);
  });
}

/**
 * Signs the minutes: every decision becomes a task, and the review is locked.
 * @throws AppError `review.not-ready`
 */
export function signReview(ports: Ports, { id, by, on }: ParsedOf<'review.sign'>): AnyRecord {
  return write(ports, 'review.sign', (db) => {
    const review = readReview(db.read, id);
    const { code, data } = review;
    if (review.status === 'signed') throw new AppError('record.locked', { code });
    refuseProblems(code, signProblems(review, { by, on }, ports.clock().slice(0, 10)));
    const decisions = data.decisions.map((row) =>
      row.task.trim() === '' ? { ...row, task: taskOf(db, ports, review, row).code } : row,
    );
    updateRecord(db, id, { status: 'signed', data: { decisions, signedBy: by, signedOn: on } });
    return readRecord(db.read, id);
  });
}

/** A decision as a task that serves the review. */
function taskOf(
  db: WriteDb,
  ports: Ports,
  review: Review,
  { decision, who, due }: Review['data']['decisions'][number],
): AnyRecord {
  const { sentence, rest } = firstSentence(decision, 200);
  const origin = translate('reviews.task.origin', { code: review.code, title: review.title });
  return insertRecord(db, ports, {
    type: 'task',
    title: sentence,
    owner: who,
    due,
    data: { description: rest === '' ? origin : `${rest}\n\n${origin}` },
    links: [{ relation: 'serves', toId: review.id }],
  });
}

/** The papers of a review as the records are at this point of a write, whose day they bear. */
export function papersOfReview(
  ports: Pick<Ports, 'catalogue'>,
  db: WriteDb,
  id: string,
  heldOn: string,
): Readonly<Record<ReviewInput, string>> {
  const review = readReview(db.read, id);
  const records = new Records(listAllRecords(db.read), listAllLinks(db.read));
  return paperTexts(ports, db.read, records, review, periodOf({ ...review.data, heldOn }, heldOn));
}

function paperTexts(
  ports: Pick<Ports, 'catalogue'>,
  db: ReadDb,
  records: Records,
  review: Review,
  period: { readonly from: string; readonly day: string },
): Readonly<Record<ReviewInput, string>> {
  const gap = readGapStanding(db, ports.catalogue, period.day);
  const words = wordsFor(readOrganisation(db).documentLanguage);
  const facts = reviewFacts({ records, reviewId: review.id, gap, ...period });
  return Object.fromEntries(facts.map((one) => [one.input, factsMarkdown(one, words)])) as Record<
    ReviewInput,
    string
  >;
}

function readReview(db: ReadDb, id: string): Review {
  const found = readRecord(db, id);
  if (isOfType(found, 'review')) return found;
  throw new AppError('record.not-found', { entity: 'review', id });
}

function refuseProblems(code: string, problems: readonly ReviewProblem[]): void {
  if (problems.length === 0) return;
  throw new AppError('review.not-ready', {
    code,
    missing: problems.map(reviewProblemText).join(' '),
  });
}
