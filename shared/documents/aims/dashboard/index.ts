import { agendaOf } from '../../../domain/agenda.ts';
import { dashboardOf, type Dashboard } from '../../../domain/dashboard.ts';
import { cut } from '../../../domain/sentences.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { levelTag } from '../../risk-tones.ts';
import { plain, wordsFor, type Words } from '../../words.ts';
import { filledRows } from '../context/common.ts';
import { wordsOfType } from '../field-text.ts';
import { frame, heading, table } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { dashboardChart } from './chart.ts';
import { ageParts, areaName, clauseName, leadText, meanPercent, overdueParts } from './text.ts';

/** As much of a title as one line of its column holds. */
const longestTitle = 62;
/** As many rows as leave everything on one page. */
const mostRows = 4;

/** The dashboard for top management on one page: no cover, nothing to turn. */
export const dashboardDocument: AimsDocKind = {
  document: 'dashboard',
  clauses: ['9.1', '9.3.2'],
  missing: ({ records }) => (records.all.length === 0 ? [translate('dashboardDoc.noRecords')] : []),
  build: (input) => {
    const words = wordsFor(input.organisation.documentLanguage);
    const dashboard = input.dashboard ?? fromRecords(input);
    return frame(input, {
      title: translate('dashboardDoc.title'),
      code: 'DASHBOARD',
      version: words.shortDate(input.createdAt),
      status: translate('dashboardDoc.status', { date: words.date(input.createdAt) }),
      owner: input.records.only('scope')?.owner.trim() || input.organisation.contactName,
      clauses: dashboardDocument.clauses,
      withoutCover: true,
      blocks: [
        heading(
          2,
          translate('dashboardDoc.heading', { organisation: cut(input.organisation.name, 40) }),
          'dashboard',
          false,
        ),
        {
          kind: 'paragraph',
          content: plain(cut(leadText(dashboard, input.organisation.name, words), 420)),
        },
        ...conformity(dashboard),
        figures(dashboard),
        ...risks(dashboard),
        ...objectives(dashboard),
        ...events(dashboard, words),
      ],
    });
  },
};

/** What records alone say; the journey and the gap analysis are not among them. */
function fromRecords({ records, catalogue, createdAt }: AimsDocInput): Dashboard {
  const today = createdAt.slice(0, 10);
  return dashboardOf({
    records,
    clauses: [],
    requirements: catalogue.requirements,
    gap: null,
    agenda: agendaOf({ records: records.all, actions: [], served: new Map(), today }),
    events: [],
    today,
  });
}

/** How far the clauses are, beside what is late and what is open by age. */
function conformity(dashboard: Dashboard): readonly Block[] {
  const { clauses, overdue, nonconformities } = dashboard;
  if (clauses.length === 0) return [];
  return [
    {
      kind: 'figure',
      title: translate('dashboardDoc.chart.conformity', { percent: meanPercent(clauses) }),
      alt: translate('dashboardDoc.chart.alt', {
        parts: [
          ...clauses.map((one) =>
            translate('dashboardDoc.chart.part', { name: clauseName(one), percent: one.percent }),
          ),
          ...overdueParts(dashboard),
          ...ageParts(dashboard),
        ].join(', '),
      }),
      drawing: dashboardChart({
        shares: clauses.map((one) => ({ label: clauseName(one), percent: one.percent })),
        axis: translate('dashboardDoc.chart.axis'),
        counts: [
          {
            title: translate('dashboardDoc.overdue', { count: overdue.total }),
            bars: overdue.areas
              .slice(0, 5)
              .map(({ kind, count }) => ({ label: areaName(kind), count })),
          },
          {
            title: translate('dashboardDoc.chart.ages'),
            bars:
              nonconformities.open === 0
                ? []
                : nonconformities.ages.map(({ age, major, minor }) => ({
                    label: translate(`dashboardDoc.age.${age}`),
                    count: major + minor,
                  })),
          },
        ],
      }),
    },
  ];
}

/** Monitoring, nonconformities and what is overdue, a line each. */
function figures({ indicators, nonconformities, overdue }: Dashboard): Block {
  const said = (sentence: string, parts: readonly string[] = []): string =>
    parts.length === 0
      ? translate('dashboardDoc.said', { sentence })
      : translate('dashboardDoc.withParts', { sentence, parts: parts.slice(0, 3).join(', ') });
  return {
    kind: 'key-value',
    rows: filledRows([
      [
        translate('dashboardDoc.row.indicators'),
        said(
          translate('dashboardDoc.indicators', {
            count: indicators.active,
            breach: indicators.breach,
            off: indicators.offTarget,
            unmeasured: indicators.unmeasured,
          }),
          indicators.list.map(({ code }) => code),
        ),
      ],
      [
        translate('dashboardDoc.row.nonconformities'),
        said(
          translate('dashboardDoc.nonconformities', {
            count: nonconformities.open,
            late: nonconformities.late,
          }),
        ),
      ],
      [
        translate('dashboardDoc.row.overdue'),
        said(translate('dashboardDoc.overdue', { count: overdue.total })),
      ],
    ]),
  };
}

const titleCell = (code: string, title: string): Inlines => [
  muted(`${code} `),
  text(cut(title.replace(/\s+/g, ' ').trim(), longestTitle)),
];

function risks({ risks: found }: Dashboard): readonly Block[] {
  if (found.top.length === 0) return [];
  return [
    table(
      [
        {
          header: translate('dashboardDoc.risks', { count: found.open, above: found.above }),
          weight: 6,
        },
        { header: translate('dashboardDoc.column.rating'), weight: 1.4 },
      ],
      found.top.slice(0, mostRows).map(({ code, title, rating, level, levels, levelText }) => [
        titleCell(code, title),
        [
          text(`${rating} `),
          ...(levelText.trim() === ''
            ? []
            : ([
                {
                  kind: 'tag',
                  tone: levelTag(level, levels),
                  label: cut(levelText.trim(), 12),
                },
              ] as const)),
        ],
      ]),
      true,
    ),
  ];
}

function objectives({ objectives: found }: Dashboard): readonly Block[] {
  if (found.list.length === 0) return [];
  const { statuses } = wordsOfType('objective');
  return [
    table(
      [
        {
          header: translate('dashboardDoc.objectives', {
            count: found.open,
            atRisk: found.atRisk,
            missed: found.missed,
            achieved: found.achieved,
          }),
          weight: 6,
        },
        { header: translate('dashboardDoc.column.status'), weight: 1.4 },
      ],
      found.list.slice(0, mostRows).map(({ code, title, status, progress }) => [
        titleCell(code, title),
        plain(
          progress === null
            ? (statuses[status] ?? status)
            : translate('dashboardDoc.area', {
                kind: statuses[status] ?? status,
                count: translate('dashboardDoc.percent', { percent: Math.round(progress * 100) }),
              }),
        ),
      ]),
      true,
    ),
  ];
}

function events({ events: coming }: Dashboard, words: Words): readonly Block[] {
  if (coming.length === 0) return [];
  return [
    table(
      [
        { header: translate('dashboardDoc.column.event'), weight: 6 },
        { header: translate('dashboardDoc.column.day'), weight: 1.4 },
      ],
      coming
        .slice(0, mostRows)
        .map(({ code, title, from }) => [titleCell(code, title), plain(words.shortDate(from))]),
      true,
    ),
  ];
}
