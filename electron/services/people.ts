import { listPeopleLinks, peopleTypes } from '../../db/repositories/people.ts';
import { listAllRecords, readRecord } from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { WriteDb } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { Awareness } from '../../shared/contract/people-values.ts';
import {
  awarenessCounts,
  awarenessOf,
  bindingDocuments,
  type AwarenessLine,
  type BindingDocument,
} from '../../shared/domain/awareness.ts';
import { addDays } from '../../shared/domain/common.ts';
import { competenceMatrix, type CompetenceMatrix } from '../../shared/domain/competence.ts';
import { samePerson } from '../../shared/domain/controlled-documents.ts';
import { AppError } from '../../shared/domain/errors.ts';
import {
  isOfType,
  Records,
  type AimsRecord,
  type AnyRecord,
} from '../../shared/domain/records/record.ts';
import type { RecordTypeName } from '../../shared/domain/records/types.ts';
import { translate } from '../../shared/i18n/index.ts';
import type { Ports } from './ports.ts';
import { insertRecord, linkRecords, updateRecord } from './record-writing.ts';
import { reader, write } from './session.ts';

/** Everything that competence and awareness are computed from. */
function peopleRecords(db: ReadDb): Records {
  return new Records(listAllRecords(db, peopleTypes), listPeopleLinks(db));
}

/** Persons against competences, as they stand today. */
export function readMatrix(ports: Ports): CompetenceMatrix {
  return competenceMatrix(peopleRecords(reader(ports)), ports.clock().slice(0, 10));
}

/** Documents in force, and how everybody stands to one of them: the AI policy unless another is asked for. */
export function readAwareness(
  ports: Ports,
  { documentId }: ParsedOf<'people.awareness'>,
): Awareness {
  const records = peopleRecords(reader(ports));
  const documents = bindingDocuments(records).map((document) => {
    const lines = awarenessOf(records, document);
    return { document, lines, counts: awarenessCounts(lines) };
  });
  const chosen = documents.find(({ document }) => document.id === documentId) ?? documents[0];
  return {
    documents: documents.map(({ document, counts }) => ({ ...document, counts })),
    documentId: chosen?.document.id ?? null,
    lines: chosen?.lines ?? [],
  };
}

/** Makes persons of the names that roles give as their holders. */
export function personsFromRoles(ports: Ports): { made: number; linked: number } {
  return write(ports, 'people.fromRoles', (db) => {
    const records = peopleRecords(db.read);
    const { unheldRoles } = competenceMatrix(records, db.context.at.slice(0, 10));
    const known: AnyRecord[] = records.of('person').filter(({ status }) => status !== 'left');
    let made = 0;
    let linked = 0;
    for (const role of unheldRoles) {
      // "Maeve Corrigan, Managing director" is name and function.
      const [name = '', ...rest] = role.holder.split(',').map((part) => part.trim());
      if (name === '') continue;
      let person = known.find(({ title }) => samePerson(title, name));
      if (person === undefined) {
        person = insertRecord(db, ports, {
          type: 'person',
          title: name,
          data: { function: rest.join(', ') || role.title },
        });
        known.push(person);
        made += 1;
      }
      linkRecords(db, ports, { fromId: person.id, relation: 'holds', toId: role.id });
      linked += 1;
    }
    return { made, linked };
  });
}

/** Asks persons to acknowledge the version in force. @throws AppError `awareness.not-in-force` */
export function ask(
  ports: Ports,
  { documentId, personIds, due }: ParsedOf<'people.ask'>,
): { made: number; already: number } {
  return write(ports, 'people.ask', (db) => {
    const { document, lines } = requireBinding(db.read, documentId);
    const wanted = linesOf(db.read, lines, personIds);
    const open = wanted.filter(({ state }) => state !== 'current' && state !== 'asked');
    for (const { person } of open) {
      insertAcknowledgement(db, ports, document, person, {
        status: 'asked',
        due,
        data: { askedOn: db.context.at.slice(0, 10) },
      });
    }
    return { made: open.length, already: wanted.length - open.length };
  });
}

/**
 * Records acknowledgements of the version in force, of those who were asked and of others.
 * @throws AppError `awareness.not-in-force`, `awareness.day`
 */
export function acknowledge(
  ports: Ports,
  { documentId, personIds, on, how }: ParsedOf<'people.acknowledge'>,
): { changed: number } {
  return write(ports, 'people.acknowledge', (db) => {
    const { document, lines } = requireBinding(db.read, documentId);
    const isEarly = document.approvedOn !== null && on < document.approvedOn;
    if (isAhead(on, db.context.at) || isEarly) {
      throw new AppError('awareness.day', { code: document.code });
    }
    const open = linesOf(db.read, lines, personIds).filter(({ state }) => state !== 'current');
    for (const { person, state, acknowledgement, askedOn } of open) {
      const given = { acknowledgedOn: on, how };
      if (state === 'asked' && acknowledgement !== null) {
        // A sheet that was signed before somebody typed the question in: they were asked by then.
        const asked = askedOn !== null && askedOn > on ? { askedOn: on } : {};
        updateRecord(db, acknowledgement.id, {
          status: 'acknowledged',
          data: { ...given, ...asked, version: document.version },
        });
      } else {
        insertAcknowledgement(db, ports, document, person, {
          status: 'acknowledged',
          due: null,
          data: { ...given, askedOn: on },
        });
      }
    }
    return { changed: open.length };
  });
}

/** The day may have begun already where the user is. */
export const isAhead = (on: string, now: string): boolean => on > addDays(now.slice(0, 10), 1);

/** A record of a type by its id. @throws AppError `record.not-found` */
export function requireOf<T extends RecordTypeName>(
  db: ReadDb,
  id: string,
  type: T,
): AimsRecord<T> {
  const record = readRecord(db, id);
  if (!isOfType(record, type)) throw new AppError('record.not-found', { entity: type, id });
  return record;
}

function requireBinding(
  db: ReadDb,
  documentId: string,
): { readonly document: BindingDocument; readonly lines: readonly AwarenessLine[] } {
  const { code } = requireOf(db, documentId, 'document');
  const records = peopleRecords(db);
  const document = bindingDocuments(records).find(({ id }) => id === documentId);
  if (document === undefined) throw new AppError('awareness.not-in-force', { code });
  return { document, lines: awarenessOf(records, document) };
}

/** The lines of persons, each once. @throws AppError `record.not-found` for who is no person here */
function linesOf(
  db: ReadDb,
  lines: readonly AwarenessLine[],
  personIds: readonly string[],
): readonly AwarenessLine[] {
  const byId = new Map(lines.map((line) => [line.person.id, line]));
  return [...new Set(personIds)].flatMap((id) => {
    const line = byId.get(id);
    if (line !== undefined) return [line];
    // Somebody who left, or whose record is archived, is passed over.
    requireOf(db, id, 'person');
    return [];
  });
}

function insertAcknowledgement(
  db: WriteDb,
  ports: Ports,
  document: BindingDocument,
  person: AwarenessLine['person'],
  made: {
    readonly status: string;
    readonly due: string | null;
    readonly data: Readonly<Record<string, unknown>>;
  },
): void {
  const { version, title } = document;
  const name = translate('people.acknowledgement', { title, version, person: person.title });
  insertRecord(db, ports, {
    type: 'acknowledgement',
    title: Array.from(name).slice(0, 300).join(''),
    owner: ports.settings.read().userName,
    status: made.status,
    due: made.due,
    data: { ...made.data, version },
    links: [
      { relation: 'by', toId: person.id },
      { relation: 'of', toId: document.id },
    ],
  });
}
