/** A package of others that the application contains. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  /** The texts of its licence and notices; empty where it ships none. */
  readonly text: string;
}

/** What a user can send to who helps: it names no client and nothing of a workspace. */
export interface SupportLog {
  /** Exactly what would be saved. */
  readonly text: string;
  /** How many failures it holds. */
  readonly failures: number;
}
