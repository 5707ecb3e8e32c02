import { basename, dirname, join } from 'node:path';
import { workspaceExtension } from '../../db/format.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { recoverySheet } from '../../shared/documents/recovery-sheet.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { translate } from '../../shared/i18n/index.ts';
import { freePath, requireFolderOf, safeFileName, writeWhole } from './files.ts';
import type { Ports } from './ports.ts';
import { reader, requireSession } from './session.ts';

/** Asks for a place and writes the recovery sheet of the open workspace there. Gives its name. */
export async function saveRecoverySheet(ports: Ports): Promise<string | null> {
  const { path, file, passphraseSetOn = null } = requireSession(ports);
  if (file.handle.key === null) throw new AppError('workspace.not-encrypted');
  const { name: organisation, documentLanguage, pageSize } = readOrganisation(reader(ports));
  const fileName = basename(path);
  const doc = recoverySheet({
    fileName,
    folder: dirname(path),
    organisation,
    setOn: passphraseSetOn,
    createdAt: ports.clock(),
    language: documentLanguage,
    pageSize,
  });
  const stem = basename(fileName, workspaceExtension);
  const name = safeFileName(translate('recoverySheet.fileName', { name: stem }), 'recovery sheet');
  const chosen = await ports.dialogs.saveFile({
    title: stem,
    defaultPath: freePath(join(ports.paths.documents, `${name}.pdf`)),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (chosen === null) return null;
  const target = chosen.toLowerCase().endsWith('.pdf') ? chosen : `${chosen}.pdf`;
  requireFolderOf(target);
  writeWhole(target, await ports.renderPdf(doc));
  return basename(target);
}
