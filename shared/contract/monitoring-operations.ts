import { z } from 'zod';
import { daySchema, idSchema, lineSchema } from '../domain/common.ts';
import { duplicateChoices } from '../domain/measurement-merge.ts';
import type { AddedValues, IndicatorOverview } from './monitoring-values.ts';
import { reads, writes } from './operation.ts';

const byId = z.object({ id: idSchema }).strict();
const value = z
  .object({ on: daySchema, value: z.number(), subgroup: lineSchema, note: lineSchema })
  .strict();

/** Operations on indicators and their values. */
export const monitoringOperations = {
  /**
   * Takes values over as one step: one for each day and group. The next measurement is planned from
   * the last value. Refused with `indicator.too-many` when it would hold more than it can.
   */
  'indicator.addValues': writes<AddedValues>()(
    byId.extend({
      values: z.array(value).min(1).max(20_000),
      /** What happens where another value is there already. */
      duplicates: z.enum(duplicateChoices),
    }),
  ),
  'indicator.overview': reads<IndicatorOverview>()(z.undefined()),
  /** Asks for a place and writes the values of one indicator as CSV; gives the file's name. */
  'indicator.exportCsv': reads<string | null>()(byId),
} as const;
