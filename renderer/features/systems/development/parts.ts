import { isOfType, type AnyRecord } from '../../../../shared/domain/records/record.ts';
import { formatDay } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import { fieldWords, optionText } from '../../../lib/record-words.ts';

/** The records that an AI system is made and tested with, in the order of the work. */
export const partNames = ['dataset', 'model', 'test-run', 'explanation', 'deployment'] as const;
export type PartName = (typeof partNames)[number];

/** How each of them is linked to the system. */
export const relationOf: Readonly<Record<PartName, string>> = {
  dataset: 'used-by',
  model: 'part-of',
  'test-run': 'tests',
  explanation: 'explains',
  deployment: 'of',
};

/** What tells a record from its neighbours, in a few words. */
export function factsOf(record: AnyRecord): readonly string[] {
  const facts = ownFacts(record);
  return facts.filter((fact) => fact.trim() !== '');
}

function ownFacts(record: AnyRecord): readonly string[] {
  if (isOfType(record, 'dataset')) {
    const { version, purposes, personalData, checks } = record.data;
    const failed = checks.filter(({ outcome }) => outcome === 'fail').length;
    return [
      versionText(version),
      optionsText('dataset', 'purposes', purposes),
      optionsText('dataset', 'personalData', [personalData]),
      failed === 0 ? '' : t('systems.development.failedChecks', { count: failed }),
    ];
  }
  if (isOfType(record, 'model')) {
    const { version, algorithm, trainedOn } = record.data;
    return [
      versionText(version),
      algorithm,
      trainedOn === null ? '' : t('systems.development.trained', { date: formatDay(trainedOn) }),
    ];
  }
  if (isOfType(record, 'test-run')) {
    const { purposes, runOn, failing } = record.data;
    return [
      optionsText('test-run', 'purposes', purposes),
      runOn === null ? '' : t('systems.development.run', { date: formatDay(runOn) }),
      failing === null || failing === 0 ? '' : t('systems.development.missed', { count: failing }),
    ];
  }
  if (isOfType(record, 'explanation')) {
    const { method, audience } = record.data;
    return [
      optionsText('explanation', 'method', [method]),
      optionsText('explanation', 'audience', audience),
    ];
  }
  if (isOfType(record, 'deployment')) {
    const { version, environment } = record.data;
    return [versionText(version), environment, liveText(record.data)];
  }
  return [];
}

const versionText = (version: string): string =>
  version.trim() === '' ? '' : t('systems.development.version', { version: version.trim() });

function optionsText(type: PartName, field: string, values: readonly (string | null)[]): string {
  const words = fieldWords(type, field);
  return values.flatMap((value) => (value === null ? [] : optionText(words, value))).join(', ');
}

function liveText(days: {
  readonly plannedOn: string | null;
  readonly liveOn: string | null;
  readonly endedOn: string | null;
}): string {
  const { plannedOn, liveOn, endedOn } = days;
  if (liveOn !== null && endedOn !== null) {
    const from = formatDay(liveOn);
    return t('systems.development.ended', { from, to: formatDay(endedOn) });
  }
  if (liveOn !== null) return t('systems.development.live', { date: formatDay(liveOn) });
  return plannedOn === null ? '' : t('systems.development.planned', { date: formatDay(plannedOn) });
}
