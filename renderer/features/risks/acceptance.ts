import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import {
  isAboveAppetite,
  levelOf,
  type RiskCriteria,
} from '../../../shared/domain/risk-criteria.ts';

/** Pure rules of accepting what remains of a risk. */

/** What has to be done before anybody can accept a risk; null when it can be accepted. */
export type Obstacle = 'residual' | 'strategy' | 'authority';

type Risk = AimsRecord<'risk'>;

export function obstacleOf(criteria: RiskCriteria, { data }: Risk): Obstacle | null {
  if (data.strategy === null) return 'strategy';
  const level = levelOf(criteria, data.residualLikelihood, data.residualConsequence);
  if (level === null) return 'residual';
  return authorityOf(criteria, level) === '' ? 'authority' : null;
}

/** The function that may accept a risk of a level, as the criteria say. */
export function authorityOf(criteria: RiskCriteria, level: number | null): string {
  return level === null ? '' : (criteria.levels[level]?.acceptedBy.trim() ?? '');
}

/** Above the appetite an acceptance needs a reason. */
export const needsReason = (criteria: RiskCriteria, { data }: Risk): boolean =>
  isAboveAppetite(criteria, data);

export const isAccepted = ({ data }: Risk): boolean =>
  data.acceptedBy.trim() !== '' && data.acceptedOn !== null;
