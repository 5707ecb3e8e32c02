import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, type Desk } from '../fixtures/app.ts';
import { cli, makeWorkspace } from '../fixtures/workspace.ts';

/** Goes to a screen by its address, as a link inside the window does. */
async function goTo(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
}

interface NewRisk {
  readonly title: string;
  readonly levels: readonly [likelihood: number, individuals: number];
  readonly after?: readonly [likelihood: number, consequence: number];
}

/** Makes risks through the same door as the wizard; gives their ids. */
function addRisks(page: Page, risks: readonly NewRisk[]): Promise<readonly string[]> {
  return page.evaluate(async (some) => {
    const ids: string[] = [];
    for (const { title, levels, after } of some) {
      // oxlint-disable-next-line no-await-in-loop -- codes count up in this order
      const made = await window.aimsbook.invoke('record.create', {
        type: 'risk',
        head: { title, owner: 'Hanna Vogt' },
        data: {
          kind: 'risk',
          likelihood: levels[0],
          organisation: 1,
          individuals: levels[1],
          society: 1,
          strategy: 'modify',
          ...(after === undefined
            ? {}
            : { residualLikelihood: after[0], residualConsequence: after[1] }),
        },
        links: [],
      });
      if (!made.ok) throw new Error(made.error.code);
      ids.push(made.value.id);
    }
    return ids;
  }, risks);
}

async function start(desk: Desk) {
  const path = makeWorkspace(desk, 'client.aims', 'blank');
  const { page } = await desk.start([path]);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('navigation', { name: 'Areas' }).waitFor();
  return { page, path };
}

test('criteria: what moves is shown and asked for before it is saved, and undone in one step', async ({
  desk,
}) => {
  const { page } = await start(desk);
  await goTo(page, '/risks/criteria', 'Risk criteria');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the criteria' }).click();
  await page.getByText('The criteria are saved.').waitFor();
  await addRisks(page, [
    { title: 'Rare but severe', levels: [1, 5] },
    { title: 'Often', levels: [5, 2] },
  ]);

  const cell = page.getByRole('button', { name: /^Rare, Severe: 5 Medium/ });
  await cell.focus();
  await page.keyboard.press('4');
  await page.getByRole('button', { name: /^Rare, Severe: 5 Critical/ }).waitFor();
  await page.getByText('RSK-001: Medium → Critical before treatment').waitFor();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: /^Unlikely, Severe/ })).toBeFocused();

  // A level that is taken away gives its ratings to the highest that is left.
  const last = page.getByRole('group', { name: 'Likelihood scale' }).getByRole('row').last();
  await last.getByRole('button', { name: /^(Delete|Remove|Take) .*5/ }).click();
  await page.getByText('The ratings of one record follow the scale').waitFor();
  await page.getByRole('button', { name: 'Save the criteria' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('RSK-001');
  await question.getByRole('button', { name: 'Save the criteria' }).click();
  await question.waitFor({ state: 'hidden' });
  await goTo(page, '/risks/overview', 'Risk overview');
  await page.getByText('Before treatment', { exact: true }).click();
  await page.getByRole('button', { name: /^Likely, Minor: 8 Medium, 1 risk/ }).waitFor();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await page.getByRole('button', { name: /^Almost certain, Minor: 10 High, 1 risk/ }).waitFor();
});

test('overview and panel: a cell lists its risks, the owner accepts what remains', async ({
  desk,
}) => {
  const { page, path } = await start(desk);
  await goTo(page, '/risks/overview', 'Risk overview');
  await page.getByText('No risk is rated yet').waitFor();
  await addRisks(page, [{ title: 'Drift', levels: [4, 4], after: [3, 4] }]);
  const cell = page.getByRole('button', { name: /^Possible, Major: 12 High, 1 risk/ });
  await cell.waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Almost certain, Negligible/ }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await page.keyboard.press(key);
  }
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Possible and Major' }).waitFor();
  await page.getByRole('link', { name: /RSK-001/ }).click();
  await page.getByRole('tab', { name: 'Where it stands' }).click();
  await page.getByText('above the appetite of 9').waitFor();
  const accept = page.getByRole('button', { name: 'Accept what remains' });
  await expect(accept).toBeDisabled();
  await page
    .getByRole('textbox', { name: 'Reason' })
    .fill('Until the new model is live in autumn.');
  await expectAccessible(page);
  await accept.click();
  await page.getByRole('button', { name: 'Take the acceptance back' }).waitFor();
  await page.getByRole('button', { name: 'Assessed today, ratings hold' }).click();
  await page.getByText(/^The assessment of RSK-001 is dated today/).waitFor();
  await desk.close();
  const written = cli('check', path);
  expect(written).toMatch(/ok|no problem|sound/i);
});

test('statement of applicability: prefilled, decided by keys, contradictions lead to their line', async ({
  desk,
}) => {
  const { page } = await start(desk);
  await goTo(page, '/soa', 'Statement of applicability');
  await page.getByRole('button', { name: 'Prefill from records' }).click();
  await page.getByText('0 of 38 decided').waitFor();
  await page.getByRole('article', { name: 'A.2.2' }).waitFor();
  await expectAccessible(page);
  const first = page.getByRole('button', { name: /^A\.2\.2/ });
  await first.focus();
  await page.keyboard.press('n');
  await page.getByText('1 of 38 decided').waitFor();
  await page.getByText('One contradiction').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('y');
  await page.getByText('2 of 38 decided').waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Justification' })).toBeFocused();
  await page.keyboard.type('Our customers ask for it.');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Show them' }).click();
  await page
    .getByRole('button', { name: 'A.2.2 is excluded without a justification.', exact: true })
    .click();
  const detail = page.getByRole('article', { name: 'A.2.2' });
  await detail.getByRole('textbox', { name: 'Justification' }).fill('No AI policy is needed yet.');
  await page.getByText('No contradiction').waitFor();
  await expectAccessible(page);
});
