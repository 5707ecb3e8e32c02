import {
  policyGroups,
  type PolicyGroup,
  type PolicyWords,
} from '../../../../shared/domain/policy.ts';
import { gapWords } from '../../../../shared/documents/templates/values.ts';
import { t } from '../../../lib/i18n.ts';

const headings = Object.fromEntries(
  policyGroups.map((group) => [group, t(`policy.group.${group}`)]),
) as Record<PolicyGroup, string>;

/** Headings of the policy's parts, and what stands where a value is missing. */
export const policyWords: PolicyWords = { headings, gap: gapWords };
