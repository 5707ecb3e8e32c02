import type { IpcMainInvokeEvent } from 'electron';
import { rendererOrigin } from './app-protocol.ts';

/** Whether a call comes from our own page, in the top frame of a window. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return false;
  try {
    const { protocol, host } = new URL(frame.url);
    return `${protocol}//${host}` === rendererOrigin;
  } catch {
    return false;
  }
}
