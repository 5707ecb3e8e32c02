import type { BrowserWindow } from 'electron';
import type { Ports } from '../services/ports.ts';

/** How long the page may take to save what is being typed, in milliseconds. */
const patience = 3000;

/**
 * Lets the page save before the window goes: closing waits for its answer, or
 * for a page that no longer answers. The page says `ready: false` where a text
 * could not be saved and the user wants to stay.
 * @param beforeLeaving the last work while the page can still show it
 */
export function guardClosing(
  window: BrowserWindow,
  emit: Ports['emit'],
  beforeLeaving: () => Promise<void>,
): { answer(ready: boolean): void } {
  let waiting: NodeJS.Timeout | undefined;
  let free = false;
  let leaving = false;
  const leave = (): void => {
    free = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (free || window.webContents.isDestroyed() || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (waiting !== undefined || leaving) return;
    waiting = setTimeout(leave, patience);
    emit('closing', null);
  });
  return {
    answer(ready) {
      if (waiting === undefined) return;
      clearTimeout(waiting);
      waiting = undefined;
      if (!ready) return;
      leaving = true;
      void beforeLeaving().finally(leave);
    },
  };
}
