import type { Messages } from '../format.ts';

/** Sentences of the management summary; which of them stand there depends on the data. */
export const gapReportSummary = {
  'gapSummary.verdict.nothing':
    'Nothing has been rated yet, so this report cannot say how far {organisation} is.',
  'gapSummary.verdict.clean':
    '{organisation} meets everything that we assessed: no gap and no finding remained open.',
  'gapSummary.verdict.near':
    '{organisation} is close to what {standard} asks. Nothing that we found would stop a certification by itself; what remains are smaller gaps.',
  'gapSummary.verdict.solid':
    '{organisation} has laid the ground and now has to finish: no major nonconformity, but too many parts are only half done.',
  'gapSummary.verdict.fewMajors': {
    one: '{organisation} has most of an AI management system. One gap, however, would stop a certification today. It lies in {where}.',
    other:
      '{organisation} has most of an AI management system. {count} gaps, however, would each stop a certification today. They lie in {where}.',
  },
  'gapSummary.verdict.majors': {
    one: '{organisation} is on its way, but not ready for a certification audit. One major gap stands in between: {where}.',
    other:
      '{organisation} is on its way, but not ready for a certification audit. {count} major gaps stand in between, the most pressing in {where}.',
  },
  'gapSummary.verdict.beginning': {
    one: '{organisation} is at the beginning. Most of what {standard} asks is missing or cannot be shown. The gravest gap lies in {where}.',
    other:
      '{organisation} is at the beginning. Most of what {standard} asks is missing or cannot be shown. {count} gaps are major, the most pressing in {where}.',
  },
  'gapSummary.verdict.early':
    '{organisation} is at the beginning: little of what {standard} asks can be shown yet, although no single gap was graded major.',
  'gapSummary.interim':
    'Take this as an interim picture: only {answered} of {total} questions have been answered.',

  'gapSummary.score': {
    one: 'The one question rated so far gives a score of {score} of 100.',
    other: 'The {count} rated questions give a score of {score} of 100.',
  },
  'gapSummary.scoreParts':
    'Clauses 4 to 10 reach {clauses} of 100, the Annex A controls {controls}.',
  'gapSummary.partsControlsBehind':
    'The management system ({clauses} of 100 in clauses 4 to 10) is ahead of the practice in the Annex A controls ({controls}).',
  'gapSummary.partsClausesBehind':
    'The practice in the Annex A controls ({controls} of 100) is ahead of the management system that should steer it (clauses 4 to 10: {clauses}).',
  'gapSummary.weakest': 'Least is in place in {weakest}.',
  'gapSummary.maturity.low': 'With a mean maturity of {level} of 5, much depends on single people.',
  'gapSummary.maturity.middle':
    'The mean maturity is {level} of 5: practices exist, but not everywhere and not always on record.',
  'gapSummary.maturity.high':
    'The mean maturity of {level} of 5 says that practices are settled and followed.',
  'gapSummary.changed.up': 'Since {date} the score has risen by {points}, from {from} to {to}.',
  'gapSummary.changed.down': 'Since {date} the score has fallen by {points}, from {from} to {to}.',
  'gapSummary.changed.same': 'Since {date} the score has not moved.',
  'gapSummary.points': { one: '{count} point', other: '{count} points' },

  'gapSummary.findings': {
    one: 'We recorded one finding: {list}.',
    other: 'We recorded {count} findings: {list}.',
  },
  'gapSummary.count.major': {
    one: '{count} major nonconformity',
    other: '{count} major nonconformities',
  },
  'gapSummary.count.minor': {
    one: '{count} minor nonconformity',
    other: '{count} minor nonconformities',
  },
  'gapSummary.count.observation': { one: '{count} observation', other: '{count} observations' },
  'gapSummary.count.opportunity': {
    one: '{count} opportunity for improvement',
    other: '{count} opportunities for improvement',
  },
  'gapSummary.suggestedGrades': {
    one: 'The grade of one of them is suggested from its rating and not yet confirmed by the assessor.',
    other:
      'The grades of {count} of them are suggested from the rating and not yet confirmed by the assessor.',
  },

  'gapSummary.strengths': 'What already works',
  'gapSummary.strength.areas': {
    one: '{list} is in good order.',
    other: '{list} are in good order.',
  },
  'gapSummary.strength.best': 'The firmest ground is {name}.',
  'gapSummary.strength.practice': {
    one: 'We saw one practice worth copying:',
    other: 'We saw {count} practices worth copying, for example:',
  },
  'gapSummary.strength.single': {
    one: 'One requirement is met in full: {list}.',
    other: '{count} requirements are met in full, among them {list}.',
  },
  'gapSummary.strength.none': 'We found no area yet that is in good order as a whole.',

  'gapSummary.decide': { one: 'The one thing to decide', other: 'The {word} things to decide' },
  'gapSummary.word.2': 'two',
  'gapSummary.word.3': 'three',
  'gapSummary.decide.start.title': 'Start with {where}.',
  'gapSummary.decide.next.title': 'Settle {where} next.',
  'gapSummary.decide.waiting': {
    one: 'One other action builds on it.',
    other: '{count} other actions build on it, directly or through others.',
  },
  'gapSummary.decide.ownedBy': '{owner} leads it.',
  'gapSummary.decide.ownedByDue': '{owner} leads it, until {date}.',
  'gapSummary.decide.nobody': 'Nobody is named for it yet: decide who leads.',
  'gapSummary.decide.nobodyDue':
    'Nobody is named for it yet: decide who leads, with {date} as the target.',
  'gapSummary.decide.owners.title': {
    one: 'Name an owner for the last open action.',
    other: 'Name owners for {count} actions.',
  },
  'gapSummary.decide.owners.all':
    'None of the planned actions has an owner. Without names the dates are wishes.',
  'gapSummary.decide.owners.some': {
    one: 'Of {total} planned actions {count} has no owner.',
    other: 'Of {total} planned actions {count} have no owner, {urgent} of them with high priority.',
  },
  'gapSummary.decide.effort.title': 'Set aside the time.',
  'gapSummary.decide.effort': {
    one: 'The plan holds one action of about {low} to {high} person-days. It competes with daily business unless you make room.',
    other:
      'The plan holds {count} open actions, about {low} to {high} person-days together, most of it in {where}. They compete with daily business unless you make room.',
  },
  'gapSummary.decide.timing.title':
    'Set the date of the certification audit by the plan, not the other way round.',
  'gapSummary.decide.timing': {
    one: 'The high-priority action is due on {date}. A stage 1 audit before that would find the gaps named here.',
    other:
      'The last of {count} high-priority actions is due on {date}. A stage 1 audit before that would find the gaps named here.',
  },
  'gapSummary.decide.finish.title': 'Decide when the assessment is finished.',
  'gapSummary.decide.finish': {
    one: 'One question is open, in {where}.',
    other: '{count} questions are open, most of them in {where}.',
  },
  'gapSummary.decide.plan.title': 'Agree on an action plan.',
  'gapSummary.decide.plan': {
    one: 'One gap has no action behind it yet.',
    other: '{count} gaps have no action behind them yet.',
  },
  'gapSummary.decide.keep.title': 'Keep it that way.',
  'gapSummary.decide.keep':
    'Decide when internal audit and management review will next look at what was found in order today.',

  'gapSummary.notAssessed': {
    one: 'One of {total} questions was not assessed ({where}).',
    other: '{count} of {total} questions were not assessed, most of them in {where}.',
  },
  'gapSummary.noneAssessed': 'None of the {total} questions was assessed.',
  'gapSummary.notAssessedNote': 'The scores say nothing about them.',
  'gapSummary.wholeGroups': 'Not looked at at all: {list}.',
  'gapSummary.notApplicable': {
    one: 'One question was set aside as not applicable.',
    other: '{count} questions were set aside as not applicable.',
  },
  'gapSummary.noReason': {
    one: 'For one of them no reason is recorded.',
    other: 'For {count} of them no reason is recorded.',
  },
  'gapSummary.quick': 'The quick variant asked the key questions only.',
  'gapSummary.onlyClauses': 'The Annex A controls were not part of this assessment.',
  'gapSummary.onlyControls': 'Clauses 4 to 10 were not part of this assessment.',
  'gapSummary.complete': 'Every question was answered.',
  'gapSummary.limits': 'What this report does not say',
} as const satisfies Messages;
