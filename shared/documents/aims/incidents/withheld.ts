import type { AnyRecord } from '../../../domain/records/record.ts';
import { translate } from '../../../i18n/index.ts';
import type { Doc } from '../../doc.ts';

/** Shorter ones would be found inside other words. */
const shortest = 3;

/** Parts of a document that are printed; names of kinds and ids of headings are none. */
const printed: ReadonlySet<string> = new Set([
  'text',
  'title',
  'subtitle',
  'label',
  'value',
  'header',
  'caption',
  'alt',
  'name',
  'role',
  'statement',
  'owner',
  'author',
]);

/** A document without the name and the contact of somebody who reported in confidence. */
export function withheld(doc: Doc, { data }: AnyRecord): Doc {
  if (data['confidential'] !== true) return doc;
  const secrets = [data['reporter'], data['contact']]
    .filter((one) => typeof one === 'string')
    .map((one) => one.trim())
    .filter((one) => one.length >= shortest)
    // The longer one first: a contact may hold the name.
    .toSorted((a, b) => b.length - a.length);
  if (secrets.length === 0) return doc;
  const pattern = new RegExp(secrets.map(escaped).join('|'), 'giu');
  const word = translate('incidentDoc.withheld');
  const clean = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return printed.has(key) ? value.replace(pattern, word) : value;
    if (Array.isArray(value)) return value.map((one: unknown) => clean(one, key));
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one, name)]));
  };
  return clean(doc, '') as Doc;
}

const escaped = (value: string): string => value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
