import type { AiRole } from '../../../domain/organisation.ts';
import type { AnyRecord } from '../../../domain/records/record.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import type { Words } from '../../words.ts';

/** What the documents on context, scope and roles share. */

/** "Triage (AIS-001)". */
export function named({ title, code }: Pick<AnyRecord, 'title' | 'code'>): string {
  return translate('aimsDoc.named', { title, code });
}

/** Codes of records in one line. */
export function codesOf(records: readonly Pick<AnyRecord, 'code'>[]): string {
  return records.map(({ code }) => code).join(', ');
}

/** What is still to be done before the document can be relied on; nothing when all is there. */
export function openPoints(points: readonly string[]): readonly Block[] {
  if (points.length === 0) return [];
  return [
    {
      kind: 'callout',
      tone: 'warning',
      title: translate('aimsDoc.openPoints', { count: points.length }),
      content: points.map((point) => [text(point)]),
    },
  ];
}

/** The version of a document that is made from records: the day of their last change. */
export function stateOf(
  records: readonly Pick<AnyRecord, 'updatedAt'>[],
  createdAt: string,
  words: Words,
): string {
  const last =
    records
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .at(-1) ?? createdAt;
  return translate('aimsDoc.state', { date: words.date(last) });
}

/** "AI developer". */
export function roleLabel(role: AiRole): string {
  return recordWords.scope.fields.roles.options[role];
}

/** A cell's text; a word in grey where nothing was written. */
export function orNone(value: string): Inlines {
  return value.trim() === '' ? [muted(translate('aimsDoc.noneYet'))] : [text(value)];
}

/** Rows of a key-value table without the empty ones. */
export function filledRows(
  rows: readonly (readonly [label: string, value: string])[],
): { readonly label: string; readonly value: Inlines }[] {
  return rows
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => ({ label, value: [text(value)] }));
}

/** Texts that were entered, one per line, without blank ones. */
export function filled(values: readonly string[]): readonly string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '');
}
