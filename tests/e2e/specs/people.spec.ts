import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { PeoplePage } from '../pages/people.ts';
import { RegistersPage } from '../pages/registers.ts';

test('a gap becomes a training, the training a proof; people acknowledge the policy', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'people.aims', 'blank'));
  const registers = new RegistersPage(page);
  const people = new PeoplePage(page);
  const [role = ''] = await registers.make([
    { type: 'role', title: 'Release manager', data: { holder: 'Mia Lead, Head of product' } },
  ]);
  await registers.make([
    {
      type: 'competence',
      title: 'Fairness reports',
      data: { level: 'proficient', validMonths: 24 },
      links: [{ relation: 'needed-by', toId: role }],
    },
  ]);

  await people.openMatrix();
  await page.getByRole('button', { name: 'Take over the holder that a role names' }).click();
  const missing = people.cell('Mia Lead, Fairness reports: no proof');
  await expect(missing).toBeVisible();
  await expectAccessible(page);
  await missing.focus();
  await page.keyboard.press('Enter');
  await people.planTraining('Reading fairness reports', '2026-01-15');
  await expect(people.cell(/no proof\. Planned: TRN-001$/)).toBeVisible();

  const training = await page.evaluate(async () => {
    const found = await window.aimsbook.invoke('record.find', { types: ['training'], search: '' });
    return found.ok ? (found.value[0]?.id ?? '') : '';
  });
  await registers.openRecord(training, 'TRN-001');
  await page.getByRole('tab', { name: 'Attendance and effect' }).click();
  await people.hold(['Mia Lead'], true);
  await expectAccessible(page);
  await people.judge('Judged three reports alone, all three right.', true);
  expect((await registers.stored(training)).record.status).toBe('effective');
  await people.openMatrix();
  await expect(
    people.cell(/^Mia Lead, Fairness reports: proved, proficient, until /),
  ).toBeVisible();

  const policy = await page.evaluate(async () => {
    const call = async (name: never, input: unknown) =>
      (await window.aimsbook.invoke(name, input as never)) as { value: { id: string } };
    const made = await call('controlled.create' as never, {
      template: null,
      title: 'AI policy',
      kind: 'policy',
      body: 'Be fair.',
    });
    const { id } = made.value;
    const data = { author: 'Mia', approver: 'Tom', requirements: ['5.2'] };
    await call('record.save' as never, { id, patch: { owner: 'Mia', data } });
    await call('controlled.submit' as never, { id });
    await call('controlled.approve' as never, { id, by: 'Tom', on: '2026-05-04' });
    return id;
  });
  expect(policy).not.toBe('');
  await people.openAwareness();
  await expect(people.line('Mia Lead')).toContainText('Never asked');
  await people.askAll();
  await expect(people.line('Mia Lead')).toContainText('Asked, no answer');
  await people.acknowledge(['Mia Lead'], 'In a meeting');
  await expect(people.line('Mia Lead')).toContainText(/Acknowledged.*in a meeting/);
  await expectAccessible(page);
});

test('a line in the log of a communication is typed in with Enter', async ({ desk }) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'people.aims', 'blank'));
  const registers = new RegistersPage(page);
  const [id = ''] = await registers.make([
    { type: 'communication', title: 'News of the policy', data: { audience: 'All staff' } },
  ]);
  await registers.openRecord(id, 'COM-001');
  await page.getByRole('tab', { name: 'Log' }).click();
  const form = page.getByRole('form', { name: 'New entry' });
  await form.getByLabel('What was told').fill('Version 2.0 is in force');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Version 2.0' })).toContainText(
    'All staff',
  );
  await registers.saved();
  const { record } = await registers.stored(id);
  expect(record.data['log']).toMatchObject([{ to: 'All staff', what: 'Version 2.0 is in force' }]);
  await expectAccessible(page);
});
