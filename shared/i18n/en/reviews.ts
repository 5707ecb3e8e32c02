import type { Messages } from '../format.ts';

/** Texts of the panel on the page of a management review. */
export const reviews = {
  'reviews.panel': 'Meeting guide',
  'reviews.group': 'Management review',
  'reviews.steps': 'Steps of the review',
  'reviews.step.preparation': 'Preparation',
  'reviews.step.inputs': 'Inputs',
  'reviews.step.decisions': 'Decisions',
  'reviews.step.conclusion': 'Conclusion',
  'reviews.step.signature': 'Signature',
  'reviews.step.inputs.state': '{done} of {of}',
  'reviews.step.count': '{count}',
  'reviews.back': 'Back',
  'reviews.next': 'Next: {step}',
  'reviews.print': 'Minutes and papers',

  'reviews.standing.live': 'Planned: the facts are live.',
  'reviews.standing.held': 'Held on {held}. The facts were frozen on {frozen}.',
  'reviews.standing.unfrozen':
    'Held on {held}, but the facts were never frozen. Freeze them now to keep what the records say.',
  'reviews.standing.signed': 'Signed by {by} on {day}.',
  'reviews.standing.cancelled': 'Cancelled. Set it back to planned to go on with it.',
  'reviews.cancel': 'Cancel the review',
  'reviews.replan': 'Plan it again',

  'reviews.hold': 'Begin the meeting …',
  'reviews.hold.title': 'Begin the meeting and freeze the facts of {code}',
  'reviews.hold.body':
    'From now on each input keeps what the records say at this moment, for the period from {from}. What changes later is shown beside it, never in its place.',
  'reviews.hold.on': 'Held on',
  'reviews.hold.missing': 'Before that:',
  'reviews.hold.do': 'Freeze the facts',
  'reviews.hold.done': 'The facts of {code} are frozen.',

  'reviews.problem.no-chair': 'Name who chairs the meeting.',
  'reviews.problem.no-attendance': 'Say in the attendance who is present.',
  'reviews.problem.no-top':
    'Nobody of top management is present. Mark who belongs to it, or find another day.',
  'reviews.problem.no-period': 'Say to which day the review looks back.',
  'reviews.problem.in-future': 'The day lies in the future.',
  'reviews.problem.before-period': 'The meeting lies before the period that it looks at.',
  'reviews.problem.not-held': 'The meeting has not been held yet: begin it and freeze the facts.',
  'reviews.problem.not-frozen': 'The facts are not frozen yet.',
  'reviews.problem.input-open':
    '{input}: note what was said, or mark that there was nothing to discuss.',
  'reviews.problem.decision-empty': 'Decision {number} says nothing. Write it, or remove the row.',
  'reviews.problem.decision-without-who': 'Decision {number} names nobody who carries it out.',
  'reviews.problem.decision-without-due': 'Decision {number} has no day.',
  'reviews.problem.no-judgement': 'Say whether the AIMS is suitable, adequate and effective.',
  'reviews.problem.no-conclusion': 'Write the conclusion.',
  'reviews.problem.no-signer': 'Name who signs.',
  'reviews.problem.signed-before': 'The minutes can’t be signed before the meeting.',

  'reviews.invite': 'Invite',
  'reviews.invite.about': 'From your roles and people; top management first.',
  'reviews.invite.one': '{name}, {function}',
  'reviews.invite.all': 'Invite all {count}',
  'reviews.invite.none': 'Roles and people that you record show up here as people to invite.',

  'reviews.inputs.progress': '{done} of {of} inputs discussed',
  'reviews.inputs.choose': 'Inputs of the review',
  'reviews.inputs.open': 'open',
  'reviews.inputs.discussed': 'discussed',
  'reviews.inputs.nothing': 'nothing to discuss',
  'reviews.input.title': '{number}. {input}',
  'reviews.input.live': 'As of now',
  'reviews.input.frozen': 'As frozen on {day}',
  'reviews.input.facts': 'Facts: {input}',
  'reviews.input.register': 'Open: {many}',
  'reviews.input.discussion': 'What the meeting said',
  'reviews.input.discussion.help':
    'How top management reads these facts, what it worries about, what follows. One sentence is better than none.',
  'reviews.input.nothing': 'Nothing to discuss',
  'reviews.input.previous': 'Previous input',
  'reviews.input.next': 'Next input',
  'reviews.input.previousHint': 'Previous input  Alt+←',
  'reviews.input.nextHint': 'Next input  Alt+→ or Ctrl+Enter',
  'reviews.input.toggleNothing': 'Mark as nothing to discuss',
  'reviews.since.title': {
    one: 'One thing changed since the meeting',
    other: '{count} things changed since the meeting',
  },
  'reviews.since.none': 'Nothing of this changed since the meeting.',
  'reviews.since.new': 'New: {now}',
  'reviews.since.gone': 'No longer listed: {before}',
  'reviews.since.changed': '{before} → {now}',

  'reviews.decisions.none':
    'Nothing is decided yet. A review without a decision is possible, but an auditor will ask whether anybody was awake.',
  'reviews.decisions.tasks': 'Tasks that came of it',

  'reviews.sign.ready': 'Everything is there. Once signed, the minutes can’t be changed any more.',
  'reviews.sign.missing': 'Before the minutes can be signed:',
  'reviews.sign.by': 'Signed by',
  'reviews.sign.byHelp': 'Usually the chair: top management answers for the minutes.',
  'reviews.sign.on': 'On',
  'reviews.sign.do': 'Sign the minutes',
  'reviews.sign.confirm.title': 'Sign the minutes of {code}?',
  'reviews.sign.confirm.body': {
    one: 'One decision becomes a task. After that the review is locked: nobody changes it any more.',
    other:
      '{count} decisions become tasks. After that the review is locked: nobody changes it any more.',
  },
  'reviews.sign.done': '{code} is signed.',
  'reviews.signed': 'Signed by {by} on {day}',

  'reviews.task.origin': 'Decided in the management review {code}, {title}.',
} as const satisfies Messages;
