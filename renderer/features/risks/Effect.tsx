import type { CriteriaEffect } from '../../../shared/contract/record-values.ts';
import type { MovedRisk, RiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import { t } from '../../lib/i18n.ts';
import classes from './Effect.module.css';

/** As many as one reads beside the form. */
const mostShown = 8;

interface EffectProps {
  readonly before: RiskCriteria;
  readonly after: RiskCriteria;
  readonly effect: CriteriaEffect;
}

/** Which risks come to another level, and which ratings change with the scales. */
export function Effect({ before, after, effect }: EffectProps) {
  const { moved, clamped } = effect;
  return (
    <div className={classes['effect']} role="status">
      {moved.length === 0 && clamped.length === 0 && <p>{t('risks.criteria.effect.none')}</p>}
      {moved.length > 0 && (
        <>
          <p className={classes['head']}>
            {t('risks.criteria.effect.moved', { count: moved.length })}
          </p>
          <ul>
            {moved.slice(0, mostShown).map((risk) => (
              <li key={risk.id} title={risk.title}>
                {moveTexts(before, after, risk).map((text) => (
                  <span key={text}>{text}</span>
                ))}
              </li>
            ))}
          </ul>
          <More count={moved.length - mostShown} />
        </>
      )}
      {clamped.length > 0 && (
        <>
          <p className={classes['head']}>
            {t('risks.criteria.effect.clamped', { count: clamped.length })}
          </p>
          <p>{codesText(clamped.map(({ code }) => code))}</p>
          <p>{t('risks.criteria.effect.clamped.note')}</p>
        </>
      )}
    </div>
  );
}

function More({ count }: { readonly count: number }) {
  return count > 0 ? <p>{t('risks.criteria.effect.more', { count })}</p> : null;
}

/** "RSK-003: Medium → High before treatment". */
function moveTexts(
  before: RiskCriteria,
  after: RiskCriteria,
  { code, from, to }: MovedRisk,
): readonly string[] {
  const label = (criteria: RiskCriteria, level: number | null): string =>
    level === null ? t('risks.panel.notRated') : (criteria.levels[level]?.label ?? '');
  return (['inherent', 'residual'] as const).flatMap((which) => {
    const names = { from: label(before, from[which]), to: label(after, to[which]) };
    if (names.from === names.to) return [];
    const when = t(`risks.criteria.effect.${which === 'inherent' ? 'before' : 'after'}`);
    return [t('risks.criteria.effect.move', { code, ...names, when })];
  });
}

/** The first codes of a list, and how many more there are. */
export function codesText(codes: readonly string[]): string {
  const more = codes.length - mostShown;
  const first = codes.slice(0, mostShown).join(', ');
  return more > 0 ? t('risks.criteria.confirm.codes', { codes: first, count: more }) : first;
}
