import { agenda } from './en/agenda.ts';
import { recordWords, type RecordWords } from './en/records/index.ts';

/** How things to do are called, for screens, calendar files and the terminal alike. */

interface Named {
  /** A record type, or `action`. */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
}

const words: Readonly<Record<string, RecordWords | undefined>> = recordWords;

/** What the title does not say: whom to tell, which step; in words. */
export function agendaDetail({ type, detail }: Pick<Named, 'type' | 'detail'>): string {
  if (type !== 'project') return detail;
  const steps = recordWords.project.fields.steps.columns.step.options;
  return (steps as Readonly<Record<string, string | undefined>>)[detail] ?? detail;
}

/** What the title does not say, then the title: it is the part that is cut where there is no room. */
export function agendaTitle(item: Named): string {
  const detail = agendaDetail(item);
  return detail === '' ? item.title : `${detail}: ${item.title}`;
}

/** The register that it comes from, in the middle of a sentence: "risk", "gap analysis action". */
export function agendaOrigin(type: string): string {
  return words[type]?.one ?? agenda['agenda.origin.action'];
}
