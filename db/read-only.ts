import Database from 'better-sqlite3';
import { applyKey, type FileKey } from './cipher.ts';

/** Opens a workspace or a backup of any version to look at it, by a connection of its own. */
export function openReadOnly(path: string, key: FileKey | null): Database.Database {
  const driver = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    applyKey(driver, key);
    driver.pragma('trusted_schema = OFF');
    driver.pragma('query_only = ON');
    return driver;
  } catch (error) {
    driver.close();
    throw error;
  }
}
