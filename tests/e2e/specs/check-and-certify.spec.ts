import { expect, test } from '../fixtures/app.ts';
import { makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { AuditsPage } from '../pages/audits.ts';
import { CertificationPage } from '../pages/certification.ts';
import { NonconformitiesPage } from '../pages/nonconformities.ts';
import { ReadinessPage } from '../pages/readiness.ts';
import { RegistersPage } from '../pages/registers.ts';
import { ReviewsPage } from '../pages/reviews.ts';

const ago = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

test('from an audit to readiness for stage 1 in one window', async ({ desk }) => {
  test.setTimeout(240_000);
  const { page } = await startWith(desk, makeWorkspace(desk, 'check.aims', 'sample'));
  const registers = new RegistersPage(page);
  const audits = new AuditsPage(page);
  const way = new NonconformitiesPage(page);
  const reviews = new ReviewsPage(page);
  const certification = new CertificationPage(page);
  const readiness = new ReadinessPage(page);

  await test.step('an audit is planned; its auditor may not audit their own work', async () => {
    await registers.goTo('/audits/coverage');
    await audits.planFromCoverage(['7.2', '7.3'], 'Extra audit of support');
    await audits.chooseLead('Declan Fahy');
    await expect(audits.dialog.getByRole('alert')).toContainText(
      'Declan Fahy can’t audit their own work',
    );
    await audits.pick('Sofie Maes');
    await expect(audits.team).toContainText('Independent of everything in scope');
  });

  await test.step('it is run by keyboard, and a finding is raised', async () => {
    await audits.prepareKeyQuestions();
    await audits.start();
    await audits.keys('1', 'n');
    await page.keyboard.type('Three proofs of competence seen, all judged by somebody.');
    await audits.keys('Escape', 'Enter', 'a');
    await audits.writeFinding({
      gradeKey: 'Alt+2',
      statement: 'Two agency workers were never asked to read the policy.',
    });
    await audits.expectAnswer('Does not conform');
    await page.getByRole('link', { name: 'AUD-003' }).click();
    await page.getByRole('button', { name: 'Report now' }).click();
    await audits.report('Yes');
    await way.raise('NCR-010');
  });

  const nonconformity = await page.evaluate(() => location.hash.split('/').at(-1) ?? '');
  // As if it had been found eighty days ago: a check of the effect takes weeks.
  await page.evaluate(
    ({ id, detectedOn }) =>
      window.aimsbook.invoke('record.save', { id, patch: { data: { detectedOn } } }),
    { id: nonconformity, detectedOn: ago(80) },
  );

  await test.step('correction, extent, root cause', async () => {
    await way.openStep('Correction');
    await way.fill('Correction', 'Both were asked the same day.');
    await way.fill('Corrected on', ago(79));
    await way.fill('Consequences', 'None found.');
    await way.openStep('Extent');
    await way.fill('Extent', 'All agency workers looked through: two of three.');
    await way.openStep('Cause');
    await way.askWhys(['The agency starts people without us', 'Nobody told the people lead']);
    await page.getByRole('button', { name: 'The last answer is a root cause' }).click();
    await way.addCause('Process', 'No start list from the agency', true);
    await expect(way.diagram).toContainText('No start list');
    await way.fill('Analysed by', 'Declan Fahy');
    await way.fill('Analysed on', ago(78));
  });

  await test.step('an action, and a check of its effect that comes neither too early nor alone', async () => {
    await way.openStep('Actions');
    await way.addAction('Weekly start list from the agency', 'Declan Fahy', ago(-3));
    await way.actions.first().getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Start the waiting time' }).click();
    await way.openStep('Effect');
    await way.fill('How the effect is checked', 'Start lists of eight weeks against the records.');
    await way.fill('Checked on', ago(0));
    await way.fill('Checked by', 'Katrien Baeten');
    await page.getByRole('radio', { name: 'Yes', exact: true }).check({ force: true });
    await way.fill('What the check showed', 'Nobody began without having been asked.');
    await expect(
      page.getByText('A check after the waiting time; this one came before it'),
    ).toBeVisible();
    await way.openStep('Risks');
    await way.fill('Risks and impacts', 'Looked at: RSK-017 holds.');
    await registers.saved();
    // With all else filled in, the early check alone keeps it open, whoever asks.
    await expect(page.getByRole('button', { name: 'Close it' })).toHaveCount(0);
    expect(await registers.refusal(nonconformity, { status: 'closed' })).toMatchObject({
      code: 'record.rule',
      details: { field: 'checkedOn', problem: 'checked-too-early' },
    });
    expect((await registers.stored(nonconformity)).record.status).not.toBe('closed');
    await way.openStep('Actions');
    await way.fill('Actions done on', ago(70));
    await registers.saved();
    await page.getByRole('button', { name: 'Close it' }).click();
    await registers.saved();
    expect((await registers.stored(nonconformity)).record.status).toBe('closed');
  });

  await test.step('a management review is held on what the records say, decided and signed', async () => {
    const [id = ''] = await registers.make([
      {
        type: 'review',
        title: 'Extra review before stage 2',
        data: { chair: 'Maeve Corrigan', periodFrom: ago(30) },
      },
    ]);
    const open = await page.evaluate(async () => {
      const list = await window.aimsbook.invoke('record.list', {
        type: 'nonconformity',
        query: {
          search: '',
          filters: { status: ['open', 'analysed', 'acting', 'checking'] },
          sort: { column: 'code', descending: false },
          archived: 'without',
          overdue: false,
        },
        offset: 0,
        limit: 50,
        links: [],
      });
      if (!list.ok) throw new Error(list.error.code);
      return list.value.rows.map(({ record }) => record.code);
    });
    await reviews.open(id, 'MRV-003');
    await reviews.invite('Maeve Corrigan');
    await reviews.step('Inputs');
    await reviews.chooseInput('Nonconformities and incidents');
    const facts = reviews.facts('Nonconformities and incidents');
    await expect(facts).toContainText(`${open.length} nonconformities are open`);
    for (const code of open) await expect(facts).toContainText(code);
    await expect(facts).toContainText('NCR-010');
    const computed = await reviews.computed(id);
    expect(computed).toHaveLength(11);
    await reviews.hold();
    // What the meeting keeps is what was computed from the records, input by input.
    expect((await registers.stored(id)).record.data['inputs']).toMatchObject(computed);
    await reviews.chooseInput('Actions of earlier reviews');
    await reviews.discussAll('Seen, nothing to add.', 11);
    await reviews.step('Decisions');
    await reviews.decide('Ask every agency for a start list', 'Henrik Aaltonen', ago(-60));
    await reviews.step('Conclusion');
    await reviews.conclude('Ready for stage 2 once the two concerns are answered.');
    await registers.saved();
    await reviews.step('Signature');
    await reviews.sign();
    await expect(page.getByText(/^Its status is “Signed”/)).toBeVisible();
    expect(await registers.refusal(id, { title: 'Changed later' })).toMatchObject({
      code: 'record.locked',
    });
    const signed = (await registers.stored(id)).record;
    expect(signed.title).toBe('Extra review before stage 2');
    expect(signed.data['decisions']).toMatchObject([{ task: expect.stringMatching(/^TSK-/) }]);
  });

  await test.step('audit days are estimated, the application form is produced', async () => {
    await registers.goTo('/registers/estimate');
    await expect(certification.sum).toContainText('Base for 54 persons: row “up to 65”');
    await page.getByLabel('Effective persons').fill('120');
    await expect(certification.sum).toContainText('Base for 120 persons: row “up to 125”');
    await registers.saved();
    await certification.openPlan();
    await page.getByRole('button', { name: 'Application form' }).click();
    const form = page.getByRole('region', { name: 'Document', exact: true });
    await expect(form).toContainText('Inisquill Software Limited applies for certification');
    await expect(form).toContainText('54 persons at 2 sites and 6 AI systems');
    await desk.answerOpen([desk.folder]);
    await page.getByRole('button', { name: /^Write 2 files/ }).click();
    await expect(page.getByText('2 files are written')).toBeVisible({ timeout: 30_000 });
    expect(desk.files().filter((name) => /\.(?:pdf|docx)$/.test(name))).toEqual([
      expect.stringMatching(/APPLICATION.*\.docx$/),
      expect.stringMatching(/APPLICATION.*\.pdf$/),
    ]);
  });

  await test.step('what stands in the way of stage 1 is put right in the window', async () => {
    const late = await page.evaluate(async (due) => {
      const found = await window.aimsbook.invoke('record.find', {
        types: ['finding'],
        search: 'FND-002',
      });
      if (!found.ok || found.value[0] === undefined) throw new Error('no finding');
      await window.aimsbook.invoke('record.save', { id: found.value[0].id, patch: { due } });
      return found.value[0].id;
    }, ago(4));
    expect((await registers.stored(late)).record.status).not.toBe('closed');
    await readiness.open('1');
    await expect(readiness.verdict).toContainText('One point stands in the way of stage 1');
    const point = readiness.item('audit-findings');
    await expect(point).toHaveAttribute('data-state', 'blocks');
    await expect(point).toContainText('FND-002');
    const codes = await point.getByRole('link', { name: /^FND-/ }).allInnerTexts();
    for (const code of codes.map((text) => text.slice(0, 7))) {
      await point.getByRole('link', { name: new RegExp(`^${code}`) }).click();
      await page.getByRole('heading', { name: code, level: 1 }).waitFor();
      await page.getByLabel('To be answered by').fill(ago(-20));
      await registers.saved();
      await readiness.open('1');
    }
    await expect(readiness.verdict).toContainText('Nothing stands in the way of stage 1');
    await page.getByText('Everything', { exact: true }).click();
    await expect(point).toHaveAttribute('data-state', 'met');
  });
});
