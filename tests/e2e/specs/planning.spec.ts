import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { RegistersPage } from '../pages/registers.ts';

test('a value is typed in on the page of an objective, and the figures propose a status', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'plan.aims', 'blank'));
  const registers = new RegistersPage(page);
  const [id = ''] = await registers.make([
    {
      type: 'objective',
      title: 'Staff know the AI policy',
      data: { indicator: 'Staff trained', unit: '%', direction: 'at-least', target: 90 },
    },
  ]);
  await registers.openRecord(id, 'OBJ-001');
  await page.getByRole('tab', { name: 'Progress' }).click();
  const form = page.getByRole('form', { name: 'New measurement' });
  await expect(form.getByRole('button', { name: 'Add' })).toBeDisabled();
  for (const value of ['40', '92.5']) {
    await form.getByLabel('Value in %').fill(value);
    await form.getByLabel('Note').fill(`Counted: ${value}`);
    await page.keyboard.press('Enter');
    await expect(form.getByLabel('Value in %')).toHaveValue('');
  }
  const values = page.getByRole('listitem').filter({ hasText: 'Counted' });
  await expect(values).toHaveText([/92\.5 %.*Counted: 92\.5/, /40 %.*Counted: 40/]);
  await expect(page.getByRole('img', { name: 'Values over time' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Set to “Achieved”' }).click();
  await expect(page.getByText(/^The figures bear the status out/)).toBeVisible();
  await registers.saved();
  const stored = await registers.stored(id);
  expect(stored.record.status).toBe('achieved');
  expect(stored.record.data['measurements']).toMatchObject([
    { value: 40, note: 'Counted: 40' },
    { value: 92.5, note: 'Counted: 92.5' },
  ]);
});

test('usual topics and questions are added to a supplier once, and answered', async ({ desk }) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'plan.aims', 'blank'));
  const registers = new RegistersPage(page);
  const [id = ''] = await registers.make([
    { type: 'supplier', title: 'Cloudscan', data: { kind: 'supplier' } },
  ]);
  await registers.openRecord(id, 'SUP-001');
  await page.getByRole('tab', { name: 'Responsibilities and due diligence' }).click();
  await page.getByRole('button', { name: /^Add \d+ usual topics$/ }).click();
  await expect(page.getByRole('button', { name: /usual topics$/ })).toHaveCount(0);
  const topic = 'Intended use and its limits';
  await registers.choose(topic, 'Both');
  await page.getByRole('textbox', { name: `How, for: ${topic}` }).fill('They state it, we check.');
  await page.getByRole('button', { name: /^Add \d+ usual questions$/ }).click();
  await expect(page.getByRole('button', { name: /usual questions$/ })).toHaveCount(0);
  const question = page.getByRole('textbox', { name: /^Answer to: / }).first();
  await question.fill('Yes, in the contract.');
  await expectAccessible(page);
  await registers.saved();
  const { data } = (await registers.stored(id)).record;
  expect(data['responsibilities']).toContainEqual({
    topic,
    who: 'shared',
    how: 'They state it, we check.',
  });
  expect((data['diligence'] as readonly unknown[])[0]).toMatchObject({
    answer: 'Yes, in the contract.',
  });
});

test('the screening proposes a decision, and a dimension without effect takes a reason', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'plan.aims', 'blank'));
  const registers = new RegistersPage(page);
  const [id = ''] = await registers.make([{ type: 'impact', title: 'Triage assistant' }]);
  await registers.openRecord(id, 'IMP-001');
  await page.getByRole('button', { name: 'Begin the screening' }).click();
  const questions = page.getByRole('radiogroup').filter({ has: page.getByRole('radio') });
  const no = page.getByRole('radio', { name: 'No', exact: true });
  await expect(no.first()).toBeVisible();
  const count = await questions.count();
  for (let at = 0; at < count; at++) await no.nth(at).check();
  await expect(page.getByRole('button', { name: 'Decide: No, screening suffices' })).toBeVisible();

  // One of the decisive questions is enough for the other decision.
  await page.getByRole('radio', { name: 'Yes', exact: true }).first().check();
  await page.getByRole('button', { name: 'Decide: Yes, full assessment' }).click();
  await expect(page.getByText(/Decided: Yes, full assessment\./)).toBeVisible();

  await page.getByRole('button', { name: /^Environment and climate/ }).click();
  await page.getByLabel('Why there is no effect').fill('It runs on one small server.');
  await expect(
    page.getByRole('button', { name: /^Environment and climate\s*No effect/ }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Dimensions: 1 of 16 looked at' })).toBeVisible();
  await expectAccessible(page);
  await registers.saved();
  const { data } = (await registers.stored(id)).record;
  expect(data['fullNeeded']).toBe('yes');
  expect(data['screeningReason']).toContain('– ');
  expect(data['without']).toEqual([
    { dimension: 'environment', reason: 'It runs on one small server.' },
  ]);
});
