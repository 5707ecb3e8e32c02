import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { CertificationPage } from '../pages/certification.ts';
import { RegistersPage } from '../pages/registers.ts';

test('a project is begun, a step is shifted with all that follow, audit days are estimated', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'plan.aims', 'blank'));
  const certification = new CertificationPage(page);
  const registers = new RegistersPage(page);
  await certification.openPlan();
  await expect(page.getByText(/^About \d+ months: certificate around/)).toBeVisible();
  await certification.begin(60);
  await expectAccessible(page);

  const before = await certification.bar('Certificate and surveillance').getAttribute('aria-label');
  await certification.bar('Stage 1 audit').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(certification.preview).toContainText(
    'Stage 1 audit 14 days later. 3 steps after it move along',
  );
  const dragged = await certification.bar('Stage 2 audit').boundingBox();
  if (dragged === null) throw new Error('the bar is not on screen');
  const middle = { x: dragged.x + dragged.width / 2, y: dragged.y + dragged.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 40, middle.y, { steps: 4 });
  await page.mouse.up();
  await expect(certification.preview).toContainText(/Stage 2 audit \d+ days later\. 2 steps/);
  await certification.bar('Stage 1 audit').focus();
  // Shown, not kept: Esc drops it, Enter keeps it.
  await page.keyboard.press('Escape');
  await expect(certification.preview).toHaveCount(0);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(certification.preview).toHaveCount(0);
  const bar = certification.bar('Certificate and surveillance');
  await expect(bar).not.toHaveAttribute('aria-label', before ?? '');
  await expect(page.getByText('The plan ends 7 days after the wished date.')).toBeVisible();

  await certification.chooseStep('Commitment and gap analysis');
  await page.getByRole('button', { name: 'Mark as done today' }).click();
  await expect(page.getByText('1 of 8')).toBeVisible();
  await page.getByRole('button', { name: 'Add the usual tasks' }).click();
  await expect(page.getByRole('link', { name: /List all AI systems in use/ })).toBeVisible();
  await registers.saved();

  await certification.startEstimate();
  await expect(certification.sum).toContainText('Base for 60 persons: row “up to 65”');
  await expect(page.getByText(/^This is an estimate\. Only the certification body/)).toBeVisible();
  await page.getByLabel('Sites', { exact: false }).first().fill('3');
  await page.getByRole('button', { name: 'Set the factors by the entries' }).click();
  await expect(certification.sum).toContainText('Two or three sites');
  await page.getByLabel('Day rate of an auditor').fill('1000');
  await page.getByLabel('Currency').fill('EUR');
  // 7 days, 5 and 10 percent more, rounded to half days.
  await expect(certification.result.getByRole('row', { name: /^Three years/ })).toContainText(
    /13 ?13,000 EUR/,
  );
  await expectAccessible(page);
  await registers.saved();
});

test('bodies are compared, one is refused for impartiality, the application form is produced', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'bodies.aims', 'blank'));
  const certification = new CertificationPage(page);
  const registers = new RegistersPage(page);
  await certification.openPlan();
  await certification.begin(30);
  const quoted = { accreditedBy: 'NA', covers: 'yes', currency: 'EUR', checkedOn: '2026-01-01' };
  const [, partial = ''] = await registers.make([
    {
      type: 'engagement',
      title: 'Documents',
      head: { status: 'running' },
      data: {
        firm: 'Veldhuis Advies',
        group: 'Veldhuis',
        services: ['documents'],
        startOn: '2026-01-01',
      },
    },
    {
      type: 'body',
      title: 'Veldhuis Certificatie BV',
      data: { ...quoted, group: 'VELDHUIS GROUP', initialPrice: 8000, yearlyPrice: 3000 },
    },
    {
      type: 'body',
      title: 'Norcert',
      data: { ...quoted, initialPrice: 9000, yearlyPrice: 3500 },
    },
  ]);
  await certification.openBodies();
  await expect(certification.criterion('Price over three years')).toHaveText([
    '14,000 EUR',
    '16,000 EUR',
  ]);
  await expect(certification.criterion('Impartiality and validity').first()).toContainText(
    'A firm of the same group consults: Veldhuis Advies',
  );
  await expect(certification.chooseButton('Veldhuis Certificatie BV')).toHaveCount(0);
  await expectAccessible(page);
  await certification.choose('Norcert', 'Knows our field.');
  await expect(page.getByText('Norcert is chosen.')).toBeVisible();

  // Also on its own page the choice is refused, in words.
  await registers.openRecord(partial, 'CBD-001');
  await page.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Chosen' }).click();
  await expect(
    page.getByText('Veldhuis Certificatie BV may not certify you').first(),
  ).toBeVisible();
  expect((await registers.stored(partial)).record.status).toBe('candidate');
  await page.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Candidate' }).click();
  await registers.saved();

  await certification.openPlan();
  await page.getByRole('button', { name: 'Details of the project' }).click();
  await page.getByRole('tab', { name: 'Application' }).click();
  await page.getByLabel('Register and tax number').fill('NL 8012');
  await registers.saved();
  await page.getByRole('button', { name: 'Look at the form and export it' }).click();
  await expect(
    page.getByText(/applies for certification of its AI management system/),
  ).toBeVisible();
  await expect(page.getByText('NL 8012')).toBeVisible();
});
