import type { Requirement } from '../../../shared/domain/content.ts';
import type { AgendaEvent } from '../../../shared/domain/agenda-events.ts';
import type { AgendaGroup, AgendaGrouping } from '../../../shared/domain/agenda-list.ts';
import {
  agendaKinds,
  urgencies,
  type AgendaItem,
  type AgendaKind,
} from '../../../shared/domain/agenda-model.ts';
import { daysBetween } from '../../../shared/domain/common.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';

/** How things to do are called on the screen. */

export const kindText = (kind: AgendaKind): string => t(`agenda.kind.${kind}`);

/** A group as its heading names it. */
export function groupText(
  { key, name }: AgendaGroup,
  grouping: AgendaGrouping,
  requirements: readonly Requirement[],
): string {
  const urgency = urgencies.find((one) => one === key);
  const kind = agendaKinds.find((one) => one === key);
  if (grouping === 'due' && urgency !== undefined) return t(`agenda.urgency.${urgency}`);
  if (grouping === 'kind' && kind !== undefined) return kindText(kind);
  if (grouping === 'owner') return name === '' ? t('agenda.noOwner') : name;
  if (key === '') return t('agenda.noClause');
  const title = requirements.find(({ id }) => id === key)?.title;
  return title === undefined ? key : `${key} ${title}`;
}

/** How far a day is away: "3 days late", "today", "in 5 days". */
export function distanceText(due: string, today: string): string {
  const days = daysBetween(today, due);
  if (days === 0) return t('agenda.today');
  return days < 0 ? t('agenda.late', { count: -days }) : t('agenda.in', { count: days });
}

/** Where something to do is done. */
export function addressOf({
  assessmentId,
  id,
}: Pick<AgendaItem | AgendaEvent, 'assessmentId' | 'id'>): string {
  return assessmentId === null ? routes.record(id) : routes.actions(assessmentId);
}

/** Whether it can be done and moved in the list: everything else has its own steps. */
export const isEditable = ({ type }: Pick<AgendaItem, 'type'>): boolean =>
  type === 'task' || type === 'action';
