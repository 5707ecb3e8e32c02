import { readOrganisation } from '../../db/repositories/organisation.ts';
import { listAllLinks, listAllRecords } from '../../db/repositories/records.ts';
import { Records } from '../../shared/domain/records/record.ts';
import { templateValues } from '../../shared/documents/templates/values.ts';
import type { Ports } from './ports.ts';
import type { Replacements, TextSurroundings } from './sample-documents.ts';
import { SampleMaking, type Step } from './sample-making.ts';
import type { SampleRecords, SampleTarget } from './sample-record-schema.ts';

/**
 * Writes the records of the sample's AIMS, each on its day, so that history and trends have
 * something to show. Nothing may be written through an older door of the transaction afterwards.
 */
export function fillRecords(
  ports: Ports,
  target: SampleTarget,
  sample: SampleRecords,
  beside: readonly Step[],
): void {
  const making = new SampleMaking(ports, target, sample.records);
  making.live(beside);
  // Documents print what is linked with what; they themselves are linked at the end.
  making.link();
  making.write(textSurroundings(ports, target, sample.functions));
  making.finish();
}

/** What the texts of documents are filled from: the records that are there before them. */
function textSurroundings(
  ports: Ports,
  { file, context }: SampleTarget,
  functions: Replacements,
): TextSurroundings {
  const db = file.drizzle;
  const organisation = readOrganisation(db);
  const records = new Records(listAllRecords(db), listAllLinks(db));
  return {
    libraries: ports.libraries(),
    values: (today) => templateValues({ organisation, records, today }),
    functions,
    today: context.at.slice(0, 10),
    language: organisation.documentLanguage,
  };
}
