import { expect, test } from 'vitest';
import { replay } from '../../../shared/domain/ai-act-classifier.ts';
import { gapsIn, versionsOf } from '../../../shared/domain/controlled-documents.ts';
import { openPoints } from '../../../shared/domain/impact-open-points.ts';
import { measurementsOf } from '../../../shared/domain/objectives.ts';
import {
  missingGroups,
  policyGroups,
  readPolicy,
  type PolicyGroup,
} from '../../../shared/domain/policy.ts';
import { isOverdue, type AnyRecord } from '../../../shared/domain/records/record.ts';
import { missingFields, patchSchema } from '../../../shared/domain/records/schema.ts';
import { fieldsOf } from '../../../shared/domain/records/spec.ts';
import { linkSpecOf, recordTypeNames, specOf } from '../../../shared/domain/records/types.ts';
import { excludedControls, raciMatrix } from '../../../shared/domain/responsibilities.ts';
import { checkScope, scopeFacts } from '../../../shared/domain/scope.ts';
import { screeningProposal } from '../../../shared/domain/screening.ts';
import { translate } from '../../../shared/i18n/index.ts';
import { sample } from './sample-made.ts';

const titles = (some: readonly AnyRecord[]): string[] => some.map(({ title }) => title);

test('it is as large as it says, and untouched since', async () => {
  const { records, evidence, check } = await sample();
  const counts = recordTypeNames.map((type) => [type, records.of(type).length]);
  expect(Object.fromEntries(counts)).toEqual({
    issue: 15,
    party: 13,
    scope: 1,
    role: 11,
    system: 6,
    dataset: 11,
    model: 9,
    'test-run': 13,
    explanation: 5,
    deployment: 11,
    'risk-criteria': 1,
    risk: 26,
    control: 39,
    impact: 6,
    objective: 8,
    change: 3,
    task: 71,
    supplier: 9,
    document: 15,
    'document-version': 24,
    person: 21,
    competence: 14,
    qualification: 27,
    training: 8,
    acknowledgement: 20,
    resource: 9,
    communication: 8,
    concern: 4,
    incident: 1,
    indicator: 4,
    'audit-programme': 1,
    audit: 2,
    'audit-check': 65,
    finding: 18,
    review: 2,
    nonconformity: 9,
    idea: 5,
    project: 1,
    estimate: 1,
    body: 3,
    engagement: 1,
    'external-audit': 2,
    certificate: 1,
  });
  expect(titles(records.all.filter(({ archivedAt }) => archivedAt !== null))).toEqual([
    'MinuteOwl',
  ]);
  expect(evidence.length).toBeGreaterThan(50);
  expect(check.problems).toEqual([]);
});

/** Fields that say when something was done. */
const doneDays = /^(?:approved|accepted|done|classified|run|made|live|trained)On$/u;

test('no record names a day that came after its last change', async () => {
  const { records, today } = await sample();
  for (const { code, data, updatedAt } of records.all) {
    for (const [name, day] of Object.entries(data).filter(([name]) => doneDays.test(name))) {
      if (typeof day !== 'string' || day > today) continue;
      expect(day <= updatedAt.slice(0, 10), `${code} ${name} ${day} ${updatedAt}`).toBe(true);
    }
  }
});

test('every record is valid by its definition, and its rules hold', async () => {
  const { records } = await sample();
  for (const record of records.all) {
    const { type, title, status, owner, due, data, code } = record;
    const spec = specOf(type);
    const typed = fieldsOf(spec).filter(({ computed }) => computed !== true);
    const patch = Object.fromEntries(typed.map(({ name }) => [name, data[name]]));
    expect(patchSchema(spec).safeParse(patch).error?.issues, code).toBeUndefined();
    expect(spec.statuses, code).toContain(status);
    expect(spec.rules?.({ ...data, title, status, owner, due }) ?? [], code).toEqual([]);
    expect({ ...data, ...spec.compute?.(data) }, code).toEqual(data);
  }
});

test('only what is honestly unfinished lacks a required field or link', async () => {
  const { records } = await sample();
  const lacking = records.all.flatMap((record) => {
    const spec = specOf(record.type);
    const links = spec.links.filter(
      ({ name, required }) => required === true && records.linkedFrom(record.id, name).length === 0,
    );
    const missing = [...missingFields(spec, record.data), ...links.map(({ name }) => name)];
    return missing.length === 0 ? [] : [`${record.title}: ${missing.join(', ')}`];
  });
  expect(lacking.toSorted()).toEqual([
    'A manager bends the skills list to keep certain people off the rota: organisation, individuals, society, likelihood, strategy, treatment, residualLikelihood, residualConsequence',
    'Match 3.3: approvedBy',
    'Match ranker 3.3: artefactHash',
    'Match ranks Dutch applicants by the habits of other countries: strategy, treatment, residualLikelihood, residualConsequence',
    'O3 A culture of responsible AI: direction, target',
  ]);
});

test('links lead where their kind allows', async () => {
  const { records } = await sample();
  for (const { fromId, relation, toId } of records.links) {
    const from = records.byId(fromId);
    const to = records.byId(toId);
    if (from === undefined || to === undefined) throw new Error(`${relation} dangles`);
    const name = `${from.code} ${relation}`;
    const spec = linkSpecOf(from.type, relation);
    expect(spec?.to, name).toContain(to.type);
    const others = records.linkedFrom(fromId, relation);
    expect(new Set(others).size, name).toBe(others.length);
    expect(spec?.single === true ? others.length : 1, name).toBe(1);
    const reached = new Set(spec?.acyclic === true ? others : []);
    // A set can grow while it is walked.
    for (const one of reached)
      for (const next of records.linkedFrom(one.id, relation)) reached.add(next);
    expect(reached.has(from), name).toBe(false);
  }
});

test('records named in a text exist, and people are those of the organisation', async () => {
  const { records } = await sample();
  const codes = new Set(records.all.map(({ code }) => code));
  const named = records.all.flatMap(({ data }) =>
    Array.from(
      JSON.stringify(data).matchAll(
        /\b(?:RSK|AIS|IMP|TSK|OBJ|DOC|AUD|FND|NCR|INC|MRV|IND|TRN|APR|CON|TST|DAT|PTY|ISS|SUP)-\d{3}\b/g,
      ),
      ([code]) => code,
    ),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((code) => !codes.has(code))).toEqual([]);
  // Who answers for something works here, or audits; nobody who has left answers for anything.
  const people = new Set(
    records
      .of('person')
      .filter(({ status }) => status !== 'left')
      .map(({ title }) => title),
  );
  const owners = new Set(records.all.map(({ owner }) => owner));
  expect([...owners].filter((owner) => !people.has(owner))).toEqual([]);
  const auditors = new Set(['Ruairí Considine', 'Aoife Lenihan']);
  const audited = records.all.filter(({ owner }) => auditors.has(owner));
  expect(new Set(audited.map(({ type }) => type))).toEqual(new Set(['audit-check']));
});

test('no sentence is said twice', async () => {
  const { records } = await sample();
  const seen = new Map<string, string>();
  const twice: string[] = [];
  const hear = (code: string, value: unknown): void => {
    if (typeof value === 'string') {
      for (const sentence of value.match(/[^.!?]{45,}[.!?]/g) ?? []) {
        const known = seen.get(sentence.trim());
        if (known !== undefined && known !== code) twice.push(`${known}, ${code}: ${sentence}`);
        seen.set(sentence.trim(), code);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) hear(code, inner);
    }
  };
  for (const { type, code, data } of records.all) {
    // Texts of templates and of the library are the same by design.
    // Papers of reviews quote the records; their questions are those of the bank.
    const { body: _, classification: __, screening: ___, inputs: ____, ...own } = data;
    if (type !== 'document-version') hear(code, own);
  }
  expect(twice).toEqual([]);
});

test('risks are at all stages, and one is above the appetite with a dated plan', async () => {
  const { records, today, overview } = await sample();
  const risks = records.of('risk');
  expect(new Set(risks.map(({ status }) => status))).toEqual(new Set(specOf('risk').statuses));
  expect(risks.filter(({ data }) => data.kind === 'opportunity')).toHaveLength(2);
  const appetite = records.only('risk-criteria')?.data.appetite ?? 0;
  const above = risks.filter(({ data }) => (data.residual ?? 0) > appetite);
  expect(above.map(({ code }) => code)).toEqual(['RSK-001']);
  const [worst] = above;
  if (worst === undefined) throw new Error('no risk above the appetite');
  expect(worst.data.acceptedBy).toBe('Maeve Corrigan');
  const plan = records.linkingTo(worst.id, 'serves').filter(({ status }) => status !== 'done');
  expect(plan.length).toBeGreaterThanOrEqual(3);
  expect(plan.every(({ due }) => due !== null && due > today)).toBe(true);
  // The trend has something to show: a risk above the limits in an earlier month, none now.
  const critical = overview.trend.map(({ byLevel }) => byLevel[3] ?? 0);
  expect(critical.some((count) => count > 0)).toBe(true);
  expect(critical.at(-1)).toBe(0);
});

test('the statement of applicability is complete and without contradiction', async () => {
  const { records, findings, ports } = await sample();
  expect(findings).toEqual([]);
  const controls = records.of('control');
  const annex = ports.catalogue.requirements.filter(({ kind, leaf }) => kind === 'control' && leaf);
  const ofAnnex = controls.filter(({ data }) => data.control !== '');
  expect(ofAnnex.map(({ data, title }) => `${data.control} ${title}`).toSorted()).toEqual(
    annex.map(({ id, title }) => `${id} ${title}`).toSorted(),
  );
  expect([...excludedControls(controls)]).toEqual(['A.2.4', 'A.4.5']);
  expect(titles(controls.filter(({ data }) => data.control === ''))).toEqual([
    'No figure on fewer than eight people',
  ]);
});

test('each clause and control has one accountable role, but for one gap', async () => {
  const { records, ports } = await sample();
  const excluded = excludedControls(records.of('control'));
  const { rows } = raciMatrix(ports.catalogue.requirements, records.of('role'), excluded);
  const gaps = rows.filter((row) => row.gaps.length > 0);
  expect(gaps.map(({ requirement, gaps: kinds }) => [requirement.id, kinds])).toEqual([
    ['9.2.2', ['none-accountable']],
  ]);
});

test('scope, classification and screening agree with the systems', async () => {
  const { records, organisation, ports } = await sample();
  const facts = scopeFacts(records, organisation);
  expect(facts === null ? null : checkScope(facts)).toEqual([]);
  const { aiAct } = ports.libraries();
  const classes = records.of('system').map(({ title, data }) => {
    expect(replay(aiAct, data.classification, data.aiActClass).drift, title).toEqual([]);
    return [title, data.aiActClass];
  });
  expect(classes).toEqual([
    ['Forecast', 'minimal'],
    ['Match', 'high-risk'],
    ['Ask', 'limited'],
    ['Absence', 'minimal'],
    ['Deskmoor Assist', 'limited'],
    ['Pairline', 'limited'],
  ]);
  const criteria = records.only('risk-criteria')?.data;
  if (criteria === undefined) throw new Error('no criteria');
  for (const { data, due, title, id } of records.of('impact')) {
    const system = records.linkedFrom(id, 'assesses').at(0)?.data as never;
    expect(screeningProposal(data.screening).fullNeeded, title).toBe(data.fullNeeded);
    expect(openPoints(data, { system, criteria, due }), title).toEqual([]);
  }
});

test('versions agree between systems, models, deployments and assessments', async () => {
  const { records } = await sample();
  for (const { id, title, data } of records.of('system')) {
    const live = records
      .of('deployment')
      .filter((one) => one.status === 'live' && records.linkedFrom(one.id, 'of')[0]?.id === id);
    expect(
      live.map((one) => one.data.version),
      title,
    ).toEqual([data.version]);
    for (const impact of records.linkingTo(id, 'assesses')) {
      expect(impact.data['systemVersion'], impact.code).toBe(data.version);
    }
  }
  for (const deployment of records.of('deployment')) {
    const [model] = records.linkedFrom(deployment.id, 'model');
    if (model === undefined) continue;
    expect(model.data['version'], deployment.code).toBe(deployment.data.version);
  }
});

test('days follow each other', async () => {
  const { records, today } = await sample();
  const ordered = (what: string, ...days: (string | null | undefined)[]): void => {
    const known = days.filter((day): day is string => typeof day === 'string');
    expect(known, what).toEqual(known.toSorted());
  };
  for (const { code, data } of records.of('deployment')) {
    ordered(code, data.plannedOn, data.liveOn, data.endedOn);
  }
  for (const test of records.of('test-run')) {
    const [model] = records.linkedFrom(test.id, 'model');
    ordered(
      test.code,
      model?.data['trainedOn'] as string | null | undefined,
      test.data.runOn,
      today,
    );
  }
  for (const deployment of records.of('deployment')) {
    const [model] = records.linkedFrom(deployment.id, 'model');
    ordered(deployment.code, model?.data['trainedOn'] as string | null, deployment.data.liveOn);
  }
  for (const { code, data } of records.of('objective')) {
    const measured = measurementsOf(data).map(({ on }) => on);
    ordered(code, data.startOn, ...measured, measured.length > 0 ? today : null);
  }
  for (const { code, data } of records.of('change')) {
    ordered(code, data.approvedOn, data.startOn, data.doneOn);
  }
  for (const { code, data } of records.of('risk')) {
    ordered(code, data.assessedOn, data.acceptedOn, today);
  }
  for (const { code, data } of records.of('task')) ordered(code, data.doneOn, today);
  for (const { code, createdAt } of records.all) ordered(code, createdAt.slice(0, 10), today);
});

test('documents have every state, and approved ones the version that they are', async () => {
  const { records, today, ports } = await sample();
  const documents = records.of('document');
  expect(documents.filter(({ status }) => status === 'draft')).toHaveLength(1);
  expect(documents.filter(({ status }) => status === 'in-review')).toHaveLength(1);
  expect(documents.filter((one) => isOverdue(one, today))).toHaveLength(1);
  for (const document of documents) {
    const { code, status, data } = document;
    const [newest, ...older] = versionsOf(records, document);
    // Only a draft leaves places to decide.
    expect(gapsIn(data.body).length > 0, code).toBe(status === 'draft');
    expect(newest?.status, code).toBe(status === 'draft' ? undefined : 'approved');
    expect(older.filter((version) => version.status !== 'superseded')).toEqual([]);
    expect(newest?.data.version === data.version, code).toBe(status === 'approved');
    expect(newest?.data.body ?? '', code).not.toMatch(/\{\{|\[[^\]]+\](?!\()/);
  }
  const policy = documents.find(({ title }) => title.startsWith('AI policy'));
  if (policy === undefined) throw new Error('no AI policy');
  const versions = versionsOf(records, policy);
  expect(versions.map(({ data, status }) => [data.version, status])).toEqual([
    ['2.1', 'approved'],
    ['2.0', 'superseded'],
    ['1.0', 'superseded'],
  ]);
  // The policy's editor finds every clause again, and nothing that it does not know.
  const headings = Object.fromEntries(
    policyGroups.map((group) => [group, translate(`policy.group.${group}`)]),
  ) as Record<PolicyGroup, string>;
  const { policyClauses } = ports.libraries();
  for (const { data } of versions) {
    const read = readPolicy(data.body, policyClauses, { headings, gap: (name) => name });
    expect(read.rest).toBe('');
    expect(read.choices.length).toBeGreaterThan(15);
    expect(missingGroups(read, policyClauses)).toEqual([]);
  }
  // Objectives quote the policy.
  for (const { data } of records.of('objective')) {
    expect(policy.data.body).toContain(data.commitment.replace(/\.$/, ''));
  }
});

test('objectives that run have been measured at least four times', async () => {
  const { records } = await sample();
  const running = records
    .of('objective')
    .filter(({ status }) => ['on-track', 'at-risk', 'achieved'].includes(status));
  expect(running).toHaveLength(7);
  const counts = running.map(({ code, data }) => [code, measurementsOf(data).length] as const);
  expect(counts.filter(([, count]) => count < 4)).toEqual([]);
});
