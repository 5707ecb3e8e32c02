import { levelOf } from '../../../domain/risk-criteria.ts';
import { asTitle } from '../../../domain/impact-risk.ts';
import { impact as words } from '../../../i18n/en/records/impacts.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inline, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { levelTag, levelTone } from '../../risk-tones.ts';
import { sentences } from '../../words.ts';
import { filledRows } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import type { ImpactFacts, NumberedHarm } from './facts.ts';

const { columns } = words.fields.harms;
const dimensionWords = columns.dimension.options;

/** How a harm is called in the document. */
const numberOf = ({ number }: NumberedHarm): string => `H${number}`;
const cardOf = ({ number }: NumberedHarm): string => `harm-${number}`;

/** The harms on the risk matrix, then each of them by dimension, the gravest first. */
export function harmBlocks(facts: ImpactFacts): readonly Block[] {
  const { harms } = facts;
  const head = heading(1, translate('impactDoc.section.harms'), 'harms');
  if (harms.length === 0) return [head, paragraph(translate('impactDoc.harms.none'))];
  // In the order of their gravest harm, so that the numbers run on.
  const dimensions = [...new Set(harms.map(({ harm }) => harm.dimension))];
  const groups = dimensions.flatMap((dimension): Block[] => {
    const own = harms.filter(({ harm }) => harm.dimension === dimension);
    const title =
      dimension === null ? translate('impactDoc.harms.noDimension') : dimensionWords[dimension];
    return [
      heading(2, title, `dimension-${dimension ?? 'none'}`),
      ...own.map((one) => harmCard(facts, one)),
    ];
  });
  return [head, paragraph(translate('impactDoc.harms.intro')), ...harmMatrix(facts), ...groups];
}

function harmMatrix({ harms, criteria }: ImpactFacts): readonly Block[] {
  const rated = harms.filter(({ gravity }) => gravity.score !== null);
  if (rated.length === 0) return [];
  const numbersAt = (likelihood: number, severity: number): string =>
    rated
      .filter(
        ({ harm }) =>
          // A rating from a longer scale stands on the last step that is left.
          Math.min(harm.likelihood ?? 0, criteria.likelihood.length) === likelihood &&
          Math.min(harm.severity ?? 0, criteria.consequence.length) === severity,
      )
      .map(numberOf)
      .join(' ');
  return [
    {
      kind: 'matrix',
      title: translate('impactDoc.harms.matrix', { count: rated.length }),
      corner: translate('impactDoc.harms.corner'),
      columns: criteria.consequence.map(({ label }, at) =>
        translate('riskDoc.step', { number: at + 1, label }),
      ),
      rows: criteria.likelihood
        .map(({ label }, row) => ({
          label: translate('riskDoc.step', { number: row + 1, label }),
          cells: criteria.consequence.map((_, column) => ({
            text: numbersAt(row + 1, column + 1),
            tone: levelTone(levelOf(criteria, row + 1, column + 1), criteria.levels.length),
          })),
        }))
        .toReversed(),
    },
  ];
}

function levelInline({ criteria }: ImpactFacts, { gravity }: NumberedHarm): Inline {
  const { level } = gravity;
  return level === null
    ? { kind: 'tag', tone: 'neutral', label: translate('impactDoc.harms.notRated') }
    : {
        kind: 'tag',
        tone: levelTag(level, criteria.levels.length),
        label: criteria.levels[level]?.label ?? '',
      };
}

function harmCard(facts: ImpactFacts, one: NumberedHarm): Block {
  const { harm } = one;
  const title = asTitle(harm.harm, 200);
  const isWhole = title.replace(/[.…]$/u, '') === harm.harm.trim().replace(/[.]$/u, '');
  const measures = harm.measures.trim();
  return {
    kind: 'card',
    id: cardOf(one),
    title: [muted(`${numberOf(one)}  `), text(title)],
    badges: [levelInline(facts, one)],
    rows: [
      ...filledRows([[translate('impactDoc.harms.harm'), isWhole ? '' : harm.harm]]),
      ...filledRows([
        [columns.bearer.label, harm.bearer],
        [translate('impactDoc.harms.rated'), ratingText(facts, one)],
      ]),
      {
        label: columns.measures.label,
        value:
          measures === ''
            ? [muted(translate('impactDoc.harms.noMeasures'))]
            : [text(harm.measures)],
      },
      ...filledRows([
        [columns.remains.label, harm.remains],
        [columns.risk.label, riskText(facts, harm.risk)],
      ]),
    ],
  };
}

function ratingText({ criteria }: ImpactFacts, { harm }: NumberedHarm): string {
  const { severity, likelihood, reversible } = harm;
  const values = {
    s: severity ?? 0,
    severity: stepOf(criteria.consequence, severity),
    sMost: criteria.consequence.length,
    l: likelihood ?? 0,
    likelihood: stepOf(criteria.likelihood, likelihood),
    lMost: criteria.likelihood.length,
  };
  const rating =
    severity !== null && likelihood !== null
      ? translate('impactDoc.harms.rating', values)
      : severity !== null
        ? translate('impactDoc.harms.severityOnly', values)
        : likelihood !== null
          ? translate('impactDoc.harms.likelihoodOnly', values)
          : translate('impactDoc.harms.notRated');
  const undone = reversible === null ? '' : translate(`impactDoc.harms.reversible.${reversible}`);
  return sentences([undone === '' ? rating : `${rating}.`, undone]);
}

function stepOf(scale: readonly { readonly label: string }[], level: number | null): string {
  return scale[Math.min(level ?? 0, scale.length) - 1]?.label ?? '';
}

function riskText({ input }: ImpactFacts, code: string): string {
  if (code.trim() === '') return '';
  const risk = input.records.of('risk').find((one) => one.code === code);
  return risk === undefined
    ? translate('impactDoc.harms.riskGone', { code })
    : translate('impactDoc.harms.risk', {
        code,
        title: risk.title,
        status: recordWords.risk.statuses[risk.status as keyof typeof recordWords.risk.statuses],
      });
}

/** Every dimension with what was found in it, so that one sees that none was forgotten. */
export function dimensionBlocks(facts: ImpactFacts): readonly Block[] {
  const { coverage } = facts;
  const open = coverage.filter(({ state }) => state === 'open').length;
  return [
    heading(1, translate('impactDoc.section.dimensions'), 'dimensions'),
    paragraph(
      open === 0
        ? translate('impactDoc.dimensions.all', { count: coverage.length })
        : translate('impactDoc.dimensions.open', { count: open, of: coverage.length }),
    ),
    table(
      [
        { header: columns.dimension.label, weight: 3 },
        { header: translate('impactDoc.dimensions.column.found'), weight: 6 },
      ],
      coverage.map((one) => [[bold(dimensionWords[one.dimension])], foundIn(facts, one)]),
      true,
    ),
  ];
}

function foundIn(
  { harms }: ImpactFacts,
  { dimension, benefits, without, state }: ImpactFacts['coverage'][number],
): Inlines {
  const gains =
    benefits.length === 0
      ? ''
      : translate('impactDoc.dimensions.benefits', { count: benefits.length });
  const tail = (value: string): Inlines => (value === '' ? [] : [text(`; ${value}`)]);
  if (state === 'open') {
    return [muted(translate('impactDoc.dimensions.notYet')), ...tail(gains)];
  }
  if (state === 'without') {
    return [
      text(translate('impactDoc.dimensions.without', { reason: without ?? '' })),
      ...tail(gains),
    ];
  }
  const own = harms.filter(({ harm }) => harm.dimension === dimension);
  const numbers = own.map(numberOf).join(', ');
  const found =
    own.length === 1
      ? translate('impactDoc.dimensions.harm', { numbers })
      : translate('impactDoc.dimensions.harms', { numbers });
  const contradiction =
    state === 'contradiction'
      ? translate('impactDoc.dimensions.contradiction', { reason: without ?? '' })
      : '';
  return [text(found), ...tail(gains), ...tail(contradiction)];
}
