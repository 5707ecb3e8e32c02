import type { CertificateOverview } from '../../../shared/contract/certificate-values.ts';
import type { CycleKind } from '../../../shared/domain/certificate.ts';
import type { ExternalKind } from '../../../shared/domain/external-findings.ts';
import { cycleChart, type CycleBar } from '../../../shared/documents/charts/cycle.ts';
import type { Drawing } from '../../../shared/documents/drawing.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords, optionText } from '../../lib/record-words.ts';

const words = wordsFor('en-GB');

/** "First surveillance". */
export const kindText = (kind: ExternalKind | CycleKind): string =>
  optionText(fieldWords('external-audit', 'kind'), kind);

/** How long it is valid, or that it is not. */
export function standingText({ cycle, standing }: CertificateOverview): string {
  if (cycle === null || standing === null) return '';
  const until = formatDay(cycle.validUntil);
  switch (standing.phase) {
    case 'valid':
      return t('certificate.standing.valid', { days: standing.daysLeft, day: until });
    case 'not-begun':
      return t('certificate.standing.not-begun', { day: formatDay(cycle.decidedOn) });
    case 'expired':
      return t('certificate.standing.expired', { day: until });
  }
}

/** Which audit comes next, and when. */
export function nextText({ standing, audits }: CertificateOverview): string {
  const next = standing?.next ?? null;
  if (next === null) return t('certificate.noNext');
  const audit = kindText(next.kind);
  const on = audits.find(({ kind }) => kind === next.kind)?.audit?.startOn ?? null;
  return on === null
    ? t('certificate.next', { audit, from: formatDay(next.from), until: formatDay(next.until) })
    : t('certificate.nextOn', { audit, day: formatDay(on) });
}

/** The three years drawn, with what it shows in words. */
export function cycleFigure(
  overview: CertificateOverview,
): { readonly drawing: Drawing; readonly alt: string } | null {
  const { cycle, standing, audits, today } = overview;
  if (cycle === null) return null;
  const bars = audits.map(({ kind, from, until, audit }): CycleBar => {
    const status = audit?.record.status;
    const on = audit?.startOn ?? null;
    const isHeld = status === 'held' || status === 'closed';
    const state = isHeld
      ? 'held'
      : standing?.missed.includes(kind) === true
        ? 'missed'
        : on === null
          ? 'open'
          : 'fixed';
    return { label: kindText(kind), from, until, state, on };
  });
  return {
    drawing: cycleChart({
      from: cycle.decidedOn,
      until: cycle.validUntil,
      today,
      bars,
      fromText: t('certificate.chart.decided', { day: formatDay(cycle.decidedOn) }),
      untilText: t('certificate.chart.until', { day: formatDay(cycle.validUntil) }),
      todayText: t('certificate.chart.today'),
      day: words.shortDate,
    }),
    alt: t('certificate.alt', {
      standing: standingText(overview),
      windows: audits
        .map(({ kind, from, until }) =>
          t('certificate.alt.window', {
            audit: kindText(kind),
            from: formatDay(from),
            until: formatDay(until),
          }),
        )
        .join(' '),
    }),
  };
}
