import { expect, test } from 'vitest';
import {
  auditorCompetence,
  conflictsOf,
  scopeOfAudit,
} from '../../../shared/domain/auditor-independence.ts';
import { bodyContextOf } from '../../../shared/domain/certification-facts.ts';
import { daysBetween } from '../../../shared/domain/common.ts';
import { bodyFindings, excluding } from '../../../shared/domain/impartiality.ts';
import { valuesOf } from '../../../shared/domain/indicators.ts';
import { isDiscussed, rowOfInput } from '../../../shared/domain/reviews.ts';
import {
  isOfType,
  isOverdue,
  type AimsRecord,
  type AnyRecord,
  type Records,
} from '../../../shared/domain/records/record.ts';
import { reviewInputs } from '../../../shared/domain/records/reviews.ts';
import { fieldsOf } from '../../../shared/domain/records/spec.ts';
import { specOf } from '../../../shared/domain/records/types.ts';
import { sample } from './sample-made.ts';

/** The year of support, checking, improvement and certification that the sample tells of. */

const codes = (records: readonly AnyRecord[]): string[] => records.map(({ code }) => code);

const people = (some: readonly AnyRecord[]): readonly AimsRecord<'person'>[] =>
  some.flatMap((one) => (isOfType(one, 'person') ? [one] : []));

/** Whether somebody worked for the organisation on a day. */
function workedOn({ data }: AimsRecord<'person'>, day: string | null): boolean {
  if (day === null) return true;
  return (data.joinedOn ?? '') <= day && day <= (data.leftOn ?? '9999');
}

test('nothing that was done lies in the future, and little is overdue', async () => {
  const { records, today } = await sample();
  const done =
    /^(?:(?:accepted|acknowledged|actionsDone|analysed|answered|approved|asked|checked|classified|closed|communicated|corrected|decided|detected|done|found|frozen|held|implemented|joined|left|made|measured|obtained|occurred|quoted|reported|report|restored|run|signed|trained|triaged|verified)On|on)$/u;
  const planned = new Set(['certificate']);
  const early = records.all.flatMap((record) => {
    const days = fieldsOf(specOf(record.type)).flatMap((field): [string, unknown][] => {
      const value = record.data[field.name];
      if (field.kind !== 'rows' || !Array.isArray(value)) return [[field.name, value]];
      return value.flatMap((row) => Object.entries(row as object));
    });
    return days
      .filter(([name, day]) => done.test(name) && typeof day === 'string' && day > today)
      .filter(() => !planned.has(record.type))
      .map(([name]) => `${record.code} ${name}`);
  });
  expect(early).toEqual([]);
  const overdue = records.all.filter((record) => isOverdue(record, today));
  expect(overdue.length).toBeGreaterThan(2);
  expect(overdue.length).toBeLessThan(12);
});

test('four indicators have twelve months of values, one of them by subgroup, one breach answered', async () => {
  const { records, today } = await sample();
  const indicators = records.of('indicator');
  expect(indicators).toHaveLength(4);
  for (const { code, data } of indicators) {
    const days = [...new Set(valuesOf(data).map(({ on }) => on))];
    expect(days.length, code).toBeGreaterThanOrEqual(12);
    expect(daysBetween(days[0] ?? today, days.at(-1) ?? today), code).toBeGreaterThan(300);
    expect(daysBetween(days.at(-1) ?? '', today), code).toBeLessThan(31);
    const named = new Set(valuesOf(data).map(({ subgroup }) => subgroup));
    expect([...named].filter((one) => one !== '').toSorted(), code).toEqual(
      data.subgroups.toSorted(),
    );
  }
  expect(indicators.filter(({ data }) => data.subgroups.length > 0)).toHaveLength(1);
  const answered = indicators.flatMap(({ id }) => records.linkedFrom(id, 'led-to'));
  expect(answered.map(({ data }) => data['source'])).toEqual(['indicator']);
});

test('objectives and indicators say the same of the same day', async () => {
  const { records } = await sample();
  const compared: string[] = [];
  for (const indicator of records.of('indicator')) {
    const whole = new Map(
      valuesOf(indicator.data)
        .filter(({ subgroup }) => subgroup === '')
        .map(({ on, value }) => [on, value]),
    );
    for (const objective of records.linkedFrom(indicator.id, 'measures')) {
      if (!isOfType(objective, 'objective')) continue;
      for (const { on, value } of objective.data.measurements) {
        if (on === null || !whole.has(on)) continue;
        expect(value, `${objective.code} ${on}`).toBe(whole.get(on));
        compared.push(on);
      }
    }
  }
  expect(compared.length).toBeGreaterThan(10);
});

test('two audits were worked through by auditors who are competent and independent', async () => {
  const { records } = await sample();
  const audits = records.of('audit');
  expect(audits.map(({ status }) => status)).toEqual(['closed', 'reported']);
  for (const audit of audits) {
    const { code, id, data } = audit;
    const team = people([
      ...records.linkedFrom(id, 'led-by'),
      ...records.linkedFrom(id, 'audited-by'),
    ]);
    expect(team.length, code).toBeGreaterThan(0);
    for (const auditor of team) {
      expect(conflictsOf(records, auditor, scopeOfAudit(records, audit)), code).toEqual([]);
      expect(auditorCompetence(records, auditor.id, data.startOn ?? '').state, code).toBe('proved');
      expect(workedOn(auditor, data.startOn), code).toBe(true);
    }
    const checks = records.linkingTo(id, 'of').filter((one) => isOfType(one, 'audit-check'));
    expect(checks.length, code).toBeGreaterThanOrEqual(25);
    expect(checks.length, code).toBeLessThanOrEqual(40);
    const inScope = new Set(data.requirements);
    for (const check of checks) {
      const { requirement, answeredOn, notes, spokenTo } = check.data;
      expect(
        requirement.filter((one) => !inScope.has(one)),
        check.code,
      ).toEqual([]);
      if (check.status === 'not-reached') continue;
      expect(notes.length, check.code).toBeGreaterThan(40);
      expect(spokenTo, check.code).not.toBe('');
      expect(
        (data.startOn ?? '') <= (answeredOn ?? '') && (answeredOn ?? '') <= (data.endOn ?? ''),
      ).toBe(true);
    }
    const hours = data.timetable.filter(({ on }) => on !== null && on >= (data.startOn ?? ''));
    expect(hours, code).toHaveLength(data.timetable.length);
    expect(new Set(data.timetable.map(({ auditor }) => auditor)), code).toEqual(
      new Set(team.map(({ title }) => title)),
    );
  }
  expect(records.of('audit-check').map(({ status }) => status)).toContain('not-reached');
});

test('what the programme leaves out is little and known', async () => {
  const { records, ports } = await sample();
  const excluded = new Set(
    records
      .of('control')
      .filter(({ status }) => status === 'excluded')
      .map(({ data }) => data.control),
  );
  const covered = new Set(records.of('audit').flatMap(({ data }) => data.requirements));
  const left = ports.catalogue.requirements
    .filter(({ leaf, id }) => leaf && !excluded.has(id) && !covered.has(id))
    .map(({ id }) => id);
  expect(left).toEqual([]);
});

test('findings have their grades, and every nonconformity of an audit is one in the register', async () => {
  const { records } = await sample();
  const [first, second] = records.of('audit');
  const gradesOf = (id = ''): string[] =>
    records
      .linkingTo(id, 'found-in')
      .map(({ data }) => String(data['grade']))
      .toSorted();
  expect(gradesOf(first?.id)).toEqual([
    'good-practice',
    'major',
    'minor',
    'minor',
    'minor',
    'observation',
    'observation',
    'observation',
    'opportunity',
    'opportunity',
  ]);
  expect(gradesOf(second?.id)).toContain('minor');
  for (const finding of records.of('finding')) {
    const isGrave = finding.data.grade === 'major' || finding.data.grade === 'minor';
    const raised = records.linkedFrom(finding.id, 'raised');
    const answers = records.linkedFrom(finding.id, 'answers');
    const wanted = isGrave ? 1 : Math.min(raised.length, 1);
    expect(codes(raised), finding.code).toHaveLength(wanted);
    for (const check of answers) {
      expect(check.status === 'does-not', `${finding.code} ${check.code}`).toBe(isGrave);
    }
  }
});

test('nine nonconformities are in every state, and one is overdue', async () => {
  const { records, today } = await sample();
  const all = records.of('nonconformity');
  expect(all.map(({ status }) => status).toSorted()).toEqual([
    'acting',
    'analysed',
    'checking',
    'checking',
    'closed',
    'closed',
    'closed',
    'not-confirmed',
    'open',
  ]);
  expect(all.filter((one) => isOverdue(one, today))).toHaveLength(1);
  expect(new Set(all.map(({ data }) => data.source)).size).toBeGreaterThanOrEqual(6);
  const analysed = all.filter(({ status }) => status !== 'open' && status !== 'not-confirmed');
  for (const one of analysed) {
    const { code, data, status } = one;
    expect(data.whys.length, code).toBeGreaterThanOrEqual(3);
    expect(data.causes.filter(({ root }) => root).length, code).toBeGreaterThan(0);
    expect(data.rootCause, code).not.toBe('');
    const actions = records.linkingTo(one.id, 'serves');
    expect(status === 'closed' && data.checkedBy === one.owner, code).toBe(false);
    // What is treated has something that was done about it.
    expect(actions.length, code).toBeGreaterThan(0);
    // Actions that are said to be done are done.
    const open = actions.filter((task) => task.status !== 'done' && task.status !== 'dropped');
    const laterOnly = open.every(({ due }) => (due ?? '') > today);
    expect(data.actionsDoneOn === null || laterOnly, code).toBe(true);
  }
});

test('reviews are signed, discussed to the end, and know nothing of later days', async () => {
  const { records } = await sample();
  const made = new Map(records.all.map(({ code, createdAt }) => [code, createdAt.slice(0, 10)]));
  const tasks = new Map(records.of('task').map((task) => [task.code, task]));
  const reviews = records.of('review');
  expect(reviews).toHaveLength(2);
  for (const { code, id, status, data } of reviews) {
    expect(status, code).toBe('signed');
    for (const input of reviewInputs) {
      const row = rowOfInput(data, input);
      expect(isDiscussed(row), `${code} ${input}`).toBe(true);
      expect(row.facts.length, `${code} ${input}`).toBeGreaterThan(20);
      const named = row.facts.match(/\b[A-Z]{3}-\d{3}\b/gu) ?? [];
      const later = named.filter((one) => (made.get(one) ?? '') > (data.heldOn ?? ''));
      expect(later, `${code} ${input}`).toEqual([]);
    }
    expect(data.decisions.length, code).toBeGreaterThanOrEqual(6);
    for (const { task, who, due } of data.decisions) {
      const found = tasks.get(task);
      expect([found?.owner, found?.due], `${code} ${task}`).toEqual([who, due]);
      expect(codes(records.linkedFrom(found?.id ?? '', 'serves')), task).toContain(code);
    }
    const names = new Set(records.of('person').map(({ title }) => title));
    expect(data.attendance.filter(({ name }) => !names.has(name))).toEqual([]);
    expect(id).not.toBe('');
  }
});

test('most decisions of reviews were carried out, one is late, one was dropped with a reason', async () => {
  const { records, today } = await sample();
  const decided = records
    .of('review')
    .flatMap(({ id }) => records.linkingTo(id, 'serves'))
    .filter((task) => isOfType(task, 'task'));
  const named = records.of('review').flatMap(({ data }) => data.decisions.map(({ task }) => task));
  expect(codes(decided).toSorted()).toEqual(named.toSorted());
  const done = decided.filter(({ status }) => status === 'done');
  expect(done.length).toBeGreaterThan(decided.length / 2);
  expect(decided.filter((task) => isOverdue(task, today))).toHaveLength(1);
  const dropped = decided.filter(({ status }) => status === 'dropped');
  expect(dropped).toHaveLength(1);
  expect(dropped.map(({ data }) => data.doneOn)).toEqual([null]);
  for (const { code, data } of [...done, ...dropped]) {
    expect(data.result.length, code).toBeGreaterThan(20);
  }
});

test('the incident was told to whom it had to be in time, and led to a nonconformity', async () => {
  const { records } = await sample();
  const [incident] = records.of('incident');
  if (incident === undefined) throw new Error('no incident');
  const { status, data, id } = incident;
  expect(status).toBe('closed');
  expect(data.notifications.length).toBeGreaterThan(0);
  for (const { whom, deadline, doneOn } of data.notifications) {
    expect(deadline !== null && doneOn !== null && doneOn <= deadline, whom).toBe(true);
  }
  expect(data.lessons).not.toBe('');
  expect(records.linkedFrom(id, 'led-to').map((one) => one.data['source'])).toContain('incident');
});

test('people act only while they are here, and gaps in competence are known', async () => {
  const { records, today } = await sample();
  for (const training of records.of('training')) {
    for (const person of people(records.linkedFrom(training.id, 'attended'))) {
      expect(workedOn(person, training.data.heldOn), `${training.code} ${person.title}`).toBe(true);
    }
  }
  for (const { code, id, data } of records.of('acknowledgement')) {
    const [person] = people(records.linkedFrom(id, 'by'));
    const day = data.acknowledgedOn ?? data.askedOn;
    expect(person !== undefined && workedOn(person, day), code).toBe(true);
  }
  const held = records.of('training').filter(({ status }) => status !== 'planned');
  expect(held).toHaveLength(7);
  expect(held.filter(({ status }) => status === 'not-effective')).toHaveLength(1);
  expect(gapsOf(records)).toEqual(
    [
      'Asking suppliers about their AI',
      'AI, data protection and labour law of four countries',
    ].toSorted(),
  );
  const soon = records
    .of('qualification')
    .filter(
      ({ status, due }) => status === 'current' && due !== null && daysBetween(today, due) < 60,
    );
  expect(soon).toHaveLength(1);
});

/** Competences that a role needs and nobody who holds it proves at the level. */
function gapsOf(records: Records): string[] {
  const levels = ['aware', 'practised', 'proficient', 'expert'];
  return records
    .of('competence')
    .filter((competence) =>
      records.linkedFrom(competence.id, 'needed-by').some((role) => {
        const holders = new Set(records.linkingTo(role.id, 'holds').map(({ id }) => id));
        const proofs = records
          .linkingTo(competence.id, 'proves')
          .filter(
            ({ id, status }) =>
              status === 'current' && holders.has(records.linkedFrom(id, 'of')[0]?.id ?? ''),
          );
        const need = levels.indexOf(competence.data.level ?? '');
        return !proofs.some(({ data }) => levels.indexOf(String(data['level'])) >= need);
      }),
    )
    .map(({ title }) => title)
    .toSorted();
}

test('the certification project is in stage 1, and who advised does not certify', async () => {
  const { records, today } = await sample();
  const project = records.only('project');
  expect(project?.status).toBe('running');
  const steps = project?.data.steps ?? [];
  expect(steps).toHaveLength(8);
  expect(steps.find(({ doneOn }) => doneOn === null)?.step).toBe('stage-1');
  const context = bodyContextOf(records, today);
  expect(context.engagements).toHaveLength(1);
  expect(context.auditors.map(({ name }) => name)).toEqual(['Ruairí Considine', 'Aoife Lenihan']);
  const judged = records
    .of('body')
    .map((body) => [body.status, excluding(bodyFindings(body, context)).map(({ kind }) => kind)]);
  expect(judged).toEqual([
    ['chosen', []],
    ['rejected', []],
    ['rejected', ['consulted', 'same-group']],
  ]);
  const external = records.of('external-audit');
  expect(external.map(({ data, status }) => [data.kind, status])).toEqual([
    ['stage-1', 'held'],
    ['stage-2', 'confirmed'],
  ]);
  const [stage1, stage2] = external;
  const findings = records.linkingTo(stage1?.id ?? '', 'found-in');
  expect(findings.map(({ status }) => status)).toEqual(['issued', 'issued']);
  expect((stage2?.data.startOn ?? '') > today).toBe(true);
  expect(records.of('certificate').map(({ status }) => status)).toEqual(['expected']);
});

test('whoever reported in confidence is named nowhere but in the case', async () => {
  const { records } = await sample();
  const cases = [...records.of('concern'), ...records.of('incident')].filter(
    ({ data }) => data.confidential,
  );
  expect(cases.length).toBeGreaterThan(0);
  for (const { code, data, title } of cases) {
    const { reporter: _, contact: __, ...told } = data;
    if (data.reporter.trim() === '') continue;
    expect(`${title} ${JSON.stringify(told)}`, code).not.toContain(data.reporter);
  }
});
