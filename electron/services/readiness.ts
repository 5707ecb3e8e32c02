import type { ReadDb } from '../../db/handle.ts';
import { listAllLinks, listAllRecords } from '../../db/repositories/records.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import type { ReadinessInput } from '../../shared/domain/readiness/model.ts';
import { readinessView, type ReadinessView } from '../../shared/domain/readiness/view.ts';
import { Records } from '../../shared/domain/records/record.ts';
import type { Ports } from './ports.ts';
import { reader } from './session.ts';

/** What stands in the way of an audit of the certification body. */
export function readReadiness(ports: Ports, { stage }: ParsedOf<'readiness.read'>): ReadinessView {
  const input = readinessInput(reader(ports), ports.catalogue, ports.clock());
  return readinessView(stage, input, ports.libraries().interviews);
}

/** All records of a workspace, as the checks want them. @param now ISO 8601 instant */
export const readinessInput = (db: ReadDb, catalogue: Catalogue, now: string): ReadinessInput => ({
  records: new Records(listAllRecords(db), listAllLinks(db)),
  requirements: catalogue.requirements,
  today: now.slice(0, 10),
});
