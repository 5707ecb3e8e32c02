/** Running header and footer. They are decoration to readers that follow the structure. */
import type { DocMeta } from '../../../shared/documents/doc.ts';
import { PAPER } from '../../../shared/documents/palette.ts';
import { cleanText } from '../../../shared/documents/text.ts';
import type { Metrics } from './fonts.ts';
import type { Page } from './paginate.ts';
import { graphemesOf, piecesOf } from './pieces.ts';
import type { Op } from './slice.ts';
import { FOOTER_BASELINE, HEADER_BASELINE, MARGIN, RULE, STYLES, type TextStyle } from './style.ts';

/** One line: characters without a glyph become boxes, and what doesn't fit ends in an ellipsis. */
const fit = (value: string, style: TextStyle, width: number, metrics: Metrics): string => {
  const flat = cleanText(value).replace(/\s+/g, ' ').trim();
  const safe = piecesOf([{ kind: 'text', text: flat }], style, metrics)
    .flat()
    .map((piece) => (piece.kind === 'text' ? ' '.repeat(piece.spaces) + piece.text : ''))
    .join('');
  if (metrics.width(safe, style) <= width) return safe;
  const parts = graphemesOf(safe);
  while (parts.length > 0 && metrics.width(`${parts.join('')}\u2026`, style) > width) parts.pop();
  return `${parts.join('').trimEnd()}\u2026`;
};

const line = (y: number, width: number): Op => ({
  op: 'line',
  x: MARGIN,
  y,
  dx: width,
  dy: 0,
  colour: PAPER.grid,
  weight: RULE,
});

export const pageOf = (meta: DocMeta, page: number, pages: number): string =>
  meta.labels.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages));

export const frameOps = (
  page: Page,
  number: number,
  pages: number,
  meta: DocMeta,
  metrics: Metrics,
): Op[] => {
  const style = STYLES.frame;
  const width = page.shape.width - 2 * MARGIN;
  const right = MARGIN + width;
  const write = (text: string, x: number, y: number, look: TextStyle = style): Op => ({
    op: 'text',
    x,
    y,
    text,
    style: look,
  });
  const footer = page.shape.height - FOOTER_BASELINE;
  if (page.bare) {
    const look: TextStyle = { ...style, face: 'semibold', size: 9, colour: PAPER.ink };
    return [write(fit(meta.confidentiality, look, width, metrics), MARGIN, footer, look)];
  }
  const title = fit(meta.title, style, width * 0.62, metrics);
  const titleWidth = metrics.width(title, style);
  const organisation = fit(
    meta.organisation,
    { ...style, face: 'semibold' },
    width - titleWidth - 20,
    metrics,
  );
  const count = pageOf(meta, number, pages);
  const countWidth = metrics.width(count, style);
  const facts = [meta.code, meta.version, meta.confidentiality].filter(Boolean).join(' \u00b7 ');
  return [
    write(organisation, MARGIN, HEADER_BASELINE, { ...style, face: 'semibold' }),
    write(title, right - titleWidth, HEADER_BASELINE),
    line(HEADER_BASELINE + 7, width),
    line(footer - 14, width),
    write(fit(facts, style, width - countWidth - 20, metrics), MARGIN, footer),
    write(count, right - countWidth, footer),
  ];
};
