import { translate } from '../../i18n/index.ts';
import type { Block, Doc, DocMeta } from '../doc.ts';
import { evidenceBlocks, peopleBlocks, signOffBlocks } from './appendix.ts';
import { comparisonBlocks } from './comparison.ts';
import { detailBlocks } from './details.ts';
import type { Facts } from './facts.ts';
import { factsOf } from './facts.ts';
import { findingBlocks } from './findings.ts';
import type { GapReportInput } from './input.ts';
import { dateText, methodBlocks } from './method.ts';
import { planBlocks } from './plan.ts';
import { resultBlocks } from './results.ts';
import { summaryBlocks } from './summary.ts';

export { documentReadiness } from './input.ts';
export type { GapReportInput } from './input.ts';

/** The report of a gap analysis, for Word and PDF alike. The same input gives the same document. */
export function buildGapReport(input: GapReportInput): Doc {
  const facts = factsOf(input);
  return { meta: metaOf(facts), blocks: blocksOf(facts) };
}

const newPage: Block = { kind: 'page-break', orientation: 'portrait' };
const widePage: Block = { kind: 'page-break', orientation: 'landscape' };

function blocksOf(facts: Facts): readonly Block[] {
  const contents: Block = {
    kind: 'contents',
    title: translate('gapReport.contents'),
    depth: 2,
  };
  switch (facts.input.variant) {
    case 'full':
      return [
        contents,
        newPage,
        ...summaryBlocks(facts),
        newPage,
        ...methodBlocks(facts),
        newPage,
        ...resultBlocks(facts),
        ...comparisonBlocks(facts),
        newPage,
        ...findingBlocks(facts),
        ...wide(planBlocks(facts)),
        newPage,
        ...detailBlocks(facts),
        ...wide(evidenceBlocks(facts)),
        newPage,
        ...peopleBlocks(facts),
        ...signOffBlocks(facts),
      ];
    case 'summary':
      return [
        ...summaryBlocks(facts),
        newPage,
        ...resultBlocks(facts),
        newPage,
        ...findingBlocks(facts),
        // Both signatures on one page.
        newPage,
        ...signOffBlocks(facts),
      ];
    case 'gaps':
      return [contents, ...findingBlocks(facts), ...wide(planBlocks(facts))];
  }
}

/** Wide tables get landscape pages; a section without one stays as it is. */
function wide(blocks: readonly Block[]): readonly Block[] {
  return [blocks.some(({ kind }) => kind === 'table') ? widePage : newPage, ...blocks];
}

function metaOf(facts: Facts): DocMeta {
  const { assessment, organisation, assessor, catalogue, variant, logos, createdAt } = facts.input;
  const title = translate(variant === 'full' ? 'gapReport.title' : `gapReport.title.${variant}`);
  const author = [assessor.name, assessor.firm].filter((part) => part !== '').join(', ');
  return {
    title,
    subtitle: translate('gapReport.subtitle', {
      standard: catalogue.title,
      assessment: assessment.title,
    }),
    organisation: organisation.name,
    author,
    code: assessment.code,
    version: assessment.version,
    status: translate(`gapReport.status.${assessment.status}`),
    date: dateText(facts),
    created: createdAt,
    owner: author,
    confidentiality: assessment.confidentiality,
    language: organisation.documentLanguage,
    pageSize: organisation.pageSize,
    logos,
    keywords: [catalogue.title, translate('gapReport.keyword'), assessment.code],
    cover: coverRows(facts, author),
    labels: {
      pageOf: translate('gapReport.pageOf', { page: '{page}', pages: '{pages}' }),
      continued: translate('gapReport.continued'),
    },
  };
}

function coverRows(facts: Facts, author: string): DocMeta['cover'] {
  const { assessment, organisation, assessor, catalogue, createdAt, toolVersion } = facts.input;
  const rows = [
    ['organisation', organisation.legalName || organisation.name],
    ['assessment', assessment.title],
    ['date', dateText(facts)],
    ['standard', catalogue.title],
    ['assessor', assessor.function === '' ? author : `${author} (${assessor.function})`],
    ['version', assessment.version],
    ['status', translate(`gapReport.status.${assessment.status}`)],
    ['issued', facts.words.date(createdAt)],
    ['confidentiality', assessment.confidentiality],
    ['tool', translate('gapReport.cover.toolValue', { version: toolVersion })],
  ] as const;
  return rows
    .filter(([, value]) => value.trim() !== '')
    .map(([row, value]) => ({ label: translate(`gapReport.cover.${row}`), value }));
}
