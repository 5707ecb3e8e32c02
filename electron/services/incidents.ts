import {
  listAllRecords,
  listLinksFrom,
  readRecord,
  readRecords,
} from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { AppError } from '../../shared/domain/errors.ts';
import {
  suggestDuties as suggest,
  type DutyFacts,
  type SuggestedDuty,
} from '../../shared/domain/notification-duties.ts';
import { isOfType, type AimsRecord } from '../../shared/domain/records/record.ts';
import type { Ports } from './ports.ts';
import { reader } from './session.ts';

/** Who usually has to be told of an incident and until when. */
export function suggestDuties(
  ports: Ports,
  { id }: ParsedOf<'incident.suggestDuties'>,
): readonly SuggestedDuty[] {
  const db = reader(ports);
  const incident = readRecord(db, id);
  if (!isOfType(incident, 'incident')) {
    throw new AppError('record.not-found', { entity: 'incident', id });
  }
  return suggest(factsOf(db, incident));
}

function factsOf(db: ReadDb, { id, data }: AimsRecord<'incident'>): DutyFacts {
  const links = listLinksFrom(db, [id], ['concerns']);
  const concerned = readRecords(
    db,
    links.map(({ toId }) => toId),
  ).filter(({ archivedAt }) => archivedAt === null);
  const partners = concerned.filter((one) => isOfType(one, 'supplier'));
  const named = (kinds: readonly (string | null)[]): readonly string[] =>
    partners.filter((partner) => kinds.includes(partner.data.kind)).map(({ title }) => title);
  const { kind, severity, detectedOn, serious, harms } = data;
  return {
    kind,
    severity,
    detectedOn,
    serious,
    harms,
    systems: concerned
      .filter((one) => isOfType(one, 'system'))
      .map(({ code, data: { aiActClass, roles } }) => ({ code, aiActClass, roles })),
    customers: named(['customer']),
    suppliers: named(['supplier', 'partner']),
    certifiedBy: certifierOf(db),
  };
}

/** The body whose certificate is valid; an empty name where it is not linked, null without one. */
function certifierOf(db: ReadDb): string | null {
  const valid = listAllRecords(db, ['certificate']).find(
    ({ status, archivedAt }) => status === 'valid' && archivedAt === null,
  );
  if (valid === undefined) return null;
  return listLinksFrom(db, [valid.id], ['by'])[0]?.other.title ?? '';
}
