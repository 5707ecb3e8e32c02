import type { Messages } from '../format.ts';

/**
 * Words of the papers of a management review. `reviewFacts.<group>` says what is true of the records
 * of a group, `reviewFacts.note.<key>` what stands out, `reviewFacts.nothing.<key>` why there is
 * nothing to report.
 */
export const reviewFacts = {
  'reviewFacts.earlier.open': {
    one: 'One action of earlier reviews is open; late: {late}.',
    other: '{count} actions of earlier reviews are open; late: {late}.',
  },
  'reviewFacts.earlier.done': {
    one: 'One action of earlier reviews was done since the last look.',
    other: '{count} actions of earlier reviews were done since the last look.',
  },
  'reviewFacts.earlier.dropped': {
    one: 'One action of earlier reviews was dropped.',
    other: '{count} actions of earlier reviews were dropped.',
  },
  'reviewFacts.earlier.loose': {
    one: 'An earlier review decided something that nobody made an action of.',
    other: '{count} earlier reviews decided something that nobody made an action of.',
  },
  'reviewFacts.nothing.earlier.first':
    'This is the first review: there are no earlier decisions to follow up.',
  'reviewFacts.nothing.earlier.settled':
    'Earlier reviews left no action open, and none was finished in this period.',

  'reviewFacts.issues.new': {
    one: 'One issue is new.',
    other: '{count} issues are new.',
  },
  'reviewFacts.issues.changed': {
    one: 'One issue was changed.',
    other: '{count} issues were changed.',
  },
  'reviewFacts.issues.ended': {
    one: 'One issue is no longer current.',
    other: '{count} issues are no longer current.',
  },
  'reviewFacts.issues.rest': {
    one: 'One other issue stands as it was.',
    other: 'The other {count} issues stand as they were.',
  },
  'reviewFacts.issues.same': {
    one: 'Nothing changed in this period: the one issue that is recorded stands as it was. Ask whether that is true.',
    other:
      'Nothing changed in this period: all {count} issues stand as they were. Ask whether that is true.',
  },
  'reviewFacts.nothing.issues.none':
    'No external or internal issue is recorded, so no change of one can be reported (4.1).',

  'reviewFacts.parties.new': {
    one: 'One interested party is new.',
    other: '{count} interested parties are new.',
  },
  'reviewFacts.parties.changed': {
    one: 'The record of one interested party was changed.',
    other: 'The records of {count} interested parties were changed.',
  },
  'reviewFacts.parties.ended': {
    one: 'One interested party is a party no more.',
    other: '{count} interested parties are parties no more.',
  },
  'reviewFacts.parties.rest': {
    one: 'The needs of one other party stand as they were.',
    other: 'The needs of the other {count} parties stand as they were.',
  },
  'reviewFacts.parties.same': {
    one: 'Nothing changed in this period: the needs of the one party that is recorded stand as they were.',
    other: 'Nothing changed in this period: the needs of all {count} parties stand as they were.',
  },
  'reviewFacts.note.needsUnmet': {
    one: 'For one party it is not said where its needs are met, although they are requirements of the AIMS (needs: {needs}): {codes}.',
    other:
      'For {count} parties it is not said where their needs are met, although they are requirements of the AIMS (needs: {needs}): {codes}.',
  },
  'reviewFacts.nothing.parties.none':
    'No interested party is recorded, so no change of needs can be reported (4.2).',

  'reviewFacts.nonconformities.open': {
    one: 'One nonconformity is open; major: {major}, late: {late}.',
    other: '{count} nonconformities are open; major: {major}, late: {late}.',
  },
  'reviewFacts.nonconformities.closed': {
    one: 'One nonconformity was closed in this period, after the check of the effect.',
    other: '{count} nonconformities were closed in this period, after the check of the effect.',
  },
  'reviewFacts.nonconformities.notConfirmed': {
    one: 'One report turned out to be no nonconformity.',
    other: '{count} reports turned out to be no nonconformities.',
  },
  'reviewFacts.incidents.open': {
    one: 'One incident with an AI system is not closed; late: {late}.',
    other: '{count} incidents with AI systems are not closed; late: {late}.',
  },
  'reviewFacts.incidents.closed': {
    one: 'One incident was closed in this period.',
    other: '{count} incidents were closed in this period.',
  },
  'reviewFacts.note.effectDue': {
    one: 'The effect of the actions of {codes} can be judged now.',
    other: 'The effect of the actions of {count} nonconformities can be judged now: {codes}.',
  },
  'reviewFacts.note.ineffective': {
    one: 'The actions of {codes} did not work.',
    other: 'The actions of {count} nonconformities did not work: {codes}.',
  },
  'reviewFacts.note.withoutCause': {
    one: 'The root cause of {codes} is not known yet.',
    other: 'The root cause of {count} nonconformities is not known yet: {codes}.',
  },
  'reviewFacts.nothing.nonconformities.none':
    'No nonconformity and no incident is recorded. Either none occurred, or nobody writes them down.',
  'reviewFacts.nothing.nonconformities.quiet':
    'No nonconformity and no incident is open, and none was closed in this period.',

  'reviewFacts.indicators.breach': {
    one: 'One indicator breaks its threshold.',
    other: '{count} indicators break their threshold.',
  },
  'reviewFacts.indicators.off': {
    one: 'One indicator keeps its threshold but misses its target.',
    other: '{count} indicators keep their threshold but miss their target.',
  },
  'reviewFacts.indicators.on': {
    one: 'One indicator is as it should be.',
    other: '{count} indicators are as they should be.',
  },
  'reviewFacts.indicators.unmeasured': {
    one: 'One indicator has no value that can be judged.',
    other: '{count} indicators have no value that can be judged.',
  },
  'reviewFacts.note.measurementLate': {
    one: 'A measurement is overdue: {codes}.',
    other: '{count} measurements are overdue: {codes}.',
  },
  'reviewFacts.note.breachUnanswered': {
    one: 'The breach of {codes} led to no nonconformity.',
    other: '{count} breaches led to no nonconformity: {codes}.',
  },
  'reviewFacts.note.paused': {
    one: 'One indicator is paused: {codes}.',
    other: '{count} indicators are paused: {codes}.',
  },
  'reviewFacts.nothing.monitoring.none':
    'Nothing is monitored or measured yet: no indicator is recorded (9.1).',
  'reviewFacts.nothing.monitoring.paused': 'All indicators are retired, so nothing is measured.',

  'reviewFacts.audits.done': {
    one: 'One internal audit was reported in this period.',
    other: '{count} internal audits were reported in this period.',
  },
  'reviewFacts.audits.open': {
    one: 'One internal audit is planned or running.',
    other: '{count} internal audits are planned or running.',
  },
  'reviewFacts.externalAudits.done': {
    one: 'The certification body held one audit in this period.',
    other: 'The certification body held {count} audits in this period.',
  },
  'reviewFacts.externalAudits.open': {
    one: 'One audit of the certification body lies ahead.',
    other: '{count} audits of the certification body lie ahead.',
  },
  'reviewFacts.findings.open': {
    one: 'One audit finding is open; late: {late}.',
    other: '{count} audit findings are open; late: {late}.',
  },
  'reviewFacts.findings.closed': {
    one: 'One audit finding was closed in this period.',
    other: '{count} audit findings were closed in this period.',
  },
  'reviewFacts.note.findingsRaised': {
    one: 'One finding was raised in this period: {codes} (major {major}, minor {minor}, observations {observation}, opportunities {opportunity}).',
    other:
      '{count} findings were raised in this period: {codes} (major {major}, minor {minor}, observations {observation}, opportunities {opportunity}).',
  },
  'reviewFacts.note.gap':
    'The gap analysis {code} of {date} scores {score} of 100, with {gaps} gaps; open actions: {open}, late: {late}.',
  'reviewFacts.note.gapCompared':
    'The gap analysis {code} of {date} scores {score} of 100, after {before} on {beforeDate}, with {gaps} gaps; open actions: {open}, late: {late}.',
  'reviewFacts.nothing.audits.none':
    'No audit is recorded in this period, and none is planned. An internal audit has to come before stage 1 (9.2).',

  'reviewFacts.objectives.open': {
    one: 'One AI objective is being worked on; at risk: {atRisk}, late: {late}.',
    other: '{count} AI objectives are being worked on; at risk: {atRisk}, late: {late}.',
  },
  'reviewFacts.objectives.ended': {
    one: 'One AI objective ended in this period; achieved: {achieved}.',
    other: '{count} AI objectives ended in this period; achieved: {achieved}.',
  },
  'reviewFacts.note.objectiveUnmeasured': {
    one: 'The last measurement of {codes} is older than planned.',
    other: 'The last measurements of {count} objectives are older than planned: {codes}.',
  },
  'reviewFacts.nothing.objectives.none': 'No AI objective is set (6.2).',
  'reviewFacts.nothing.objectives.over':
    'No AI objective is being worked on, and none ended in this period. It is time for new ones.',

  'reviewFacts.risks.above': {
    one: 'One risk stands above the appetite of {appetite}.',
    other: '{count} risks stand above the appetite of {appetite}.',
  },
  'reviewFacts.risks.within': {
    one: 'One risk is within the appetite of {appetite}.',
    other: '{count} risks are within the appetite of {appetite}; the highest:',
  },
  'reviewFacts.risks.unrated': {
    one: 'One risk is not rated yet.',
    other: '{count} risks are not rated yet.',
  },
  'reviewFacts.risks.closed': {
    one: 'One risk was closed in this period.',
    other: '{count} risks were closed in this period.',
  },
  'reviewFacts.opportunities.open': {
    one: 'One opportunity is being followed.',
    other: '{count} opportunities are being followed.',
  },
  'reviewFacts.opportunities.closed': {
    one: 'One opportunity was closed in this period.',
    other: '{count} opportunities were closed in this period.',
  },
  'reviewFacts.note.riskNew': {
    one: 'One risk or opportunity is new: {codes}.',
    other: '{count} risks and opportunities are new: {codes}.',
  },
  'reviewFacts.note.riskAccepted': {
    one: 'One risk was accepted in this period: {codes}.',
    other: '{count} risks were accepted in this period: {codes}.',
  },
  'reviewFacts.note.riskUnaccepted': {
    one: '{codes} stands above the appetite and nobody accepted it.',
    other: '{count} risks stand above the appetite and nobody accepted them: {codes}.',
  },
  'reviewFacts.note.riskReassess': {
    one: '{codes} has to be assessed again.',
    other: '{count} risks have to be assessed again: {codes}.',
  },
  'reviewFacts.nothing.risks.none': 'No risk and no opportunity is recorded (6.1.2).',
  'reviewFacts.nothing.risks.over':
    'No risk and no opportunity is open, and none was closed in this period.',

  'reviewFacts.concerns.open': {
    one: 'One concern is not closed; late: {late}.',
    other: '{count} concerns are not closed; late: {late}.',
  },
  'reviewFacts.concerns.closed': {
    one: 'One concern was closed in this period.',
    other: '{count} concerns were closed in this period.',
  },
  'reviewFacts.communications.answered': {
    one: 'One communication brought an answer.',
    other: '{count} communications brought an answer.',
  },
  'reviewFacts.communications.silent': {
    one: 'One communication was sent without an answer on record.',
    other: '{count} communications were sent without an answer on record.',
  },
  'reviewFacts.note.concernsRaised': {
    one: 'One concern was raised in this period: {codes}.',
    other: '{count} concerns were raised in this period: {codes}.',
  },
  'reviewFacts.nothing.feedback.none':
    'No concern was reported and no answer to a communication is on record. Ask whether people know where to turn.',
  'reviewFacts.nothing.feedback.quiet':
    'No concern is open, none was closed in this period, and no answer to a communication is on record.',

  'reviewFacts.resources.needed': {
    one: 'One need for resources waits for a decision.',
    other: '{count} needs for resources wait for a decision.',
  },
  'reviewFacts.resources.decided': {
    one: 'One need is granted and not there yet.',
    other: '{count} needs are granted and not there yet.',
  },
  'reviewFacts.resources.available': {
    one: 'One need was met in this period.',
    other: '{count} needs were met in this period.',
  },
  'reviewFacts.resources.refused': {
    one: 'One need was not granted in this period.',
    other: '{count} needs were not granted in this period.',
  },
  'reviewFacts.roles.vacant': {
    one: 'One role is vacant.',
    other: '{count} roles are vacant.',
  },
  'reviewFacts.competence.gaps': {
    one: 'One person lacks competence that a role needs (gaps: {gaps}).',
    other: '{count} people lack competence that their roles need (gaps: {gaps}).',
  },
  'reviewFacts.trainings.ineffective': {
    one: 'One training did not have the wanted effect.',
    other: '{count} trainings did not have the wanted effect.',
  },
  'reviewFacts.trainings.unchecked': {
    one: 'One training was held, its effect is not checked yet.',
    other: '{count} trainings were held, their effect is not checked yet.',
  },
  'reviewFacts.trainings.planned': {
    one: 'One training is planned.',
    other: '{count} trainings are planned.',
  },
  'reviewFacts.nothing.resources.none':
    'No need for resources is open, no competence gap is known and no role is vacant.',
} as const satisfies Messages;
