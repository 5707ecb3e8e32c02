/** The words of one record type, under the names of its definition in `shared/domain/records`. */
export interface RecordWords {
  /** In the middle of a sentence: "AI system", "risk". */
  readonly one: string;
  /** As a heading: "AI systems", "Risks". */
  readonly many: string;
  /** Two lines at the top of its screens: what the standard asks, what an auditor looks for. */
  readonly asks: string;
  readonly auditor: string;
  /** Empty register: what the standard expects here and what to do next. */
  readonly empty: string;
  /** What the title is called, where it is not "Title". */
  readonly title?: string;
  /** What `due` means: "Next review", "Target date". */
  readonly due: string;
  readonly owner?: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, { readonly title: string; readonly intro?: string }>>;
  readonly fields: Readonly<Record<string, FieldWords>>;
  readonly links: Readonly<Record<string, LinkWords>>;
  /** Messages of its `rules`: what is wrong and what to do. */
  readonly problems?: Readonly<Record<string, string>>;
}

export interface FieldWords {
  readonly label: string;
  readonly help?: string;
  /** What a cell of this column is headed in lists, where the label is too long. */
  readonly short?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly columns?: Readonly<Record<string, FieldWords>>;
}

export interface LinkWords {
  readonly label: string;
  /** What the other side calls it: a risk "concerns" a system, the system has "Risks". */
  readonly inverse: string;
  readonly help?: string;
}
