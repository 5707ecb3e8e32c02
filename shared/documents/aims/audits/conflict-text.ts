import type { Conflict } from '../../../domain/auditor-independence.ts';
import type { ImportanceReason } from '../../../domain/audit-importance.ts';
import { translate } from '../../../i18n/index.ts';

/** More requirements than a reader takes in say no more than their number. */
const mostNamed = 6;

/** Why somebody may not audit something, in a sentence that names the record. */
export function conflictText({ kind, record, requirements, processes }: Conflict): string {
  const { code, title } = record;
  switch (kind) {
    case 'duty':
    case 'document-author':
    case 'document-approver':
    case 'consultant':
      return translate(`audits.conflict.${kind}`, {
        code,
        title,
        requirements: listedRequirements(requirements),
      });
    case 'system-owner':
    case 'works-on':
      return translate(`audits.conflict.${kind}`, { code, title });
    case 'process-owner':
      return translate('audits.conflict.process-owner', {
        count: processes.length,
        processes: listed(processes),
        code,
      });
  }
}

/** All conflicts of a person, sentence by sentence. */
export const conflictsText = (conflicts: readonly Conflict[]): string =>
  conflicts.map(conflictText).join(' ');

/** "4.1, 7.2 and A.6.2.4". */
export function listedRequirements(ids: readonly string[]): string {
  const more = ids.length - mostNamed;
  if (more <= 1) return listed(ids);
  return translate('audits.requirements.more', {
    ids: ids.slice(0, mostNamed).join(', '),
    count: more,
  });
}

function listed(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  if (texts.length < 2) return last;
  return translate('audits.and', { list: texts.slice(0, -1).join(', '), last });
}

/** Why something is as important to audit as it is. */
export function reasonText(reason: ImportanceReason): string {
  switch (reason.kind) {
    case 'priority': {
      const importance = translate(`audits.importance.${reason.importance}`).toLowerCase();
      return reason.text === ''
        ? translate('audits.reason.priority', { importance })
        : translate('audits.reason.priorityWhy', {
            importance,
            // Another sentence may follow.
            text: /[.!?…]$/.test(reason.text) ? reason.text : `${reason.text}.`,
          });
    }
    case 'gap':
      return translate('audits.reason.gap', { count: reason.count, code: reason.code });
    default: {
      const { kind, count, codes } = reason;
      const more = count - codes.length;
      const named = more > 0 ? `${codes.join(', ')} …` : codes.join(', ');
      return translate(`audits.reason.${kind}`, { count, codes: named });
    }
  }
}
