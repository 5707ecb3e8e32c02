import type { Messages } from '../format.ts';

/** Texts of the documents on context, scope and roles; the window shows some of them too. */
export const contextDocuments = {
  'aimsDoc.state': 'as of {date}',
  'aimsDoc.complete': 'Complete',
  'aimsDoc.incomplete': 'Incomplete',
  'aimsDoc.openPoints': {
    one: 'One point is open',
    other: '{count} points are open',
  },
  'aimsDoc.topManagement': 'Top management',
  'aimsDoc.noneYet': 'not recorded',
  'aimsDoc.named': '{title} ({code})',

  'contextDoc.title': 'Context of the organisation and interested parties',
  'contextDoc.lead': {
    one: '{organisation} has determined one issue that bears on what it wants to achieve with its AI systems.',
    other:
      '{organisation} has determined {count} issues that bear on what it wants to achieve with its AI systems: {external} from outside and {internal} from inside.',
  },
  'contextDoc.lead.none':
    '{organisation} has not recorded yet what bears on its AI systems from inside and outside.',
  'contextDoc.lead.high': 'Of high importance: {issues}.',
  'contextDoc.lead.highMany':
    '{count} of them are of high importance; they stand first in the tables.',
  'contextDoc.lead.climate': 'Climate change was considered and found relevant ({codes}).',
  'contextDoc.lead.climateNot':
    'Climate change was considered and found not to be a relevant issue at present ({codes}).',
  'contextDoc.lead.parties': {
    one: 'One interested party has {needs}; {taken} of them requirements of the AI management system.',
    other:
      '{count} interested parties have {needs} between them, {taken} of which are requirements of the AI management system.',
  },
  'contextDoc.lead.needs': { one: 'one need', other: '{count} needs' },
  'contextDoc.section.summary': 'Result',
  'contextDoc.section.organisation': 'The organisation and its roles',
  'contextDoc.section.external': 'External issues',
  'contextDoc.section.internal': 'Internal issues',
  'contextDoc.section.parties': 'Interested parties',
  'contextDoc.section.requirements': 'Needs taken on as requirements',
  'contextDoc.open.noIssues': 'No internal or external issue is recorded (4.1).',
  'contextDoc.open.noInternal': 'No internal issue is recorded (4.1).',
  'contextDoc.open.noExternal': 'No external issue is recorded (4.1).',
  'contextDoc.open.climate': 'It is not recorded whether climate change is a relevant issue (4.1).',
  'contextDoc.open.legal': 'No issue of law or regulation is recorded (4.1).',
  'contextDoc.open.incompleteIssues': {
    one: 'One issue lacks its effect or how it is addressed: {codes}.',
    other: '{count} issues lack their effect or how they are addressed: {codes}.',
  },
  'contextDoc.open.unaddressed': {
    one: 'One issue of high importance leads to no risk, objective, document, task or change: {codes}.',
    other:
      '{count} issues of high importance lead to no risk, objective, document, task or change: {codes}.',
  },
  'contextDoc.open.noParties': 'No interested party is recorded (4.2).',
  'contextDoc.open.noAffected':
    'No interested party stands for the people affected by an AI system (4.2).',
  'contextDoc.open.noNeeds': {
    one: 'One interested party has no recorded need: {codes}.',
    other: '{count} interested parties have no recorded need: {codes}.',
  },
  'contextDoc.open.unmet': {
    one: 'For one need that was taken on it is not recorded where it is met: {codes}.',
    other: 'For {count} needs that were taken on it is not recorded where they are met: {codes}.',
  },
  'contextDoc.open.noRoles':
    'The organisation’s roles towards its AI systems are not recorded (4.1).',
  'contextDoc.field.name': 'Name',
  'contextDoc.field.sector': 'Sector',
  'contextDoc.field.description': 'What it does',
  'contextDoc.field.headcount': 'People',
  'contextDoc.field.sites': 'Sites',
  'contextDoc.field.standards': 'Management systems held',
  'contextDoc.field.roles': 'Roles towards AI systems',
  'contextDoc.systems.intro':
    'The role follows from what the organisation does with an AI system, not from who built it. It decides which controls matter.',
  'contextDoc.systems.many':
    'The AI system register lists purpose and role of all {count} AI systems. Counted by role: {roles}.',
  'contextDoc.systems.roleCount': '{role} of {count}',
  'contextDoc.column.system': 'AI system',
  'contextDoc.column.purpose': 'Purpose',
  'contextDoc.column.role': 'Role of the organisation',
  'contextDoc.column.issue': 'Issue',
  'contextDoc.column.effect': 'Effect and response',
  'contextDoc.column.addressedBy': 'Addressed by',
  'contextDoc.column.requirement': 'Clause or control',
  'contextDoc.column.party': 'Party',
  'contextDoc.source': 'Source: {source}',
  'contextDoc.owner': 'Watched by {owner}',
  'contextDoc.due': 'to be looked at again on {date}',
  'contextDoc.watched': 'being watched',
  'contextDoc.closedIssues': {
    one: 'One further issue was considered and found not, or no longer, relevant: {issues}.',
    other:
      '{count} further issues were considered and found not, or no longer, relevant: {issues}.',
  },
  'contextDoc.none.external':
    'None recorded. Law, customers, suppliers, technology and climate are where to look first.',
  'contextDoc.none.internal':
    'None recorded. Skills, culture, money, data and earlier decisions are where to look first.',
  'contextDoc.none.parties':
    'None recorded. Affected people, customers, staff, authorities and suppliers are where to look first.',
  'contextDoc.party.influence': 'Influence: {influence}.',
  'contextDoc.party.engagement': 'How its needs become known: {engagement}',
  'contextDoc.party.systems': 'Reached by {systems}.',
  'contextDoc.party.addressed': 'Its needs are taken care of in {codes}.',
  'contextDoc.party.noNeeds': 'No need of this party is recorded yet.',
  'contextDoc.need.taken': 'yes',
  'contextDoc.need.declined': 'no',
  'contextDoc.requirements.intro':
    'The same needs from the other side: whoever changes what answers a clause or control below sees whom it concerns.',

  'scopeDoc.title': 'AIMS scope and description',
  'scopeDoc.section.statement': 'Scope statement',
  'scopeDoc.section.boundaries': 'Boundaries',
  'scopeDoc.section.systems': 'AI systems in scope',
  'scopeDoc.section.exclusions': 'Exclusions',
  'scopeDoc.section.interfaces': 'Interfaces and dependencies',
  'scopeDoc.section.check': 'Check against the inventory',
  'scopeDoc.section.aims': 'The AI management system',
  'scopeDoc.noStatement':
    'The statement has not been written yet. What follows are the boundaries as far as they are recorded.',
  'scopeDoc.noSystems': 'None recorded: no AI system has been taken into the scope yet.',
  'scopeDoc.noExclusions':
    'Nothing is excluded. The scope covers all that the organisation does with AI as recorded in its inventory.',
  'scopeDoc.noReason': 'no reason recorded',
  'scopeDoc.check.clean':
    'The scope agrees with the inventory of {date}: {included} in scope, {excluded}, none left undecided.',
  'scopeDoc.check.cleanSystems': { one: 'one AI system', other: '{count} AI systems' },
  'scopeDoc.check.noneExcluded': 'no AI system excluded',
  'scopeDoc.check.excluded': '{count} excluded with a reason',
  'scopeDoc.check.found': {
    one: 'The scope and the inventory of {date} disagree in one point.',
    other: 'The scope and the inventory of {date} disagree in {count} points.',
  },
  'scopeDoc.column.version': 'Version',
  'scopeDoc.column.stage': 'Stage',
  'scopeDoc.aims.processes': {
    one: 'The AI management system consists of one recorded process.',
    other:
      'The AI management system consists of {count} processes, in the order in which work passes through them.',
  },
  'scopeDoc.open.noScope': 'No scope is recorded (4.3).',
  'scopeDoc.open.field': '“{field}” is empty.',
  'scopeDoc.open.noSystems': 'No AI system is in scope (4.3).',
  'scopeDoc.open.notApproved': 'Top management has not approved the scope yet.',
  'scopeDoc.open.noProcesses': 'The processes of the AI management system are not described (4.4).',
  'scopeDoc.open.findings': {
    one: 'The check against the inventory found one point.',
    other: 'The check against the inventory found {count} points.',
  },
  'scopeDoc.sign.statement': 'Approves scope and description of the AI management system',

  'scopeStatement.activities': 'The AI management system of {organisation} covers: {activities}',
  'scopeStatement.places.both': 'It applies to the functions {functions}, at these sites: {sites}.',
  'scopeStatement.places.functions': 'It applies to the functions {functions}.',
  'scopeStatement.places.sites': 'It applies at these sites: {sites}.',
  'scopeStatement.roles': 'Towards AI systems the organisation acts as {roles}.',
  'scopeStatement.systems.named': {
    one: 'One AI system is in scope: {systems}.',
    other: 'In scope are {count} AI systems: {systems}.',
  },
  'scopeStatement.systems.counted':
    'In scope are the {count} AI systems that the AI system register marks so.',
  'scopeStatement.exclusion': 'Not in scope: {what}. {reason}',

  'scope.finding.system-undecided':
    '{system} is neither in nor out of scope. Take it in, or exclude it with a reason.',
  'scope.finding.system-in-and-out':
    '{system} is both in and out of scope. Remove one of the two links.',
  'scope.finding.system-without-reason':
    '{system} is excluded without a reason. Add a line to the exclusions that names it.',
  'scope.finding.exclusion-without-reason': 'The exclusion “{what}” gives no reason.',
  'scope.finding.site-not-named':
    'The site “{site}” of the organisation is neither in scope nor excluded.',
  'scope.finding.role-not-named':
    'The organisation’s role “{role}” is missing among the roles of the scope.',
  'scope.finding.system-role-not-named':
    'The role “{role}” towards {system} is missing among the roles of the scope.',
} as const satisfies Messages;
