import type { Messages } from '../format.ts';

/** Texts of the overview of indicators and of the panel on an indicator's page. */
export const monitoring = {
  'monitoring.title': 'Monitoring and measurement',
  'monitoring.document': 'Monitoring report',
  'monitoring.new': 'New indicator',
  'monitoring.empty': 'Nothing is monitored yet',
  'monitoring.tiles': 'Which indicators are listed',
  'monitoring.tile.all': 'All',
  'monitoring.tile.late': 'Overdue',
  'monitoring.tile.breach': 'Beyond the threshold',
  'monitoring.tile.off-target': 'Short of the target',
  'monitoring.tile.on-target': 'On target',
  'monitoring.tile.none': 'Not judged yet',
  'monitoring.none.late': 'No measurement is overdue.',
  'monitoring.none.breach': 'No indicator stands beyond its threshold.',
  'monitoring.none.off-target': 'No indicator falls short of its target.',
  'monitoring.none.on-target': 'No indicator is on target.',
  'monitoring.none.none': 'Every indicator has a value and a limit to judge it by.',
  'monitoring.unanswered': {
    one: 'One indicator stands beyond its threshold, and nothing follows from it yet. Open it and say what is done.',
    other:
      '{count} indicators stand beyond their thresholds, and nothing follows from them yet. Open them and say what is done.',
  },
  'monitoring.table': 'Indicators',
  'monitoring.column.code': 'Code',
  'monitoring.column.indicator': 'Indicator',
  'monitoring.column.values': 'Values',
  'monitoring.column.last': 'Last value',
  'monitoring.column.standing': 'Standing',
  'monitoring.column.next': 'Next',
  'monitoring.column.owner': 'Measured by',
  'monitoring.spark': 'The last values of {code}',
  'monitoring.paused': 'Paused',
  'monitoring.late': '{day}, overdue',
  'monitoring.notPlanned': 'not planned',
  'monitoring.trend.better': 'better than the values before',
  'monitoring.trend.worse': 'worse than the values before',
  'monitoring.trend.steady': 'as the values before',

  'monitoring.panel': 'Values',
  'monitoring.chart': 'Values over time',
  'monitoring.noneYet':
    'Nothing is measured yet. Enter the first value below, or paste what you have in a spreadsheet: past months count as well.',
  'monitoring.noneInRange': 'No value lies in this range.',
  'monitoring.range': 'Which values are shown',
  'monitoring.range.year': '12 months',
  'monitoring.range.three': '3 years',
  'monitoring.range.all': 'All',

  'monitoring.breach.title': 'What follows from it',
  'monitoring.breach.open':
    'A value beyond the threshold needs an answer. Raise a nonconformity when a requirement is not met or it happens again; a task is enough when the cause is known and small. Then write below what the values mean.',
  'monitoring.breach.answered':
    'Something follows from it already. See that it is finished in time.',
  'monitoring.breach.task': 'Make a task',

  'monitoring.add.title': 'Enter values',
  'monitoring.add.label': 'New values',
  'monitoring.add.day': 'Day',
  'monitoring.add.value': 'Value',
  'monitoring.add.valueIn': 'Value in {unit}',
  'monitoring.add.all': 'All, in {unit}',
  'monitoring.add.allPlain': 'All',
  'monitoring.add.note': 'Note',
  'monitoring.add.do': 'Add',
  'monitoring.add.notFigure': 'Not a figure',
  'monitoring.add.future': 'This day has not come yet',
  'monitoring.add.done': {
    one: 'One value is added. Next measurement: {day}.',
    other: '{count} values are added. Next measurement: {day}.',
  },
  'monitoring.add.replace.title': 'Replace what was measured on {day}?',
  'monitoring.add.replace.body':
    'There is another value for this day already ({before}). It stays in the history of the record.',
  'monitoring.add.replace.do': 'Replace',

  'monitoring.values': 'Values of {code}',
  'monitoring.values.day': 'Day',
  'monitoring.values.group': 'Group',
  'monitoring.values.value': 'Value',
  'monitoring.values.standing': 'Standing',
  'monitoring.values.note': 'Note',
  'monitoring.values.all': 'All',
  'monitoring.values.remove': 'Delete the value of {day}',
  'monitoring.values.removeOf': 'Delete the value of {day} for {group}',
  'monitoring.values.removed': 'The value of {day} is deleted.',
  'monitoring.values.more': 'Show all {count} values',
  'monitoring.export': 'Save as CSV',
  'monitoring.exported': 'The values are written to {file}.',

  'monitoring.evaluation': 'Evaluation',

  'monitoring.import.open': 'Paste or import values',
  'monitoring.import.close': 'Close the import',
  'monitoring.import.title': 'Paste or import values',
  'monitoring.import.how':
    'Copy cells from a spreadsheet, or choose a CSV file. Columns are found by their heads: day and value, with group and note if you have them, or a column for each group. Nothing is taken over before you confirm it.',
  'monitoring.import.text': 'Cells or CSV',
  'monitoring.import.placeholder': 'Date\tValue\tNote\n2026-01-31\t92.4\tcounted from the log',
  'monitoring.import.file': 'Choose a CSV file',
  'monitoring.import.drop': 'Read values from this file',
  'monitoring.import.clear': 'Clear',
  'monitoring.import.read': {
    one: 'One value was read: {fresh} new, {same} there already, {clashes} different from what is there.',
    other:
      '{count} values were read: {fresh} new, {same} there already, {clashes} different from what is there.',
  },
  'monitoring.import.wide': 'Columns of their own: {groups}.',
  'monitoring.import.ignored': 'Columns that say nothing here: {columns}.',
  'monitoring.import.newGroups': {
    one: 'The group {groups} is not among those of the indicator: check the spelling, or add it there.',
    other:
      'The groups {groups} are not among those of the indicator: check the spelling, or add them there.',
  },
  'monitoring.import.days': 'Days such as 03/04/2026 are read with',
  'monitoring.import.days.day-first': 'the day first',
  'monitoring.import.days.month-first': 'the month first',
  'monitoring.import.decimals': 'Figures such as 1,234 are read as',
  'monitoring.import.decimals.decimal': 'one and a bit',
  'monitoring.import.decimals.thousand': 'more than a thousand',
  'monitoring.import.problems': {
    one: 'Something in one line cannot be taken over. Correct it in the box above, or go on without it.',
    other:
      'Something in {count} lines cannot be taken over. Correct it in the box above, or go on without it.',
  },
  'monitoring.import.moreProblems': { one: 'and one more', other: 'and {count} more' },
  'monitoring.import.line': 'Line {line}: {problem}',
  'monitoring.import.no-day': 'there is no day. Write one, such as 2026-01-31.',
  'monitoring.import.not-a-day':
    '“{about}” is no day of the calendar. Write it as 2026-01-31 or 31.01.2026, the same way in all lines.',
  'monitoring.import.in-future': '{about} has not come yet. Check year and order of day and month.',
  'monitoring.import.no-value': 'there is no value. Write one, or delete the line.',
  'monitoring.import.not-a-figure':
    '“{about}” is no figure. Leave only digits and the decimal sign.',
  'monitoring.import.too-many-cells':
    'it has more cells than the first line. With decimal commas, separate cells by semicolons or tabs.',
  'monitoring.import.repeated':
    'day and group are those of line {about}, with another value. Keep one of them.',
  'monitoring.import.open-quote':
    'a quotation mark is opened here and never closed. Close or delete it.',
  'monitoring.import.empty':
    'There is no line with values yet. Below the heads, each line needs a day and a value.',
  'monitoring.import.no-day-column':
    'No column holds days. Write them as 2026-01-31 or 31.01.2026, one in each line; a title above the table has to go.',
  'monitoring.import.no-figure-column':
    'No column holds figures. Put the value beside the day, without words.',
  'monitoring.import.unnamed-figures':
    'Several columns hold figures, and no line above says whose they are. Put a first line with heads, such as: date, all, women, men.',
  'monitoring.import.not-text':
    '{file} is no text. Save the spreadsheet as CSV first, or copy its cells and paste them here.',
  'monitoring.import.too-large':
    '{file} is larger than 5 MB. Save only the columns that are needed.',
  'monitoring.import.preview': 'What would be taken over',
  'monitoring.import.effect': 'Effect',
  'monitoring.import.effect.fresh': 'new',
  'monitoring.import.effect.same': 'there already',
  'monitoring.import.effect.replace': 'replaces {before}',
  'monitoring.import.effect.skip': 'left out, {before} stays',
  'monitoring.import.rest': { one: 'and one more', other: 'and {count} more' },
  'monitoring.import.duplicates': 'Where another value is there already',
  'monitoring.import.duplicates.skip': 'Leave what is there',
  'monitoring.import.duplicates.replace': 'Replace it',
  'monitoring.import.do': { one: 'Take over one value', other: 'Take over {count} values' },
  'monitoring.import.done': {
    one: 'One value is taken over.',
    other: '{count} values are taken over.',
  },
} as const satisfies Messages;
