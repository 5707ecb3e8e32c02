import type { Messages } from '../format.ts';

/** Texts of the screens on scope and responsibilities. */
export const context = {
  'scope.panel': 'Statement and check',
  'scope.statement': 'Scope statement',
  'scope.statement.about':
    'Written from activities, functions, sites, roles, AI systems and exclusions. The certificate repeats it, so read it aloud to somebody outside before you approve it.',
  'scope.statement.write': 'Write the statement',
  'scope.statement.rewrite': 'Write it anew',
  'scope.statement.empty':
    'Nothing can be written yet: fill in activities, functions and sites first.',
  'scope.statement.missing':
    'There is no statement yet. It can be written from the fields as they stand.',
  'scope.statement.current': 'The statement says what the fields say.',
  'scope.statement.differs':
    'The statement differs from what the fields would give. That is fine where you chose better words, not where a fact has changed since.',
  'scope.statement.now': 'Written now',
  'scope.statement.fromFields': 'From the fields',
  'scope.statement.overwrite.title': 'Replace the scope statement?',
  'scope.statement.overwrite.body':
    'The statement that is there now is replaced by one written from the fields. You can take this back with undo.',
  'scope.statement.overwrite.confirm': 'Replace it',
  'scope.statement.written': 'Scope statement written',
  'scope.statement.approved':
    'This scope is approved. A new statement needs a new approval: the status goes back to draft.',

  'scope.check': 'Check against the inventory',
  'scope.check.about':
    'AI systems, sites and roles that the organisation has, compared with what the scope names. Retired AI systems are left aside.',
  'scope.check.clean':
    'The scope agrees with the inventory: every AI system is in or out, and every site and role is named.',
  'scope.check.noSystems':
    'The inventory has no AI system yet, so there is nothing to compare the scope with.',
  'scope.check.newSystem': 'Add an AI system',
  'scope.check.found': { one: 'One point to settle', other: '{count} points to settle' },
  'scope.check.include': 'Take in',
  'scope.check.exclude': 'Exclude',
  'scope.check.profile': 'Open the organisation’s profile',
  'scope.check.included': '{system} is in scope now',
  'scope.check.excluded': '{system} is out of scope now; it still needs a reason',

  'raci.title': 'Responsibilities',
  'raci.about':
    'Which role answers for which clause and control. Roles are changed on their own pages; a cell leads there.',
  'raci.lead.clear':
    'For each of the {total} clauses and applicable controls exactly one role is accountable, and somebody holds it.',
  'raci.lead.gaps':
    'For {clear} of {total} clauses and applicable controls exactly one filled role is accountable.',
  'raci.count.none-accountable': 'Nobody is accountable for {count} of them.',
  'raci.count.several-accountable': 'Several roles are accountable for {count} of them.',
  'raci.count.accountable-vacant': 'The accountable role is vacant for {count} of them.',
  'raci.gapsOnly': 'Gaps only',
  'raci.noGaps': 'There is no gap: exactly one filled role is accountable everywhere.',
  'raci.requirement': 'Clause or control',
  'raci.view': 'What is shown',
  'raci.view.matrix': 'Clauses and controls',
  'raci.view.processes': 'Processes',
  'raci.vacant': 'vacant',
  'raci.legend':
    'A accountable: answers for the result. R responsible: does the work. C consulted before. I informed afterwards. A part in a clause or group holds for all below it.',
  'raci.excluded': {
    one: 'One control that the statement of applicability excludes is left out.',
    other: '{count} controls that the statement of applicability excludes are left out.',
  },
  'raci.cell': '{role}, {requirement}: {parts}',
  'raci.cell.none': 'no part',
  'raci.openRole': 'Open {role}',
  'raci.roles': 'Roles',
  'raci.newRole': 'New role',
  'raci.document': 'See the document',
  'raci.empty': 'No role yet',
  'raci.processes': 'Owners of processes',
  'raci.processes.clear': {
    one: 'The one process of the scope record is owned by a role with a holder.',
    other: 'All {count} processes of the scope record are owned by a role with a holder.',
  },
  'raci.processes.open': {
    one: 'One of {total} processes has no owner among the filled roles.',
    other: '{count} of {total} processes have no owner among the filled roles.',
  },
  'raci.processes.noGaps': 'There is no gap: every process has an owner with a holder.',
  'raci.processes.about':
    'The processes of the scope record and the roles that own them. An owner is found by the title of a role or the name of its holder.',
  'raci.process': 'Process',
  'raci.owner': 'Owner',
  'raci.holder': 'Held by',
} as const satisfies Messages;
