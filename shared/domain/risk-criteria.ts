import { addMonths } from './common.ts';
import { criteriaProblems } from './criteria-problems.ts';
import type { AimsRecord } from './records/record.ts';

/** The risk criteria in force: the record's data, or the ones to start with. */
export type RiskCriteria = AimsRecord<'risk-criteria'>['data'];

/** A risk that another set of criteria puts on another level. */
export interface MovedRisk {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly from: { readonly inherent: number | null; readonly residual: number | null };
  /** Indexes of the new criteria's levels; null while not rated. */
  readonly to: { readonly inherent: number | null; readonly residual: number | null };
}

/** Scales of five, four levels: what a small organisation can start with. */
export const defaultRiskCriteria: RiskCriteria = {
  likelihood: [
    { label: 'Rare', meaning: 'Not known from comparable systems; less than once in five years.' },
    { label: 'Unlikely', meaning: 'Has happened elsewhere; about once in two to five years.' },
    { label: 'Possible', meaning: 'Could happen here; about once a year.' },
    { label: 'Likely', meaning: 'Expected; several times a year.' },
    {
      label: 'Almost certain',
      meaning: 'Happens now or at every use in some form; monthly or more often.',
    },
  ],
  consequence: [
    {
      label: 'Negligible',
      organisation: 'Less than a day of work; no customer notices.',
      individuals: 'A moment of inconvenience that passes by itself.',
      society: 'No effect that could be noticed.',
    },
    {
      label: 'Minor',
      organisation: 'A few days of work; single complaints.',
      individuals: 'Inconvenience or a small loss that is made good within days.',
      society: 'A small group is treated worse for a short time.',
    },
    {
      label: 'Moderate',
      organisation: 'A service is interrupted, a contract penalty is due or a regulator asks.',
      individuals: 'A wrong decision with effect on money, work or care that can be corrected.',
      society: 'A recognisable group is disadvantaged until somebody steps in.',
    },
    {
      label: 'Major',
      organisation: 'A key customer is lost, a fine is paid or a system has to be withdrawn.',
      individuals: 'Lasting damage to health, livelihood, privacy or reputation of some people.',
      society: 'Trust in a public service suffers or a group is excluded for long.',
    },
    {
      label: 'Severe',
      organisation: 'The organisation as a whole is at stake.',
      individuals: 'Loss of life, liberty or livelihood, or lasting damage to many people.',
      society: 'Fundamental rights, safety or democratic processes are damaged widely.',
    },
  ],
  levels: [
    {
      label: 'Low',
      from: 1,
      acceptance: 'Accepted without further treatment; watched.',
      acceptedBy: 'Risk owner',
    },
    {
      label: 'Medium',
      from: 5,
      acceptance:
        'Accepted when treatment would cost more than it brings; reviewed every six months.',
      acceptedBy: 'Risk owner',
    },
    {
      label: 'High',
      from: 10,
      acceptance: 'Treated; accepted only for a limited time with a dated plan.',
      acceptedBy: 'AIMS lead',
    },
    {
      label: 'Critical',
      from: 17,
      acceptance: 'Not accepted: the use stops until the risk is lower.',
      acceptedBy: 'Top management',
    },
  ],
  exceptions: [],
  appetite: 9,
  method: [
    'The owner of each AI system assesses its risks together with somebody who works with its results and somebody who builds or runs it; the AIMS lead moderates and keeps the register. They draw on impact assessments, test and monitoring results, incidents and complaints, what suppliers disclose, and the risk library.',
    'For each risk they write down source, event and consequences, and rate the likelihood and the consequences for the organisation, for individuals and for society with the controls that work today. The gravest of the three consequences counts; likelihood times consequence is the rating. Where ratings differ, the reasons are written down and the higher one stands until facts settle it.',
    'Risks above the appetite are treated. The owner chooses an option, compares the controls that it needs with Annex A so that none is overlooked, agrees tasks with names and dates, and rates what remains. The risk owner approves the treatment and accepts the remaining risk, within the authority that its level gives.',
  ].join('\n\n'),
  reviewMonths: 12,
  triggers: [
    'A new version of an AI system, a new model or new training data',
    'A use, group of users or market that the assessment did not cover',
    'An incident, a complaint, or a test or monitoring result outside its limits',
    'A change of supplier, of its terms or of what it delivers',
    'A change in law, or in a contract, that concerns the AI system',
  ],
  approvedBy: '',
  approvedOn: null,
};

/** The level (index of `levels`) of a rating; null while one of both is missing. */
export function levelOf(
  criteria: Pick<RiskCriteria, 'levels' | 'exceptions'>,
  likelihood: number | null,
  consequence: number | null,
): number | null {
  if (likelihood === null || consequence === null) return null;
  const exception = criteria.exceptions.find(
    (one) => one.likelihood === likelihood && one.consequence === consequence,
  );
  const last = criteria.levels.length - 1;
  if (exception?.level != null) return Math.min(exception.level - 1, last);
  const score = likelihood * consequence;
  const reached = criteria.levels.filter(({ from }) => from !== null && from <= score).length;
  return Math.max(0, Math.min(reached - 1, last));
}

/** The criteria to rate with: the saved ones, or those to start with while none can be used. */
export function criteriaInForce(saved: { readonly data: RiskCriteria } | undefined): RiskCriteria {
  return saved === undefined || criteriaProblems(saved.data).length > 0
    ? defaultRiskCriteria
    : saved.data;
}

/** A risk as far as ratings are concerned. */
export interface Ratings {
  readonly likelihood: number | null;
  readonly consequence: number | null;
  readonly residualLikelihood: number | null;
  readonly residualConsequence: number | null;
}

/** Where a risk stands: what remains after treatment, or before it while that is not rated yet. */
export function standing(
  ratings: Ratings,
): readonly [likelihood: number, consequence: number] | null {
  const { likelihood, consequence, residualLikelihood, residualConsequence } = ratings;
  if (residualLikelihood !== null && residualConsequence !== null) {
    return [residualLikelihood, residualConsequence];
  }
  return likelihood === null || consequence === null ? null : [likelihood, consequence];
}

/** The rating where a risk stands; null while it is not rated. */
export function standingRating(ratings: Ratings): number | null {
  const cell = standing(ratings);
  return cell === null ? null : cell[0] * cell[1];
}

/** Whether a risk stands above what the organisation carries without more treatment. */
export function isAboveAppetite(
  criteria: Pick<RiskCriteria, 'appetite'>,
  ratings: Ratings,
): boolean {
  const rating = standingRating(ratings);
  return rating !== null && criteria.appetite !== null && rating > criteria.appetite;
}

/** The day by which a risk is assessed again: its own, or counted from the last assessment; null before the first. */
export function reassessBy(
  { reviewMonths }: Pick<RiskCriteria, 'reviewMonths'>,
  risk: { readonly due: string | null; readonly data: { readonly assessedOn: string | null } },
): string | null {
  const { assessedOn } = risk.data;
  if (risk.due !== null) return risk.due;
  return assessedOn === null ? null : addMonths(assessedOn, reviewMonths ?? 12);
}
