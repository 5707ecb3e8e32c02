import type { Assessor, Organisation } from '../../shared/domain/organisation.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { ReadDb } from '../handle.ts';
import { assessor, organisation } from '../schema/tables.ts';

/** The workspace's organisation. */
export function readOrganisation(db: ReadDb): Organisation {
  const row = db.select().from(organisation).get();
  if (row === undefined) throw new AppError('workspace.damaged', { detail: 'organisation' });
  const { id: _, ...fields } = row;
  return fields;
}

/** The workspace's assessor. */
export function readAssessor(db: ReadDb): Assessor {
  const row = db.select().from(assessor).get();
  if (row === undefined) throw new AppError('workspace.damaged', { detail: 'assessor' });
  const { id: _, ...fields } = row;
  return fields;
}
