import { BrowserWindow, screen } from 'electron';
import { rendererUrl } from '../security/app-protocol.ts';

/** Makes the one window; it shows itself once its first screen is drawn. */
export function createWindow(preload: string): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(1440, width),
    height: Math.min(900, height),
    minWidth: 1000,
    minHeight: 640,
    show: false,
    title: 'Aimsbook',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Or else a script could read the clipboard without a key being pressed.
      enableDeprecatedPaste: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(rendererUrl);
  return window;
}
