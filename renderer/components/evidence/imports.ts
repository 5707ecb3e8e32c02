import { create } from 'zustand';
import type { ImportResult } from '../../../shared/contract/values.ts';
import type { Envelope, ErrorValue } from '../../../shared/domain/errors.ts';
import type { Evidence, EvidenceTarget } from '../../../shared/domain/evidence.ts';
import { ApiError, call, unwrap } from '../../lib/api.ts';
import { errorCodeOf, notifyError } from '../../lib/errors.ts';
import { formatBytes, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { newJobId } from '../../lib/jobs.ts';
import { toast } from '../../lib/store.ts';
import type { EvidencePlace } from './place.ts';

/** A file that was not taken in, and why. */
interface Refusal {
  readonly name: string;
  readonly error: ErrorValue;
}

/** Files that are being taken in for one answer or record, or that were refused there. */
export interface Import {
  readonly jobId: string;
  readonly target: EvidenceTarget;
  readonly running: boolean;
  readonly refused: readonly Refusal[];
}

/** Lives beside the screens: an import goes on while somebody is at the next question. */
export const useImports = create<{ readonly imports: readonly Import[] }>(() => ({ imports: [] }));

/** What the contract takes as pasted bytes. */
const maxPastedBytes = 64 * 1024 * 1024;

/** Takes dropped files in, by their paths where they have one. */
export function importDropped(files: readonly File[], place: EvidencePlace): Promise<void> {
  const { target } = place;
  return run(place, async (jobId) => {
    const taken = await window.aimsbook.importDropped(files, { jobId, target });
    // Files without a path, such as a picture out of a browser: their content is all there is.
    if (!taken.ok && taken.error.code === 'input.invalid') return importContents(files, target);
    const result = unwrap(taken);
    const missed = files.length - result.added.length - result.refused.length;
    if (missed > 0) toast({ tone: 'error', title: t('evidence.missed', { count: missed }) });
    return result;
  });
}

/** Takes pasted pictures and files in. */
export function importPasted(files: readonly File[], place: EvidencePlace): Promise<void> {
  return run(place, () => importContents(files, place.target));
}

/** Asks for files and takes them in. */
export function chooseFiles(place: EvidencePlace): Promise<void> {
  return run(place, (jobId) => call('evidence.choose', { jobId, target: place.target }));
}

/** Takes refusals that were read off the screen. */
export function dismissImport(jobId: string): void {
  useImports.setState(({ imports }) => ({
    imports: imports.filter((known) => known.jobId !== jobId),
  }));
}

/** The name of a pasted picture: what it is and when, without signs that file systems refuse. */
function screenshotName(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(now.getHours())}.${two(now.getMinutes())}.${two(now.getSeconds())}`;
  return t('evidence.screenshot', { day: today(now), time });
}

async function run(
  { target, name, address }: EvidencePlace,
  work: (jobId: string) => Promise<ImportResult | null>,
): Promise<void> {
  const jobId = newJobId();
  useImports.setState(({ imports }) => ({
    imports: [...imports, { jobId, target, running: true, refused: [] }],
  }));
  try {
    const result = await work(jobId);
    const refused = result?.refused ?? [];
    if (refused.length === 0) dismissImport(jobId);
    else {
      useImports.setState(({ imports }) => ({
        imports: imports.map((known) =>
          known.jobId === jobId ? { ...known, running: false, refused } : known,
        ),
      }));
    }
    // On the screen itself the new lines say it.
    if (result !== null && result.added.length > 0 && window.location.hash !== `#${address}`) {
      const count = result.added.length;
      toast({
        tone: 'good',
        title: t('evidence.addedTo', { count, name }),
      });
    }
  } catch (error) {
    dismissImport(jobId);
    if (errorCodeOf(error) === 'job.cancelled') {
      toast({ tone: 'info', title: t('evidence.cancelled') });
    } else notifyError(error);
  }
}

async function importContents(
  files: readonly File[],
  target: EvidenceTarget,
): Promise<ImportResult> {
  const added: Evidence[] = [];
  const refused: Refusal[] = [];
  for (const file of files) {
    const pasted = file.type.startsWith('image/') && /^image\.\w+$/.test(file.name);
    const name = pasted
      ? `${screenshotName(new Date())}.${file.name.slice('image.'.length)}`
      : file.name;
    const envelope = await importContent(file, name, target);
    if (envelope.ok) added.push(envelope.value);
    else if (isAboutTheFile(envelope.error)) refused.push({ name, error: envelope.error });
    else throw new ApiError(envelope.error.code, envelope.error.details);
  }
  return { added, refused };
}

async function importContent(
  file: File,
  name: string,
  target: EvidenceTarget,
): Promise<Envelope<Evidence>> {
  if (file.size > maxPastedBytes) {
    const details = { name, limit: formatBytes(maxPastedBytes) };
    return { ok: false, error: { code: 'file.too-large', details } };
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await window.aimsbook.invoke('evidence.importBytes', { name, bytes, target });
  } catch {
    // The browser cannot read folders, nor files that are gone.
    return { ok: false, error: { code: 'file.unreadable', details: { name } } };
  }
}

function isAboutTheFile({ code }: ErrorValue): boolean {
  return code.startsWith('file.');
}
