/** The composition root of the desktop application: it only puts the parts together. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { workspaceExtension } from '../../db/format.ts';
import type { OperationName } from '../../shared/contract/names.ts';
import { registerOperations } from '../ipc/handle.ts';
import { announceScheme, serveRenderer } from '../security/app-protocol.ts';
import { lockDown } from '../security/lockdown.ts';
import type { Ports } from '../services/ports.ts';
import { closeSession, openSession } from '../services/session.ts';
import { services } from '../services/table.ts';
import { guardClosing } from './closing.ts';
import { logToFile } from './log.ts';
import { setMenu } from './menu.ts';
import { desktopPorts } from './ports.ts';
import { createWindow } from './window.ts';

app.enableSandbox();
announceScheme();

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  let window: BrowserWindow | null = null;
  let ports: Ports | null = null;
  const log = logToFile(join(app.getPath('userData'), 'logs', 'main.log'), app.getPath('home'));
  process.on('uncaughtException', (error) => log(error.stack ?? error.message));

  void app.whenReady().then(() => {
    const made = desktopPorts(() => window, log);
    ports = made;
    lockDown();
    serveRenderer(join(app.getAppPath(), 'dist', 'renderer'));
    setMenu(made.emit, !app.isPackaged);
    window = createWindow(join(app.getAppPath(), 'dist', 'preload', 'index.cjs'));
    const closing = guardClosing(window, made.emit);
    registerOperations((name, input) => {
      if (name === 'app.readyToClose') return closing.answer((input as { ready: boolean }).ready);
      return run(made, name, input);
    }, log);
    openFromArguments(made, process.argv);
    if (process.env['AIMSBOOK_SMOKE'] === '1') reportSmoke(window);
  });

  app.on('second-instance', (_event, argv) => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    if (ports !== null) openFromArguments(ports, argv);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (ports !== null) openFromArguments(ports, [path]);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    if (ports === null) return;
    closeSession(ports);
    rmSync(ports.paths.temporary, { recursive: true, force: true });
  });
}

function run(
  ports: Ports,
  name: Exclude<OperationName, 'app.readyToClose'>,
  input: unknown,
): unknown {
  // The contract's schema has parsed the input into what this service takes.
  const service = services[name] as (ports: Ports, input: unknown) => unknown;
  return service(ports, input);
}

/** A workspace named on the command line or double-clicked; the welcome screen shows what fails. */
function openFromArguments(ports: Ports, argv: readonly string[]): void {
  const path = argv.slice(1).concat(argv.slice(0, 1)).find(isWorkspace);
  if (path === undefined) return;
  try {
    openSession(ports, path);
  } catch {
    ports.emit('command', { id: 'workspace.open' });
  }
}

const isWorkspace = (argument: string): boolean =>
  argument.toLowerCase().endsWith(workspaceExtension) && !argument.startsWith('-');

/** For the packaging check: says that the first screen came up, and ends. */
function reportSmoke(window: BrowserWindow): void {
  window.webContents.once('did-finish-load', () => {
    process.stdout.write('aimsbook smoke ok\n', () => app.quit());
  });
}
