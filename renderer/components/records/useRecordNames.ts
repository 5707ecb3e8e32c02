import { useMemo } from 'react';
import { defaultRiskCriteria, type RiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import type { ValueNames } from '../../lib/record-words.ts';

/** The risk criteria in force: those of the workspace, or the ones to start with. */
export function useRiskCriteria(): RiskCriteria {
  const read = useOperation('record.single', { type: 'risk-criteria' }).data;
  const data = read?.record.data as RiskCriteria | undefined;
  return useMemo(
    () => ({
      ...defaultRiskCriteria,
      ...data,
      // A scale that was begun and left empty would leave nothing to choose.
      likelihood: filled(data?.likelihood) ?? defaultRiskCriteria.likelihood,
      consequence: filled(data?.consequence) ?? defaultRiskCriteria.consequence,
    }),
    [data],
  );
}

/** How levels are called, for texts of values. */
export function useValueNames(): ValueNames {
  const criteria = useRiskCriteria();
  return useMemo(
    () => ({
      level: (scale, level) => {
        const label = criteria[scale][level - 1]?.label ?? '';
        return label === '' ? String(level) : t('registers.level', { level, label });
      },
    }),
    [criteria],
  );
}

function filled<T>(rows: readonly T[] | undefined): readonly T[] | undefined {
  return rows === undefined || rows.length === 0 ? undefined : rows;
}
