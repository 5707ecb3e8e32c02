import {
  comparePrices,
  currencyOf,
  initialDays,
  misfitOf,
  threeYearPrice,
} from '../../../domain/body-comparison.ts';
import { body as words } from '../../../i18n/en/records/certification-bodies.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain } from '../../words.ts';
import { filled } from '../context/common.ts';
import { paragraph, table } from '../frame.ts';
import type { BodyEntry, CertificationFacts } from '../certification/facts.ts';

/** As many bodies as a wide page has room for beside each other. */
const mostColumns = 4;

/** Bodies as columns, criteria as rows; several tables where there are many. */
export function comparisonTables(facts: CertificationFacts): readonly Block[] {
  const { bodies, words: format } = facts;
  const free = bodies.filter(({ isExcluded }) => !isExcluded);
  const compared = comparePrices(free.map(({ body }) => body));
  const groups = Array.from({ length: Math.ceil(bodies.length / mostColumns) }, (_, at) =>
    bodies.slice(at * mostColumns, (at + 1) * mostColumns),
  );
  const currencies = compared.currencies.map(
    (one) => one || translate('certification.bodies.price.unnamed'),
  );
  return [
    ...(compared.state === 'several'
      ? [
          paragraph(
            translate('certification.bodies.price.several', {
              currencies: format.list(currencies),
            }),
          ),
        ]
      : []),
    ...groups.map((group) => comparisonTable(facts, group, compared.cheapestId)),
  ];
}

function comparisonTable(
  facts: CertificationFacts,
  group: readonly BodyEntry[],
  cheapestId: string | null,
): Block {
  const rows = criteria(facts, cheapestId)
    .map(([label, cell]) => [[bold(label)], ...group.map(cell)] as readonly Inlines[])
    // A criterion that nobody has an answer to is no criterion.
    .filter(([, ...cells]) => cells.some((cell) => cell.length > 0))
    .map(([head = [], ...cells]) => [
      head,
      ...cells.map((cell) => (cell.length === 0 ? [muted('–')] : cell)),
    ]);
  return table(
    [
      { header: translate('certDoc.column.criterion'), weight: 1.7 },
      ...group.map(({ body }) => ({ header: body.title, weight: 3 })),
    ],
    rows,
    true,
  );
}

type Cell = (entry: BodyEntry) => Inlines;

const cellOf = (value: string): Inlines => (value.trim() === '' ? [] : plain(value.trim()));

function criteria(
  { words: format, project, estimate }: CertificationFacts,
  cheapestId: string | null,
): readonly (readonly [string, Cell])[] {
  const { fields, statuses } = words;
  const label = (row: Row): string => translate(`certification.bodies.row.${row}`);
  const day = (value: string | null): Inlines =>
    value === null ? [] : plain(format.shortDate(value));
  const days = (value: number | null): Inlines =>
    value === null ? [] : plain(format.figure(value));
  const price = (value: number | null, currency: string): Inlines =>
    value === null ? [] : plain(moneyText(value, currency, format.number));
  const wishes = project?.data ?? null;
  return [
    [label('status'), ({ body }) => cellOf(statuses[body.status as keyof typeof statuses] ?? '')],
    [
      label('accreditation'),
      ({ body }) => cellOf(filled([body.data.accreditedBy, body.data.accreditation]).join(', ')),
    ],
    [
      label('covers'),
      ({ body }) =>
        cellOf(body.data.covers === null ? '' : fields.covers.options[body.data.covers]),
    ],
    [label('checked'), ({ body }) => day(body.data.checkedOn)],
    [label('ai'), ({ body }) => cellOf(body.data.aiCompetence)],
    [label('sectors'), ({ body }) => cellOf(filled(body.data.sectors).join(', '))],
    [
      label('languages'),
      ({ body }) => {
        const lacking = filled(misfitOf(body, wishes).languages).join(', ');
        return lines([
          cellOf(filled(body.data.languages).join(', ')),
          lacking === ''
            ? []
            : [muted(translate('certification.bodies.misfit.languages', { languages: lacking }))],
        ]);
      },
    ],
    [
      label('standards'),
      ({ body }) => {
        const lacking = misfitOf(body, wishes).standards.join(', ');
        return lines([
          cellOf(body.data.standards.join(', ')),
          lacking === ''
            ? []
            : [muted(translate('certification.bodies.misfit.standards', { standards: lacking }))],
        ]);
      },
    ],
    [label('earliest'), ({ body }) => day(body.data.earliest)],
    [
      label('days'),
      ({ body }) => daysText(body, estimate?.data.initialDays ?? null, format.figure),
    ],
    [label('surveillance'), ({ body }) => days(body.data.surveillanceDays)],
    [label('initial'), ({ body }) => price(body.data.initialPrice, body.data.currency)],
    [label('yearly'), ({ body }) => price(body.data.yearlyPrice, body.data.currency)],
    [
      label('three'),
      ({ body }) => {
        const total = threeYearPrice(body);
        if (total === null) return [];
        return lines([
          [bold(moneyText(total, body.data.currency, format.number))],
          body.id === cheapestId ? [muted(translate('certification.bodies.price.cheapest'))] : [],
        ]);
      },
    ],
    [label('valid'), ({ body }) => day(body.due)],
    [label('strengths'), ({ body }) => cellOf(body.data.strengths)],
    [label('doubts'), ({ body }) => cellOf(body.data.doubts)],
    [label('decision'), ({ body }) => cellOf(body.data.decision)],
  ];
}

type Row =
  | 'status'
  | 'accreditation'
  | 'covers'
  | 'checked'
  | 'ai'
  | 'sectors'
  | 'languages'
  | 'standards'
  | 'earliest'
  | 'days'
  | 'surveillance'
  | 'initial'
  | 'yearly'
  | 'three'
  | 'valid'
  | 'strengths'
  | 'doubts'
  | 'decision';

/** "2 + 4.5 = 6.5", and how that compares with the estimate. */
function daysText(
  body: BodyEntry['body'],
  estimated: number | null,
  figure: (value: number) => string,
): Inlines {
  const total = initialDays(body);
  if (total === null) return [];
  const { stage1Days, stage2Days } = body.data;
  const quoted = translate('certification.bodies.days', {
    stage1: stage1Days === null ? '–' : figure(stage1Days),
    stage2: stage2Days === null ? '–' : figure(stage2Days),
    total: figure(total),
  });
  if (estimated === null) return plain(quoted);
  return lines([[text(quoted)], [muted(againstEstimate(total - estimated, figure))]]);
}

/** How a quotation compares with the estimate: "1.5 days more than estimated". */
export function againstEstimate(delta: number, figure: (value: number) => string): string {
  if (delta === 0) return translate('certDoc.bodies.asEstimated');
  return delta > 0
    ? translate('certDoc.bodies.moreThanEstimated', { delta: figure(delta) })
    : translate('certDoc.bodies.lessThanEstimated', { delta: figure(-delta) });
}

/** "12,400 EUR"; a price without a currency stands by itself. */
export function moneyText(
  value: number,
  currency: string,
  number: (value: number) => string,
): string {
  const unit = currencyOf(currency);
  return unit === ''
    ? number(value)
    : translate('certification.estimate.money', { amount: number(value), currency: unit });
}
