import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Removes the folders with copies of evidence that earlier starts left behind when they were
 * killed. They are named by their process.
 * @param own the folder of this start: `aimsbook-<process>`
 */
export function removeAbandoned(own: string): void {
  const folder = dirname(own);
  try {
    for (const name of readdirSync(folder)) {
      const id = /^aimsbook-(\d+)$/.exec(name)?.[1];
      if (id === undefined) continue;
      // Under this start's own name lies what an earlier process of the same number left.
      const isLeft = name === basename(own) || !isRunning(Number(id));
      if (isLeft) rmSync(join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // Another user's folder: that user's next start removes it.
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process is running all the same.
    return (error as { code?: string }).code === 'EPERM';
  }
}
