import type { Messages } from '../format.ts';

/** Texts of the comparison of certification bodies and of what speaks against one. */
export const certificationBodies = {
  'certification.bodies.title': 'Certification bodies compared',
  'certification.bodies.empty': 'No certification body to compare yet',
  'certification.bodies.empty.body':
    'Enter at least three bodies that are accredited for ISO/IEC 42001, send each the same application form, and compare their quotations here. Who advised you is found by the names of your consultants.',
  'certification.bodies.new': 'New certification body',
  'certification.bodies.document': 'Comparison as a document',
  'certification.bodies.form': 'Application form',
  'certification.bodies.rejected': {
    one: 'Show one rejected body',
    other: 'Show {count} rejected bodies',
  },
  'certification.bodies.lead.chosen': '{body} is chosen.',
  'certification.bodies.lead.chosenExcluded': '{body} is chosen, but must not certify: {reason}',
  'certification.bodies.lead.open': {
    one: 'One body can be chosen.',
    other: '{count} bodies can be chosen.',
  },
  'certification.bodies.lead.none': 'No body can be chosen as it stands.',
  'certification.bodies.lead.excluded': {
    one: 'One is excluded because it would judge its own work.',
    other: '{count} are excluded because they would judge their own work.',
  },
  'certification.bodies.lead.few':
    'Ask at least three: days and prices differ more than one expects.',
  'certification.bodies.price.several':
    'Prices are in {currencies} and are not converted: compare days, or ask for one currency.',
  'certification.bodies.price.unnamed': 'no currency',
  'certification.bodies.price.cheapest': 'lowest of those who may certify',
  'certification.bodies.choose': 'Choose…',
  'certification.bodies.choose.name': 'Choose {body}',
  'certification.bodies.choose.title': 'Choose {body}',
  'certification.bodies.choose.reason': 'Reasons for the decision',
  'certification.bodies.choose.help':
    'Two sentences are enough: what spoke for it, and what you accepted. They are printed in the comparison.',
  'certification.bodies.choose.other': '{body} is chosen now and becomes a candidate again.',
  'certification.bodies.choose.warnings': 'Still to be cleared up',
  'certification.bodies.choose.do': 'Choose',
  'certification.bodies.chosen': '{body} is chosen',
  'certification.bodies.excluded': 'Excluded',
  'certification.bodies.row.status': 'Status',
  'certification.bodies.row.findings': 'Impartiality and validity',
  'certification.bodies.row.accreditation': 'Accreditation',
  'certification.bodies.row.covers': 'Covers an AIMS',
  'certification.bodies.row.checked': 'Looked up on',
  'certification.bodies.row.ai': 'AI competence',
  'certification.bodies.row.sectors': 'Sectors',
  'certification.bodies.row.languages': 'Languages',
  'certification.bodies.row.standards': 'Other standards',
  'certification.bodies.row.earliest': 'Earliest date',
  'certification.bodies.row.days': 'Days: stage 1 + stage 2',
  'certification.bodies.row.surveillance': 'Days per surveillance',
  'certification.bodies.row.initial': 'Price, initial',
  'certification.bodies.row.yearly': 'Price per surveillance year',
  'certification.bodies.row.three': 'Price over three years',
  'certification.bodies.row.valid': 'Quotation valid until',
  'certification.bodies.row.strengths': 'Speaks for it',
  'certification.bodies.row.doubts': 'Doubts',
  'certification.bodies.row.decision': 'Decision',
  'certification.bodies.days': '{stage1} + {stage2} = {total}',
  'certification.bodies.unknown': '–',
  'certification.bodies.clear': 'Nothing speaks against it',
  'certification.bodies.misfit.languages': 'does not offer {languages}',
  'certification.bodies.misfit.standards': 'does not audit {standards}',
  'certification.bodies.misfit.late': 'after the planned stage 1',
  'certification.bodies.panel': 'Impartiality',
  'certification.bodies.panel.clear':
    'Nothing in the records speaks against this body: no consultancy, no internal audit, accreditation looked up within a year.',

  'certification.engagement.panel': 'Impartiality',
  'certification.engagement.clear':
    'No certification body of the comparison is excluded by this engagement.',
  'certification.engagement.rule':
    'Who consulted, and whoever belongs to the same group, may not certify for two years. What is taught to everybody alike is no consultancy.',

  'certification.body.consulted': 'It consulted on the AIMS: {what}',
  'certification.body.consulted.bare': 'It consulted on the AIMS.',
  'certification.body.same-firm':
    'The same firm consults: {firm} ({code}). It may certify from {day} on.',
  'certification.body.same-firm.open':
    'The same firm consults: {firm} ({code}). It may not certify until two years after that has ended.',
  'certification.body.same-group':
    'A firm of the same group consults: {firm} ({code}). It may certify from {day} on.',
  'certification.body.same-group.open':
    'A firm of the same group consults: {firm} ({code}). It may not certify until two years after that has ended.',
  'certification.body.long-ago':
    '{firm} ({code}) consulted more than two years ago, until {day} at the latest. Name it in the application.',
  'certification.body.training-only':
    '{firm} ({code}) gave training. That excludes nobody if it was the same for everybody and solved nothing of yours: keep the programme as proof.',
  'certification.body.offered':
    '{firm} ({code}) has offered consultancy. Accepting it would exclude this body.',
  'certification.body.similar-name':
    '{firm} ({code}) has a similar name. Ask whether both belong to one group, and enter it.',
  'certification.body.internal-auditor':
    '{name} audits inside for you and belongs to this body. It may certify from {day} on.',
  'certification.body.internal-auditor.open':
    '{name} audits inside for you and belongs to this body.',
  'certification.body.auditor-long-ago':
    '{name} audited inside for you more than two years ago and belongs to this body. Name it in the application.',
  'certification.body.not-accredited':
    'Its accreditation does not cover AI management systems: the certificate would not be an accredited one.',
  'certification.body.accreditation-applied':
    'It has only applied for accreditation. Ask for the date, and what happens to a certificate issued before.',
  'certification.body.accreditation-unknown':
    'Whether its accreditation covers AI management systems is not known. Look it up.',
  'certification.body.never-checked':
    'Nobody has looked it up in the register of its accreditation body.',
  'certification.body.check-old':
    'It was last looked up on {day}, more than a year ago. Accreditations are suspended and extended: look again.',
  'certification.body.quotation-expired': 'Its quotation expired on {day}.',

  'certification.level.excludes': 'Excludes',
  'certification.level.problem': 'Problem',
  'certification.level.warning': 'To clear up',
  'certification.level.said': '{level}:',
} as const satisfies Messages;
