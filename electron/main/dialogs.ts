import { BrowserWindow, dialog } from 'electron';
import type { Dialogs, FileFilter } from '../services/ports.ts';

/** The system's dialogs, attached to the window: paths come from here, never from the page. */
export const systemDialogs: Dialogs = {
  async openFile({ title, filters }) {
    const options = { title, filters: copy(filters), properties: ['openFile' as const] };
    return first(await withWindow((window) => dialog.showOpenDialog(window, options)));
  },
  async openFiles({ title }) {
    const properties = ['openFile' as const, 'multiSelections' as const];
    const result = await withWindow((window) =>
      dialog.showOpenDialog(window, { title, properties }),
    );
    return result.canceled ? null : result.filePaths;
  },
  async saveFile({ title, defaultPath, filters }) {
    const options = { title, defaultPath, filters: copy(filters) };
    const result = await withWindow((window) => dialog.showSaveDialog(window, options));
    return result.canceled || result.filePath === '' ? null : result.filePath;
  },
  async chooseFolder({ title }) {
    const properties = ['openDirectory' as const, 'createDirectory' as const];
    return first(
      await withWindow((window) => dialog.showOpenDialog(window, { title, properties })),
    );
  },
};

function withWindow<T>(show: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('a dialog needs the window');
  return show(window);
}

const first = (result: { canceled: boolean; filePaths: string[] }): string | null =>
  result.canceled ? null : (result.filePaths[0] ?? null);

const copy = (filters: readonly FileFilter[]): { name: string; extensions: string[] }[] =>
  filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
