import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { AuditsPage } from '../pages/audits.ts';
import { RegistersPage } from '../pages/registers.ts';

test('an audit is planned from the coverage, led by somebody independent, run by keyboard and reported', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'audit.aims', 'blank'));
  const registers = new RegistersPage(page);
  const audits = new AuditsPage(page);
  const duties = [{ part: 'accountable', requirements: ['7'], note: '' }];
  await registers.make([
    { type: 'person', title: 'Mia Roth', data: { function: 'People lead' } },
    { type: 'person', title: 'Tom Ek', data: { function: 'Controller' } },
    { type: 'role', title: 'People lead', data: { holder: 'Mia Roth', duties } },
  ]);

  await registers.goTo('/audits/coverage');
  await expect(audits.coverageRow('7.2')).toContainText('Not covered');
  await expectAccessible(page);
  await audits.planFromCoverage(['7.2', '7.3'], 'Support, spring');
  await audits.chooseLead('Mia Roth');
  const refusal = audits.dialog.getByRole('alert');
  await expect(refusal).toContainText('Mia Roth can’t audit their own work');
  await expect(refusal).toContainText('People lead (ROL-001) is their role and answers for 7.');
  await audits.pick('Tom Ek');
  await expect(audits.team).toContainText('Independent of everything in scope');
  await expectAccessible(page);

  await audits.prepareKeyQuestions();
  await audits.start();
  const first = await audits.question.innerText();
  await audits.keys('1', 'n');
  await page.keyboard.type('Training records of March seen.');
  await audits.keys('Escape', 'f', 'Enter');
  await expect(audits.question).not.toHaveText(first);
  await audits.keys('a');
  await audits.writeFinding({
    gradeKey: 'Alt+2',
    statement: 'Two of five engineers have no proof of competence.',
  });
  await audits.expectAnswer('Does not conform');
  await audits.keys('ArrowUp');
  await expect(audits.question).toHaveText(first);
  await audits.expectAnswer('Conforms');
  await expect(page.getByRole('textbox', { name: /^Notes/ })).toHaveValue(
    'Training records of March seen.',
  );
  await audits.keys('/');
  await page.keyboard.type('training records of march');
  await expect(audits.checklist.getByRole('button', { name: first.slice(0, 40) })).toBeVisible();
  await audits.keys('Enter', 'Escape');
  await expectAccessible(page);
  await audits.keys('?');
  await expect(page.getByRole('dialog')).toContainText('Come back to it');
  await audits.keys('Escape');

  await page.getByRole('link', { name: 'AUD-001' }).click();
  await expect(audits.findings).toContainText('Minor nonconformity');
  await page.getByRole('button', { name: 'Report now' }).click();
  await audits.report('Yes');
  await expect(audits.step('its checklist stays as it is')).toBeVisible();
  await expect(audits.findings).toContainText('Issued');
  await page.getByRole('button', { name: 'Raise nonconformity' }).click();
  await page.getByRole('heading', { name: 'NCR-001', level: 1 }).waitFor();
  await registers.goTo('/audits/coverage');
  // What was found raises the importance: one audit in the cycle is not enough any more.
  await expect(audits.coverageRow('7.2')).toContainText('There was a nonconformity: NCR-001.');
});
