/** Running header and footer. They are decoration to readers that follow the structure. */
import type { DocMeta } from '../../../shared/documents/doc.ts';
import { PAPER } from '../../../shared/documents/palette.ts';
import { cleanText } from '../../../shared/documents/text.ts';
import type { Metrics } from './fonts.ts';
import { graphemesOf } from './graphemes.ts';
import { looseOps } from './line-ops.ts';
import type { Page } from './paginate.ts';
import { isPlain } from './pieces.ts';
import type { Op } from './slice.ts';
import { FOOTER_BASELINE, HEADER_BASELINE, MARGIN, RULE, STYLES, type TextStyle } from './style.ts';
import { wrap, type Line } from './wrap.ts';

/** A text as one line, in the faces that have its characters. */
const oneLine = (text: string, style: TextStyle, metrics: Metrics): Line => {
  if (!isPlain(text)) {
    const line = wrap([{ kind: 'text', text }], style, Infinity, metrics)[0];
    if (line) return line;
  }
  const width = metrics.width(text, style);
  return {
    pieces: [{ kind: 'text', text, style, width, spaces: 0, opportunity: false }],
    width,
    soft: false,
  };
};

/** One line: what doesn't fit ends in an ellipsis. */
const fit = (value: string, style: TextStyle, width: number, metrics: Metrics): Line => {
  const flat = cleanText(value).replace(/\s+/g, ' ').trim();
  const whole = oneLine(flat, style, metrics);
  if (whole.width <= width) return whole;
  const parts = graphemesOf(flat);
  const cut = (count: number): Line =>
    oneLine(`${parts.slice(0, count).join('').trimEnd()}\u2026`, style, metrics);
  let fits = 0;
  let tooMany = parts.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (cut(middle).width <= width) fits = middle;
    else tooMany = middle;
  }
  return cut(fits);
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
  const write = (line: Line, x: number, y: number): Op[] => looseOps(line, x, y, metrics);
  const footer = page.shape.height - FOOTER_BASELINE;
  if (page.bare) {
    const look: TextStyle = { ...style, face: 'semibold', size: 9, colour: PAPER.ink };
    return write(fit(meta.confidentiality, look, width, metrics), MARGIN, footer);
  }
  const title = fit(meta.title, style, width * 0.62, metrics);
  const bold: TextStyle = { ...style, face: 'semibold' };
  const organisation = fit(meta.organisation, bold, width - title.width - 20, metrics);
  const count = oneLine(pageOf(meta, number, pages), style, metrics);
  const facts = [meta.code, meta.version, meta.confidentiality].filter(Boolean).join(' \u00b7 ');
  return [
    ...write(organisation, MARGIN, HEADER_BASELINE),
    ...write(title, right - title.width, HEADER_BASELINE),
    line(HEADER_BASELINE + 7, width),
    line(footer - 14, width),
    ...write(fit(facts, style, width - count.width - 20, metrics), MARGIN, footer),
    ...write(count, right - count.width, footer),
  ];
};
