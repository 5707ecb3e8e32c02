import { z } from 'zod';
import { entityNameSchema } from './changelog.ts';
import { instantSchema } from './common.ts';

/** Which entries of the change log; an empty list accepts all. */
export const changeQuerySchema = z
  .object({
    /** Words that all stand in what was changed, in the record's code or title, or in who did it. */
    text: z.string().max(200),
    people: z.array(z.string().max(500)).max(200),
    kinds: z.array(z.enum(['insert', 'update', 'delete'])).max(3),
    entities: z.array(entityNameSchema).max(20),
    /** The first moment and the one after the last; null where there is no bound. */
    from: instantSchema.nullable(),
    until: instantSchema.nullable(),
  })
  .strict();
export type ChangeQuery = z.infer<typeof changeQuerySchema>;

/** All of it. */
export const everyChange: ChangeQuery = {
  text: '',
  people: [],
  kinds: [],
  entities: [],
  from: null,
  until: null,
};
