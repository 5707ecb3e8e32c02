import { countByTitle, countRisksByEntry } from '../../db/repositories/library-use.ts';
import { readRecord } from '../../db/repositories/records.ts';
import type { WriteDb } from '../../db/write.ts';
import type { LibraryUse } from '../../shared/contract/record-values.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { LibraryIssue, LibraryParty, LibraryRisk } from '../../shared/domain/library.ts';
import type { AnyRecord } from '../../shared/domain/records/record.ts';
import { translate } from '../../shared/i18n/index.ts';
import type { Ports } from './ports.ts';
import { insertRecord, type NewRecord } from './record-writing.ts';
import { reader, write } from './session.ts';
import { ensureControls } from './soa.ts';

type Added = ParsedOf<'library.add'>;

/**
 * Makes records from library entries, in the library's order, as one step.
 * @throws AppError `record.not-found` for an entry that the library lacks; as `linkRecords`
 */
export function addFromLibrary(ports: Ports, input: Added): readonly AnyRecord[] {
  const { library, link } = input;
  const { risks, issues, parties } = ports.libraries();
  return write(ports, 'library.add', (db) => {
    const made = {
      risks: () => newRisks(db, ports, chosen(risks, input), link),
      issues: () => chosen(issues, input).map(newIssue),
      parties: () => chosen(parties, input).map(newParty),
    }[library]();
    return made.map((record) =>
      insertRecord(db, ports, {
        ...record,
        links: [...(record.links ?? []), ...(link === null ? [] : [link])],
      }),
    );
  });
}

/** The entries of a library that records were made of already. */
export function usedEntries(
  ports: Ports,
  { library }: ParsedOf<'library.used'>,
): readonly LibraryUse[] {
  const db = reader(ports);
  const { issues, parties } = ports.libraries();
  const byTitle = (
    type: 'issue' | 'party',
    entries: readonly (readonly [title: string, id: string])[],
  ): readonly LibraryUse[] => {
    const ids = new Map(entries);
    return countByTitle(db, type).flatMap(({ key, ...use }) => {
      const entry = ids.get(key);
      return entry === undefined ? [] : [{ entry, ...use }];
    });
  };
  switch (library) {
    case 'risks':
      return countRisksByEntry(db).map(({ key, ...use }) => ({ entry: key, ...use }));
    case 'issues':
      return byTitle(
        'issue',
        issues.map(({ title, id }) => [title, id]),
      );
    case 'parties':
      return byTitle(
        'party',
        parties.map(({ name, id }) => [name, id]),
      );
  }
}

/** Each entry once, however often it was named. */
function chosen<T extends { readonly id: string }>(
  entries: readonly T[],
  { library, entries: ids }: Added,
): readonly T[] {
  const wanted = new Set(ids);
  const found = entries.filter(({ id }) => wanted.delete(id));
  for (const id of wanted) throw new AppError('record.not-found', { entity: library, id });
  return found;
}

function newIssue({ title, kind, topic, effect, response }: LibraryIssue): NewRecord {
  return { type: 'issue', title, data: { kind, topic, effect, response } };
}

function newParty({ name, kind, relation, needs }: LibraryParty): NewRecord {
  return {
    type: 'party',
    title: name,
    data: { kind, relation, needs: needs.map((need) => ({ ...need, where: '' })) },
  };
}

function newRisks(
  db: WriteDb,
  ports: Ports,
  entries: readonly LibraryRisk[],
  link: Added['link'],
): readonly NewRecord[] {
  const controls = ensureControls(db, ports);
  const about = link === null ? undefined : readRecord(db.read, link.toId);
  return entries.map((entry) => ({
    type: 'risk',
    title: entry.title,
    // Whoever answers for what the risk concerns is the first to look at it.
    owner: about?.owner ?? '',
    data: {
      kind: 'risk',
      category: entry.category,
      stage: stageOf(entry, about),
      source: entry.source,
      event: entry.event,
      consequences: translate('library.risk.consequences', entry.consequences),
      treatment: entry.measures.map((measure) => `– ${measure}`).join('\n'),
      library: entry.id,
    },
    links: entry.controls
      .map((control) => controls.get(control))
      .filter((toId) => toId !== undefined)
      .map((toId) => ({ relation: 'modified-by', toId })),
  }));
}

/** The AI system's own stage where the risk can arise there, otherwise the first that it can. */
function stageOf({ stages }: LibraryRisk, about: AnyRecord | undefined): string | undefined {
  return stages.find((stage) => about?.type === 'system' && stage === about.status) ?? stages[0];
}
