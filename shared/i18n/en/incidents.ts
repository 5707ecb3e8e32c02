import type { Messages } from '../format.ts';

/** Texts of the pages of incidents and concerns, and of what usually has to be notified. */
export const incidents = {
  'incidents.duty.ai-act-serious.whom': 'Market surveillance authority',
  'incidents.duty.ai-act-serious.why':
    'You provide a high-risk AI system and the incident counts as serious: report it as soon as a link to the system is likely, at the latest after 15 days.',
  'incidents.duty.ai-act-death.whom': 'Market surveillance authority',
  'incidents.duty.ai-act-death.why':
    'A person died: report as soon as you suspect a link to the high-risk AI system that you provide, at the latest after 10 days.',
  'incidents.duty.ai-act-widespread.whom': 'Market surveillance authority',
  'incidents.duty.ai-act-widespread.why':
    'The infringement is widespread, or critical infrastructure is disrupted: report at the latest after 2 days.',
  'incidents.duty.ai-act-deployer.whom': 'Provider of the AI system, then the authority',
  'incidents.duty.ai-act-deployer.why':
    'You use a high-risk AI system and noticed a serious incident: tell the provider at once, then importer or distributor and the market surveillance authority.',
  'incidents.duty.gdpr-authority.whom': 'Data protection authority',
  'incidents.duty.gdpr-authority.why':
    'Personal data were breached: report within 72 hours of knowing, unless a risk to people is unlikely. The clock does not stop at weekends.',
  'incidents.duty.gdpr-people.whom': 'People whose data were breached',
  'incidents.duty.gdpr-people.why':
    'The risk to them is likely to be high: tell them without undue delay what happened and what they can do.',
  'incidents.duty.nis2-warning.whom': 'National CSIRT or NIS 2 authority: early warning',
  'incidents.duty.nis2-warning.why':
    'Only if your organisation is an essential or important entity: a significant security incident is announced within 24 hours.',
  'incidents.duty.nis2-report.whom': 'National CSIRT or NIS 2 authority: notification',
  'incidents.duty.nis2-report.why':
    'Only if your organisation is an essential or important entity: a first assessment follows within 72 hours, the final report within a month.',
  'incidents.duty.customer.whom': 'Customer',
  'incidents.duty.customer.why':
    'Look up the time limit in the contract. Where you process personal data for the customer, tell them of a breach without undue delay (GDPR, article 33(2)).',
  'incidents.duty.supplier.whom': 'Supplier',
  'incidents.duty.supplier.why':
    'The supplier may have to report it, warn other customers and correct it. The contract says how and until when.',
  'incidents.duty.users.whom': 'Users of the AI system',
  'incidents.duty.users.why':
    'Your own rules say which incidents users hear of and how fast; the control asks that there are such rules and that they are followed.',
  'incidents.duty.certification-body.whom': 'Certification body',
  'incidents.duty.certification-body.why':
    'The certification contract usually obliges you to tell the body of serious incidents and of legal proceedings that concern the certified scope.',

  'incidents.panel': 'Response',
  'incidents.concern.panel': 'Handling',
  'incidents.steps': 'Steps',
  'incidents.done': 'done',
  'incidents.open': 'open',
  'incidents.overdue': {
    one: 'One notification is past its deadline.',
    other: '{count} notifications are past their deadline.',
  },
  'incidents.close': 'Close the incident',
  'incidents.complete': 'Stopped, notified, put right and understood: the incident can be closed.',
  'incidents.step.contain': 'Contain',
  'incidents.step.contain.intro':
    'Stop it from going on: switch off, roll back, go back to manual work. Note who did what at what time while you still know it.',
  'incidents.step.notify': 'Notify',
  'incidents.step.notify.intro':
    'Who has to know, until when, and proof that they were told. Deadlines run from the day when anybody in the company knew.',
  'incidents.step.correct': 'Put right',
  'incidents.step.correct.intro':
    'What the failure did to people and results, undone as far as it can be: decisions taken again, data repaired, people told.',
  'incidents.step.cause': 'Cause',
  'incidents.step.cause.intro':
    'A first answer is enough here. If a requirement was not met, raise a nonconformity: root cause and corrective actions belong there.',
  'incidents.step.lessons': 'Lessons',
  'incidents.step.lessons.intro':
    'What is different from now on, for this system and for the others, and whether the response itself worked.',
  'incidents.next.contain': 'First stop it from going on.',
  'incidents.next.notify': 'It is not settled yet who has to be told.',
  'incidents.next.correct': 'The results of the failure have to be put right.',
  'incidents.next.cause': 'What made it possible?',
  'incidents.next.lessons': 'What do you do differently from now on?',
  'incidents.course': 'Course of events',
  'incidents.event.occurred': 'Happened',
  'incidents.event.detected': 'Known',
  'incidents.event.notified': 'Told',
  'incidents.event.deadline': 'Deadline',
  'incidents.event.restored': 'Back to normal',
  'incidents.event.closed': 'Closed',
  'incidents.event.with': '{what}: {whom}',
  'incidents.event.sameDay': 'the same day',
  'incidents.event.after': { one: 'one day later', other: '{count} days later' },
  'incidents.event.before': {
    one: 'one day before it was known',
    other: '{count} days before it was known',
  },
  'incidents.notify.add': 'Add a notification',
  'incidents.notify.unnamed': 'Somebody without a name',
  'incidents.notify.done': '{whom}: told today',
  'incidents.notify.remove': 'Delete the notification of {whom}',
  'incidents.notify.state.done': 'told in time',
  'incidents.notify.state.done-late': 'told late',
  'incidents.notify.state.open': 'no deadline set',
  'incidents.notify.state.today': 'due today',
  'incidents.notify.state.left': { one: '1 day left', other: '{count} days left' },
  'incidents.notify.state.overdue': { one: '1 day overdue', other: '{count} days overdue' },
  'incidents.suggest': 'Usual for such an incident',
  'incidents.suggest.intro':
    'From what is filled in about the incident and its AI systems. It is no legal advice: take over what applies, correct the day where your contract or law says otherwise.',
  'incidents.suggest.none':
    'Nothing comes into question so far. Link the AI systems and partners that it concerns, and say in the details what it led to.',
  'incidents.suggest.all': 'All of it is on your list.',
  'incidents.suggest.until': 'until {day}',
  'incidents.suggest.take': 'Take over',
  'incidents.suggest.source': '{basis}. Source: {source}, last checked on {day}.',
  'incidents.suggest.systems': 'Because of {systems}.',
  'incidents.suggest.binds':
    'Binding from {day} (systems of Annex III; 2 August 2028 for products of Annex I), good practice until then.',
  'incidents.reporter': 'Reporter',
  'incidents.reporter.confidential':
    'Confidential report: name and contact never leave this file. No document and no export contains them.',
  'incidents.concern.triage': 'Triage',
  'incidents.concern.triage.intro':
    'Within a few days: how serious would it be if it were true, and does something have to stop meanwhile?',
  'incidents.concern.protect': 'Protect the reporter',
  'incidents.concern.protect.intro':
    'People report once. Whether the next one does depends on what happens to this one.',
  'incidents.concern.look-into': 'Look into it',
  'incidents.concern.look-into.intro':
    'Check what was said against records and tests, not against opinions. What it brings to light becomes an incident, a risk or a nonconformity.',
  'incidents.concern.answer': 'Answer',
  'incidents.concern.answer.intro':
    'Tell the person what you found and what follows, also when nothing does.',
  'incidents.concern.next.triage': 'Nobody has had a first look at it yet.',
  'incidents.concern.next.protect': 'Say how the reporter is protected.',
  'incidents.concern.next.look-into': 'What was found out and done?',
  'incidents.concern.next.answer': 'The reporter is waiting for an answer.',
  'incidents.concern.waiting': {
    one: 'The reporter has been waiting for an answer for one day.',
    other: 'The reporter has been waiting for an answer for {count} days.',
  },
  'incidents.concern.complete': 'Looked into and answered: the concern can be closed.',
  'incidents.concern.close': 'Close the concern',
} as const satisfies Messages;
