import type { NonconformityData } from '../../../domain/nonconformities.ts';
import { causeBranches } from '../../../domain/records/nonconformities.ts';
import { nonconformity as words } from '../../../i18n/en/records/nonconformities.ts';
import { translate } from '../../../i18n/index.ts';
import { causeEffectChart } from '../../charts/cause-effect.ts';
import type { Drawing } from '../../drawing.ts';

type Causes = NonconformityData['causes'];

const names = words.fields.causes.columns.branch.options;

/** The causes of a nonconformity as a fishbone; the same on screen and on paper. */
export function causeEffectDrawing(effect: string, causes: Causes, width?: number): Drawing {
  return causeEffectChart({
    effect,
    branches: causeBranches.map((branch) => ({
      name: names[branch],
      causes: causes
        .filter((one) => one.branch === branch)
        .map(({ cause, root }) => ({ text: cause, root })),
    })),
    rootText: translate('nonconformityDoc.rootCause'),
    emptyText: translate('nonconformityDoc.noCauses'),
    continued: (name, number) => translate('nonconformityDoc.continued', { name, number }),
    more: (count) => translate('nonconformityDoc.moreCauses', { count }),
    ...(width === undefined ? {} : { width }),
  });
}

/** What the diagram shows, for those who do not see it. */
export function causeEffectText(effect: string, causes: Causes): string {
  const filled = causes.filter(({ cause, branch }) => cause.trim() !== '' && branch !== null);
  const roots = filled.filter(({ root }) => root).map(({ cause }) => cause);
  const branches = new Set(filled.map(({ branch }) => branch)).size;
  if (filled.length === 0) return translate('nonconformityDoc.alt.none', { effect });
  return [
    translate('nonconformityDoc.alt', { effect, count: filled.length, branches }),
    roots.length === 0
      ? translate('nonconformityDoc.alt.noRoot')
      : translate('nonconformityDoc.alt.roots', { roots: roots.join('; ') }),
  ].join(' ');
}
