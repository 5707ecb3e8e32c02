import { z } from 'zod';
import { daySchema, idSchema, lineSchema } from '../domain/common.ts';
import type { CompetenceMatrix } from '../domain/competence.ts';
import { acknowledgementWays, competenceLevels, trainingKinds } from '../domain/records/people.ts';
import type { AnyRecord } from '../domain/records/record.ts';
import { reads, writes } from './operation.ts';
import type { Awareness } from './people-values.ts';

const persons = z.array(idSchema).min(1).max(5000);
const inForce = z.object({ documentId: idSchema, personIds: persons }).strict();

/** Operations on people: competence, trainings, awareness. */
export const peopleOperations = {
  /** Persons against competences, as they stand today. */
  'people.matrix': reads<CompetenceMatrix>()(z.undefined()),
  /** Who acknowledged which document; without an id, of the AI policy. */
  'people.awareness': reads<Awareness>()(z.object({ documentId: idSchema.nullable() }).strict()),
  /**
   * Makes a person of every name that a role gives as its holder and that is not among the persons,
   * and lets them hold it.
   */
  'people.fromRoles': writes<{ readonly made: number; readonly linked: number }>()(z.undefined()),
  /**
   * Asks persons to acknowledge the version of a document that is in force. Who was asked for it or
   * acknowledged it is left alone. Refused with `awareness.not-in-force`.
   */
  'people.ask': writes<{ readonly made: number; readonly already: number }>()(
    inForce.extend({ due: daySchema.nullable() }),
  ),
  /**
   * Records that persons acknowledged the version in force, asked or not; gives how many that were
   * news. Refused with `awareness.day` for a day ahead or before the version was approved.
   */
  'people.acknowledge': writes<{ readonly changed: number }>()(
    inForce.extend({ on: daySchema, how: z.enum(acknowledgementWays).nullable() }),
  ),
  /**
   * Plans a training for people who lack a competence, or invites them to one that is planned
   * (`trainingId`).
   */
  'people.planTraining': writes<AnyRecord>()(
    z
      .object({
        competenceId: idSchema,
        personIds: persons,
        trainingId: idSchema.nullable(),
        title: lineSchema,
        kind: z.enum(trainingKinds),
        due: daySchema.nullable(),
        trainer: lineSchema,
        owner: lineSchema,
      })
      .strict(),
  ),
  /**
   * Records that a training was held and who was there; those named before and not now were not.
   * `qualify` makes a proof of what it teaches for each of them, none twice. Refused with
   * `training.closed` once its effect was judged, and with `training.day` for a day ahead.
   */
  'training.hold': writes<{ readonly training: AnyRecord; readonly proofs: number }>()(
    z
      .object({
        id: idSchema,
        on: daySchema,
        attended: z.array(idSchema).max(5000),
        checkOn: daySchema.nullable(),
        qualify: z
          .object({
            /** Null: the level that each competence needs. */
            level: z.enum(competenceLevels).nullable(),
            assessedBy: lineSchema,
          })
          .strict()
          .nullable(),
      })
      .strict(),
  ),
} as const;
