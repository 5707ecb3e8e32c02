import { z } from 'zod';

/**
 * The table and the factors that an estimate of audit days starts with, as data
 * (`resources/content/audit-days.yaml`), and which of the factors the entries speak for.
 */

const line = z.string().trim().min(3).max(200);

/** Entries of an estimate that a ready-made factor can depend on. */
const countedEntries = ['sites', 'systems', 'criticalSystems', 'integrated'] as const;
const chosenEntries = ['role', 'maturity'] as const;

/** When a factor applies: a number between two limits, or one of some choices. */
const conditionSchema = z.union([
  z
    .object({
      entry: z.enum(countedEntries),
      from: z.int().min(0),
      to: z.int().min(0).optional(),
    })
    .strict(),
  z.object({ entry: z.enum(chosenEntries), is: z.array(z.string()).min(1) }).strict(),
]);
export type FactorCondition = z.infer<typeof conditionSchema>;

export const auditDayDefaultsSchema = z
  .object({
    /** Where table and factors come from, printed beside them. */
    source: line,
    checkedOn: z.iso.date(),
    /** The most that reductions may take away, in percent. */
    mostReduction: z.int().min(0).max(100),
    table: z
      .array(z.object({ upTo: z.int().min(1), days: z.number().min(0.5) }).strict())
      .min(5)
      .refine(isRising, { message: 'persons and days have to rise from row to row' }),
    factors: z
      .array(
        z
          .object({
            key: z.string().regex(/^[a-z][a-z0-9-]+$/),
            factor: line,
            percent: z.int().min(-100).max(200),
            reason: z.string().trim().min(20).max(300),
            /** A factor without one is left to the user. */
            when: conditionSchema.optional(),
          })
          .strict(),
      )
      .min(1)
      .refine((factors) => new Set(factors.map(({ key }) => key)).size === factors.length, {
        message: 'a key stands twice',
      }),
  })
  .strict();
export type AuditDayDefaults = z.infer<typeof auditDayDefaultsSchema>;

function isRising(rows: readonly { readonly upTo: number; readonly days: number }[]): boolean {
  return rows.every((row, at) => {
    const before = rows[at - 1];
    return before === undefined || (row.upTo > before.upTo && row.days >= before.days);
  });
}

/** What the factors of an estimate depend on. */
export interface EstimateBasis {
  readonly sites: number | null;
  readonly systems: number | null;
  readonly criticalSystems: number | null;
  readonly integrated: number | null;
  readonly role: string | null;
  readonly maturity: string | null;
}

/** Whether the entries of an estimate meet a condition; what was not entered meets none. */
export function meets(basis: EstimateBasis, condition: FactorCondition): boolean {
  if ('is' in condition) {
    const chosen = basis[condition.entry];
    return chosen !== null && condition.is.includes(chosen);
  }
  const count = basis[condition.entry];
  return count !== null && count >= condition.from && count <= (condition.to ?? Infinity);
}

/** A factor as an estimate's record holds it. */
export interface FactorRow {
  readonly factor: string;
  readonly percent: number | null;
  readonly applies: boolean;
  readonly reason: string;
  readonly key: string;
}

/** The ready-made factors for these entries. */
export function defaultFactors(
  { factors }: AuditDayDefaults,
  basis: EstimateBasis,
): readonly FactorRow[] {
  return factors.map(({ key, factor, percent, reason, when }) => ({
    factor,
    percent,
    applies: when !== undefined && meets(basis, when),
    reason,
    key,
  }));
}

/**
 * The factors of a record with those switched on that its entries speak for, and those off that
 * they don't. Percentages stay as they are, and so do factors of the user's own.
 */
export function withEntries<R extends FactorRow>(
  rows: readonly R[],
  { factors }: AuditDayDefaults,
  basis: EstimateBasis,
): readonly R[] {
  const conditions = new Map(factors.map(({ key, when }) => [key, when]));
  return rows.map((row) => {
    const when = conditions.get(row.key);
    return when === undefined ? row : { ...row, applies: meets(basis, when) };
  });
}
