import type { Messages } from '../format.ts';

/** Texts of the area "soa": the statement of applicability. */
export const soa = {
  'soa.prefill.risk': {
    one: 'It modifies the risk {codes}.',
    other: 'It modifies the risks {codes}.',
  },
  'soa.prefill.impact': {
    one: 'Impacts of AI systems are assessed: {codes}.',
    other: 'Impacts of AI systems are assessed: {codes}.',
  },
  'soa.prefill.dataset': {
    one: 'Data for AI systems is kept here: {codes}.',
    other: 'Data for AI systems is kept here: {codes}.',
  },
  'soa.prefill.supplier': {
    one: 'A supplier or partner contributes to AI systems: {codes}.',
    other: 'Suppliers and partners contribute to AI systems: {codes}.',
  },
  'soa.prefill.customer': {
    one: 'A customer receives AI systems or their results: {codes}.',
    other: 'Customers receive AI systems or their results: {codes}.',
  },
  'soa.prefill.system': {
    one: 'An AI system is in the inventory: {codes}.',
    other: 'AI systems are in the inventory: {codes}.',
  },
  'soa.prefill.developed': {
    one: 'An AI system is developed or configured here: {codes}.',
    other: 'AI systems are developed or configured here: {codes}.',
  },
  'soa.prefill.used': {
    one: 'An AI system is used here: {codes}.',
    other: 'AI systems are used here: {codes}.',
  },
  'soa.prefill.role': {
    one: 'A role for AI is assigned: {codes}.',
    other: 'Roles for AI are assigned: {codes}.',
  },
  'soa.prefill.more': { one: '{codes} and one more', other: '{codes} and {count} more' },
  'soa.prefill.and': '{codes} and {last}',

  'soa.title': 'Statement of applicability',
  'soa.document': 'Statement as a document',
  'soa.own': 'Own control',
  'soa.prefill': 'Prefill from records',
  'soa.prefilled': 'Made {made} and decided {decided}.',
  'soa.prefilled.lines': { one: 'one line', other: '{count} lines' },
  'soa.prefilled.nothing': 'Nothing to add: no undecided line follows from the records.',
  'soa.empty': 'The controls of Annex A are not listed yet',
  'soa.progress': '{decided} of {total} decided, {implemented} of {applicable} implemented',
  'soa.progress.label': 'Decided lines',
  'soa.list': 'Controls',
  'soa.list.keys':
    'Arrow keys move between controls, Y and N decide, Enter goes to the justification.',
  'soa.group': '{id} {title}',
  'soa.group.own': 'Own controls',
  'soa.group.count': '{decided} of {total}',
  'soa.yes': 'Yes',
  'soa.no': 'No',
  'soa.decision': '{code}: does it apply?',
  'soa.risks': { one: 'one open risk', other: '{count} open risks' },
  'soa.part.risks': 'Open risks that it modifies',
  'soa.part.risks.none': 'None. Link it in the treatment of a risk.',
  'soa.part.more': { one: 'and one more', other: 'and {count} more' },
  'soa.part.documents': 'Described in',
  'soa.part.documents.none': 'No document yet.',
  'soa.openRecord': 'Links, evidence and history',
  'soa.findings': {
    one: 'One contradiction',
    other: '{count} contradictions',
  },
  'soa.findings.none': 'No contradiction',
  'soa.findings.todo': { one: 'one thing to do', other: '{count} things to do' },
  'soa.findings.todoNone': 'nothing left to do',
  'soa.findings.show': 'Show them',
  'soa.findings.hide': 'Hide them',
  'soa.findings.list': 'Contradictions and what is to do',
  'soa.findings.more': { one: 'and one more', other: 'and {count} more' },
  'soa.guidance': 'About this control',

  'soa.finding.missing': '{code} has no line in the statement.',
  'soa.finding.undecided': '{code} is not decided.',
  'soa.finding.excluded-but-used': '{code} is excluded, but the treatment of {related} uses it.',
  'soa.finding.excluded-without-reason': '{code} is excluded without a justification.',
  'soa.finding.included-without-reason':
    '{code} is included, but the reason is missing or no longer holds.',
  'soa.finding.implemented-without-description':
    '{code} is called implemented, but how is not described.',
  'soa.finding.risk-without-control':
    '{code} is above the appetite, but no applicable control treats it.',
} as const satisfies Messages;
