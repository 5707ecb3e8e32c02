import { levelOf } from '../../../domain/risk-criteria.ts';
import { countByLevel } from '../../../domain/risk-effects.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { levelTone } from '../../risk-tones.ts';
import type { Risk, RiskFacts } from './facts.ts';

type Criteria = RiskFacts['criteria'];

/** The highest likelihood stands at the top, the gravest consequence at the right. */
function matrix(
  criteria: Criteria,
  title: string,
  textOf: (likelihood: number, consequence: number, level: number | null) => string,
): Block {
  const step = (number: number, label: string): string =>
    translate('riskDoc.step', { number, label });
  return {
    kind: 'matrix',
    title,
    corner: translate('riskDoc.matrixCorner'),
    columns: criteria.consequence.map(({ label }, at) => step(at + 1, label)),
    rows: criteria.likelihood
      .map(({ label }, row) => ({
        label: step(row + 1, label),
        cells: criteria.consequence.map((_, column) => {
          const level = levelOf(criteria, row + 1, column + 1);
          return {
            text: textOf(row + 1, column + 1, level),
            tone: levelTone(level, criteria.levels.length),
          };
        }),
      }))
      .toReversed(),
  };
}

/** Which level each combination is on. */
export function criteriaMatrix(criteria: Criteria): Block {
  return matrix(criteria, translate('riskMethod.matrix.title'), (likelihood, consequence, level) =>
    translate('riskDoc.level', {
      rating: likelihood * consequence,
      level: criteria.levels[level ?? 0]?.label ?? '',
    }),
  );
}

/** A cell shows codes as long as they fit. */
const mostCodes = 4;

/** Where the risks stand before or after treatment. */
export function riskMatrix(facts: RiskFacts, when: 'before' | 'after'): Block {
  const cells = new Map<string, Risk[]>();
  for (const risk of facts.risks) {
    const { data } = risk;
    const [likelihood, consequence] =
      when === 'before'
        ? [data.likelihood, data.consequence]
        : [data.residualLikelihood, data.residualConsequence];
    if (likelihood === null || consequence === null) continue;
    const key = `${likelihood}/${consequence}`;
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [risk]);
    else list.push(risk);
  }
  const counted = [...cells].map(([key, risks]) => {
    const [likelihood = 0, consequence = 0] = key.split('/').map(Number);
    return { likelihood, consequence, count: risks.length };
  });
  const levels = countByLevel(facts.criteria, counted).flatMap((count, at) => {
    const label = facts.criteria.levels[at]?.label ?? '';
    return count === 0
      ? []
      : [translate('riskRegister.matrix.level', { count, level: label.toLowerCase() })];
  });
  const title =
    levels.length === 0
      ? translate(`riskRegister.matrix.${when}None`)
      : translate(`riskRegister.matrix.${when}`, {
          count: counted.reduce((sum, { count }) => sum + count, 0),
          levels: facts.words.list(levels.toReversed()),
        });
  return matrix(facts.criteria, title, (likelihood, consequence) => {
    const risks = cells.get(`${likelihood}/${consequence}`) ?? [];
    if (risks.length === 0) return '';
    const codes = risks
      .map(({ code }) => code)
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    return risks.length <= mostCodes
      ? shortList(codes)
      : translate('riskDoc.risk', { count: risks.length });
  });
}

/** "RSK-004 009": a cell has no room to repeat what all codes begin with. */
function shortList([first = '', ...rest]: readonly string[]): string {
  const start = first.slice(0, first.lastIndexOf('-') + 1);
  return [
    first,
    ...rest.map((code) => (code.startsWith(start) ? code.slice(start.length) : code)),
  ].join(' ');
}
