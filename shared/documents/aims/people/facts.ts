import {
  awarenessCounts,
  awarenessOf,
  bindingDocuments,
  type AwarenessCounts,
  type AwarenessLine,
  type BindingDocument,
} from '../../../domain/awareness.ts';
import {
  competenceMatrix,
  coverage,
  gapsIn,
  type CompetenceMatrix,
  type Gap,
} from '../../../domain/competence.ts';
import { isOfType, type AimsRecord, type AnyRecord } from '../../../domain/records/record.ts';
import { isCheckLate } from '../../../domain/trainings.ts';
import { translate } from '../../../i18n/index.ts';
import { wordsFor, type Words } from '../../words.ts';
import { codesOf } from '../context/common.ts';
import type { AimsDocInput } from '../kind.ts';

/** A document in force and how everybody stands to it. */
export interface AwarenessEntry {
  readonly document: BindingDocument;
  readonly lines: readonly AwarenessLine[];
  readonly counts: AwarenessCounts;
}

/** A training with the people and competences it is about. */
export interface TrainingEntry {
  readonly training: AimsRecord<'training'>;
  readonly teaches: readonly AnyRecord[];
  readonly invited: readonly AnyRecord[];
  readonly attended: readonly AnyRecord[];
}

/** What the competence matrix and the training records say, found once. */
export interface PeopleFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  readonly today: string;
  readonly matrix: CompetenceMatrix;
  readonly gaps: readonly Gap[];
  readonly needed: number;
  readonly met: number;
  /** Cancelled ones aside; the latest first. */
  readonly trainings: readonly TrainingEntry[];
  /** Documents that anybody was asked about, and the AI policy in any case. */
  readonly awareness: readonly AwarenessEntry[];
  /** Sentences that say what is missing. */
  readonly open: readonly string[];
}

/** Gathers competence, trainings and awareness. */
export function peopleFacts(input: AimsDocInput): PeopleFacts {
  const { records, createdAt } = input;
  const today = createdAt.slice(0, 10);
  const matrix = competenceMatrix(records, today);
  const facts = {
    input,
    words: wordsFor(input.organisation.documentLanguage),
    today,
    matrix,
    gaps: gapsIn(matrix),
    ...coverage(matrix.persons),
    trainings: trainingsOf(input),
    awareness: bindingDocuments(records)
      .map((document) => {
        const lines = awarenessOf(records, document);
        return { document, lines, counts: awarenessCounts(lines) };
      })
      .filter(({ document, lines, counts }) => document.isPolicy || counts.none < lines.length),
  };
  return { ...facts, open: openPointsOf(facts) };
}

function trainingsOf({ records }: AimsDocInput): readonly TrainingEntry[] {
  const linked = (training: AnyRecord, relation: string): readonly AnyRecord[] =>
    records.linkedFrom(training.id, relation).filter(({ archivedAt }) => archivedAt === null);
  const dayOf = ({ data, due }: AimsRecord<'training'>): string => data.heldOn ?? due ?? '9999';
  return records
    .of('training')
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))
    .map((training) => ({
      training,
      teaches: linked(training, 'teaches'),
      invited: linked(training, 'invited'),
      attended: linked(training, 'attended'),
    }));
}

/** The proofs of a person in the matrix, whatever they prove. */
export function proofsOf(
  { records }: AimsDocInput,
  personId: string,
): readonly AimsRecord<'qualification'>[] {
  return records
    .linkingTo(personId, 'of')
    .filter((one) => isOfType(one, 'qualification'))
    .filter(({ archivedAt }) => archivedAt === null);
}

function openPointsOf(facts: Omit<PeopleFacts, 'open'>): readonly string[] {
  const { matrix, gaps, trainings, awareness, today, words } = facts;
  const { persons, competences, unheldRoles, nobodyHas, rolesWithoutNeed } = matrix;
  if (persons.length === 0 || competences.length === 0) {
    return [
      ...(persons.length === 0 ? [translate('peopleDoc.open.noPerson')] : []),
      ...(competences.length === 0 ? [translate('peopleDoc.open.noCompetence')] : []),
    ];
  }
  const unplanned = gaps.filter(({ planned }) => planned === null);
  const late = trainings.map((one) => one.training).filter((one) => isCheckLate(one, today));
  const policy = awareness.find(({ document }) => document.isPolicy);
  const unaware = policy === undefined ? 0 : policy.lines.length - policy.counts.current;
  const titles = (some: readonly { readonly title: string }[]): string =>
    words.list(some.map(({ title }) => title));
  return [
    ...(unplanned.length === 0
      ? []
      : [translate('peopleDoc.open.unplanned', { count: unplanned.length })]),
    ...(nobodyHas.length === 0
      ? []
      : [
          translate('peopleDoc.open.nobody', {
            count: nobodyHas.length,
            titles: titles(nobodyHas),
          }),
        ]),
    ...(unheldRoles.length === 0
      ? []
      : [
          translate('peopleDoc.open.unheld', {
            count: unheldRoles.length,
            titles: titles(unheldRoles),
          }),
        ]),
    ...(rolesWithoutNeed.length === 0
      ? []
      : [
          translate('peopleDoc.open.withoutNeed', {
            count: rolesWithoutNeed.length,
            titles: titles(rolesWithoutNeed),
          }),
        ]),
    ...(late.length === 0
      ? []
      : [translate('peopleDoc.open.unchecked', { count: late.length, codes: codesOf(late) })]),
    ...(policy === undefined ? [translate('peopleDoc.open.noPolicy')] : []),
    ...(unaware === 0 ? [] : [translate('peopleDoc.open.unaware', { count: unaware })]),
  ];
}
