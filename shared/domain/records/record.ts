import { z } from 'zod';
import { daySchema, idSchema, lineSchema } from '../common.ts';
import { recordSpecs, specOf, type RecordTypeName } from './types.ts';
import type { DataOf } from './spec.ts';

/** A record of any register; its data is known by its type only. */
export interface AnyRecord {
  readonly id: string;
  readonly type: RecordTypeName;
  /** RSK-014; unique in its workspace, never used again. */
  readonly code: string;
  readonly title: string;
  readonly status: string;
  /** Name or function of who answers for it. */
  readonly owner: string;
  /** Next review or target day, as the type's words say. */
  readonly due: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archivedAt: string | null;
}

/** A record of one type, with its data. */
export interface AimsRecord<T extends RecordTypeName> extends AnyRecord {
  readonly type: T;
  readonly data: DataOf<(typeof recordSpecs)[T]>;
}

/** A link between two records, as the one it starts from has it. */
export interface RecordLink {
  readonly id: string;
  readonly fromId: string;
  /** Name of the `LinkSpec` of the type that it starts from. */
  readonly relation: string;
  readonly toId: string;
}

export const recordTypeSchema = z.enum(
  Object.keys(recordSpecs) as [RecordTypeName, ...RecordTypeName[]],
);

/** What every record has beside its data, as it is edited. */
export const recordHeadSchema = z
  .object({
    title: lineSchema.pipe(z.string().min(1)),
    status: z.string().max(40),
    owner: lineSchema,
    due: daySchema.nullable(),
  })
  .strict();

/** A link of a record that is about to be made. */
export const newLinkSchema = z.object({ relation: z.string().max(40), toId: idSchema }).strict();

const byCode = new Intl.Collator('en', { numeric: true });

/** All records of a workspace and how they hang together; what documents and checks are made from. */
export class Records {
  readonly all: readonly AnyRecord[];
  readonly links: readonly RecordLink[];
  readonly #byId: ReadonlyMap<string, AnyRecord>;
  readonly #ofType = new Map<RecordTypeName, readonly AnyRecord[]>();
  readonly #from = new Map<string, RecordLink[]>();
  readonly #to = new Map<string, RecordLink[]>();

  constructor(all: readonly AnyRecord[], links: readonly RecordLink[]) {
    this.all = all;
    this.links = links;
    this.#byId = new Map(all.map((record) => [record.id, record]));
    for (const link of links) {
      push(this.#from, link.fromId, link);
      push(this.#to, link.toId, link);
    }
  }

  /** Records of a type that are not archived, by code. */
  of<T extends RecordTypeName>(type: T): readonly AimsRecord<T>[] {
    // Asked for by every part of every document; sorting thousands of risks each time would tell.
    const known = this.#ofType.get(type);
    if (known !== undefined) return known as readonly AimsRecord<T>[];
    const found = this.all
      .filter((record) => isOfType(record, type))
      .filter(({ archivedAt }) => archivedAt === null)
      .toSorted((a, b) => byCode.compare(a.code, b.code));
    this.#ofType.set(type, found);
    return found;
  }

  /** The record of a type that exists once. */
  only<T extends RecordTypeName>(type: T): AimsRecord<T> | undefined {
    return this.of(type)[0];
  }

  byId(id: string): AnyRecord | undefined {
    return this.#byId.get(id);
  }

  /** Records that one links to, archived ones too; of one relation or of all. */
  linkedFrom(id: string, relation?: string): readonly AnyRecord[] {
    return this.#ends(this.#from.get(id) ?? [], relation, ({ toId }) => toId);
  }

  /** Records that link to one. */
  linkingTo(id: string, relation?: string): readonly AnyRecord[] {
    return this.#ends(this.#to.get(id) ?? [], relation, ({ fromId }) => fromId);
  }

  #ends(
    links: readonly RecordLink[],
    relation: string | undefined,
    end: (link: RecordLink) => string,
  ): readonly AnyRecord[] {
    return links
      .filter((link) => relation === undefined || link.relation === relation)
      .map((link) => this.#byId.get(end(link)))
      .filter((record) => record !== undefined);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Whether a record is of a type; narrows its data. */
export function isOfType<T extends RecordTypeName>(
  record: AnyRecord,
  type: T,
): record is AimsRecord<T> {
  return record.type === type;
}

/** Whether its status keeps everybody from changing it: it was signed or frozen. */
export function isLocked({ type, status }: Pick<AnyRecord, 'type' | 'status'>): boolean {
  const { locked = [] } = specOf(type);
  return locked.includes(status);
}

/** Whether the day when something is due is over and nobody closed it. */
export function isOverdue(record: AnyRecord, today: string): boolean {
  const { closed } = recordSpecs[record.type];
  return (
    record.archivedAt === null &&
    record.due !== null &&
    record.due < today &&
    !(closed as readonly string[]).includes(record.status)
  );
}

/** What a search in a register looks through, in small letters. */
export function searchText(record: Pick<AnyRecord, 'code' | 'title' | 'owner' | 'data'>): string {
  const words: string[] = [record.code, record.title, record.owner];
  collect(record.data, words);
  return words.join('\n').toLowerCase();
}

function collect(value: unknown, words: string[]): void {
  if (typeof value === 'string') words.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, words);
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) collect(item, words);
  }
}
