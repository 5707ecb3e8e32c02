import type { Catalogue } from '../../shared/domain/content.ts';
import type { Libraries } from '../../shared/domain/library.ts';
import type { ShippedPackage } from '../../shared/contract/app-values.ts';
import type { Events, Settings } from '../../shared/contract/values.ts';
import type { Doc } from '../../shared/documents/doc.ts';
import type { EventName } from '../../shared/contract/names.ts';
import type { ExportReport, ExportRequest } from './exports.ts';
import type { IdentityStore, KeyStore } from './identity-store.ts';
import type { Jobs } from './jobs.ts';
import type { RunPack } from './packs.ts';
import type { HeadStore } from './heads.ts';
import type { RecentStore } from './recent.ts';
import type { SessionHolder } from './session.ts';
import type { TrustStore } from './trust-store.ts';

/** A kind of file that a dialog offers. */
export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** The system's file dialogs; `null` when the user cancels. */
export interface Dialogs {
  openFile(options: { title: string; filters: readonly FileFilter[] }): Promise<string | null>;
  openFiles(options: { title: string }): Promise<readonly string[] | null>;
  saveFile(options: {
    title: string;
    defaultPath: string;
    filters: readonly FileFilter[];
  }): Promise<string | null>;
  chooseFolder(options: { title: string }): Promise<string | null>;
}

/** A note on the desktop. */
export interface Notice {
  readonly title: string;
  readonly body: string;
}

/** Notes on the desktop about workspaces. */
export interface Notices {
  /** The day, YYYY-MM-DD, on which one was shown for the workspace in a file last. */
  lastOn(path: string): string | null;
  /** Shows one and remembers the day, where the system can show any. */
  show(path: string, day: string, notice: Notice): void;
}

/** What the services need of the world; the window, the command line and the tests each give their own. */
export interface Ports {
  /** Now, ISO 8601 in UTC. */
  readonly clock: () => string;
  readonly newId: () => string;
  readonly catalogue: Catalogue;
  /** What records can be started from; read when first asked for. */
  readonly libraries: () => Libraries;
  /** The packages of others that the application contains; read when first asked for. */
  readonly licences: () => readonly ShippedPackage[];
  /** The log of what went wrong inside the program. */
  readonly readLog: () => string;
  readonly settings: { read(): Settings; write(patch: Partial<Settings>): Settings };
  readonly recent: RecentStore;
  /** What this computer has seen of each workspace. */
  readonly heads: HeadStore;
  /** Signing identities of this computer's user. */
  readonly identities: IdentityStore;
  readonly keyStore: KeyStore;
  /** Certificates of others that this computer's user trusts. */
  readonly trust: TrustStore;
  readonly session: SessionHolder;
  readonly jobs: Jobs;
  readonly dialogs: Dialogs;
  readonly notices: Notices;
  readonly shell: { reveal(path: string): void; open(path: string): Promise<void> };
  readonly emit: <E extends EventName>(name: E, payload: Events[E]) => void;
  /** Renders documents away from the thread that answers the window. */
  readonly runExport: (
    request: ExportRequest,
    report: ExportReport,
    signal: AbortSignal,
  ) => Promise<void>;
  /** Renders one short document at once. */
  readonly renderPdf: (doc: Doc) => Promise<Uint8Array>;
  readonly runPack: RunPack;
  readonly paths: {
    /** Where `resources/` lies. */
    readonly resources: string;
    /** The user's documents folder. */
    readonly documents: string;
    /** Where backups are kept; null: in a folder beside each workspace. */
    readonly backups: string | null;
    /** A private folder for copies that other programs open; emptied at the end. */
    readonly temporary: string;
  };
  readonly app: { readonly version: string; readonly platform: string };
}
