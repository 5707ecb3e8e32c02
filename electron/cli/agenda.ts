import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { agendaTitle } from '../../shared/i18n/agenda-text.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import type { AgendaItem } from '../../shared/domain/agenda-model.ts';
import { agendaIn, calendarIn } from '../services/agenda.ts';
import { calendarFile } from '../services/calendar-file.ts';
import { requireFolderOf, sameFile, writeWhole } from '../services/files.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { print, printJson, terminalPorts, version, withFile } from './host.ts';

/** `actions` and `calendar`. */
export function addAgendaCommands(program: Command): void {
  program
    .command('actions')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.actions'])
    .option('--overdue', cliMessages['cli.actions.overdue'])
    .option('--json', cliMessages['cli.json'])
    .action(listActions);

  program
    .command('calendar')
    .argument('<file>', cliMessages['cli.file'])
    .description(cliMessages['cli.calendar'])
    .requiredOption('--out <calendar>', cliMessages['cli.calendar.out'])
    .action(writeCalendar);
}

interface ActionsOptions {
  readonly overdue?: boolean;
  readonly json?: boolean;
}

function listActions(file: string, { overdue, json }: ActionsOptions): Promise<void> {
  return withFile(file, (handle) => {
    const today = terminalPorts().clock().slice(0, 10);
    const items = agendaIn(handle.drizzle, today).filter(
      ({ urgency }) => overdue !== true || urgency === 'overdue',
    );
    if (json === true) printJson(items);
    else print(...items.map(lineOf));
  });
}

function lineOf(item: AgendaItem): string {
  const { due, code, kind, owner } = item;
  const who = owner.trim() === '' ? '' : `  (${owner})`;
  return `${due ?? cliMessages['cli.actions.undated']}  ${code}  ${kind}  ${agendaTitle(item)}${who}`;
}

function writeCalendar(file: string, { out }: { readonly out: string }): Promise<void> {
  const path = resolve(out);
  // What is written replaces what is there: never the workspace itself.
  if (sameFile(path, resolve(file))) throw new AppError('workspace.exists', { file: out });
  requireFolderOf(path);
  return withFile(file, (handle) => {
    const now = terminalPorts().clock();
    const db = handle.drizzle;
    const { name: organisation } = readOrganisation(db);
    const events = calendarIn(db, now.slice(0, 10));
    writeWhole(path, calendarFile(events, { organisation, now, version }));
    print(path);
  });
}
