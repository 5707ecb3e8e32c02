import type { ImpactData, ImpactDimensionId } from './impact-assessment.ts';
import type { riskCategories } from './library.ts';

type RiskCategory = (typeof riskCategories)[number];

/** In which category of risks a harm of a dimension belongs. */
export const categoryOfDimension: Readonly<Record<ImpactDimensionId, RiskCategory>> = {
  fairness: 'fairness',
  accountability: 'governance',
  transparency: 'transparency',
  privacy: 'privacy',
  security: 'security',
  'safety-and-health': 'safety',
  reliability: 'performance',
  financial: 'society',
  accessibility: 'fairness',
  'human-rights': 'society',
  environment: 'environment',
  democracy: 'society',
  'culture-and-language': 'society',
  work: 'people',
  'children-and-vulnerable': 'safety',
  'human-agency': 'oversight',
};

/** Of whose scale the severity of a harm is. */
export type ConsequenceFor = 'organisation' | 'individuals' | 'society';

/**
 * Who bears a harm, as the risk's scales have it: by the affected group of that name, otherwise
 * individuals, because an impact assessment looks at people first.
 */
export function consequenceFor(
  { affected }: Pick<ImpactData, 'affected'>,
  bearer: string,
): ConsequenceFor {
  const named = bearer.trim().toLowerCase();
  const group = affected.find((row) => row.group.trim().toLowerCase() === named);
  return group?.kind === 'society' || group?.kind === 'organisation' ? group.kind : 'individuals';
}

/** The first sentence of a text on one line, short enough for a title. */
export function asTitle(value: string, longest = 160): string {
  const oneLine = value.replace(/\s+/g, ' ').trim();
  const sentence = /^.+?[.!?。！？](?=\s|$)/u.exec(oneLine)?.[0] ?? oneLine;
  const title = sentence.replace(/[.。]$/u, '');
  const characters = Array.from(title);
  return characters.length <= longest
    ? title
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
