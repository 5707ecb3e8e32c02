import { nameOf, scoreText } from '../../components/wording.ts';
import { formatDecimal, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { extremesOf, likeForLike } from './compare-data.ts';
import type { ComparisonData } from './useComparison.ts';

/** A gain or loss with its sign: "+14", "−3", "0"; an en dash where it cannot be said. */
export function deltaText(delta: number | null, decimals: 0 | 1 = 0): string {
  if (delta === null) return '–';
  const size = decimals === 0 ? formatNumber(Math.abs(delta)) : formatDecimal(Math.abs(delta));
  if (Number(size) === 0) return size;
  return `${delta > 0 ? '+' : '\u2212'}${size}`;
}

/** The comparison in one sentence. */
export function headlineOf({ comparison }: ComparisonData): string {
  const from = comparison.from.overall.score;
  const to = comparison.to.overall.score;
  if (from === null || to === null) return t('compare.headline.none');
  const count = Math.round(to) - Math.round(from);
  const words = { from: scoreText(from), to: scoreText(to) };
  if (count === 0) return t('compare.headline.same', { to: words.to });
  return count > 0
    ? t('compare.headline.up', { ...words, count })
    : t('compare.headline.down', { ...words, count: -count });
}

/** What the comparison says beyond its headline, one sentence each. */
export function sentencesOf({ comparison }: ComparisonData): readonly string[] {
  const { counts } = comparison;
  const { best, worst } = extremesOf(comparison);
  const between = ({ requirement, from, to }: NonNullable<typeof best>) => ({
    name: nameOf(requirement),
    from: scoreText(from.score),
    to: scoreText(to.score),
  });
  const said = [
    t('compare.said.moved', { count: counts.improved, worse: counts.worse, same: counts.same }),
  ];
  if (counts['newly-assessed'] > 0) {
    said.push(t('compare.said.newly', { count: counts['newly-assessed'] }));
  }
  if (counts['no-longer-assessed'] > 0) {
    said.push(t('compare.said.noLonger', { count: counts['no-longer-assessed'] }));
  }
  if (best !== null) said.push(t('compare.said.best', between(best)));
  if (worst !== null) said.push(t('compare.said.worst', between(worst)));
  else if (best !== null) said.push(t('compare.said.noLoss'));
  const maturity = {
    from: formatDecimal(comparison.from.overall.maturity),
    to: formatDecimal(comparison.to.overall.maturity),
  };
  if (comparison.maturityDelta !== null && maturity.from !== maturity.to) {
    said.push(
      comparison.maturityDelta > 0
        ? t('compare.said.maturityUp', maturity)
        : t('compare.said.maturityDown', maturity),
    );
  }
  return said;
}

/** What one has to know before believing the figures. */
export function warningsOf({ from, to, comparison }: ComparisonData): readonly string[] {
  const warnings: string[] = [];
  if (!comparison.sameScale) {
    warnings.push(
      t('compare.warn.scale', {
        from: from.assessment.scale.partlyPercent,
        to: to.assessment.scale.partlyPercent,
      }),
    );
  }
  const asked = [comparison.from.overall.total, comparison.to.overall.total] as const;
  const { parts: a, variant: before } = from.assessment;
  const { parts: b, variant: after } = to.assessment;
  if (a.clauses !== b.clauses || a.controls !== b.controls || before !== after) {
    const both = likeForLike(comparison, {
      from: from.assessment.scale,
      to: to.assessment.scale,
    });
    const said = [t('compare.warn.parts', { from: asked[0], to: asked[1] })];
    if (both !== null) {
      said.push(
        t('compare.warn.both', {
          count: both.count,
          from: scoreText(both.from),
          to: scoreText(both.to),
        }),
      );
    }
    warnings.push(said.join(' '));
  }
  return warnings;
}
