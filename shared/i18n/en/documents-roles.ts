import type { Messages } from '../format.ts';

/** Texts of the document on roles, responsibilities and authorities; its screen shares some. */
export const rolesDocument = {
  'rolesDoc.title': 'Roles, responsibilities and authorities',
  'rolesDoc.section.summary': 'Result',
  'rolesDoc.section.roles': 'Roles',
  'rolesDoc.section.descriptions': 'What each role answers for and may decide',
  'rolesDoc.section.processes': 'Owners of processes',
  'rolesDoc.section.matrix': 'Responsibility matrix',
  'rolesDoc.lead': {
    one: 'One role answers for AI at {organisation}.',
    other: '{count} roles answer for AI at {organisation}.',
  },
  'rolesDoc.lead.none': 'No role is recorded at {organisation} yet.',
  'rolesDoc.lead.vacant': {
    one: 'One is vacant: {roles}.',
    other: '{count} are vacant: {roles}.',
  },
  'rolesDoc.lead.filled': 'Each has a holder.',
  'rolesDoc.lead.oneFilled': 'It has a holder.',
  'rolesDoc.lead.clear':
    'For each of the {total} clauses and applicable controls exactly one role is accountable, and somebody holds it.',
  'rolesDoc.lead.gaps':
    'For {clear} of {total} clauses and applicable controls exactly one role with a holder is accountable.',
  'rolesDoc.lead.several': '{holder} holds {count} roles: {roles}.',
  'rolesDoc.open.noRoles': 'No role is recorded (5.3).',
  'rolesDoc.open.vacant': {
    one: 'One role has no holder: {roles}.',
    other: '{count} roles have no holder: {roles}.',
  },
  'rolesDoc.open.noAuthorities': {
    one: 'One role has no written authority: {roles}.',
    other: '{count} roles have no written authority: {roles}.',
  },
  'rolesDoc.open.noResponsibilities': {
    one: 'One role has no written responsibility: {roles}.',
    other: '{count} roles have no written responsibility: {roles}.',
  },
  'rolesDoc.open.none-accountable': {
    one: 'No role is accountable for one clause or control: {ids}.',
    other: 'No role is accountable for {count} clauses and controls: {ids}.',
  },
  'rolesDoc.open.several-accountable': {
    one: 'More than one role is accountable for one clause or control: {ids}.',
    other: 'More than one role is accountable for {count} clauses and controls: {ids}.',
  },
  'rolesDoc.open.accountable-vacant': {
    one: 'A vacant role is accountable for one clause or control: {ids}.',
    other: 'A vacant role is accountable for {count} clauses and controls: {ids}.',
  },
  'rolesDoc.open.processes': {
    one: 'One process has no owner among the roles: {processes}.',
    other: '{count} processes have no owner among the roles: {processes}.',
  },
  'rolesDoc.open.idsMore': '{ids} and {count} more',
  'rolesDoc.noRoles':
    'None recorded. Roles are assigned by top management; the AI management system needs at least one that keeps it in line with the standard and reports on it (5.3).',
  'rolesDoc.column.role': 'Role',
  'rolesDoc.column.process': 'Process',
  'rolesDoc.column.owner': 'Owner',
  'rolesDoc.column.heldBy': 'Held by',
  'rolesDoc.column.requirement': 'Clause or control',
  'rolesDoc.column.gap': 'Gap',
  'rolesDoc.part': '{part}: {requirements}',
  'rolesDoc.partNote': '{part}: {requirements} ({note})',
  'rolesDoc.matrix.legend':
    'A accountable: answers for the result. R responsible: does the work. C consulted before. I informed afterwards.',
  'rolesDoc.matrix.inherited': 'A part in a clause or control group holds for everything below it.',
  'rolesDoc.matrix.excluded': {
    one: 'One control that the statement of applicability excludes is left out.',
    other: '{count} controls that the statement of applicability excludes are left out.',
  },
  'rolesDoc.letter.accountable': 'A',
  'rolesDoc.letter.responsible': 'R',
  'rolesDoc.letter.consulted': 'C',
  'rolesDoc.letter.informed': 'I',
  'rolesDoc.sign.assigns': 'Assigns the roles and authorities in this document',
  'rolesDoc.sign.accepts':
    'Whoever signs here accepts the roles beside the name and has the time that they need.',

  'raci.gap.none-accountable': 'nobody accountable',
  'raci.gap.several-accountable': 'more than one accountable',
  'raci.gap.accountable-vacant': 'accountable role vacant',
  'raci.owner.owner-missing': 'no owner',
  'raci.owner.owner-unknown': 'no such role',
  'raci.owner.owner-vacant': 'role vacant',
} as const satisfies Messages;
