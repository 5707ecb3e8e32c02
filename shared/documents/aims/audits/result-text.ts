import { countGrades, notReached } from '../../../domain/audit-result.ts';
import type { AimsRecord } from '../../../domain/records/record.ts';
import { translate } from '../../../i18n/index.ts';
import { listedRequirements } from './conflict-text.ts';

type Finding = AimsRecord<'finding'>;
type Check = AimsRecord<'audit-check'>;

/** "one minor nonconformity and 2 observations"; empty without findings. */
export function gradesText(findings: readonly Finding[]): string {
  const parts = countGrades(findings).map(({ grade, count }) =>
    translate(`audits.count.${grade}`, { count }),
  );
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return translate('audits.and', { list: parts.slice(0, -1).join(', '), last });
}

/** What was asked and found, in sentences to start a summary from. */
export function resultSentences(
  checks: readonly Check[],
  findings: readonly Finding[],
): readonly string[] {
  const reached = checks.filter(({ status }) => status !== 'open' && status !== 'not-reached');
  const found = gradesText(findings);
  return [
    ...(checks.length === 0
      ? []
      : [translate('audits.result.asked', { reached: reached.length, count: checks.length })]),
    found === '' ? translate('audits.result.nothing') : translate('audits.result.found', { found }),
  ];
}

/** What was not reached, as a sentence; empty where everything was. */
export function limitsText(checks: readonly Check[]): string {
  const ids = notReached(checks);
  return ids.length === 0
    ? ''
    : translate('audits.result.limits', { requirements: listedRequirements(ids) });
}
