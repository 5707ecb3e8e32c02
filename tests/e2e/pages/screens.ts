import { expect, type Page } from '@playwright/test';
import { recordTypeNames, type RecordTypeName } from '../../../shared/domain/records/types.ts';

/** The wizard for a new record is the same for all types: one that is short and one that is long. */
const wizards: readonly RecordTypeName[] = ['issue', 'system'];

/** The addresses of all screens of a workspace in which every register has a record. */
export async function addressesOf(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async (types) => {
    const list = await window.aimsbook.invoke('assessment.list', undefined);
    const kinds = await window.aimsbook.invoke('document.list', undefined);
    const audits = await window.aimsbook.invoke('record.find', { types: ['audit'], search: '' });
    const records: string[] = [];
    for (const type of types) {
      const first = await window.aimsbook.invoke('record.find', { types: [type], search: '' });
      if (first.ok && first.value[0] !== undefined) records.push(first.value[0].id);
    }
    return {
      assessment: list.ok ? list.value[0]?.assessment.id : undefined,
      documents: kinds.ok ? kinds.value.map(({ document }) => document) : [],
      audit: audits.ok ? audits.value[0]?.id : undefined,
      records,
    };
  }, recordTypeNames);
  const { assessment, audit } = found;
  return [
    '/home',
    '/assessments',
    '/assessments/new',
    ...(assessment === undefined
      ? []
      : [
          `/assessments/${assessment}/set-up`,
          `/assessments/${assessment}/repeat`,
          `/assessments/${assessment}/interview`,
          `/assessments/${assessment}/results`,
          `/assessments/${assessment}/actions`,
          `/assessments/${assessment}/compare`,
          `/documents/${assessment}`,
        ]),
    '/responsibilities',
    '/risks/overview',
    '/risks/criteria',
    '/soa',
    ...['risks', 'issues', 'parties'].map((library) => `/library/${library}`),
    '/documents',
    '/documents-control/new',
    '/policy',
    '/evidence',
    '/all-actions',
    '/calendar',
    '/dashboard',
    '/people/matrix',
    '/people/awareness',
    '/monitoring',
    '/audits/coverage',
    ...(audit === undefined ? [] : [`/audits/${audit}/interview`]),
    '/certification/plan',
    '/certification/readiness/1',
    '/certification/readiness/2',
    '/certification/bodies',
    ...recordTypeNames.map((type) => `/registers/${type}`),
    ...found.records.map((id) => `/records/${id}`),
    ...wizards.map((type) => `/registers/${type}/new`),
    '/organisation',
    '/assessor',
    '/workspace',
    '/settings',
  ];
}

/** Goes to a screen and waits until it shows what it is about. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  const main = page.getByRole('main');
  await main.getByRole('heading').first().waitFor();
  await expect(main.locator('[aria-busy="true"]')).toHaveCount(0);
}
