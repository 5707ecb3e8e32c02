import {
  coverageOf,
  gravityOf,
  type ImpactData,
  type ImpactOpenPoint,
} from './impact-assessment.ts';
import type { AimsRecord } from './records/record.ts';
import type { RiskCriteria } from './risk-criteria.ts';
import { screeningProposal } from './screening.ts';

/** What an assessment is judged by. */
export interface ImpactSurroundings {
  /** The AI system that it assesses, as it is now. */
  readonly system: AimsRecord<'system'>['data'] | null;
  readonly criteria: RiskCriteria;
  readonly due: string | null;
}

const empty = (value: string): boolean => value.trim() === '';

/** What remains open before an assessment can be approved, the blocking points first. */
export function openPoints(
  data: ImpactData,
  surroundings: ImpactSurroundings,
): readonly ImpactOpenPoint[] {
  const points = [
    ...screeningPoints(data),
    ...subjectPoints(data, surroundings.system),
    ...(data.fullNeeded === 'no' ? [] : fullPoints(data, surroundings.criteria)),
    ...decisionPoints(data, surroundings.due),
  ];
  return points.toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
}

function point(
  key: ImpactOpenPoint['key'],
  blocking: boolean,
  count = 1,
  about: readonly string[] = [],
): readonly ImpactOpenPoint[] {
  return count === 0 ? [] : [{ key, count, about, blocking }];
}

function screeningPoints(data: ImpactData): readonly ImpactOpenPoint[] {
  const unanswered = data.screening.filter(({ answer }) => answer === null).length;
  const proposal = screeningProposal(data.screening);
  const against =
    data.fullNeeded === 'no' && proposal.fullNeeded === 'yes' && empty(data.screeningReason);
  return [
    // Who decided for the full assessment need not finish the screening.
    ...point('screening-unanswered', data.fullNeeded === 'no', unanswered),
    ...point('screening-undecided', true, Number(data.fullNeeded === null)),
    ...point('against-proposal', true, Number(against), proposal.questions),
  ];
}

function subjectPoints(
  data: ImpactData,
  system: ImpactSurroundings['system'],
): readonly ImpactOpenPoint[] {
  if (system === null) return point('no-system', true);
  const moved = !empty(data.systemVersion) && data.systemVersion.trim() !== system.version.trim();
  return point('version-moved', false, Number(moved), [data.systemVersion, system.version]);
}

function fullPoints(data: ImpactData, criteria: RiskCriteria): readonly ImpactOpenPoint[] {
  const coverage = coverageOf(data);
  const open = coverage.filter(({ state }) => state === 'open');
  const contradicting = coverage.filter(({ state }) => state === 'contradiction');
  const harms = data.harms.filter(({ harm }) => !empty(harm));
  const rated = harms.map((harm) => ({ harm, gravity: gravityOf(harm, criteria) }));
  const aboveAppetite = rated.filter(
    ({ harm, gravity }) =>
      empty(harm.risk) && gravity.score !== null && gravity.score > (criteria.appetite ?? Infinity),
  );
  const irreparable = rated.filter(({ harm, gravity }) => gravity.irreparable && empty(harm.risk));
  return [
    ...point('no-affected', true, Number(data.affected.every(({ group }) => empty(group)))),
    ...point(
      'dimensions-open',
      true,
      open.length,
      open.map(({ dimension }) => dimension),
    ),
    ...point(
      'dimensions-contradict',
      true,
      contradicting.length,
      contradicting.map(({ dimension }) => dimension),
    ),
    ...point('harms-unrated', true, rated.filter(({ gravity }) => gravity.score === null).length),
    ...point('harms-without-measure', true, harms.filter(({ measures }) => empty(measures)).length),
    ...point(
      'harms-without-remains',
      false,
      harms.filter(({ measures, remains }) => !empty(measures) && empty(remains)).length,
    ),
    ...point('harms-without-risk', true, aboveAppetite.length),
    ...point('irreparable', false, irreparable.length),
    ...point('no-consultation', false, Number(empty(data.consultation))),
  ];
}

function decisionPoints(data: ImpactData, due: string | null): readonly ImpactOpenPoint[] {
  const conditional = data.decision === 'proceed-with-conditions';
  return [
    ...point('no-conclusion', true, Number(empty(data.conclusion))),
    ...point('no-decision', true, Number(data.decision === null)),
    ...point('no-conditions', true, Number(conditional && empty(data.conditions))),
    ...point('no-triggers', false, Number(data.triggers.every(empty))),
    ...point('no-due', false, Number(due === null)),
  ];
}
