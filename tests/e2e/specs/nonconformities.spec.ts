import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { NonconformitiesPage } from '../pages/nonconformities.ts';
import { RegistersPage } from '../pages/registers.ts';

const ago = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

test('an incident becomes a nonconformity with cause, actions, and a check that fails', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'correct.aims', 'blank'));
  const registers = new RegistersPage(page);
  const way = new NonconformitiesPage(page);
  const [incident = ''] = await registers.make([
    {
      type: 'incident',
      title: 'Applicants with a career break ranked last',
      head: { owner: 'Ines Vogt' },
      data: {
        what: 'Gaps in the CV were read as zero months of experience.',
        kind: 'privacy',
        severity: 'high',
        detectedOn: ago(70),
        affected: 'Applicants',
        confidential: true,
        reporter: 'Alma Quist',
      },
    },
  ]);
  await registers.openRecord(incident, 'INC-001');
  await expect(page.getByText('Confidential report: name and contact never leave')).toBeVisible();
  await expect(page.getByLabel('Reported by', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show Reported by' }).click();
  await expect(page.getByLabel('Reported by', { exact: true })).toHaveValue('Alma Quist');

  await way.openStep('Notify');
  await expect(way.duty('gdpr-authority')).toContainText('GDPR, article 33');
  await way.duty('gdpr-authority').getByRole('button', { name: 'Take over' }).click();
  await expect(page.getByText('67 days overdue')).toBeVisible();
  await page.getByRole('button', { name: 'Data protection authority: told today' }).click();
  await expect(page.getByText('told late')).toBeVisible();
  await expectAccessible(page);
  await way.openStep('Cause');
  await way.raise('NCR-001');

  await expect(page.getByRole('region', { name: 'What was found' })).toContainText(
    'zero months of experience',
  );
  await way.openStep('Cause');
  await way.askWhys(['The change was not tested', 'No step asks for it', 'x']);
  await way.why(3).fill('');
  await page.keyboard.press('Backspace');
  await expect(way.why(2)).toBeFocused();
  await expect(way.why(3)).toHaveCount(0);
  await page.getByRole('button', { name: 'The last answer is a root cause' }).click();
  await expect(page.getByLabel('Root cause', { exact: true }).last()).toHaveValue(
    'No step asks for it',
  );
  await way.addCause('Process', 'Check-list without the step', true);
  await expect(way.diagram).toContainText('Root cause: Check-list without');
  await way.fill('Analysed by', 'Ines Vogt');
  await way.fill('Analysed on', ago(65));
  await expect(page.getByText('Nothing is missing in this step.')).toBeVisible();
  await expectAccessible(page);

  await way.openStep('Actions');
  await way.addAction('Add the step to the check-list', 'Ben Adler', ago(-5));
  await way.actions.first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Start the waiting time' }).click();
  await way.fill('Actions done on', ago(60));
  await way.openStep('Effect');
  await way.fill('How the effect is checked', 'Three releases.');
  await way.fill('Checked on', ago(1));
  await way.fill('Checked by', 'Mara Weiss');
  await page.getByRole('radio', { name: 'No', exact: true }).check({ force: true });
  const reopen = page.getByRole('group', { name: 'Open it again' });
  await expect(reopen.getByRole('button')).toBeDisabled();
  await reopen.getByLabel('Why the actions did not work').fill('Two of three lacked it.');
  await expectAccessible(page);
  await reopen.getByRole('button', { name: 'Open it again' }).click();
  await expect(page.getByText(/Opened again on .* by Mara Weiss: Two of three/)).toBeVisible();
  await way.openStep('Cause');
  await expect(page.getByText('Who analysed it, and on which day')).toBeVisible();
});
