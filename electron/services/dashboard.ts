import type { ReadDb } from '../../db/handle.ts';
import { listAllLinks, listAllRecords } from '../../db/repositories/records.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import { dashboardOf, type Dashboard } from '../../shared/domain/dashboard.ts';
import { Records } from '../../shared/domain/records/record.ts';
import { agendaIn, calendarIn } from './agenda.ts';
import { readGapStanding } from './gap-standing.ts';
import { journeyIn } from './journey.ts';
import type { Ports } from './ports.ts';
import { reader } from './session.ts';

/** The whole AIMS on one page, as the records are now. */
export function readDashboard(ports: Ports): Dashboard {
  const db = reader(ports);
  return dashboardIn(db, new Records(listAllRecords(db), listAllLinks(db)), {
    catalogue: ports.catalogue,
    today: ports.clock().slice(0, 10),
  });
}

/** The dashboard of a workspace whose records were read already. */
export function dashboardIn(
  db: ReadDb,
  records: Records,
  { catalogue, today }: { readonly catalogue: Catalogue; readonly today: string },
): Dashboard {
  return dashboardOf({
    records,
    clauses: journeyIn(db, catalogue, today).clauses,
    requirements: catalogue.requirements,
    gap: readGapStanding(db, catalogue, today),
    agenda: agendaIn(db, today),
    events: calendarIn(db, today),
    today,
  });
}
