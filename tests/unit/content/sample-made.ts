import { readOrganisation } from '../../../db/repositories/organisation.ts';
import { listRecordEvidence } from '../../../db/repositories/evidence.ts';
import { listAllLinks, listAllRecords } from '../../../db/repositories/records.ts';
import { reader } from '../../../electron/services/session.ts';
import { Records } from '../../../shared/domain/records/record.ts';
import { call, openWorld } from '../../fixtures/world.ts';

/** The sample organisation as a user gets it: made once, then looked at from all sides. */
async function make() {
  const made = openWorld();
  await call(made, 'workspace.createSample');
  const db = reader(made.ports);
  return {
    ports: made.ports,
    records: new Records(listAllRecords(db), listAllLinks(db)),
    organisation: readOrganisation(db),
    evidence: listRecordEvidence(db),
    findings: (await call(made, 'soa.read')).findings,
    overview: await call(made, 'risk.overview'),
    check: await call(made, 'workspace.check'),
    today: made.ports.clock().slice(0, 10),
  };
}

let once: ReturnType<typeof make> | undefined;
export const sample = () => (once ??= make());
