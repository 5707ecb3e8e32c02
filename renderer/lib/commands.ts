import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ComponentType } from 'react';
import type { PlainKey } from './i18n.ts';
import { isBlocked, matches } from './shortcuts.ts';

/** Something that the user can do, from a shortcut, the palette, a menu or a button. */
export interface Command {
  /** `area.verb`, e.g. `interview.next`; also what the application menu sends. */
  readonly id: string;
  readonly label: PlainKey;
  /** Heading in the palette and the shortcut overlay. */
  readonly group: PlainKey;
  /** `Ctrl+K`, `1`, `F`, `Enter`, `Alt+ArrowRight`, `?`; Ctrl is Cmd on a Mac. Several are alternatives. */
  readonly shortcut?: string | readonly string[];
  /** False: neither run nor shown. */
  readonly when?: () => boolean;
  /** False: only its shortcut, not in the palette. */
  readonly inPalette?: boolean;
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
  readonly run: () => void | Promise<void>;
}

let registered: readonly Command[] = [];
const listeners = new Set<() => void>();

/** Adds commands; gives the function that takes them away. Later ones win over earlier ones. */
export function registerCommands(commands: readonly Command[]): () => void {
  registered = [...registered, ...commands];
  listeners.forEach((tell) => tell());
  return () => {
    registered = registered.filter((command) => !commands.includes(command));
    listeners.forEach((tell) => tell());
  };
}

/**
 * Keeps commands registered while a component is mounted. The list may be a new one at
 * every render; `run` and `when` are always those of the latest.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const signature = commands.map(signatureOf).join('\n');
  useEffect(() => {
    const find = (id: string): Command | undefined => latest.current.find((c) => c.id === id);
    const signatures = signature.split('\n');
    const own = latest.current.filter((command) => signatures.includes(signatureOf(command)));
    return registerCommands(
      own.map((command) => ({
        ...command,
        when: () => find(command.id)?.when?.() ?? true,
        run: () => find(command.id)?.run(),
      })),
    );
  }, [signature]);
}

/** What a change of has to be registered anew. */
function signatureOf({ id, label, shortcut }: Command): string {
  return `${id} ${label} ${String(shortcut)}`;
}

/** The commands that can be run now, each id once. */
export function availableCommands(list: readonly Command[] = registered): readonly Command[] {
  const byId = new Map(list.map((command) => [command.id, command]));
  return [...byId.values()].filter(({ when }) => when?.() ?? true);
}

/** All registered commands; a component that uses this follows registrations. */
export function useCommandList(): readonly Command[] {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => registered,
  );
}

/** Runs a command by its id; false when there is none that can be run. */
export function runCommand(id: string): boolean {
  const command = availableCommands().find((candidate) => candidate.id === id);
  if (command === undefined) return false;
  void command.run();
  return true;
}

/** The shortcuts of a command, for hints on buttons. */
export function shortcutsOf(command: Pick<Command, 'shortcut'>): readonly string[] {
  const { shortcut } = command;
  if (shortcut === undefined) return [];
  return typeof shortcut === 'string' ? [shortcut] : shortcut;
}

/** The single listener for keys of the whole window. */
export function startKeyboard(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    for (const command of availableCommands().toReversed()) {
      const shortcut = shortcutsOf(command).find((candidate) => matches(event, candidate));
      if (shortcut === undefined || isBlocked(event, shortcut)) continue;
      event.preventDefault();
      void command.run();
      return;
    }
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}
