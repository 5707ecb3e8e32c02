import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { z } from 'zod';
import type { Settings } from '../../shared/contract/values.ts';
import type { AgendaItem } from '../../shared/domain/agenda-model.ts';
import { agendaDue, type AgendaDue } from '../../shared/domain/agenda.ts';
import { daySchema, type Day } from '../../shared/domain/common.ts';
import { agendaTitle } from '../../shared/i18n/agenda-text.ts';
import { translate } from '../../shared/i18n/index.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { agendaIn } from './agenda.ts';
import { readJson, writeWhole } from './files.ts';
import type { Notice, Ports } from './ports.ts';
import { reader } from './session.ts';

/** The note on the desktop that tells what is due when a workspace is opened. */

interface NoticeFacts {
  readonly due: AgendaDue;
  readonly organisation: string;
  readonly settings: Pick<Settings, 'dueNotice' | 'dueNoticeTitles'>;
  /** The day on which one was shown for this file last; null where none was. */
  readonly lastOn: Day | null;
  readonly today: Day;
}

/** What to show; null where there is nothing to tell, nobody wants it, or it was told today. */
export function dueNotice(facts: NoticeFacts): Notice | null {
  const { due, settings, lastOn, today } = facts;
  if (!settings.dueNotice || lastOn === today || due.overdue + due.soon === 0) return null;
  // Whoever stands behind the screen learns no more than how much there is.
  return settings.dueNoticeTitles ? fullNotice(facts) : bareNotice(due);
}

function fullNotice({ due, organisation }: NoticeFacts): Notice {
  const { overdue, soon, first } = due;
  const more = overdue + soon - first.length;
  return {
    title: titleOf(organisation, overdue, soon),
    body: [
      ...first.map(lineOf),
      ...(more > 0 ? [translate('notice.more', { count: more })] : []),
    ].join('\n'),
  };
}

function titleOf(organisation: string, overdue: number, soon: number): string {
  if (soon === 0) return translate('notice.title.overdue', { organisation, overdue });
  if (overdue === 0) return translate('notice.title.soon', { organisation, soon });
  return translate('notice.title.both', { organisation, overdue, soon });
}

/** As much of a title as a note has room for. */
const longest = 90;

function lineOf(item: AgendaItem): string {
  const letters = [...agendaTitle(item).replace(/\s+/g, ' ')];
  const title =
    letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
  return `${item.code} ${title}`;
}

function bareNotice({ overdue, soon }: AgendaDue): Notice {
  const body = translate('notice.body');
  if (soon === 0) return { title: translate('notice.bare.overdue', { count: overdue }), body };
  if (overdue === 0) return { title: translate('notice.bare.soon', { count: soon }), body };
  return { title: translate('notice.bare.both', { overdue, soon }), body };
}

/** Shows what is due in the workspace that is open, where that is to be told. */
export function announceDue(ports: Ports): void {
  const path = ports.session.current?.path;
  if (path === undefined) return;
  const { dueNotice: wanted, dueNoticeTitles } = ports.settings.read();
  // What a passphrase protects is not told to whoever stands behind the screen, nor to its history.
  const isProtected = ports.session.current?.file.handle.key !== null;
  const settings = { dueNotice: wanted, dueNoticeTitles: dueNoticeTitles && !isProtected };
  const today = ports.clock().slice(0, 10);
  const lastOn = ports.notices.lastOn(path);
  // Nobody waits for it, so it is not even read where it would not be shown.
  if (!settings.dueNotice || lastOn === today) return;
  const db = reader(ports);
  const due = agendaDue(agendaIn(db, today));
  const { name: organisation } = readOrganisation(db);
  const notice = dueNotice({ due, organisation, settings, lastOn, today });
  if (notice !== null) ports.notices.show(path, today, notice);
}

/** When the notes were shown, on this machine. */
export interface NoticeMemory {
  lastOn(path: string): Day | null;
  remember(path: string, day: Day): void;
}

const memorySchema = z.record(z.string(), daySchema);
/** As many files as are remembered. */
const mostFiles = 200;

/** That memory in a JSON file; a broken one counts as empty. Files are named by fingerprints. */
export function noticeMemoryIn(file: string): NoticeMemory {
  const read = (): z.infer<typeof memorySchema> =>
    memorySchema.safeParse(readJson(file)).data ?? {};
  return {
    lastOn: (path) => read()[idOf(path)] ?? null,
    remember(path, day) {
      const { [idOf(path)]: _, ...others } = read();
      const entries = [[idOf(path), day], ...Object.entries(others)].slice(0, mostFiles);
      try {
        writeWhole(file, JSON.stringify(Object.fromEntries(entries)));
      } catch {
        // At worst the same note comes again.
      }
    },
  };
}

/** A file keeps its fingerprint under another name; one that is not there has that of its path. */
function idOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  const what = stat === undefined ? path : `${stat.dev} ${stat.ino}`;
  return createHash('sha256').update(what).digest('hex').slice(0, 16);
}
