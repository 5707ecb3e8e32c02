import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { cli, makeWorkspace } from '../fixtures/workspace.ts';
import { waitForHome } from '../pages/home.ts';
import { RegistersPage } from '../pages/registers.ts';

test('an empty workspace says where to begin, and the steps follow what is recorded', async ({
  desk,
}) => {
  const path = desk.path('new.aims');
  cli('new', path, '--name', 'Fjordlys Analytics');
  desk.own(path);
  const { page } = await desk.start([path]);
  await waitForHome(page);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Fjordlys Analytics has no records for clauses 4 to 10 yet');
  const steps = page.getByRole('region', { name: 'Next steps' }).getByRole('link');
  await expect(steps).toHaveText([
    /Write down the scope of the AIMS/,
    /Write the AI policy/,
    /List your AI systems/,
  ]);
  await expect(page.getByRole('region', { name: 'Registers' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Start a gap analysis' }).click();
  await page.getByRole('heading', { name: 'New gap analysis', level: 1 }).waitFor();

  await page.keyboard.press('Alt+1');
  await steps.first().click();
  await page.getByRole('heading', { name: /^New scope/, level: 1 }).waitFor();
  await new RegistersPage(page).make([{ type: 'scope', title: 'Scope of our AIMS' }]);
  await page.keyboard.press('Alt+1');
  await expect(title).toHaveText(/^Fjordlys Analytics meets \d+ % of what clauses 4 to 10 ask for/);
  await expect(steps.first()).not.toHaveText(/Write down the scope of the AIMS/);
});

test('steps, clauses, what is overdue and the gap analysis lead to where the work is', async ({
  desk,
}) => {
  const { page } = await desk.start([makeWorkspace(desk, 'client.aims', 'sample')]);
  await waitForHome(page);
  const title = page.getByRole('heading', { level: 1 });
  const home = await title.textContent();
  const steps = page.getByRole('region', { name: 'Next steps' }).getByRole('link');
  await expect(steps).toHaveCount(3);
  for (const step of [0, 1, 2]) {
    await steps.nth(step).click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).not.toHaveText(
      home ?? '',
    );
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.keyboard.press('Alt+1');
    await expect(title).toHaveText(home ?? '');
  }

  const clauses = page.getByRole('region', { name: 'Where each clause stands' });
  const planning = clauses.getByRole('button', { name: /^6 Planning/ });
  await planning.click();
  await expect(planning).toHaveAttribute('aria-expanded', 'true');
  await expect(clauses.getByRole('link').first()).toBeVisible();

  // What is overdue: a record, and an action of the plan.
  await page.evaluate(async () => {
    const list = await window.aimsbook.invoke('assessment.list', undefined);
    const assessmentId = list.ok ? (list.value[0]?.assessment.id ?? '') : '';
    await window.aimsbook.invoke('action.add', {
      assessmentId,
      fields: {
        requirement: '4.1',
        title: 'Name the issues',
        detail: '',
        owner: '',
        due: '2026-01-05',
        effort: null,
        priority: 'low',
        status: 'open',
        dependsOn: [],
      },
    });
  });
  const overdue = page.getByRole('region', { name: /^Overdue: \d+$/ }).getByRole('link');
  await expect(overdue.first()).toHaveText(/^ACT-\d+Name the issuessince 5 Jan 2026, no owner$/);
  await overdue.first().click();
  await expect(page.getByRole('link', { name: 'Action plan' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.keyboard.press('Alt+1');
  const code = /^[A-Z]+-\d+/.exec((await overdue.nth(1).textContent()) ?? '')?.[0] ?? '';
  await overdue.nth(1).click();
  await expect(title).toHaveText(code);

  await page.keyboard.press('Alt+1');
  const gaps = page.getByRole('region', { name: 'Gap analysis' });
  await expect(gaps).toContainText(/\d+ of 100/);
  await gaps.getByRole('link', { name: 'Open the action plan' }).click();
  await expect(page.getByRole('row', { name: /Name the issues/ })).toBeVisible();
});
