import { describe, expect, it } from 'vitest';
import { applicationFormDocument } from '../../../shared/documents/aims/application-form/index.ts';
import { bodyComparisonDocument } from '../../../shared/documents/aims/body-comparison/index.ts';
import type { AimsDocInput } from '../../../shared/documents/aims/kind.ts';
import { projectPlanDocument } from '../../../shared/documents/aims/project-plan/index.ts';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import {
  bodies,
  certificationInput,
  certificationRecords,
  engagement,
  project,
} from './certification-fixture.ts';
import { blockText, expectFinished, headings, section, textOf } from './doc-text.ts';

const plan = (input: AimsDocInput = certificationInput()) => projectPlanDocument.build(input, null);
const comparison = (input: AimsDocInput = certificationInput()) =>
  bodyComparisonDocument.build(input, null);
const form = (input: AimsDocInput = certificationInput()) =>
  applicationFormDocument.build(input, null);
const replaced = (record: AnyRecord): AimsDocInput =>
  certificationInput(certificationRecords.map((one) => (one.id === record.id ? record : one)));
const without = (...records: readonly AnyRecord[]): AimsDocInput =>
  certificationInput(certificationRecords.filter((one) => !records.includes(one)));
const withProject = (data: Partial<(typeof project)['data']>): AimsDocInput =>
  replaced({ ...project, data: { ...project.data, ...data } });

it('every document is finished for a full workspace and for an empty one', () => {
  for (const build of [plan, comparison, form]) {
    expectFinished(build());
    expectFinished(build(certificationInput([], [])));
  }
  const empty = certificationInput([], []);
  expect(projectPlanDocument.missing(empty, null)).toEqual(['No certification project was begun.']);
  expect(bodyComparisonDocument.missing(empty, null)).toHaveLength(1);
  expect(applicationFormDocument.missing(empty, null)).toHaveLength(1);
});

describe('the project plan', () => {
  it('says first when the certificate comes, what is late, and draws it', () => {
    const text = section(plan(), 'summary');
    expect(text).toMatch(/^Brightwater Logistics plans to hold its certificate on \d+ \w+ 202\d\./);
    expect(text).toMatch(/1 of 8 steps are done; “Design and implementation” is next\./);
    expect(text).toContain('behind the plan');
    const figure = plan().blocks.find(({ kind }) => kind === 'figure');
    expect(figure === undefined ? '' : blockText(figure)).toContain('today, 14 May 2026');
  });

  it('names who, needs and the steps that decide the end', () => {
    const text = section(plan(), 'steps');
    expect(text).toContain('Rotterdam only');
    expect(text).toContain('steps 3, 4');
    expect(text).toContain('nobody yet');
    expect(text).toMatch(/“Choice of the certification body” has \d+ days to spare\./);
  });

  it('finds what endangers the dates in the records', () => {
    const text = section(plan(), 'risks');
    expect(text).toContain('One task of the project is overdue: TSK-002.');
    expect(text).toContain('The plan ends 20 days after the wished date.');
    const partial = replaced({ ...bodies[1], status: 'chosen' } as AnyRecord);
    const records = partial.records.all.filter(({ id }) => id !== bodies[0]?.id);
    expect(section(plan(certificationInput(records)), 'risks')).toContain(
      'Veldhuis Certificatie BV is chosen but may not certify. A firm of the same group consults',
    );
    const calm = replaced({ ...project, status: 'certified' });
    expect(headings(plan(calm))).not.toContain('risks');
  });

  it('lacks what nobody decided', () => {
    expect(projectPlanDocument.missing(certificationInput(), null)).toEqual([
      'For 3 open steps nobody is named.',
    ]);
    const bare = withProject({ sponsor: '', steps: [] });
    expect(projectPlanDocument.missing(bare, null)).toEqual([
      '8 open steps have no dates.',
      'For 8 open steps nobody is named.',
      'No sponsor in top management is named.',
    ]);
  });
});

describe('the comparison of bodies', () => {
  it('says which one is chosen, who is excluded and why', () => {
    const text = section(comparison(), 'result');
    expect(text).toContain(
      'Brightwater Logistics has compared 3 certification bodies and chosen Norcert Benelux on 6 May 2026.',
    );
    expect(text).toContain(
      'One is excluded because it would judge its own work: Veldhuis Certificatie BV.',
    );
    expect(text).toContain(
      'Of those who may certify, Norcert Benelux is the least expensive over three years.',
    );
    const why = section(comparison(), 'impartiality');
    expect(why).toContain(
      'A firm of the same group consults: Veldhuis Advies B.V. (ENG-001). It may certify from 31 January 2028 on.',
    );
    expect(why).toContain('It was last looked up on 1 November 2024');
    expect(why).toContain('Its quotation expired on 30 April 2026.');
  });

  it('puts days, prices and wishes side by side on a wide page', () => {
    const doc = comparison();
    const at = doc.blocks.findIndex(
      (block) => block.kind === 'page-break' && block.orientation === 'landscape',
    );
    expect(doc.blocks[at + 1]).toMatchObject({ kind: 'heading', id: 'comparison' });
    const text = section(doc, 'comparison');
    expect(text).toContain('2.5 + 5 = 7.5');
    expect(text).toContain('0.5 days less than estimated');
    expect(text).toContain('20,400 EUR');
    expect(text).toContain('does not offer Dutch');
    expect(text).toContain('does not audit ISO 9001');
  });

  it('shows how the estimate adds up that the quotations were held against', () => {
    const text = section(comparison(), 'estimate');
    expect(text).toContain('an estimate of 8 days for the initial certification and 2.5 days');
    expect(text).toContain('Three years were estimated at 17,550 EUR.');
    expect(text).toContain('Only the certification body fixes the audit time');
    expect(text).toContain('One critical AI system');
    expect(text).not.toContain('Four sites');
    const estimate = certificationRecords.filter(({ type }) => type === 'estimate');
    expect(headings(comparison(without(...estimate)))).not.toContain('estimate');
  });

  it('does not compare prices in several currencies', () => {
    const pounds = replaced({
      ...bodies[2],
      data: { ...bodies[2]?.data, currency: 'GBP' },
    } as AnyRecord);
    expect(section(comparison(pounds), 'result')).toContain(
      'Prices are in EUR and GBP and were not converted.',
    );
    expect(section(comparison(pounds), 'result')).not.toContain('least expensive');
  });

  it('frees a body when nobody of its group consulted', () => {
    const text = section(comparison(without(engagement)), 'result');
    expect(text).toContain('None of them consulted the organisation.');
    expect(textOf(comparison(without(engagement)))).toContain(
      'No consultant engagement is recorded.',
    );
  });

  it('makes another table for every four bodies', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      ...bodies[0],
      id: `body-${at}`,
      code: `CBD-${at}`,
      title: `Body ${at}`,
    })) as readonly AnyRecord[];
    const doc = comparison(certificationInput(many, []));
    const start = doc.blocks.findIndex(
      (block) => block.kind === 'heading' && block.id === 'comparison',
    );
    const tables = doc.blocks.slice(start).filter(({ kind }) => kind === 'table');
    expect(tables).toHaveLength(3);
  });
});

describe('the application form', () => {
  it('asks for a quotation with the size of what is to be certified', () => {
    expect(section(form(), 'request')).toContain(
      'The certificate is to cover 96 persons at 2 sites and 3 AI systems.',
    );
    expect(applicationFormDocument.missing(certificationInput(), null)).toEqual([]);
  });

  it('has the parts that a body asks for, in the order of a form', () => {
    expect(headings(form())).toEqual([
      'request',
      'applicant',
      'certification',
      'scope',
      'sites',
      'persons',
      'ai-systems',
      'outsourced',
      'systems-held',
      'consultants',
      'dates',
      'declaration',
      'annex',
    ]);
    const all = textOf(form());
    for (const said of [
      'Brightwater Logistics BV',
      'KvK 24 123 456',
      'ISO 9001 Quality',
      'Office assistants of the sales team: They handle no tour and no driver data.',
      'Antwerp depot',
      'Tour planner',
      'High risk',
      'Cloudscan BV',
      'ISO 9001, Norcert Benelux, valid until 30 June 2028',
      'Veldhuis Advies B.V.',
      'Dutch, English',
      'Not in July and August',
      'Tom Achterberg',
    ]) {
      expect(all).toContain(said);
    }
    const { blocks } = form();
    const signed = blocks.findIndex(({ kind }) => kind === 'signatures');
    expect(blocks[signed + 1]).toMatchObject({ kind: 'page-break', orientation: 'landscape' });
  });

  it('keeps a place for what was not entered, and says what is missing', () => {
    const bare = withProject({ registration: '', sites: [], languages: [], persons: 50 });
    expect(applicationFormDocument.missing(bare, null)).toEqual([
      'The register or tax number is missing.',
      'No site is named.',
      'No language of the audit is named.',
    ]);
    expect(section(form(bare), 'applicant')).toContain('to be filled in');
    const [first] = project.data.sites;
    const uneven = withProject({ sites: first === undefined ? [] : [{ ...first, persons: 40 }] });
    expect(applicationFormDocument.missing(uneven, null)).toEqual([
      'The sites have 40 persons together, the project 96 effective persons. A body will ask why.',
    ]);
  });

  it('declares consultants, and that there were none', () => {
    expect(section(form(), 'consultants')).toContain('Pieter Veldhuis');
    expect(section(form(without(engagement)), 'consultants')).toMatch(/^Nobody has advised/);
    const offered = replaced({ ...engagement, status: 'offered' });
    expect(section(form(offered), 'consultants')).toMatch(/^Nobody has advised/);
  });
});
