import { estimateLines, estimateTotals, type EstimateLine } from '../../../domain/audit-days.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { bold, text } from '../../doc.ts';
import { plain, sentences } from '../../words.ts';
import type { CertificationFacts } from '../certification/facts.ts';
import { heading, newPage, paragraph, table } from '../frame.ts';
import { moneyText } from './table.ts';

/** What the quotations were held against: how the estimate adds up, and that it is one. */
export function estimateBlocks({ estimate, words: format }: CertificationFacts): readonly Block[] {
  if (estimate === undefined) return [];
  const { data } = estimate;
  const lines = estimateLines(data);
  const { cycleCost, surveillanceDays, initialDays } = estimateTotals(data);
  if (lines.length === 0 || initialDays === null || surveillanceDays === null) return [];
  const signed = (value: number): string =>
    value < 0 ? `−${format.figure(-value)}` : `+${format.figure(value)}`;
  return [
    newPage,
    heading(1, translate('certDoc.bodies.section.estimate'), 'estimate'),
    paragraph(
      sentences([
        translate('certDoc.bodies.estimate', {
          days: format.figure(initialDays),
          surveillance: format.figure(surveillanceDays),
        }),
        cycleCost === null
          ? ''
          : translate('certDoc.bodies.estimate.cost', {
              cost: moneyText(cycleCost, data.currency, format.number),
            }),
        translate('certification.estimate.notice'),
      ]),
    ),
    table(
      [
        { header: translate('certification.estimate.column.what'), weight: 6 },
        { header: translate('certification.estimate.column.percent'), weight: 1, align: 'end' },
        { header: translate('certification.estimate.column.days'), weight: 1, align: 'end' },
      ],
      lines.map((line) => {
        const isSum = line.kind === 'initial' || line.kind === 'base';
        const days = isSum ? format.figure(line.days) : signed(line.days);
        const what = estimateLineText(line, format.number);
        return [
          line.kind === 'initial' ? [bold(what)] : plain(what),
          plain('percent' in line ? `${signed(line.percent)} %` : ''),
          line.kind === 'initial' ? [bold(days)] : [text(days)],
        ];
      }),
      true,
    ),
    ...(data.source.trim() === ''
      ? []
      : [
          {
            kind: 'paragraph' as const,
            style: 'small' as const,
            content: plain(
              data.checkedOn === null
                ? translate('certDoc.bodies.estimate.source', { source: data.source.trim() })
                : translate('certification.estimate.sourceLine', {
                    source: data.source.trim(),
                    day: format.date(data.checkedOn),
                  }),
            ),
          },
        ]),
  ];
}

/** A line of the sum in words. */
export function estimateLineText(line: EstimateLine, number: (value: number) => string): string {
  switch (line.kind) {
    case 'base': {
      const values = { persons: number(line.persons), upTo: number(line.upTo) };
      return line.beyond
        ? translate('certification.estimate.line.beyond', values)
        : translate('certification.estimate.line.base', values);
    }
    case 'factor':
      return line.factor;
    case 'limit':
      return translate('certification.estimate.line.limit', { percent: number(line.limit) });
    case 'rounding':
      return translate(
        line.least ? 'certification.estimate.line.least' : 'certification.estimate.line.rounding',
      );
    case 'initial':
      return translate('certification.estimate.line.initial');
  }
}
