import type { RecordWords } from './words.ts';

/** Words of the statement of applicability's lines (6.1.3). */
export const control = {
  one: 'control',
  many: 'Controls',
  asks: 'Compare the controls that your risk treatment needs with Annex A, so that none is overlooked. For each control say whether it applies, why, and how far it is implemented; add the controls of your own that Annex A does not have.',
  auditor:
    'An auditor reads this statement first and samples from it: a justification for each inclusion and each exclusion, the risks behind them, an approved version, and proof in practice for every control that you call implemented.',
  empty:
    'The 38 controls of Annex A are not listed yet. Prefill the statement from your records: controls that treat a risk are included with the risk as the reason; the others wait for your decision.',
  title: 'Control',
  due: 'Target date',
  owner: 'Owner',
  statuses: {
    undecided: 'Not decided',
    planned: 'Planned',
    'in-progress': 'Being implemented',
    implemented: 'Implemented',
    excluded: 'Excluded',
  },
  groups: {
    decision: {
      title: 'Decision',
      intro:
        'Whether the control applies, and why. An exclusion needs as good a reason as an inclusion.',
    },
    implementation: {
      title: 'Implementation',
      intro: 'How it works here, where that is written down, and how you know that it is followed.',
    },
  },
  fields: {
    control: {
      label: 'Annex A control',
      short: 'Annex A',
      help: 'Number of the control; empty for one of your own.',
    },
    objective: {
      label: 'What it is for',
      help: 'The aim of the control in your words. Needed for controls of your own, so that a reader knows what they achieve.',
    },
    applicable: {
      label: 'Applicable',
      help: 'It applies when a risk, an impact, a law, a contract or your own policy calls for it. “Not implemented yet” is no reason to exclude it.',
      options: { yes: 'Applicable', no: 'Not applicable' },
    },
    reasons: {
      label: 'Reasons',
      help: 'What calls for it. With “risk”, link the control to the risks that it modifies.',
      options: {
        risk: 'Risk treatment',
        impact: 'Impact assessment',
        activity: 'What the organisation does',
        law: 'Law or regulation',
        contract: 'Contract or customer',
        policy: 'Own policy',
        'good-practice': 'Good practice',
      },
    },
    justification: {
      label: 'Justification',
      help: 'One or two sentences that hold without you in the room: which risk or duty it answers, or why the subject does not exist in your organisation.',
    },
    implementation: {
      label: 'How it is implemented',
      short: 'Implementation',
      help: 'Who does what, when, with which tool or form. A reader should be able to go and look.',
    },
    implementedOn: { label: 'Implemented on' },
    check: {
      label: 'How you know that it works',
      short: 'Check',
      help: 'The record, figure or sample that shows it is followed: also the best evidence for an audit.',
    },
  },
  links: {
    'described-in': {
      label: 'Described in',
      inverse: 'Controls it describes',
      help: 'The policy, procedure or plan in which the control is laid down.',
    },
  },
  problems: {
    'excluded-but-active':
      'A control that is not applicable can’t be planned or implemented. Set the status to “Excluded”, or make the control applicable.',
    'applicable-but-excluded':
      'The status is “Excluded”, but the control is not marked as not applicable. Change one of the two.',
  },
} as const satisfies RecordWords;
