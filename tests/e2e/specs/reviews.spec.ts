import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { ReviewsPage } from '../pages/reviews.ts';

test('a review is held on facts that match the records, decided, signed and locked', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'review.aims', 'blank'));
  const reviews = new ReviewsPage(page);
  const { registers } = reviews;
  const [id = '', nonconformity = ''] = await registers.make([
    {
      type: 'review',
      title: 'Review of the first year',
      data: { chair: 'Mia Lead', periodFrom: '2020-01-01' },
    },
    {
      type: 'nonconformity',
      title: 'Tests without groups',
      head: { due: '2021-01-01' },
      data: { grade: 'major' },
    },
    {
      type: 'role',
      title: 'Top management',
      head: { status: 'assigned' },
      data: { holder: 'Mia Lead' },
    },
  ]);
  await reviews.open(id, 'MRV-001');
  await reviews.invite('Mia Lead');
  await expectAccessible(page);

  await reviews.step('Inputs');
  await reviews.chooseInput('Nonconformities and incidents');
  const facts = reviews.facts('Nonconformities and incidents');
  await expect(facts).toContainText('One nonconformity is open; major: 1, late: 1.');
  await expect(facts).toContainText('Tests without groups');
  await reviews.hold();

  // What changes later is told beside the facts, never in their place.
  await page.evaluate(
    (changed) =>
      window.aimsbook.invoke('record.save', { id: changed, patch: { title: 'Renamed since' } }),
    nonconformity,
  );
  await reviews.chooseInput('Nonconformities and incidents');
  await expect(facts.getByRole('table')).toContainText('Tests without groups');
  await expect(facts.getByText('One thing changed since the meeting')).toBeVisible();

  await reviews.step('Signature');
  await expect(page.getByText('Before the minutes can be signed:')).toBeVisible();
  await reviews.step('Inputs');
  await reviews.chooseInput('Actions of earlier reviews');
  await reviews.discussAll('Seen and understood.', 11);
  await expect(page.getByRole('progressbar', { name: '11 of 11 inputs discussed' })).toBeVisible();
  await expectAccessible(page);

  await reviews.step('Decisions');
  await reviews.decide('Test per group before each release', 'Ben', '2030-01-01');
  await reviews.step('Conclusion');
  await reviews.conclude('The AIMS works.');
  await registers.saved();
  await reviews.step('Signature');
  await reviews.sign();

  const { record } = await registers.stored(id);
  expect(record.status).toBe('signed');
  expect(record.data['decisions']).toMatchObject([{ who: 'Ben', task: 'TSK-001' }]);
  await expect(page.getByText(/^Its status is “Signed”/)).toBeVisible();
  await reviews.step('Decisions');
  await expect(page.getByRole('link', { name: /TSK-001/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a row to: Decisions' })).toHaveCount(0);
});

test('the dashboard fits the window and leads on', async ({ desk }) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'board.aims', 'blank'));
  const { registers } = new ReviewsPage(page);
  await registers.goTo('/dashboard');
  await expect(page.getByText('There is nothing to show yet')).toBeVisible();
  await registers.make([
    {
      type: 'risk',
      title: 'Applicants are ranked by age',
      data: {
        kind: 'risk',
        organisation: 4,
        individuals: 4,
        society: 3,
        likelihood: 4,
      },
    },
    { type: 'nonconformity', title: 'Late', head: { due: '2021-01-01' }, data: { grade: 'minor' } },
  ]);
  const risks = page.getByRole('region', { name: 'Top risks' });
  await expect(risks.getByText('1 above the appetite')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Overdue' })).toContainText('Nonconformity');
  await expectAccessible(page);
  await risks.getByRole('link', { name: /Applicants are ranked by age/ }).click();
  await expect(page.getByRole('heading', { name: 'RSK-001', level: 1 })).toBeVisible();
});
