import { safeStorage } from 'electron';
import type { KeyStore } from '../services/identity-store.ts';

/** The operating system's key store: Keychain, DPAPI, or a secret service on Linux. */
export const systemKeyStore: KeyStore = {
  available() {
    if (!safeStorage.isEncryptionAvailable()) return false;
    if (process.platform !== 'linux') return true;
    // Without a secret service Chromium uses a password that everybody knows.
    return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
  },
  seal: (secret) => new Uint8Array(safeStorage.encryptString(secret)),
  open: (sealed) => safeStorage.decryptString(Buffer.from(sealed)),
};
