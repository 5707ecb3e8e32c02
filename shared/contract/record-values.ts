import { z } from 'zod';
import type { Evidence } from '../domain/evidence.ts';
import { idSchema, lineSchema } from '../domain/common.ts';
import type { Journey } from '../domain/journey.ts';
import type { AnyRecord } from '../domain/records/record.ts';
import { recordTypeSchema } from '../domain/records/record.ts';
import type { RiskCriteria, MovedRisk } from '../domain/risk-criteria.ts';
import type { Reassessment } from '../domain/risk-reassessment.ts';
import type { SoaFinding } from '../domain/soa.ts';

/** Shapes of the registers that exist only between the window and what is behind it. */

/** What a register shows: which records, in which order. */
export const recordQuerySchema = z
  .object({
    /** Words that all have to occur somewhere in the record. */
    search: z.string().max(200),
    /** Field name (or `status`, `owner`) -> accepted values; an empty list accepts all. */
    filters: z.record(z.string().max(40), z.array(z.string().max(200)).max(100)),
    /** Column to sort by: `code`, `title`, `status`, `owner`, `due`, `updatedAt` or a field. */
    sort: z.object({ column: z.string().max(40), descending: z.boolean() }).strict(),
    archived: z.enum(['without', 'only', 'with']),
    /** Due before today and not closed. */
    overdue: z.boolean(),
  })
  .strict();
export type RecordQuery = z.infer<typeof recordQuerySchema>;

/** The query of a register that nobody changed. */
export const allRecords: RecordQuery = {
  search: '',
  filters: {},
  sort: { column: 'code', descending: false },
  archived: 'without',
  overdue: false,
};

/** A record as chips and pickers show it. */
export interface RecordBrief {
  readonly id: string;
  readonly type: AnyRecord['type'];
  readonly code: string;
  readonly title: string;
  readonly status: string;
  readonly archived: boolean;
}

/** One line of a register. */
export interface RecordRow {
  readonly record: AnyRecord;
  /** Records that it links to, by relation; only the relations that are columns. */
  readonly links: Readonly<Record<string, readonly RecordBrief[]>>;
}

export interface RecordPage {
  readonly rows: readonly RecordRow[];
  /** How many fit the query, on all pages. */
  readonly total: number;
  /** How many there are at all, archived ones too. */
  readonly all: number;
}

/** A link as seen from one of its ends. */
export interface LinkEntry {
  readonly id: string;
  readonly relation: string;
  /** `out`: the record has the link; `in`: the other one links to it. */
  readonly direction: 'out' | 'in';
  readonly other: RecordBrief;
}

/** Everything that a record's page shows. */
export interface RecordDetail {
  readonly record: AnyRecord;
  readonly links: readonly LinkEntry[];
  readonly evidence: readonly Evidence[];
  /** Names of required fields and links that are still empty. */
  readonly missing: readonly string[];
}

/** A query with a name, kept in the workspace. */
export const savedViewSchema = z
  .object({
    id: idSchema,
    type: recordTypeSchema,
    name: lineSchema.pipe(z.string().min(1).max(80)),
    query: recordQuerySchema,
    /** Columns after code and title. */
    columns: z.array(z.string().max(40)).max(40),
  })
  .strict();
export type SavedView = z.infer<typeof savedViewSchema>;

/** Libraries that records are started from. */
export const startLibraries = ['risks', 'issues', 'parties'] as const;
export type StartLibrary = (typeof startLibraries)[number];

/** A library entry that is in use: how many records were made of it, and the first one. */
export interface LibraryUse {
  readonly entry: string;
  readonly count: number;
  readonly first: RecordBrief;
}

/** What the risk screens show beside the list. */
export interface RiskOverview {
  readonly criteria: RiskCriteria;
  /** `counts[likelihood - 1][consequence - 1]`; opportunities are not counted. */
  readonly inherent: readonly (readonly number[])[];
  readonly residual: readonly (readonly number[])[];
  /** Risks not analysed yet. */
  readonly unrated: number;
  readonly aboveAppetite: number;
  /** The open risks that stand highest, at most 50. */
  readonly gravest: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly likelihood: number;
    readonly consequence: number;
  }[];
  /** Risks to assess again, because the date came or their AI system changed; the first 500. */
  readonly reassess: { readonly total: number; readonly first: readonly Reassessment[] };
  /** Open risks by level (index of the criteria's levels) at the end of each of the last 12 months. */
  readonly trend: readonly { readonly month: string; readonly byLevel: readonly number[] }[];
}

/** What a change of the risk criteria does to the risks. */
export interface CriteriaEffect {
  readonly moved: readonly MovedRisk[];
  /**
   * Risks and impact assessments whose ratings follow the scales: a level that moved takes its
   * ratings along, one that is gone gives them to the next higher one that is left.
   */
  readonly clamped: readonly RecordBrief[];
}

/** The statement of applicability as it stands. */
export interface Soa {
  readonly rows: readonly RecordRow[];
  readonly findings: readonly SoaFinding[];
  /** Open risks by the control record that modifies them; the first 20 of each. */
  readonly risks: Readonly<Record<string, readonly RecordBrief[]>>;
  /** How many open risks each control record modifies at all. */
  readonly riskCounts: Readonly<Record<string, number>>;
}

/** A template with what the records know put in. */
export interface FilledTemplate {
  readonly body: string;
  /** Names of the placeholders that the records have nothing for. */
  readonly unfilled: readonly string[];
}

export type { Journey };
