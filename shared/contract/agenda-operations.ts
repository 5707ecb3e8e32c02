import { z } from 'zod';
import { eventKinds, type AgendaEvent } from '../domain/agenda-events.ts';
import {
  agendaColumns,
  agendaGroupings,
  agendaTabs,
  type AgendaLine,
  type AgendaTab,
} from '../domain/agenda-list.ts';
import { agendaKinds } from '../domain/agenda-model.ts';
import type { AgendaDue } from '../domain/agenda.ts';
import { daySchema, lineSchema } from '../domain/common.ts';
import { requirementIdSchema } from '../domain/content.ts';
import { reads } from './operation.ts';

/** A clause, a control, or what either belongs to: "6", "A.6". */
const clauseSchema = z.union([requirementIdSchema, z.literal('A')]);

const filterSchema = z
  .object({
    tab: z.enum(agendaTabs),
    /** Whose actions are mine; null: whoever works here. */
    person: lineSchema.nullable(),
    search: z.string().max(200),
    /** None accepts all. */
    kinds: z.array(z.enum(agendaKinds)).max(agendaKinds.length),
    clause: clauseSchema.nullable(),
  })
  .strict();
export type AgendaQuery = z.infer<typeof filterSchema>;

/** The list that nobody narrowed. */
export const wholeAgenda: AgendaQuery = {
  tab: 'all',
  person: null,
  search: '',
  kinds: [],
  clause: null,
};

/** A part of the list, and what it is a part of. */
export interface AgendaPage {
  readonly lines: readonly AgendaLine[];
  /** Headings and items, closed groups without theirs. */
  readonly lineCount: number;
  /** Items that fit the filter. */
  readonly count: number;
  /** Items under each tab, as the rest of the filter has them. */
  readonly tabs: Readonly<Record<AgendaTab, number>>;
  /** Everything that there is to do, whatever the filter. */
  readonly all: number;
  /** Whose actions are mine; empty where nobody said so. */
  readonly person: string;
}

/** A stretch of the calendar. */
export interface AgendaEvents {
  readonly events: readonly AgendaEvent[];
  /** How many lie in the stretch; more than are given where there are very many. */
  readonly total: number;
}

const kindsSchema = z.array(z.enum(eventKinds)).max(eventKinds.length);

/** Operations on everything that is to be done and everything that has a day. */
export const agendaOperations = {
  'agenda.actions': reads<AgendaPage>()(
    filterSchema.extend({
      sort: z.object({ column: z.enum(agendaColumns), descending: z.boolean() }).strict(),
      group: z.enum(agendaGroupings),
      /** Keys of groups that are shown without their items. */
      closed: z.array(z.string().max(300)).max(500),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ),
  /** Both days included. */
  'agenda.events': reads<AgendaEvents>()(
    z.object({ from: daySchema, until: daySchema, kinds: kindsSchema }).strict(),
  ),
  /** Asks for a place and writes what lies ahead as a calendar file; gives the file's name. */
  'agenda.exportIcs': reads<string | null>()(z.object({ kinds: kindsSchema }).strict()),
  /** What is overdue or due within a week. */
  'agenda.due': reads<AgendaDue>()(z.undefined()),
} as const;
