/**
 * Record types as data. One `RecordSpec` says what a register holds; its schema, wizard, list,
 * detail page, CSV file and checks all follow from it. Words live in `shared/i18n/en/records/`,
 * under the names used here.
 */

interface FieldBase {
  /** Property of the record's data; also the name of its words. */
  readonly name: string;
  /** A wizard asks for it before it goes on, and a record without it counts as incomplete. */
  readonly required?: true;
  /** Filled in by `compute`; never typed. */
  readonly computed?: true;
  /** The wizard of a new record leaves it to the record's page, where it has a panel of its own. */
  readonly later?: true;
  /**
   * While it holds, the value stays in the file: screens hide it until it is asked for, and
   * exports and documents leave it out.
   */
  readonly guarded?: (data: Readonly<Record<string, unknown>>) => boolean;
  /** Shown and required only when it holds. */
  readonly when?: (data: Readonly<Record<string, unknown>>) => boolean;
}

/** Fields that fit into a cell of a `rows` field. */
export type CellSpec =
  /** One line, several paragraphs. */
  | (FieldBase & { readonly kind: 'line' | 'text' })
  /** A day, YYYY-MM-DD, or null. */
  | (FieldBase & { readonly kind: 'day' })
  /** A number or null. */
  | (FieldBase & { readonly kind: 'number'; readonly min?: number; readonly max?: number })
  | (FieldBase & { readonly kind: 'flag' })
  /** One of the options, or null. */
  | (FieldBase & { readonly kind: 'choice'; readonly options: readonly string[] })
  /** A level 1..n of one of the scales of the risk criteria, or null. */
  | (FieldBase & { readonly kind: 'level'; readonly scale: 'likelihood' | 'consequence' })
  /** Clauses and controls, by their ids. */
  | (FieldBase & { readonly kind: 'requirements' });

export type FieldSpec =
  | CellSpec
  /** Text with headings, lists and tables, kept as Markdown. */
  | (FieldBase & { readonly kind: 'rich' })
  | (FieldBase & { readonly kind: 'choices'; readonly options: readonly string[] })
  /** Several short entries. */
  | (FieldBase & { readonly kind: 'lines' })
  /** A small table inside the record. */
  | (FieldBase & {
      readonly kind: 'rows';
      readonly columns: readonly CellSpec[];
      /** The most rows that it takes, where the usual number is not enough. */
      readonly most?: number;
    });

/** A step of the wizard and a part of the detail page: at most seven fields. */
export interface FieldGroup {
  readonly id: string;
  readonly fields: readonly FieldSpec[];
}

/** A kind of link from a record to others. The other side shows it under its inverse words. */
export interface LinkSpec {
  readonly name: string;
  /** Types of records that it may lead to. */
  readonly to: readonly string[];
  /** Without it the record counts as incomplete. */
  readonly required?: true;
  /** At most one. */
  readonly single?: true;
  /** Following it must never come back to the start. */
  readonly acyclic?: true;
  /** The wizard's step (group id) that asks for it; otherwise only the detail page does. */
  readonly group?: string;
}

/** Something in a record that contradicts itself; `problem` names its words. */
export interface RecordProblem {
  readonly field: string;
  readonly problem: string;
}

export interface RecordSpec {
  readonly type: string;
  /** Of the codes: `RSK` gives RSK-001. */
  readonly prefix: string;
  /** Requirements that its records answer. */
  readonly clauses: readonly string[];
  /** The first is what a new record has. */
  readonly statuses: readonly [string, ...string[]];
  /** Statuses in which nothing is due any more. */
  readonly closed: readonly string[];
  /** Statuses in which nobody changes it any more: it was signed or frozen. */
  readonly locked?: readonly string[];
  /** There is exactly one such record in a workspace, made when it is first needed. */
  readonly single?: true;
  readonly groups: readonly FieldGroup[];
  readonly links: readonly LinkSpec[];
  /**
   * Columns of the register after code and title: names of fields, of links, or `status`,
   * `owner`, `due`.
   */
  readonly columns: readonly string[];
  /** Names of choice fields, or `status`, that the register filters by. */
  readonly filters: readonly string[];
  /** Values that follow from others, written with every save. */
  readonly compute?: (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** Refuses a save: dates out of order, for example. */
  readonly rules?: (
    values: Readonly<Record<string, unknown>> & { readonly due: string | null },
  ) => readonly RecordProblem[];
}

/** Keeps a definition's literal types, so that its data is typed. */
export const defineRecord = <const S extends RecordSpec>(spec: S): S => spec;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type CellValue<F> = F extends { readonly kind: 'line' | 'text' | 'rich' }
  ? string
  : F extends { readonly kind: 'day' }
    ? string | null
    : F extends { readonly kind: 'number' | 'level' }
      ? number | null
      : F extends { readonly kind: 'flag' }
        ? boolean
        : F extends { readonly kind: 'choice'; readonly options: readonly (infer O)[] }
          ? O | null
          : F extends { readonly kind: 'choices'; readonly options: readonly (infer O)[] }
            ? readonly O[]
            : F extends { readonly kind: 'lines' | 'requirements' }
              ? readonly string[]
              : never;

type RowOf<C extends FieldBase> = Mutable<{ [F in C as F['name']]: CellValue<F> }>;

type FieldValue<F> = F extends {
  readonly kind: 'rows';
  readonly columns: readonly (infer C extends FieldBase)[];
}
  ? readonly RowOf<C>[]
  : CellValue<F>;

type FieldsOf<S extends RecordSpec> = S['groups'][number]['fields'][number];

/** The data of a record type, by its definition. */
export type DataOf<S extends RecordSpec> = { [F in FieldsOf<S> as F['name']]: FieldValue<F> };

/** All fields of a type, in order. */
export function fieldsOf(spec: RecordSpec): readonly FieldSpec[] {
  return spec.groups.flatMap(({ fields }) => fields);
}
