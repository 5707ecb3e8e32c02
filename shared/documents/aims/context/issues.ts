import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines } from '../../words.ts';
import { heading, paragraph, table } from '../frame.ts';
import { named, orNone } from './common.ts';
import { addressedBy, type ContextFacts, type Issue } from './facts.ts';

const fields = recordWords.issue.fields;

/** External and internal issues as tables, and those that were set aside. */
export function issueBlocks(facts: ContextFacts): readonly Block[] {
  return [
    heading(1, translate('contextDoc.section.external'), 'external'),
    ...issueTable(facts, 'external'),
    heading(1, translate('contextDoc.section.internal'), 'internal'),
    ...issueTable(facts, 'internal'),
    ...closedText(facts),
  ];
}

function issueTable(facts: ContextFacts, kind: 'internal' | 'external'): readonly Block[] {
  // One whose kind was not chosen yet must not disappear.
  const issues = facts.issues.filter(({ data }) => (data.kind ?? 'external') === kind);
  if (issues.length === 0) return [paragraph(translate(`contextDoc.none.${kind}`))];
  return [
    table(
      [
        { header: translate('contextDoc.column.issue'), weight: 5 },
        { header: translate('contextDoc.column.effect'), weight: 5.4 },
        { header: translate('contextDoc.column.addressedBy'), weight: 1.6 },
      ],
      issues.map((issue) => [
        subject(facts, issue),
        effectAndResponse(issue),
        lines(addressedBy(facts, issue.id).map(({ code }) => [text(code)])),
      ]),
      true,
    ),
  ];
}

function subject(facts: ContextFacts, { title, code, data, owner, due, status }: Issue): Inlines {
  const { importance } = data;
  const watched = [
    owner === '' ? '' : translate('contextDoc.owner', { owner }),
    due === null ? '' : translate('contextDoc.due', { date: facts.words.shortDate(due) }),
  ].filter((part) => part !== '');
  return lines([
    [bold(title), muted(` ${code}`)],
    [
      ...(importance === null
        ? []
        : [
            {
              kind: 'tag',
              tone: tones[importance],
              label: fields.importance.options[importance].toLowerCase(),
            } as const,
            text(' '),
          ]),
      muted(
        [
          data.topic === null ? '' : fields.topic.options[data.topic],
          status === 'watched' ? translate('contextDoc.watched') : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      ),
    ],
    data.description.trim() === '' ? [] : [text(data.description.trim())],
    data.source === '' ? [] : [muted(translate('contextDoc.source', { source: data.source }))],
    watched.length === 0 ? [] : [muted(watched.join(', '))],
  ]);
}

const tones = { high: 'danger', medium: 'warning', low: 'neutral' } as const;

/** Beside each other they would leave half a page empty: the background is as long as both. */
function effectAndResponse({ data }: Issue): Inlines {
  return lines([
    [muted(fields.effect.label)],
    orNone(data.effect),
    [muted(fields.response.label)],
    orNone(data.response),
  ]);
}

function closedText({ closed, words }: ContextFacts): readonly Block[] {
  if (closed.length === 0) return [];
  const issues = words.list(
    closed.map((issue) => {
      const reason = issue.data.response.trim() || issue.data.effect.trim();
      return reason === '' || reason.length > 200
        ? named(issue)
        : `${named(issue)}: ${reason.replace(/\s+/g, ' ').replace(/[.;]$/, '')}`;
    }),
  );
  return [paragraph(translate('contextDoc.closedIssues', { count: closed.length, issues }))];
}
