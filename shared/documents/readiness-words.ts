import type { ReadinessItem, ReadinessLack } from '../domain/readiness/model.ts';
import { sampledProcesses } from '../domain/readiness/processes.ts';
import { translate } from '../i18n/index.ts';

/** What is missing in an item, a sentence for each reason: on screen, on paper, on a terminal. */
export const lackSentences = ({ lacks }: Pick<ReadinessItem, 'lacks'>): readonly string[] =>
  lacks.map((one) => {
    const { reason, count, of } = one;
    if (reason === 'absent') {
      return one.codes.length === 0
        ? translate('readiness.reason.absent')
        : translate('readiness.reason.absent.some', { codes: codesOf(one) });
    }
    if (reason === 'uncovered' || reason === 'open') {
      return translate(`readiness.reason.${reason}`, { count, of, codes: codesOf(one) });
    }
    return translate(`readiness.reason.${reason}`, { codes: codesOf(one) });
  });

/** Codes as they are named; people by their names, processes by their words. */
function codesOf({ codes, records, count }: ReadinessLack): string {
  const people = records.every(({ type }) => type === 'person');
  const names =
    people && records.length > 0
      ? records.map(({ title }) => title)
      : codes.map((code) => {
          const process = sampledProcesses.find((known) => known === code);
          return process === undefined ? code : translate(`readiness.process.${process}`);
        });
  const all = names.join(', ');
  return count > names.length
    ? `${all} ${translate('readiness.andMore', { count: count - names.length })}`
    : all;
}
