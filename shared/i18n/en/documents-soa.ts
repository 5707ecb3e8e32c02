import type { Messages } from '../format.ts';

/** Texts of the printed statement of applicability. */
export const soaDocuments = {
  'soaDoc.title': 'Statement of applicability',
  'soaDoc.subtitle': 'Controls of Annex A, and those of the organisation',
  'soaDoc.section.summary': 'Result',
  'soaDoc.section.own': 'Controls of the organisation’s own',
  'soaDoc.lead':
    '{organisation} has compared the controls that its risk treatment needs with the {total} controls of Annex A: {applicable} apply, {excluded} {excludedVerb} excluded.',
  'soaDoc.lead.excludedOne': 'is',
  'soaDoc.lead.excludedMany': 'are',
  'soaDoc.lead.undecided': {
    one: 'One is not decided yet.',
    other: '{count} are not decided yet.',
  },
  'soaDoc.lead.progress': {
    one: 'The control that applies is {states}.',
    other: 'Of those that apply, {states}.',
  },
  'soaDoc.lead.implemented': { one: '{count} is implemented', other: '{count} are implemented' },
  'soaDoc.lead.in-progress': {
    one: '{count} is being implemented',
    other: '{count} are being implemented',
  },
  'soaDoc.lead.planned': { one: '{count} is planned', other: '{count} are planned' },
  'soaDoc.lead.open': { one: '{count} has no status yet', other: '{count} have no status yet' },
  'soaDoc.lead.own': {
    one: 'One control of the organisation’s own comes on top.',
    other: '{count} controls of the organisation’s own come on top.',
  },
  'soaDoc.lead.none':
    '{organisation} has not compared its controls with Annex A yet: no line is recorded.',
  'soaDoc.lead.clean': 'The statement agrees with the risk register.',
  'soaDoc.contradictions': {
    one: 'One contradiction has to be resolved before approval',
    other: '{count} contradictions have to be resolved before approval',
  },
  'soaDoc.column.group': 'Control group',
  'soaDoc.column.controls': 'Controls',
  'soaDoc.column.applicable': 'Apply',
  'soaDoc.column.excluded': 'Excluded',
  'soaDoc.column.undecided': 'Not decided',
  'soaDoc.column.implemented': 'Implemented',
  'soaDoc.column.control': 'Control',
  'soaDoc.column.decision': 'Applicable',
  'soaDoc.column.why': 'Justification',
  'soaDoc.column.status': 'Status',
  'soaDoc.column.how': 'Implementation',
  'soaDoc.column.owner': 'Owner',
  'soaDoc.column.risks': 'Risks',
  'soaDoc.groups.caption': 'Controls by group',
  'soaDoc.groups.own': 'Own controls',
  'soaDoc.groups.total': 'Total',
  'soaDoc.yes': 'Yes',
  'soaDoc.no': 'No',
  'soaDoc.noDecision': 'Not decided',
  'soaDoc.notListed': 'Not listed yet',
  'soaDoc.noReason': 'no justification',
  'soaDoc.since': 'since {date}',
  'soaDoc.by': 'by {date}',
  'soaDoc.notDescribed': 'not described',
  'soaDoc.check': 'Check: {check}',
  'soaDoc.document': 'Described in {codes}',
  'soaDoc.evidence': 'Evidence: {codes}',
  'soaDoc.objective': 'For: {objective}',
  'soaDoc.own.none': 'None. Every control that the risk treatment needs is among those of Annex A.',
  'soaDoc.open.missing': {
    one: 'One control of Annex A has no line: {codes}.',
    other: '{count} controls of Annex A have no line: {codes}.',
  },
  'soaDoc.open.undecided': {
    one: 'One control is not decided: {codes}.',
    other: '{count} controls are not decided: {codes}.',
  },
  'soaDoc.open.implemented-without-description': {
    one: 'One control is called implemented, but how is not described: {codes}.',
    other: '{count} controls are called implemented, but how is not described: {codes}.',
  },
  'soaDoc.open.contradictions': {
    one: 'One contradiction with the risk register or within the statement is open.',
    other: '{count} contradictions with the risk register or within the statement are open.',
  },
  'soaDoc.open.noOwner': {
    one: 'One control that applies has no owner: {codes}.',
    other: '{count} controls that apply have no owner: {codes}.',
  },
  'soaDoc.sign': 'Approves the statement of applicability',
} as const satisfies Messages;
