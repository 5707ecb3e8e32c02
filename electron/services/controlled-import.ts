import { basename, extname } from 'node:path';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { firstVersion } from '../../shared/domain/controlled-documents.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { AnyRecord } from '../../shared/domain/records/record.ts';
import { translate } from '../../shared/i18n/index.ts';
import { importOne } from './evidence-import.ts';
import type { Ports } from './ports.ts';
import { insertRecord } from './record-writing.ts';

const documentExtensions = ['pdf', 'docx'];

/**
 * Asks for a Word or PDF file and makes a controlled document of it; the file is its evidence. Gives
 * null when the dialog is cancelled. @throws AppError `file.not-a-document`, and as `importFiles`
 */
export async function importDocument(
  ports: Ports,
  input: ParsedOf<'controlled.import'>,
): Promise<AnyRecord | null> {
  const filters = [{ name: translate('controlled.import.filter'), extensions: documentExtensions }];
  const path = await ports.dialogs.openFile({ title: '', filters });
  if (path === null) return null;
  const name = basename(path);
  // The dialog of some systems lets one choose any file all the same.
  if (!documentExtensions.includes(extname(name).slice(1).toLowerCase())) {
    throw new AppError('file.not-a-document', { name });
  }
  const { jobId } = input;
  return importOne(ports, { jobId, path, operation: 'controlled.import' }, (db, put) => {
    const made = insertRecord(db, ports, {
      type: 'document',
      title: titleOf(name),
      data: {
        kind: 'external',
        version: firstVersion,
        author: ports.settings.read().userName,
        confidentiality: translate('aimsDoc.confidentiality'),
      },
    });
    put({ recordId: made.id });
    return made;
  });
}

/** A file's name as a title: without its ending, underscores as spaces. */
function titleOf(name: string): string {
  const title = basename(name, extname(name)).replaceAll('_', ' ').trim();
  return (title || name).slice(0, 300);
}
