import { randomUUID } from 'node:crypto';
import { createFile } from '../../db/open.ts';
import { transact, type WriteContext, type WriteDb } from '../../db/write.ts';
import { linkRecords, insertRecord, updateRecord } from '../../electron/services/record-writing.ts';
import { riskCategories } from '../../shared/domain/library.ts';
import { emptyAssessor, newOrganisation } from '../../shared/domain/organisation.ts';
import type { AnyRecord } from '../../shared/domain/records/record.ts';

/** How large a workspace is made. */
export interface Size {
  readonly systems: number;
  readonly risks: number;
  /** Entries of the change log in all; what the records do not need becomes edits. */
  readonly entries: number;
}

/** What the registers have to stay quick with. */
export const large: Size = { systems: 1000, risks: 20_000, entries: 200_000 };

const ports = { newId: randomUUID };
const context = (operation: string, at: string): WriteContext => ({
  actor: 'Generator',
  operation,
  at,
  changeSet: randomUUID(),
});
const words = ['drift', 'bias', 'leak', 'outage', 'misuse', 'poisoning', 'override', 'refusal'];
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** Makes a workspace of a size; every record goes through the write door, as in real use. */
export function makeLargeWorkspace(path: string, size: Size): void {
  createFile(path, (handle) => {
    const at = '2026-01-05T08:00:00.000Z';
    transact(handle, context('generate', at), (db) => {
      db.insert('organisation', { id: 'organisation', ...newOrganisation('Large organisation') });
      db.insert('assessor', { id: 'assessor', ...emptyAssessor });
      const systems = times(size.systems, (n) => system(db, n));
      const risks = times(size.risks, (n) => risk(db, n, pick(systems, n)));
      const written = 2 + size.systems + size.risks * 2;
      times(size.entries - written, (n) => edit(db, pick(risks, n * 7919), n));
    });
  });
}

const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: Math.max(0, count) }, (_, n) => make(n));

function system(db: WriteDb, n: number): AnyRecord {
  return insertRecord(db, ports, {
    type: 'system',
    title: `System ${n} for ${pick(words, n)} detection`,
    owner: `Owner ${n % 40}`,
    data: {
      purpose: `Purpose of system ${n}: ${pick(words, n + 3)} in daily work of several teams.`,
      version: `${n % 9}.${n % 5}`,
      roles: ['provider'],
      origin: pick(['developed', 'bought', 'configured'], n),
      criticality: pick(['critical', 'high', 'medium', 'low'], n),
      intendedUse: 'Used by planners every week. '.repeat(6),
    },
  });
}

function risk(db: WriteDb, n: number, concerned: AnyRecord): AnyRecord {
  const level = (shift: number): number => 1 + ((n >> shift) % 5);
  const made = insertRecord(db, ports, {
    type: 'risk',
    title: `${pick(words, n)} in ${concerned.code}, case ${n}`,
    owner: `Owner ${n % 40}`,
    due: `2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
    data: {
      kind: n % 20 === 0 ? 'opportunity' : 'risk',
      category: pick(riskCategories, n),
      source: 'Training data came from two sites only. '.repeat(4),
      event: `The system shows ${pick(words, n + 1)} for people who work nights.`,
      consequences: 'Somebody gets fewer shifts than others in the same situation. '.repeat(3),
      organisation: level(0),
      individuals: level(2),
      society: level(4),
      likelihood: level(1),
      strategy: 'modify',
      treatment: 'Test per subgroup before every release and watch the difference. '.repeat(3),
      residualLikelihood: 1 + (n % 3),
      residualConsequence: level(3),
    },
  });
  linkRecords(db, ports, { fromId: made.id, relation: 'concerns', toId: concerned.id });
  return made;
}

function edit(db: WriteDb, { id }: AnyRecord, n: number): void {
  updateRecord(db, id, { data: { rationale: `Reviewed in round ${n}: no change.` } });
}
