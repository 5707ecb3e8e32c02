import { WriteDb } from '../../db/write.ts';
import { addDays } from '../../shared/domain/common.ts';
import { nextReview } from '../../shared/domain/controlled-documents.ts';
import { isOfType, type AnyRecord } from '../../shared/domain/records/record.ts';
import { emptyValue } from '../../shared/domain/records/schema.ts';
import type { ReviewInput } from '../../shared/domain/records/reviews.ts';
import { fieldsOf } from '../../shared/domain/records/spec.ts';
import { linkSpecOf, specOf } from '../../shared/domain/records/types.ts';
import { linkEvidence } from './evidence-import.ts';
import type { Ports } from './ports.ts';
import { insertRecord, updateRecord } from './record-writing.ts';
import { papersOfReview } from './reviews.ts';
import { documentBody, documentVersions, type TextSurroundings } from './sample-documents.ts';
import {
  bankQuestion,
  beforeLastDay,
  classification,
  rowDays,
  screening,
  unasked,
  withCodes,
  withDays,
  withRiskCodes,
  withRowsUntil,
} from './sample-record-data.ts';
import type { SampleRecord, SampleTarget } from './sample-record-schema.ts';

type Data = Readonly<Record<string, unknown>>;

/** Statuses that come with the last day of a record; until then it had the one before. */
const endings: ReadonlySet<string> = new Set([
  'accepted',
  'acknowledged',
  'answered',
  'approved',
  'closed',
  'done',
  'effective',
  'held',
  'reported',
  'signed',
]);

/** Types whose tables grew row by row, as was measured and told; reviews looked at them on the way. */
const growing: ReadonlySet<string> = new Set(['communication', 'indicator', 'objective']);

/** Something that happened in the sample. */
export interface Step {
  readonly daysAgo: number;
  readonly run: (db: WriteDb) => void;
}

/** Makes the records of the sample's AIMS. */
export class SampleMaking {
  readonly #ports: Ports;
  readonly #target: SampleTarget;
  readonly #today: string;
  readonly #records: readonly SampleRecord[];
  readonly #codes = new Map<string, string>();
  readonly #made = new Map<string, Pick<AnyRecord, 'id' | 'type'>>();
  readonly #papers = new Map<string, Readonly<Record<ReviewInput, string>>>();
  #waiting: readonly { readonly from: string; readonly relation: string; readonly to: string }[];

  constructor(ports: Ports, target: SampleTarget, records: readonly SampleRecord[]) {
    this.#ports = ports;
    this.#target = target;
    this.#today = target.context.at.slice(0, 10);
    this.#records = records;
    const door = this.#doorOn(0);
    for (const { key, type } of records) {
      if (this.#codes.has(key)) throw new Error(`sample: ${key} stands twice`);
      this.#codes.set(key, door.nextCode(specOf(type).prefix));
    }
    this.#waiting = records.flatMap(({ key, links = {} }) =>
      Object.entries(links).flatMap(([relation, keys]) =>
        keys.map((to) => ({ from: key, relation, to })),
      ),
    );
  }

  /** Makes all records but documents, and what happened to them and beside them later, day by day. */
  live(beside: readonly Step[]): void {
    const own = this.#records.filter(({ type }) => type !== 'document').flatMap(this.#stepsOf);
    const steps = [...beside, ...own];
    // The sort is stable: of one day, things happen in the order of the files.
    for (const { daysAgo, run } of steps.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
      run(this.#doorOn(daysAgo));
    }
  }

  /** Makes the controlled documents with the versions that were approved. */
  write(around: TextSurroundings): void {
    const door = this.#doorOn(0);
    for (const one of this.#records.filter(({ type }) => type === 'document')) {
      const data = this.#dataOf(one);
      const body = documentBody(around, { status: one.status, data }, one);
      const { approvedOn, reviewMonths } = data;
      const review =
        typeof approvedOn === 'string' && typeof reviewMonths === 'number'
          ? nextReview(approvedOn, reviewMonths)
          : undefined;
      const made = this.#insert(door, one, { due: review, data: { ...data, body } });
      if (!isOfType(made, 'document')) throw new Error(`sample: ${one.key} is no document`);
      for (const version of documentVersions(around, made, one)) this.#freeze(door, made, version);
    }
  }

  /**
   * Makes the links whose both ends are there by now; the others wait. They are many, and nobody
   * else writes: the kinds of records are known here, and tests prove that no link goes in circles.
   * @throws Error for a link that its definition does not allow
   */
  link(door = this.#doorOn(0)): void {
    this.#waiting = this.#waiting.filter(({ from, relation, to }) => {
      const source = this.#made.get(from);
      const target = this.#made.get(to);
      if (source === undefined || target === undefined) return true;
      if (linkSpecOf(source.type, relation)?.to.includes(target.type) !== true) {
        throw new Error(`sample: ${from} may not be linked to ${to} as ${relation}`);
      }
      const id = this.#ports.newId();
      door.insert('record-link', { id, fromId: source.id, relation, toId: target.id });
      return false;
    });
  }

  /** Makes what is left to make. @throws Error for a link that leads nowhere */
  finish(): void {
    this.link();
    const [left] = this.#waiting;
    if (left !== undefined) throw new Error(`sample: ${left.from} links to no record ${left.to}`);
    const door = this.#doorOn(0);
    for (const { key } of this.#records.filter(({ archived }) => archived === true)) {
      door.update('record', this.#idOf(key), { archivedAt: door.context.at });
    }
  }

  /** A door that writes on an earlier day; only the newest one may be used. */
  #doorOn(daysAgo: number): WriteDb {
    const { file, context } = this.#target;
    return new WriteDb(file, { ...context, at: this.#momentOn(addDays(this.#today, -daysAgo)) });
  }

  #momentOn(day: string): string {
    return `${day}${this.#target.context.at.slice(10)}`;
  }

  #stepsOf = (one: SampleRecord): readonly Step[] => {
    const grows = growing.has(one.type);
    const was = one.was ?? (grows ? [] : this.#beforeLastDay(one));
    const now: Omit<(typeof was)[number], 'until'> = {};
    const states = [...was, now].map((state, at) => ({
      ...state,
      from: was[at - 1]?.until ?? one.createdDaysAgo,
    }));
    const days = grows ? rowDays(specOf(one.type), one.data) : [];
    const measured = days.filter((day) => day < one.createdDaysAgo);
    const moments = [...new Set([...states.map(({ from }) => from), ...measured])];
    return moments
      .toSorted((a, b) => b - a)
      .flatMap((daysAgo, at): readonly Step[] => {
        // Of one day, states follow each other; the last one lasts.
        const begun = states.filter(({ from }) => from === daysAgo);
        const current =
          begun.length > 0 ? begun : states.filter(({ from }) => from >= daysAgo).slice(-1);
        return current.map((state, of) => this.#step(one, state, daysAgo, at + of === 0));
      });
  };

  /** A record gets a state on a day; the first one makes it. */
  #step(
    one: SampleRecord,
    {
      status = one.status,
      data = {},
    }: { readonly status?: string | undefined; readonly data?: Data | undefined },
    daysAgo: number,
    isNew: boolean,
  ): Step {
    const known = growing.has(one.type)
      ? withRowsUntil(specOf(one.type), { ...one.data, ...data }, daysAgo)
      : data;
    // What an earlier state held and a later one does not name is gone.
    const full = { ...emptyTyped(one), ...this.#dataOf(one), ...this.#days(one, known) };
    // The next measurement is planned with the last one.
    const later =
      one.type === 'indicator' && rowDays(specOf(one.type), one.data).some((day) => day < daysAgo);
    const due = later ? null : this.#dueOf(one);
    const state = { status, due, data: full };
    if (!isNew) {
      return {
        daysAgo,
        run: (db) => void updateRecord(db, this.#idOf(one.key), this.#withPapers(db, one, state)),
      };
    }
    return {
      daysAgo,
      run: (db) => {
        this.#insert(db, one, state);
        // Papers of a review show what was linked with what on the day of the meeting.
        this.link(db);
      },
    };
  }

  /** A review that was held has its papers as the records were at the meeting. */
  #withPapers<S extends { readonly data: Data }>(db: WriteDb, one: SampleRecord, state: S): S {
    const { frozenOn, inputs } = state.data;
    if (one.type !== 'review' || typeof frozenOn !== 'string' || !Array.isArray(inputs))
      return state;
    const papers =
      this.#papers.get(one.key) ?? papersOfReview(this.#ports, db, this.#idOf(one.key), frozenOn);
    this.#papers.set(one.key, papers);
    const rows = inputs.map((row: Data) => ({
      ...row,
      facts: papers[row['input'] as ReviewInput],
    }));
    return { ...state, data: { ...state.data, inputs: rows } };
  }

  /** The state that a record without a history of its own had before the last day that it names. */
  #beforeLastDay(one: SampleRecord): NonNullable<SampleRecord['was']> {
    const { statuses } = specOf(one.type);
    const { data, last } = beforeLastDay(specOf(one.type), one.data, -one.createdDaysAgo);
    if (last === null) return [];
    if (one.type === 'audit-check') return [{ until: -last, data: unasked, status: statuses[0] }];
    const before = statuses[Math.max(0, statuses.indexOf(one.status) - 1)];
    const isEnd = endings.has(one.status) && !(one.type === 'risk' && one.status === 'closed');
    return [{ until: -last, data, ...(isEnd ? { status: before } : {}) }];
  }

  #insert(
    db: WriteDb,
    one: SampleRecord,
    state: { readonly status?: string; readonly due?: string | null | undefined; data: Data },
  ): AnyRecord {
    const made = insertRecord(db, this.#ports, {
      type: one.type,
      code: this.#codes.get(one.key),
      title: one.title,
      status: state.status ?? one.status,
      owner: one.owner,
      due: state.due === undefined ? this.#dueOf(one) : state.due,
      data: state.data,
      createdAt: this.#momentOn(addDays(this.#today, -one.createdDaysAgo)),
    });
    this.#made.set(one.key, { id: made.id, type: made.type });
    for (const title of one.evidence ?? []) {
      const id = this.#target.evidence.get(title);
      if (id === undefined) throw new Error(`sample: ${one.key} names no evidence "${title}"`);
      linkEvidence(db, this.#ports, id, { recordId: made.id });
    }
    return made;
  }

  #dueOf({ dueIn }: SampleRecord): string | null {
    return dueIn == null ? null : addDays(this.#today, dueIn);
  }

  /** Freezes an approved version of a document. */
  #freeze(
    db: WriteDb,
    { id, title, owner }: AnyRecord,
    { status, data }: ReturnType<typeof documentVersions>[number],
  ): void {
    const { approvedOn } = data;
    insertRecord(db, this.#ports, {
      type: 'document-version',
      title,
      status,
      owner,
      data,
      links: [{ relation: 'version-of', toId: id }],
      createdAt: approvedOn == null ? undefined : this.#momentOn(approvedOn),
    });
  }

  #dataOf(one: SampleRecord): Data {
    const { aiAct, screen, bank } = one;
    return {
      ...(bank === undefined ? {} : bankQuestion(this.#ports.catalogue.questions, bank)),
      ...withRiskCodes(this.#days(one, one.data), this.#codeOf),
      ...(aiAct === undefined
        ? {}
        : { classification: classification(this.#ports.libraries().aiAct, aiAct) }),
      ...(screen === undefined ? {} : { screening: screening(screen) }),
    };
  }

  #days({ type }: SampleRecord, data: Data): Data {
    return withCodes(withDays(specOf(type), data, this.#today), this.#codeOf) as Data;
  }

  #idOf(key: string): string {
    const made = this.#made.get(key);
    if (made === undefined) throw new Error(`sample: ${key} is not made yet`);
    return made.id;
  }

  readonly #codeOf = (key: string): string => {
    const code = this.#codes.get(key);
    if (code === undefined) throw new Error(`sample: there is no record ${key}`);
    return code;
  };
}

function emptyTyped({ type }: SampleRecord): Data {
  const typed = fieldsOf(specOf(type)).filter(({ computed }) => computed !== true);
  return Object.fromEntries(typed.map((field) => [field.name, emptyValue(field)]));
}
