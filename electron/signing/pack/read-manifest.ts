import { canonicalJson } from '../../../shared/domain/canonical.ts';
import { packManifestSchema, packPaths, type PackManifest } from '../../../shared/domain/pack.ts';
import { isSafePath, PackRefused, requireDistinct } from './zip-names.ts';

/** More than the manifest of a hundred thousand files has. */
export const mostManifest = 64 * 1024 * 1024;

/** Clauses in a file in the list of files: nothing of a manifest lies deeper. */
const deepest = 4;

/** The files that no manifest lists, because they come after it. */
export const closingFiles: readonly string[] = [
  packPaths.manifest,
  packPaths.signature,
  packPaths.sums,
];

/** The text of a manifest; there is one for each, so that all who read it read the same. */
export function manifestText(manifest: PackManifest): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(manifest)), null, 1)}\n`;
}

/** Reads a manifest that comes from anywhere. @throws PackRefused */
export function readManifest(bytes: Uint8Array): PackManifest {
  const { text, value } = parsed(bytes);
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (typeof version === 'number' && version > 1) {
    throw new PackRefused('manifest-newer', packPaths.manifest);
  }
  const result = packManifestSchema.safeParse(value);
  // Names given twice, names that mean something to JavaScript, other spellings of a number: what
  // two programs could read differently is not in the one form.
  if (!result.success || manifestText(result.data) !== text) {
    throw new PackRefused('manifest-unreadable', packPaths.manifest);
  }
  const paths = result.data.files.map(({ path }) => path);
  if (!paths.every(isSafePath)) throw new PackRefused('manifest-paths', packPaths.manifest);
  requireDistinct([...closingFiles, ...paths], 'manifest-paths');
  return result.data;
}

function parsed(bytes: Uint8Array): { readonly text: string; readonly value: unknown } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (isDeep(text)) throw new Error('depth');
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    throw new PackRefused('manifest-unreadable', packPaths.manifest);
  }
}

/** Whether brackets outside of strings are nested deeper than a manifest's. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}
