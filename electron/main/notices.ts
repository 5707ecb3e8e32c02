import { Notification, type BrowserWindow } from 'electron';
import { announceDue, noticeMemoryIn } from '../services/due-notice.ts';
import { failureOf, type Log } from '../services/failure-log.ts';
import type { Notices, Ports } from '../services/ports.ts';

/** Notes that the system still shows; without them a click would find nobody. */
const shown = new Set<Notification>();

/** The system's notes on the desktop; a click brings the window forward and shows all actions. */
export function desktopNotices(
  file: string,
  window: () => BrowserWindow | null,
  emit: Ports['emit'],
): Notices {
  const memory = noticeMemoryIn(file);
  return {
    lastOn: (path) => memory.lastOn(path),
    show(path, day, { title, body }) {
      if (!Notification.isSupported()) return;
      memory.remember(path, day);
      const note = new Notification({ title, body });
      note.on('click', () => {
        const open = window();
        if (open === null || open.isDestroyed()) return;
        if (open.isMinimized()) open.restore();
        open.show();
        open.focus();
        emit('command', { id: 'go.all-actions' });
      });
      note.on('close', () => void shown.delete(note));
      shown.add(note);
      note.show();
    },
  };
}

/** The first screen of a workspace is read before what is due. */
const pause = 1500;

/** Tells what is due a moment after a workspace was opened. */
export function announcing(ports: Ports, log: Log): Ports {
  const announce = (): void => {
    try {
      announceDue(ports);
    } catch (error) {
      // A convenience: a file that cannot be read says so on the screen.
      log('notice', failureOf(error));
    }
  };
  return {
    ...ports,
    emit(name, payload) {
      ports.emit(name, payload);
      if (name === 'workspace' && payload !== null) setTimeout(announce, pause);
    },
  };
}
