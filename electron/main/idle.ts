import { powerMonitor } from 'electron';
import { afterIdle } from '../services/idle-lock.ts';
import type { Ports } from '../services/ports.ts';
import { lock } from '../services/protection.ts';

/** How often is looked, in milliseconds. */
const pace = 5000;
/** How long the page may take to save and to lock, in milliseconds. */
const patience = 5000;

/**
 * Locks an encrypted workspace when nobody uses the computer, when its screen is locked and when
 * it goes to sleep. The page saves first; a page that does not answer is not waited for.
 */
export function lockWhenIdle(ports: Ports): void {
  // The screen was locked while something was being written: then it is locked afterwards.
  let isWanted = false;
  let asked: NodeJS.Timeout | undefined;

  const isEncrypted = (): boolean => ports.session.current?.file.handle.key != null;
  const ask = (): void => {
    if (asked !== undefined) return;
    const { current } = ports.session;
    ports.session.lockRefused = false;
    ports.emit('locking', null);
    asked = setTimeout(() => {
      asked = undefined;
      const isSame = ports.session.current === current && isEncrypted();
      if (isSame && !ports.session.lockRefused && !ports.jobs.isBusy()) lock(ports);
    }, patience);
  };
  const look = (): void => {
    const { lockAfter } = ports.settings.read();
    const encrypted = isEncrypted();
    const isBusy = ports.jobs.isBusy();
    if (!encrypted || lockAfter === 0) isWanted = false;
    const idleSeconds = powerMonitor.getSystemIdleTime();
    const isTime = afterIdle({ lockAfter, encrypted, idleSeconds, isBusy });
    if (!isTime && (!isWanted || isBusy)) return;
    isWanted = false;
    ask();
  };
  const lockSoon = (): void => {
    isWanted = true;
    look();
  };
  powerMonitor.on('lock-screen', lockSoon);
  powerMonitor.on('suspend', lockSoon);
  setInterval(look, pace).unref();
}
