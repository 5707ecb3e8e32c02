import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { RegistersPage } from '../pages/registers.ts';

const data = {
  purpose: 'Sorts applications by how well they fit a vacancy.',
  version: '1.4',
  origin: 'developed',
  criticality: 'low',
  roles: ['provider'],
};

test('an AI system is classified by keyboard, with reasons that stay in the record', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'systems.aims', 'blank'));
  const registers = new RegistersPage(page);
  const [id = ''] = await registers.make([{ type: 'system', title: 'CV ranking', data }]);
  await registers.openRecord(id, 'AIS-001');
  await page.getByRole('tab', { name: 'EU AI Act' }).click();
  await expect(page.getByText('Not classified yet.')).toBeVisible();
  await expect(page.getByText('It is not legal advice.')).toBeVisible();
  await page.getByRole('button', { name: 'Start the classification' }).click();

  const question = (words: string) => page.getByRole('heading', { level: 2, name: words });
  await expect(question('Does it work out its output by itself')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('1');
  await expect(question('Does the Act apply')).toBeFocused();
  await page.keyboard.press('2');
  await expect(question('Result: Outside the scope of the Act')).toBeFocused();
  // Changed one's mind: the question comes again, and another answer leads on.
  await page.keyboard.press('Backspace');
  await page.keyboard.press('1');
  await expect(question('Which role do you have')).toBeFocused();
  await page.keyboard.press('1');
  // Nothing prohibited, no product: the last answer of each.
  for (const words of [
    'hidden or misleading way',
    'rate people by their behaviour',
    'faces, voices',
    'intimate',
    'safety component of a product',
    'critical infrastructure',
  ]) {
    await expect(question(words)).toBeFocused();
    await page.getByRole('list', { name: 'Answers' }).getByRole('button').last().click();
  }
  await page.keyboard.press('3');
  await expect(question('profile individuals')).toBeFocused();

  // One may look elsewhere and come back to the same question.
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.getByRole('tab', { name: 'EU AI Act' }).click();
  await expect(question('profile individuals')).toBeVisible();
  await page.keyboard.press('1');
  await expect(question('Result: High-risk AI system')).toBeFocused();
  await expectAccessible(page);
  const reasons = page.getByRole('textbox', { name: /^Reason for:/ });
  await reasons.nth(1).fill('Sold to recruiters in Austria and Italy since 2024.');
  await question('Result: High-risk AI system').click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Classification saved')).toBeVisible();
  await expect(page.getByText(/^Classified on \d/)).toBeVisible();
  await registers.saved();

  const { record } = await registers.stored(id);
  expect(record.data['aiActClass']).toBe('high-risk');
  const rows = record.data['classification'] as readonly Record<string, string>[];
  expect(rows.map(({ step }) => step).slice(0, 3)).toEqual(['ai-system', 'scope', 'role']);
  expect(rows).toHaveLength(11);
  expect(rows[1]?.['reason']).toBe('Sold to recruiters in Austria and Italy since 2024.');

  // A class chosen by hand that the answers do not lead to is pointed out.
  await registers.choose('Class under the EU AI Act', 'Minimal risk');
  await expect(page.getByText('The answers lead to another class')).toBeVisible();
});

test('a system moves on when its criteria are met or waived for a reason', async ({ desk }) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'systems.aims', 'blank'));
  const registers = new RegistersPage(page);
  const [id = ''] = await registers.make([{ type: 'system', title: 'CV ranking', data }]);
  await registers.openRecord(id, 'AIS-001');
  await page.getByRole('tab', { name: 'Life cycle gates' }).click();
  const next = page.getByRole('region', { name: 'Where the system stands' });
  const design = page.getByRole('region', { name: 'Design', exact: true });
  await expect(next.getByText('nothing was checked')).toBeVisible();

  await design.getByRole('button', { name: 'Add 4 usual criteria' }).click();
  await expect(next.getByText('4 criteria have to be met or waived first:')).toBeVisible();
  const move = next.getByRole('button', { name: 'Move to Data' });
  await expect(move).toBeDisabled();
  await expectAccessible(page);

  const states = design.getByRole('radiogroup');
  for (const at of [0, 1, 2]) await states.nth(at).getByText('Met').click();
  await states.nth(3).getByText('Waived').click();
  await expect(next.getByText('One waiver still needs a reason.')).toBeVisible();
  await expect(move).toBeDisabled();
  const reason = design.getByRole('textbox', { name: 'Why it may be left out here' });
  await expect(reason).toBeFocused();
  await reason.fill('Only our own staff use it, on made-up applications.');
  await expect(next.getByText('All criteria up to here are decided.')).toBeVisible();
  await move.click();
  await expect(next.getByRole('button', { name: 'Move to Development' })).toBeVisible();
  await registers.saved();

  const { record } = await registers.stored(id);
  expect(record.status).toBe('data');
  const gates = record.data['gates'] as readonly Record<string, unknown>[];
  expect(gates.map(({ state }) => state)).toEqual(['met', 'met', 'met', 'waived']);
  expect(gates.every(({ on }) => typeof on === 'string')).toBe(true);

  // What was decided for a stage that is over can't be taken back without saying why.
  await page.getByRole('button', { name: 'Design 4/4' }).click();
  await states.nth(0).getByText('Open').click();
  await expect(next.getByText('One criterion has to be met or waived first:')).toBeVisible();
  await expect(page.getByText('A stage before this one still has open criteria.')).toBeVisible();
  expect((await registers.stored(id)).record.data['gates']).toEqual(gates);
  await states.nth(0).getByText('Met').click();
  await registers.saved();
});

test('datasets, models and tests are seen together, and a new one is linked from the start', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'systems.aims', 'blank'));
  const registers = new RegistersPage(page);
  const [system = ''] = await registers.make([{ type: 'system', title: 'CV ranking', data }]);
  const metric = { metric: 'Recall', comparison: 'at-least', threshold: 0.9, note: '' };
  const [run = ''] = await registers.make([
    {
      type: 'test-run',
      title: 'Fairness by age',
      data: {
        purposes: ['fairness'],
        runOn: '2026-03-02',
        metrics: [
          { ...metric, subgroup: 'under 50', value: 0.94 },
          { ...metric, subgroup: '50 and older', value: 0.81 },
        ],
      },
      links: [{ relation: 'tests', toId: system }],
    },
  ]);
  await page.evaluate(
    (id) => window.aimsbook.invoke('record.save', { id, patch: { status: 'failed' } }),
    run,
  );
  await registers.openRecord(system, 'AIS-001');
  await page.getByRole('tab', { name: 'Data, models and tests' }).click();
  const summary = page.getByRole('region', { name: 'What the tests say' });
  await expect(
    summary.getByRole('row', { name: /Fairness TST-001 2 Mar 2026 Failed 1/ }),
  ).toBeVisible();
  await expect(
    summary.getByText('Recall, 50 and older: 0.81, has to be at least 0.9'),
  ).toBeVisible();
  await expect(page.getByText('No dataset yet')).toBeVisible();
  await expectAccessible(page);

  await summary.getByRole('link', { name: 'TST-001' }).first().click();
  await page.getByRole('tab', { name: 'Pass and fail' }).click();
  await expect(page.getByText('1 of 2 values with a limit keep it.')).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^Recall is lowest for 50 and older \(0.81\)/ }),
  ).toBeVisible();
  await expectAccessible(page);

  await registers.openRecord(system, 'AIS-001');
  await page.getByRole('tab', { name: 'Data, models and tests' }).click();
  await page.getByRole('link', { name: 'Add a dataset' }).click();
  await page.getByRole('heading', { name: 'New dataset', level: 1 }).waitFor();
  await page.locator('[data-field="title"] input').fill('Applications 2025');
  await page.getByRole('button', { name: 'Record now, finish later' }).click();
  await page.getByRole('heading', { name: 'DAT-001', level: 1 }).waitFor();
  await registers.openRecord(system, 'AIS-001');
  await page.getByRole('tab', { name: 'Data, models and tests' }).click();
  const datasets = page.getByRole('region', { name: 'Datasets' });
  await expect(datasets.getByRole('link', { name: 'DAT-001 Applications 2025' })).toBeVisible();
});
