import {
  readinessSections,
  type Readiness,
  type ReadinessCheck,
  type ReadinessInput,
  type ReadinessItem,
  type ReadinessStage,
} from './model.ts';
import { documentChecks } from './stage-1-documents.ts';
import { stage1Checks } from './stage-1.ts';
import { stage2Checks } from './stage-2.ts';
import { named, ReadinessState } from './state.ts';

/** What a stage asks for. Stage 2 asks again for what stage 1 saw: it has to hold on the day. */
export const checksOf = (stage: ReadinessStage): readonly ReadinessCheck[] =>
  stage === '1'
    ? [...documentChecks, ...stage1Checks]
    : [
        ...documentChecks,
        ...stage1Checks.filter(({ key }) => key !== 'stage-1-date'),
        ...stage2Checks,
      ];

/** Computes what is there and what is missing before an audit of the certification body. */
export function readinessOf(stage: ReadinessStage, input: ReadinessInput): Readiness {
  const state = new ReadinessState(input);
  const items = checksOf(stage)
    .map((check) => itemOf(check, state))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  const lacking = items.filter(({ lacks }) => lacks.length > 0);
  const blocking = lacking.filter(({ blocks }) => blocks).length;
  return { stage, items, blocking, weak: lacking.length - blocking, ready: blocking === 0 };
}

function itemOf(check: ReadinessCheck, state: ReadinessState): ReadinessItem {
  const { key, section, clause, type, tolerates = 0, test } = check;
  const { lacks, proof } = test(state);
  const isTolerable = lacks.every(({ count, of }) => of > 0 && count / of <= tolerates);
  const blocks = check.blocks && (lacks.length === 0 || !isTolerable);
  return {
    key,
    section,
    clause,
    blocks,
    lacks,
    proof: lacks.length === 0 ? named(proof) : [],
    type,
  };
}

const placeOf = ({ section }: ReadinessItem): number => readinessSections.indexOf(section);
