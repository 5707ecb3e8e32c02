import { createWriteStream } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import mime from 'mime';
import { readBlob, readWholeBlob } from '../../db/blobs.ts';
import { draftBeside } from '../../db/drafts.ts';
import { storageError } from '../../db/driver-errors.ts';
import {
  findLink,
  findRecordEvidence,
  listEvidence,
  listEvidenceLinks,
  listLinksOf,
  readEvidence,
} from '../../db/repositories/evidence.ts';
import {
  briefsByEvidence,
  listRecordsWithEvidence,
  readRecord,
} from '../../db/repositories/records.ts';
import type { Patch } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { EvidenceEntry, Preview } from '../../shared/contract/values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import {
  maxPreviewBytes,
  previewKind,
  type Evidence,
  type EvidenceLink,
  type RecordEvidence,
} from '../../shared/domain/evidence.ts';
import { refuseVersion } from './document-locks.ts';
import { linkEvidence, requireTarget } from './evidence-import.ts';
import { safeFileName } from './files.ts';
import type { Ports } from './ports.ts';
import { askForPlace } from './saving-place.ts';
import { handle, reader, write } from './session.ts';

/** Endings of files that a double click runs: never handed to the system. */
const runnable =
  /\.(exe|com|bat|cmd|dll|sys|ocx|msi|msp|mst|msc|msix(bundle)?|appx(bundle)?|appinstaller|application|appref-ms|gadget|scr|pif|cpl|jar|jnlp|class|js|jse|mjs|cjs|vbs?|vbe|ws[cfh]?|ps1|psm1|psd1|hta|chm|hlp|lnk|url|webloc|inetloc|fileloc|website|library-ms|search-ms|settingcontent-ms|theme|reg|inf|app|command|terminal|tool|workflow|action|scpt|scptd|applescript|mobileconfig|sh|bash|zsh|csh|tcsh|ksh|fish|run|bin|so|dylib|desktop|appimage|snap|flatpak(ref)?|deb|rpm|apk|pkg|mpkg|dmg|iso|img|vhdx?|py[cwz]?|pl|rb|php|lua|tcl|docm|dotm|xlsm|xltm|xlsb|xlam?|xll|ppt[am]|pp[as]m|potm|sldm|mde|ade|accd[ber]|iqy|slk|html?|xhtml|xht|svgz?|mht(ml)?|scf|ps1xml|psc1|cdxml|msh|ins|isp|job|sh[bs]|xbap|vsix|vsto|xnk|udl|diagcab|diagcfg|diagpkg|themepack|deskthemepack|ppkg|msu|grp|rdp|ica|osdx|searchconnector-ms|contact|oxt|xpi|crx|air|swf|e?ps|out|elf|ko|service|socket|nu|awk|tk|expect|groovy|[jt]sx|[mc]?ts|ipynb|xslt?|pyd|whl|egg|ear|war|dot|xlt|wiz|md[abwz]|adp|ma[dfmqrstuvw]|odc|[or]qy|webarchive|[sp]html|one(pkg|toc2?)?|wasm|htc|sct|wll|xla|slb|prf|pcd|p[bl]s|plsc|its|cmake|gradle)$/i;

/** All evidence of the workspace, and where it is used. */
export function evidenceList(ports: Ports): readonly EvidenceEntry[] {
  const db = reader(ports);
  const links = new Map<string, EvidenceLink[]>();
  for (const link of listEvidenceLinks(db)) {
    links.set(link.evidenceId, [...(links.get(link.evidenceId) ?? []), link]);
  }
  const records = briefsByEvidence(db);
  return listEvidence(db).map((evidence) => ({
    evidence,
    links: links.get(evidence.id) ?? [],
    records: records.get(evidence.id) ?? [],
  }));
}

/** Notes evidence that is kept elsewhere and links it. */
export function addReference(ports: Ports, input: ParsedOf<'evidence.addReference'>): Evidence {
  return write(ports, 'evidence.addReference', (db) => {
    requireTarget(db.read, ports.catalogue, input.target);
    const evidence: Evidence = {
      id: ports.newId(),
      code: db.nextCode('EVD'),
      kind: 'reference',
      title: input.title,
      description: input.description,
      location: input.location,
      sha256: null,
      mime: '',
      size: null,
      createdAt: db.context.at,
    };
    db.insert('evidence', evidence);
    linkEvidence(db, ports, evidence.id, input.target);
    return evidence;
  });
}

/** Changes title, description or location. */
export function saveEvidence(ports: Ports, input: ParsedOf<'evidence.save'>): Evidence {
  return write(
    ports,
    'evidence.save',
    (db) => {
      db.update('evidence', input.id, input.patch as Patch<'evidence'>);
      return readEvidence(db.read, input.id);
    },
    `evidence:${input.id}:${Object.keys(input.patch).join()}`,
  );
}

/** Uses a piece of evidence on another answer; doing it twice changes nothing. */
export function link(
  ports: Ports,
  input: ParsedOf<'evidence.link'>,
): EvidenceLink | RecordEvidence {
  return write(ports, 'evidence.link', (db) => {
    readEvidence(db.read, input.id);
    requireTarget(db.read, ports.catalogue, input.target);
    return linkEvidence(db, ports, input.id, input.target);
  });
}

/** Takes a piece of evidence off an answer or a record; it stays in the workspace. */
export function unlink(ports: Ports, input: ParsedOf<'evidence.unlink'>): void {
  write(ports, 'evidence.unlink', (db) => {
    const { id, target } = input;
    if ('recordId' in target) {
      refuseVersion(readRecord(db.read, target.recordId));
      const known = findRecordEvidence(db.read, id, target.recordId);
      if (known !== undefined) db.remove('record-evidence', known.id);
      return;
    }
    const known = findLink(db.read, id, target);
    if (known !== undefined) db.remove('evidence-link', known.id);
  });
}

/** Deletes a piece of evidence. @throws AppError `record.in-use` while answers or records link to it */
export function removeEvidence(ports: Ports, input: { readonly id: string }): void {
  write(ports, 'evidence.remove', (db) => {
    const answers = listLinksOf(db.read, input.id).map(({ questionId }) => questionId);
    const records = listRecordsWithEvidence(db.read, input.id).map(({ code }) => code);
    const links = [...answers, ...records];
    if (links.length > 0) throw new AppError('record.in-use', { links: links.join(', ') });
    db.remove('evidence', input.id);
  });
}

/** The content, to be shown in the window. @throws AppError `preview.too-large` */
export function preview(ports: Ports, input: { readonly id: string }): Preview {
  const { sha256, size, mime } = fileOf(ports, input.id);
  if (previewKind(mime) === 'none') return { mime, bytes: new Uint8Array() };
  if (size > maxPreviewBytes) throw new AppError('preview.too-large', { limit: maxPreviewBytes });
  return { mime, bytes: readWholeBlob(handle(ports), sha256) };
}

/**
 * Opens a copy with the system's program. @throws AppError `evidence.runs-code`
 * for files that would be run rather than shown
 */
export async function openEvidence(ports: Ports, input: { readonly id: string }): Promise<void> {
  const { title, sha256, mime: type } = fileOf(ports, input.id);
  // The name that the copy gets is what counts: "a.exe." becomes "a.exe".
  const name = fileName(title, type);
  // What no program is known for is opened by what is in it: a script under a made-up ending, too.
  if (runnable.test(name) || mime.getType(name) === null) {
    throw new AppError('evidence.runs-code', { name: title });
  }
  const folder = join(ports.paths.temporary, sha256.slice(0, 16));
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rm(path, { force: true });
    await writeOut(ports, sha256, path, 0o600);
    // A copy: what is changed in it would be lost, so that it cannot be changed.
    await chmod(path, 0o400);
  } catch (error) {
    throw storageError(error);
  }
  await ports.shell.open(path);
}

/** Asks for a place and writes the file there. Gives its name. */
export async function saveEvidenceAs(
  ports: Ports,
  input: { readonly id: string },
): Promise<string | null> {
  const { title, sha256, mime: type } = fileOf(ports, input.id);
  const name = fileName(title, type);
  const path = await askForPlace(ports, { title: name, file: name, filters: [] });
  if (path === null) return null;
  const draft = draftBeside(path);
  try {
    await writeOut(ports, sha256, draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw storageError(error);
  }
  return basename(path);
}

/** What a piece of evidence is called as a file: a title without its ending gets the one of its type. */
function fileName(title: string, type: string): string {
  const name = safeFileName(title, 'evidence');
  const ending = extname(name) === '' ? mime.getExtension(type) : null;
  return ending === null ? name : `${name}.${ending}`;
}

function writeOut(ports: Ports, sha256: string, path: string, mode?: number): Promise<void> {
  const target = createWriteStream(path, mode === undefined ? {} : { mode });
  return pipeline(Readable.from(readBlob(handle(ports), sha256)), target);
}

function fileOf(
  ports: Ports,
  id: string,
): { title: string; sha256: string; size: number; mime: string } {
  const { title, sha256, size, mime } = readEvidence(reader(ports), id);
  if (sha256 === null || size === null) {
    throw new AppError('record.not-found', { entity: 'evidence', id });
  }
  return { title, sha256, size, mime };
}
