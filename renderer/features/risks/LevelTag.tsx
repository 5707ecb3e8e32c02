import { levelTag } from '../../../shared/documents/risk-tones.ts';
import { levelOf, type RiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import { Tag } from '../../components/Tag.tsx';
import { t } from '../../lib/i18n.ts';

interface LevelTagProps {
  readonly criteria: Pick<RiskCriteria, 'levels' | 'exceptions'>;
  readonly likelihood: number | null;
  readonly consequence: number | null;
}

/** "12 High" in the colour of the level. */
export function LevelTag({ criteria, likelihood, consequence }: LevelTagProps) {
  const level = levelOf(criteria, likelihood, consequence);
  if (level === null) return t('risks.panel.notRated');
  return (
    <Tag tone={levelTag(level, criteria.levels.length)}>
      {t('risks.matrix.rating', {
        rating: (likelihood ?? 0) * (consequence ?? 0),
        level: criteria.levels[level]?.label ?? '',
      })}
    </Tag>
  );
}
