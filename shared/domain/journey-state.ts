import type { AgendaItem } from './agenda-model.ts';
import type { Catalogue } from './content.ts';
import { isOfType, type AimsRecord, type AnyRecord, type Records } from './records/record.ts';
import { recordSpecs, type RecordTypeName } from './records/types.ts';

/** How many records have something in common, and the first three of them by code. */
export interface Some {
  readonly count: number;
  readonly first: readonly { readonly id: string; readonly code: string }[];
}

export const noneYet: Some = { count: 0, first: [] };

/** One more, in the order of codes. */
export function addSome({ count, first }: Some, one: Some['first'][number]): Some {
  const { id, code } = one;
  return { count: count + 1, first: count < 3 ? [...first, { id, code }] : first };
}

/**
 * What the journey needs to know of the risks. There may be tens of thousands, so that the
 * database counts them instead of handing them over.
 */
export interface RiskFacts {
  /** Risks that are not archived; opportunities are not among them. */
  readonly risks: number;
  readonly opportunities: number;
  /** Of these, the ones that are not closed, and what they lack. */
  readonly open: number;
  readonly unanalysed: Some;
  readonly unowned: Some;
  /** Without a strategy. */
  readonly untreated: Some;
  /** To be modified, without a control that does it. */
  readonly withoutControl: Some;
  /** With a strategy, but what remains is not rated. */
  readonly residualUnrated: Some;
  /** What remains is above the appetite and nobody accepted it. */
  readonly unaccepted: Some;
  /** No review is planned, or it is overdue. */
  readonly reviewDue: Some;
  /** Systems that a risk, open or closed, concerns. */
  readonly systems: ReadonlySet<string>;
}

export interface TaskFacts {
  readonly open: number;
  readonly late: Some;
  /** Objectives that a task serves, dropped tasks aside. */
  readonly objectives: ReadonlySet<string>;
  /** Indicators that a task serves which is neither done nor dropped. */
  readonly indicators: ReadonlySet<string>;
}

/** Types of which the journey reads the records themselves. */
export const journeyTypes = [
  'issue',
  'party',
  'scope',
  'role',
  'system',
  'risk-criteria',
  'control',
  'impact',
  'objective',
  'change',
  'supplier',
  'document',
  'document-version',
  'indicator',
  'nonconformity',
  'idea',
  'audit-programme',
  'audit',
  'finding',
  'person',
  'competence',
  'qualification',
  'training',
  'acknowledgement',
  'resource',
  'communication',
  'review',
] as const satisfies readonly RecordTypeName[];

/** Relations that its checks follow. */
export const journeyRelations = [
  'includes',
  'excludes',
  'assesses',
  'supplied-by',
  'version-of',
  'measures',
  'led-to',
  'led-by',
  'raised',
  'holds',
  'needed-by',
  'of',
  'proves',
  'by',
] as const;

/** Everything that the journey is computed from. */
export interface JourneyInput {
  /** Records of `journeyTypes` by code, with the links of `journeyRelations`. */
  readonly records: Records;
  readonly risks: RiskFacts;
  readonly tasks: TaskFacts;
  /** The longest overdue of the agenda, and how much is overdue at all. */
  readonly overdue: { readonly first: readonly AgendaItem[]; readonly count: number };
  readonly counts: Readonly<Partial<Record<RecordTypeName, number>>>;
  readonly catalogue: Pick<Catalogue, 'requirements'>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

type ReadType = (typeof journeyTypes)[number];

/** The records in force, looked up once for all checks. */
export class JourneyState {
  readonly input: JourneyInput;
  readonly today: string;
  readonly risks: RiskFacts;
  readonly tasks: TaskFacts;
  readonly #all = new Map<string, AnyRecord[]>();
  readonly #open = new Map<string, readonly AnyRecord[]>();

  constructor(input: JourneyInput) {
    this.input = input;
    this.today = input.today;
    this.risks = input.risks;
    this.tasks = input.tasks;
    for (const record of input.records.all) {
      if (record.archivedAt !== null) continue;
      const list = this.#all.get(record.type);
      if (list === undefined) this.#all.set(record.type, [record]);
      else list.push(record);
    }
  }

  /** Records of a type that are not archived. */
  of<T extends ReadType>(type: T): readonly AimsRecord<T>[] {
    return (this.#all.get(type) ?? []) as unknown as readonly AimsRecord<T>[];
  }

  /** Records of a type that are neither archived nor closed. */
  open<T extends ReadType>(type: T): readonly AimsRecord<T>[] {
    const known = this.#open.get(type);
    if (known !== undefined) return known as unknown as readonly AimsRecord<T>[];
    const closed: readonly string[] = recordSpecs[type].closed;
    const found = this.of(type).filter(({ status }) => !closed.includes(status));
    this.#open.set(type, found);
    return found;
  }

  /** Before the first AI system nothing is operated: upkeep is no merit yet. */
  get isBegun(): boolean {
    return this.of('system').length > 0;
  }

  get scope(): AimsRecord<'scope'> | undefined {
    return this.open('scope')[0];
  }

  get criteria(): AimsRecord<'risk-criteria'> | undefined {
    return this.open('risk-criteria')[0];
  }

  /** The AI policy: a policy that says it answers clause 5.2 or control A.2.2. */
  get policy(): AimsRecord<'document'> | undefined {
    const policies = this.open('document').filter(
      ({ data }) =>
        data.kind === 'policy' &&
        (data.requirements.includes('5.2') || data.requirements.includes('A.2.2')),
    );
    return policies.find((policy) => this.isApproved(policy)) ?? policies[0];
  }

  /** Whether a version of a document is in force, even if the next one is being written. */
  isApproved(document: AimsRecord<'document'>): boolean {
    return (
      document.status === 'approved' ||
      this.input.records
        .linkingTo(document.id, 'version-of')
        .some(({ status, archivedAt }) => status === 'approved' && archivedAt === null)
    );
  }

  /** Whether a controlled document says that it answers a requirement. */
  isDocumented(...requirements: readonly string[]): boolean {
    return this.open('document').some(({ data }) =>
      data.requirements.some((one) => requirements.includes(one)),
    );
  }

  /** Records in force that one links to. */
  linked(id: string, relation: (typeof journeyRelations)[number]): readonly AnyRecord[] {
    return this.input.records
      .linkedFrom(id, relation)
      .filter(({ archivedAt }) => archivedAt === null);
  }

  /** The AI system that an impact assessment looks at. */
  assessedBy(impact: AimsRecord<'impact'>): AimsRecord<'system'> | undefined {
    const [system] = this.linked(impact.id, 'assesses');
    return system !== undefined && isOfType(system, 'system') ? system : undefined;
  }

  /** Whether an impact assessment that is not superseded looks at a system. */
  isAssessed(system: AimsRecord<'system'>): boolean {
    return this.input.records
      .linkingTo(system.id, 'assesses')
      .some(({ status, archivedAt }) => archivedAt === null && status !== 'superseded');
  }

  isOverdue(due: string | null): boolean {
    return due !== null && due < this.today;
  }

  /** Leaf clauses 4 to 10, for which somebody has to answer. */
  get leafClauses(): readonly string[] {
    return this.input.catalogue.requirements
      .filter(({ kind, leaf }) => kind === 'clause' && leaf)
      .map(({ id }) => id);
  }

  /** Whether a role that is not ended is accountable for a requirement or for what it belongs to. */
  isAccountedFor(requirement: string): boolean {
    return this.open('role').some(({ data }) =>
      data.duties.some(
        ({ part, requirements }) =>
          part === 'accountable' &&
          requirements.some((one) => one === requirement || requirement.startsWith(`${one}.`)),
      ),
    );
  }
}
