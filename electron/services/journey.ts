import type { ReadDb } from '../../db/handle.ts';
import {
  countByType,
  listJourneyLinks,
  listJourneyRisks,
  listSystemsWithRisk,
  readTaskFacts,
} from '../../db/repositories/journey.ts';
import { findSingle, listAllRecords } from '../../db/repositories/records.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import { journeyOf, type Journey } from '../../shared/domain/journey.ts';
import { riskFactsOf } from '../../shared/domain/journey-risks.ts';
import { journeyTypes } from '../../shared/domain/journey-state.ts';
import { Records } from '../../shared/domain/records/record.ts';
import { defaultRiskCriteria } from '../../shared/domain/risk-criteria.ts';
import { overdueIn } from './agenda.ts';
import type { Ports } from './ports.ts';
import { reader } from './session.ts';

/** As much that is overdue as a screen shows at once; the rest is counted. */
const shownOverdue = 12;

/** Where the organisation stands on its way through clauses 4 to 10 and to the certificate. */
export function readJourney(ports: Ports): Journey {
  return journeyIn(reader(ports), ports.catalogue, ports.clock().slice(0, 10));
}

/** The same on a day, for those who have the database at hand. */
export function journeyIn(db: ReadDb, catalogue: Catalogue, today: string): Journey {
  const criteria = findSingle(db, 'risk-criteria')?.data['appetite'];
  return journeyOf({
    records: new Records(listAllRecords(db, journeyTypes), listJourneyLinks(db)),
    risks: riskFactsOf(listJourneyRisks(db), {
      appetite: typeof criteria === 'number' ? criteria : (defaultRiskCriteria.appetite ?? 0),
      today,
      systems: listSystemsWithRisk(db),
    }),
    tasks: readTaskFacts(db, today),
    overdue: overdueIn(db, today, shownOverdue),
    counts: countByType(db),
    catalogue,
    today,
  });
}
