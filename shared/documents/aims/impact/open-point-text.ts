import type { ImpactOpenPoint } from '../../../domain/impact-assessment.ts';
import { impactDimensions } from '../../../domain/records/impacts.ts';
import { impact as words } from '../../../i18n/en/records/impacts.ts';
import { translate } from '../../../i18n/index.ts';

const dimensionWords: Readonly<Record<string, string>> =
  words.fields.harms.columns.dimension.options;

/** A dimension's name in a sentence. */
function dimensionList(about: readonly string[]): string {
  return about.map((id) => dimensionWords[id] ?? id).join('; ');
}

/** An open point as a sentence. */
export function openPointText({ key, count, about }: ImpactOpenPoint): string {
  switch (key) {
    case 'version-moved':
      return translate('impacts.open.version-moved', {
        assessed: about[0] ?? '',
        current: about[1] ?? '',
      });
    case 'dimensions-open':
      return about.length === impactDimensions.length
        ? translate('impacts.open.no-dimension')
        : translate('impacts.open.dimensions-open', { count, about: dimensionList(about) });
    case 'dimensions-contradict':
      return translate('impacts.open.dimensions-contradict', {
        count,
        about: dimensionList(about),
      });
    case 'screening-unanswered':
    case 'harms-unrated':
    case 'harms-without-measure':
    case 'harms-without-remains':
    case 'harms-without-risk':
    case 'irreparable':
      return translate(`impacts.open.${key}`, { count });
    default:
      return translate(`impacts.open.${key}`);
  }
}
