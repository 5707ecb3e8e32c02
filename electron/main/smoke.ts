import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { assessments } from '../services/assessments.ts';
import type { Ports } from '../services/ports.ts';
import { closeSession, openSession, requireSession } from '../services/session.ts';
import { checkOpenWorkspace, makeSample } from '../services/workspaces.ts';

/**
 * For the check of a packaged application: once the first screen is there, makes the sample, opens
 * and checks it, writes its report in both formats, says so in one line and ends.
 */
export function smokeTest(window: BrowserWindow, ports: Ports): void {
  window.webContents.once('did-finish-load', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aimsbook-smoke-'));
    work(ports, folder)
      .then(
        () => 'aimsbook smoke ok\n',
        (error: unknown) => `aimsbook smoke failed: ${String(error)}\n`,
      )
      .then((line) => {
        rmSync(folder, { recursive: true, force: true });
        process.stdout.write(line, () => app.exit(line.endsWith('ok\n') ? 0 : 1));
      })
      .catch(() => app.exit(1));
  });
}

async function work(ports: Ports, folder: string): Promise<void> {
  const path = join(folder, 'smoke.aims');
  makeSample(ports, path);
  openSession(ports, path);
  const report = checkOpenWorkspace(ports);
  if (!report.ok) throw new Error(report.problems[0]?.detail ?? 'check');
  const [latest] = assessments(ports);
  if (latest === undefined) throw new Error('the sample has no gap analysis');
  let written = 0;
  await ports.runExport(
    {
      workspacePath: requireSession(ports).path,
      key: null,
      resources: ports.paths.resources,
      items: [{ document: 'gap-report', subjectId: latest.assessment.id }],
      variant: 'summary',
      formats: ['pdf', 'docx'],
      folder,
      createdAt: ports.clock(),
      toolVersion: ports.app.version,
    },
    { progress: () => undefined, written: () => void (written += 1) },
    new AbortController().signal,
  );
  if (written !== 2) throw new Error('a document is missing');
  closeSession(ports);
}
