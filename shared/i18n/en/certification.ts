import type { Messages } from '../format.ts';
import { certificationBodies } from './certification-bodies.ts';
import { certificationSteps } from './certification-steps.ts';

/** Texts of the certification project, the estimate of audit days and the comparison of bodies. */
export const certification = {
  ...certificationSteps,
  ...certificationBodies,

  'certification.plan.title': 'Certification project',
  'certification.plan.document': 'Project plan',
  'certification.plan.form': 'Application form',
  'certification.plan.record': 'Details of the project',
  'certification.plan.panel': 'Plan',

  'certification.empty.title': 'No certification project yet',
  'certification.empty.body':
    'Eight steps lead from the decision of top management to the certificate, usually in 6 to 18 months. Four entries make a first plan; everything can be moved later.',
  'certification.empty.readOnly':
    'This workspace is open to read only: nothing can be begun in it.',
  'certification.begin.startOn': 'Start',
  'certification.begin.persons': 'Effective persons',
  'certification.begin.persons.help':
    'Everybody whose work the certificate will cover; part-time counts as a share.',
  'certification.begin.complexity': 'Complexity of the AI systems',
  'certification.begin.complexity.help':
    'Proposed from the inventory: number, criticality, and whether you develop them.',
  'certification.begin.maturity': 'What is there already',
  'certification.begin.maturity.help':
    'ISO/IEC 27001 shortens the way most: its procedures carry over.',
  'certification.begin.button': 'Begin the project',
  'certification.begin.forecast':
    'About {months} months: certificate around {day}, longest step {step} ({weeks} weeks).',
  'certification.begin.forecast.none': 'Enter all four to see the plan.',
  'certification.begun': 'The project was begun with a plan of eight steps',

  'certification.project.title': 'Certification to {standard}',
  'certification.project.goal':
    'An accredited certificate for the AI management system of {organisation} to {standard}, within the scope that is described in its scope document.',
  'certification.project.language': 'English',
  'certification.estimate.title': 'Audit days and cost',

  'certification.countdown.label': 'Certificate by the plan',
  'certification.countdown.days': {
    one: 'in one day',
    other: 'in {count} days',
  },
  'certification.countdown.today': 'today',
  'certification.countdown.past': {
    one: 'one day ago',
    other: '{count} days ago',
  },
  'certification.countdown.none': 'not planned',
  'certification.countdown.certified': 'certified',
  'certification.countdown.stopped': 'stopped',
  'certification.tile.steps': 'Steps done',
  'certification.tile.steps.value': '{done} of {total}',
  'certification.tile.current': 'Now: {step}',
  'certification.tile.late': 'Behind the plan',
  'certification.tile.late.none': 'no step',
  'certification.tile.late.value': {
    one: 'one step, by {days} days',
    other: '{count} steps, up to {days} days',
  },
  'certification.tile.body': 'Certification body',
  'certification.tile.body.none': 'not chosen',
  'certification.tile.body.count': {
    one: 'one compared',
    other: '{count} compared',
  },
  'certification.tile.body.excluded': 'excluded: see the comparison',
  'certification.tile.audit': 'Next external audit',
  'certification.tile.audit.none': 'none planned',

  'certification.gantt.label': 'Plan of the eight steps',
  'certification.gantt.today': 'Today',
  'certification.gantt.keys':
    'Drag a bar, or focus it: arrow keys move it by a day, with Shift by a week; with Alt they move its end. Enter keeps the change, Esc drops it.',
  'certification.gantt.bar': '{step}: {from} to {until}, {state}',
  'certification.gantt.bar.undated': '{step}: no dates',
  'certification.gantt.state.done': 'done',
  'certification.gantt.state.late': 'behind the plan',
  'certification.gantt.state.running': 'under way',
  'certification.gantt.state.coming': 'to come',
  'certification.gantt.state.undated': 'no dates',
  'certification.gantt.doneOn': 'done {day}',
  'certification.gantt.lateBy': {
    one: 'one day late',
    other: '{count} days late',
  },
  'certification.gantt.nobody': 'nobody yet',

  'certification.shift.preview': 'Change of dates',
  'certification.shift.later': {
    one: '{step} one day later.',
    other: '{step} {count} days later.',
  },
  'certification.shift.earlier': {
    one: '{step} one day earlier.',
    other: '{step} {count} days earlier.',
  },
  'certification.shift.longer': {
    one: '{step} ends one day later.',
    other: '{step} ends {count} days later.',
  },
  'certification.shift.shorter': {
    one: '{step} ends one day earlier.',
    other: '{step} ends {count} days earlier.',
  },
  'certification.shift.none': '{step} cannot move there.',
  'certification.shift.along': {
    one: 'One step after it moves along: {steps}.',
    other: '{count} steps after it move along: {steps}.',
  },
  'certification.shift.noneAlong': 'No other step moves.',
  'certification.shift.certificate': 'Certificate {before} → {after}.',
  'certification.shift.certificateSame': 'The certificate stays on {day}.',
  'certification.shift.limited': 'It goes no further: {reason}',
  'certification.shift.limit.earlier':
    'a step before it is not over yet, or it is at its shortest.',
  'certification.shift.limit.later': 'the step after it begins then.',
  'certification.shift.alone': 'Move only this step',
  'certification.shift.apply': 'Keep the new dates',
  'certification.shift.cancel': 'Drop',
  'certification.shift.done': 'The dates were moved',

  'certification.detail.from': 'Begins',
  'certification.detail.until': 'Ends',
  'certification.detail.who': 'Who',
  'certification.detail.note': 'Note',
  'certification.detail.doneOn': 'Done on',
  'certification.detail.done': 'Mark as done today',
  'certification.detail.result': 'What you have at its end',
  'certification.detail.whoHelps': 'Who usually does it',
  'certification.detail.trap': 'What goes wrong',
  'certification.detail.why': 'Why it takes this long',
  'certification.detail.needs': 'Needs {steps} to be over.',
  'certification.detail.needsNothing': 'Can begin at once.',
  'certification.detail.beside': 'Runs beside the design and implementation.',
  'certification.detail.spare': {
    one: 'One day to spare before the certificate is delayed.',
    other: '{count} days to spare before the certificate is delayed.',
  },
  'certification.detail.noSpare': 'Every day that it takes longer delays the certificate.',
  'certification.detail.open': 'Where the work is',
  'certification.detail.tasks': 'Usual tasks',
  'certification.detail.addTasks': 'Add the usual tasks',
  'certification.detail.tasksAdded': {
    one: 'One task was added',
    other: '{count} tasks were added',
  },
  'certification.detail.tasksThere': 'They are there already',

  'certification.tasks.title': 'Tasks of the project',
  'certification.tasks.none':
    'No task serves the project yet. Choose a step and add its usual tasks, or write your own.',
  'certification.tasks.new': 'New task',
  'certification.tasks.due': 'by {day}',
  'certification.tasks.overdue': 'overdue since {day}',
  'certification.tasks.more': {
    one: 'and one more in the register',
    other: 'and {count} more in the register',
  },

  'certification.replan': 'Plan anew…',
  'certification.replan.title': 'Plan the steps that are not done anew?',
  'certification.replan.body':
    'They get the usual times for {persons} persons, from where the work stands now. Names and notes stay. The certificate would come on {day}.',
  'certification.replan.do': 'Plan anew',
  'certification.replanned': 'The open steps were planned anew',

  'certification.problem.too-early': '{step} begins before {other} is over.',
  'certification.problem.done-before': '{step} counts as done, {other} does not.',
  'certification.problem.backwards': '{step} ends before it begins.',
  'certification.problem.stages-apart':
    'Stage 2 begins {days} days after stage 1. After about six months most bodies repeat stage 1.',
  'certification.problem.after-wish': {
    one: 'The plan ends one day after the wished date.',
    other: 'The plan ends {count} days after the wished date.',
  },

  'certification.link.gap': 'Gap analysis',
  'certification.link.coverage': 'Audit coverage',
  'certification.link.readiness1': 'What stage 1 lacks',
  'certification.link.readiness2': 'What stage 2 lacks',
  'certification.link.compare': 'Compare bodies',
  'certification.link.soa': 'Statement of applicability',

  'certification.application.panel': 'Application',
  'certification.application.about':
    'What certification bodies ask before they quote. The form is made from this and from scope, inventory and suppliers; send every body the same.',
  'certification.application.prefill': 'Fill in from the records',
  'certification.application.filled': {
    one: 'One field was filled in',
    other: '{count} fields were filled in',
  },
  'certification.application.nothing': 'Nothing to fill in: what the records know is there',
  'certification.application.open': 'Look at the form and export it',
  'certification.application.missing': {
    one: 'One point is missing for a complete form',
    other: '{count} points are missing for a complete form',
  },
  'certification.application.complete': 'The form is complete.',

  'certification.estimate.panel': 'Estimate',
  'certification.estimate.notice':
    'This is an estimate. Only the certification body fixes the audit time, by rules and factors of its own; put its figures in as soon as you have them.',
  'certification.estimate.prefill': 'Bring entries up to the records',
  'certification.estimate.start': 'Fill in from the records',
  'certification.estimate.defaults': 'Ready-made table and factors…',
  'certification.estimate.defaults.title': 'Replace table and factors?',
  'certification.estimate.defaults.body':
    'Your changes to the table, to percentages and factors are replaced by the ready-made ones. Prices stay.',
  'certification.estimate.defaults.do': 'Replace',
  'certification.estimate.filled': 'The estimate was brought up to the records',
  'certification.estimate.entries': 'What it is made from',
  'certification.estimate.sum': 'How it adds up',
  'certification.estimate.line.base': 'Base for {persons} persons: row “up to {upTo}”',
  'certification.estimate.line.beyond':
    'Base: {persons} persons are more than the table’s last row ({upTo}); its days are the least',
  'certification.estimate.line.limit': 'Reductions are limited to {percent} %',
  'certification.estimate.line.rounding': 'Rounded to half days',
  'certification.estimate.line.least': 'No initial audit is shorter',
  'certification.estimate.line.initial': 'Initial certification, both stages',
  'certification.estimate.column.what': 'What',
  'certification.estimate.column.percent': 'Percent',
  'certification.estimate.column.days': 'Days',
  'certification.estimate.column.cost': 'Cost',
  'certification.estimate.column.audit': 'Audit',
  'certification.estimate.column.year': 'When',
  'certification.estimate.result': 'Days and cost over three years',
  'certification.estimate.stage1': 'Stage 1',
  'certification.estimate.stage2': 'Stage 2',
  'certification.estimate.fixed': 'Application, certificate, other fixed fees',
  'certification.estimate.surveillance1': 'Surveillance 1',
  'certification.estimate.surveillance2': 'Surveillance 2',
  'certification.estimate.yearly': 'Yearly fees, three years',
  'certification.estimate.total': 'Three years',
  'certification.estimate.recertification': 'Recertification, after the three years',
  'certification.estimate.year0': 'before the certificate',
  'certification.estimate.year1': 'within 12 months',
  'certification.estimate.year2': 'within 24 months',
  'certification.estimate.year3': 'before it expires',
  'certification.estimate.noRate': 'Enter a day rate to see the cost.',
  'certification.estimate.nothing':
    'Persons and a table are needed. Fill both in from the records and the ready-made table.',
  'certification.estimate.table': 'Table and factors',
  'certification.estimate.sourceLine': 'Source: {source}. Last checked: {day}.',
  'certification.estimate.sourceOld':
    'Source: {source}. Last checked: {day}, more than a year ago: ask your body for current figures.',
  'certification.estimate.differ': {
    one: 'One factor does not fit the entries above.',
    other: '{count} factors do not fit the entries above.',
  },
  'certification.estimate.adopt': 'Set the factors by the entries',
  'certification.estimate.factor.unnamed': 'Own factor',
  'certification.estimate.factor.name': 'Name of factor {number}',
  'certification.estimate.factor.reason': 'Reason of factor {number}',
  'certification.estimate.factor.percent': 'Percent: {factor}',
  'certification.estimate.factor.remove': 'Delete: {factor}',
  'certification.estimate.factor.add': 'Add a factor of your own',
  'certification.estimate.prices': 'Prices',
  'certification.estimate.money': '{amount} {currency}',
} as const satisfies Messages;
