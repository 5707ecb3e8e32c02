import type { Messages } from '../format.ts';

/** Texts of the comparison of two gap analyses. */
export const compare = {
  'compare.none.title': 'Nothing to compare with yet',
  'compare.none.body':
    'This is the only assessment in the workspace. Repeat it after the actions are done: you choose what is carried over, and this screen then shows what improved and what got worse.',
  'compare.none.action': 'Repeat this assessment',

  'compare.with': 'Compare with',
  'compare.option': '{code} {title}, {date}',
  'compare.option.archived': '{code} {title}, {date} (archived)',
  'compare.direction': 'From {fromCode} ({fromDate}) to {toCode} ({toDate})',

  'compare.headline.up': {
    one: 'The score rose from {from} to {to}, by {count} point',
    other: 'The score rose from {from} to {to}, by {count} points',
  },
  'compare.headline.down': {
    one: 'The score fell from {from} to {to}, by {count} point',
    other: 'The score fell from {from} to {to}, by {count} points',
  },
  'compare.headline.same': 'The score is {to}, as before',
  'compare.headline.none': 'The scores cannot be compared: one of the two has no rated question',

  'compare.said.moved': {
    one: '{count} question improved and {worse} got worse; {same} stayed the same.',
    other: '{count} questions improved and {worse} got worse; {same} stayed the same.',
  },
  'compare.said.newly': {
    one: '{count} question was assessed for the first time.',
    other: '{count} questions were assessed for the first time.',
  },
  'compare.said.noLonger': {
    one: '{count} question was assessed then and is not now.',
    other: '{count} questions were assessed then and are not now.',
  },
  'compare.said.best': 'The largest gain is in {name}: {from} to {to}.',
  'compare.said.worst': 'The largest loss is in {name}: {from} to {to}.',
  'compare.said.noLoss': 'No clause or control group lost points.',
  'compare.said.maturityUp': 'Maturity rose from {from} to {to}.',
  'compare.said.maturityDown': 'Maturity fell from {from} to {to}.',
  'compare.warn.scale':
    'Partly conforms counts {from} % in the earlier and {to} % in the later assessment, so scores also moved for that reason. Questions are compared by status and are not affected.',
  'compare.warn.parts':
    'The two assessments do not ask the same questions: {from} in the earlier, {to} in the later one. Each score is made of what its assessment asked.',
  'compare.warn.both': {
    one: 'On the {count} question rated in both, the score went from {from} to {to}.',
    other: 'On the {count} questions rated in both, the score went from {from} to {to}.',
  },

  'compare.parts': 'Scores per clause and control group',
  'compare.view': 'How to show the scores',
  'compare.view.bars': 'Bars',
  'compare.view.radar': 'Radar',
  'compare.view.table': 'Table',
  'compare.part.clauses': 'Clauses',
  'compare.part.controls': 'Annex A control groups',
  'compare.bars.label': 'Scores then and now: {part}',
  'compare.axis': 'Score, 0 to 100; the thinner bar is the earlier one',
  'compare.earlier': 'earlier, {date}',
  'compare.later': 'later, {date}',
  'compare.finding.both': '{up} of {count} rose, {down} fell',
  'compare.finding.up': '{up} of {count} rose, none fell',
  'compare.finding.down': '{down} of {count} fell, none rose',
  'compare.finding.same': 'None moved',
  'compare.finding.none': 'None is rated in both assessments',

  'compare.column.requirement': 'Clause or control group',
  'compare.column.earlier': 'Earlier',
  'compare.column.later': 'Later',
  'compare.column.change': 'Change',
  'compare.column.improved': 'Improved',
  'compare.column.worse': 'Worse',

  'compare.questions': 'Question by question',
  'compare.questions.table': 'Questions in both assessments',
  'compare.filter': 'Show questions by change',
  'compare.filter.all': 'All',
  'compare.change.improved': 'Improved',
  'compare.change.worse': 'Got worse',
  'compare.change.same': 'Same',
  'compare.change.newly-assessed': 'Newly assessed',
  'compare.change.no-longer-assessed': 'No longer assessed',
  'compare.change.not-comparable': 'Not comparable',
  'compare.column.code': 'Code',
  'compare.column.question': 'Question',
  'compare.maturity': 'maturity {level}',
} as const satisfies Messages;
