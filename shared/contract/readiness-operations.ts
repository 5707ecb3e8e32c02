import { z } from 'zod';
import { readinessStages } from '../domain/readiness/model.ts';
import type { ReadinessView } from '../domain/readiness/view.ts';
import { reads } from './operation.ts';

/** Whether the organisation is ready for the audits of its certification body. */
export const readinessOperations = {
  /** What stands in the way of a stage; for stage 2 also likely samples and a mock interview. */
  'readiness.read': reads<ReadinessView>()(z.object({ stage: z.enum(readinessStages) }).strict()),
} as const;
