/** The dashboard is one page, however much there is to say. */
import { expect, test } from 'vitest';
import { renderDocx } from '../../electron/documents/docx.ts';
import { renderPdf } from '../../electron/documents/pdf.ts';
import type { Dashboard } from '../../shared/domain/dashboard.ts';
import { dashboardDocument } from '../../shared/documents/aims/dashboard/index.ts';
import { recordId } from '../unit/domain/record-fixture.ts';
import { planningInput } from '../unit/documents-builders/planning-fixture.ts';
import { assets, docxText, docxToPdf, pdfInfo, pdfPages } from './support.ts';

const long = 'Keep people who were refused by a machine informed about how to be heard by a person';
const named = (type: 'risk' | 'objective' | 'indicator' | 'external-audit', at: number) => ({
  id: recordId(type, at),
  code: `XYZ-${String(at).padStart(3, '0')}`,
  title: `${long} ${at}`,
});
const five = [1, 2, 3, 4, 5];

/** As much as the page is ever given, in long words. */
const full: Dashboard = {
  today: '2026-05-14',
  certification: {
    projectId: recordId('project', 1),
    step: 'audit-and-review',
    number: 3,
    done: 2,
    of: 8,
    day: '2026-12-01',
    daysLeft: 201,
    nextAudit: { ...named('external-audit', 1), kind: 'stage-1', on: '2026-09-01' },
    certificate: null,
  },
  clauses: ['4', '5', '6', '7', '8', '9', '10', 'A'].map((id) => ({
    id,
    title: 'Context of the organization and its interested parties',
    percent: 61,
    score: 48,
    previous: 30,
  })),
  gap: {
    id: 'gap',
    code: 'GAP-002',
    title: 'Second gap analysis',
    date: '2026-05-01',
    score: 48,
    gaps: 90,
    actions: { open: 40, late: 12 },
    previous: { date: '2025-05-01', score: 30 },
  },
  risks: {
    open: 120,
    above: 14,
    unrated: 3,
    top: five.map((at) => ({
      ...named('risk', at),
      rating: 25,
      level: 3,
      levels: 4,
      levelText: 'Not acceptable at all',
      isAbove: true,
    })),
  },
  objectives: {
    open: 9,
    atRisk: 4,
    achieved: 2,
    missed: 1,
    list: five.map((at) => ({
      ...named('objective', at),
      status: 'at-risk',
      progress: 0.34,
      late: true,
    })),
  },
  indicators: {
    active: 20,
    breach: 5,
    offTarget: 4,
    unmeasured: 2,
    list: five.map((at) => ({ ...named('indicator', at), value: 0.123, unit: 'complaints' })),
  },
  overdue: {
    total: 99,
    areas: (['task', 'action', 'finding', 'nonconformity', 'measurement', 'review'] as const).map(
      (kind) => ({ kind, count: 16 }),
    ),
  },
  nonconformities: {
    open: 30,
    late: 12,
    ages: (['month', 'quarter', 'older'] as const).map((age) => ({ age, major: 4, minor: 6 })),
  },
  events: five.map((at) => ({
    ...named('external-audit', at),
    key: String(at),
    type: 'external-audit',
    assessmentId: null,
    detail: '',
    status: 'planned',
    owner: '',
    kind: 'audit',
    from: '2026-09-01',
    until: '2026-09-02',
    open: true,
  })),
};

const doc = dashboardDocument.build({ ...planningInput(), dashboard: full }, null);

test('the PDF is one page of A4, without a cover, with every subject on it', async () => {
  const pdf = await renderPdf(doc, assets);
  expect(pdfInfo(pdf)).toMatch(/^Pages: +1$/m);
  expect(pdfInfo(pdf)).toMatch(/^Page size: .*A4/m);
  const [page = ''] = pdfPages(pdf, '-layout');
  for (const part of [
    '201 days to the certificate',
    'Stage 1',
    '+18 since',
    '14',
    'XYZ-004',
    'at risk: 4',
    'in breach: 5',
    '12',
    'What comes next',
    'Page 1 of 1',
  ]) {
    expect(page).toContain(part);
  }
});

test('the Word file is one page too', async () => {
  const docx = await renderDocx(doc, assets);
  expect(docxText(docx)).toContain('201 days to the certificate');
  expect(pdfInfo(docxToPdf(docx))).toMatch(/^Pages: +1$/m);
});
