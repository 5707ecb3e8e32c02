import { openForReading } from '../../db/open.ts';
import type { DocumentAssets } from '../documents/assets.ts';
import { fromPkcs12 } from '../signing/pkcs12.ts';
import type { WrittenPack } from '../signing/pack/write.ts';
import type { DocumentContent } from './document-sources.ts';
import { makePack, type PackProgress } from './pack-content.ts';
import type { PackRequest } from './packs.ts';

/** Makes a pack through a connection of its own: it sees one moment, whatever is written meanwhile. */
export async function runPackRequest(
  { workspacePath, key, work, signers }: PackRequest,
  content: DocumentContent,
  assets: DocumentAssets,
  progress: PackProgress,
): Promise<WrittenPack> {
  const identities = [];
  for (const { pkcs12, passphrase } of signers) {
    identities.push(await fromPkcs12(pkcs12, passphrase));
  }
  const file = openForReading(workspacePath, key);
  try {
    file.handle.driver.exec('BEGIN');
    return await makePack(work, file.handle, content, assets, identities, progress);
  } finally {
    file.close();
  }
}
