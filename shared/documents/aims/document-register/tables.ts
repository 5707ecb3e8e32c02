import type { ControlledDocument } from '../../../domain/controlled-documents.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, type Words } from '../../words.ts';
import { filled, orNone } from '../context/common.ts';
import { table } from '../frame.ts';
import type { RegisterFacts, RegisterLine } from './facts.ts';

const { fields, statuses, due, owner: ownerLabel } = recordWords.document;

/** Every document that is not withdrawn. */
export function registerTable(facts: RegisterFacts, words: Words): Block {
  return table(
    [
      { header: translate('registerDoc.code'), weight: 1.3 },
      { header: translate('registerDoc.title'), weight: 3.2 },
      { header: fields.kind.label, weight: 1.4 },
      { header: translate('registerDoc.inForce'), weight: 1.1 },
      { header: translate('registerDoc.approved'), weight: 2 },
      { header: translate('registerDoc.state'), weight: 1.5 },
      { header: ownerLabel, weight: 1.9 },
      { header: due, weight: 1.6 },
      { header: fields.distribution.label, weight: 2.2 },
      { header: fields.retention.label, weight: 1.9 },
    ],
    facts.lines.map((line) => {
      const { document, inForce } = line;
      const { code, title, owner, data } = document;
      return [
        [text(code)],
        [bold(title)],
        orNone(data.kind === null ? '' : fields.kind.options[data.kind]),
        inForce === null ? [muted(translate('registerDoc.noVersion'))] : orNone(inForce.version),
        inForce === null
          ? [muted(translate('aimsDoc.notApproved'))]
          : approval(inForce.approvedOn, inForce.approvedBy, words),
        stateCell(document),
        orNone(owner),
        dueCell(line, words),
        orNone(filled(data.distribution).join(', ')),
        orNone(data.retention),
      ];
    }),
    true,
  );
}

/** A document that is being written says which version it will be. */
function stateCell({ status, data }: ControlledDocument): Inlines {
  const labels: Readonly<Record<string, string>> = statuses;
  const label = labels[status] ?? status;
  if (status === 'approved') return [text(label)];
  return [text(translate('registerDoc.next', { status: label, version: data.version }).trim())];
}

function approval(on: string | null, by: string, words: Words): Inlines {
  const cell = lines([
    on === null ? [] : [text(words.shortDate(on))],
    by === '' ? [] : [muted(by)],
  ]);
  return cell.length === 0 ? orNone('') : cell;
}

function dueCell({ document, overdue }: RegisterLine, words: Words): Inlines {
  if (document.due === null) return [muted(translate('registerDoc.noReview'))];
  const day = text(words.shortDate(document.due));
  const tag = { kind: 'tag', tone: 'danger', label: translate('registerDoc.overdue') } as const;
  return overdue ? [day, { kind: 'break' }, tag] : [day];
}

/** Documents that are kept but not used. */
export function withdrawnTable(documents: readonly ControlledDocument[]): Block {
  return table(
    [
      { header: translate('registerDoc.code'), weight: 1.3 },
      { header: translate('registerDoc.title'), weight: 4 },
      { header: translate('registerDoc.lastVersion'), weight: 1.4 },
      { header: fields.retention.label, weight: 3 },
    ],
    documents.map(({ code, title, data }) => [
      [text(code)],
      [bold(title)],
      orNone(data.version),
      orNone(data.retention),
    ]),
    true,
  );
}

/** Every version that was put into force; null where none was. */
export function versionsTable(facts: RegisterFacts, words: Words): Block | null {
  const labels: Readonly<Record<string, string>> = recordWords['document-version'].statuses;
  const rows = facts.lines
    .toSorted((a, b) => a.document.code.localeCompare(b.document.code, 'en', { numeric: true }))
    .flatMap(({ document, versions }) =>
      versions.map(({ title, status, data }, at) => [
        [text(document.code)],
        [text(title)],
        orNone(data.version),
        [text(labels[status] ?? status)],
        approval(data.approvedOn, data.approvedBy, words),
        at === versions.length - 1 && data.changeNote.trim() === ''
          ? [text(translate('controlledDoc.firstVersion'))]
          : orNone(data.changeNote),
      ]),
    );
  if (rows.length === 0) return null;
  return table(
    [
      { header: translate('registerDoc.code'), weight: 1.3 },
      { header: translate('registerDoc.title'), weight: 3 },
      { header: translate('registerDoc.version'), weight: 1 },
      { header: translate('registerDoc.state'), weight: 1.4 },
      { header: translate('registerDoc.approved'), weight: 2.2 },
      { header: translate('registerDoc.change'), weight: 5 },
    ],
    rows,
    true,
  );
}
