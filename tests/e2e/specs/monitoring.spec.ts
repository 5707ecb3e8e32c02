import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace, startWith } from '../fixtures/workspace.ts';
import { CertificatePage } from '../pages/certificate.ts';
import { MonitoringPage } from '../pages/monitoring.ts';
import { RegistersPage } from '../pages/registers.ts';

test('values are typed and pasted, a breach is seen and answered by a task', async ({ desk }) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'measure.aims', 'blank'));
  const registers = new RegistersPage(page);
  const monitoring = new MonitoringPage(page);
  await monitoring.open();
  await expect(page.getByText('Nothing is monitored yet')).toBeVisible();
  const [id = ''] = await registers.make([
    {
      type: 'indicator',
      title: 'Complaints answered in five days',
      data: {
        kind: 'complaints',
        unit: '%',
        direction: 'at-least',
        target: 95,
        threshold: 90,
        frequency: 'monthly',
        subgroups: ['women', 'men'],
      },
    },
  ]);
  await registers.openRecord(id, 'IND-001');

  await monitoring.add('2026-01-31', { 'All, in %': '96,5' }, 'counted by hand');
  await expect(monitoring.entry.getByLabel('All, in %')).toHaveValue('');
  await monitoring.add('2026-02-28', { 'All, in %': 'many' });
  await expect(monitoring.entry.getByText('Not a figure')).toBeVisible();

  await monitoring.paste(
    'date;all;women;men\n31.01.2026;97;96;98\n28.02.2026;92;93;88,5\n31.02.2026;90;90;90',
  );
  await expect(monitoring.importing).toContainText(
    'Line 4: “31.02.2026” is no day of the calendar',
  );
  await expect(monitoring.importing).toContainText('left out, 96.5 % stays');
  await expectAccessible(page);
  await monitoring.importing.getByRole('button', { name: 'Take over 5 values' }).click();
  await expect(monitoring.chart).toContainText('For men (88.5 %) the value lies beyond');
  await monitoring.chart.getByRole('button', { name: 'Table' }).click();
  await expect(monitoring.chart.getByRole('row')).toHaveCount(7);
  await expect(monitoring.chart.getByRole('row', { name: /counted by hand/ })).toContainText(
    '96.5 %',
  );

  await page.getByRole('button', { name: 'Make a task' }).click();
  await page.getByRole('textbox', { name: 'Task' }).waitFor();
  await monitoring.open();
  await expect(page.getByText(/nothing follows from it yet/)).toBeVisible();
  await registers.make([
    { type: 'task', title: 'Look into it', links: [{ relation: 'serves', toId: id }] },
  ]);
  await expect(page.getByText(/nothing follows from it yet/)).toHaveCount(0);
  await monitoring.tile('On target').click();
  await expect(page.getByText('No indicator is on target.')).toBeVisible();
  await monitoring.tile('Beyond the threshold').click();
  await expect(monitoring.rows).toHaveText([/IND-001.*92 %.*Beyond the threshold/]);
  await expectAccessible(page);
});

test('three years of a certificate are planned, and a finding gets its deadline', async ({
  desk,
}) => {
  const { page } = await startWith(desk, makeWorkspace(desk, 'certified.aims', 'blank'));
  const registers = new RegistersPage(page);
  const certificate = new CertificatePage(page);
  const ago = (days: number): string =>
    new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const [id = '', stage2 = ''] = await registers.make([
    { type: 'certificate', title: 'Certificate', data: { decidedOn: ago(30), scope: 'Rostering' } },
    {
      type: 'external-audit',
      title: 'Stage 2',
      head: { status: 'held' },
      data: { kind: 'stage-2', startOn: ago(61), endOn: ago(60), minorDays: 70 },
    },
    { type: 'system', title: 'Ask' },
  ]);
  await registers.openRecord(id, 'CRT-001');
  await expect(certificate.audits).toHaveText([
    /not planned yet/,
    /not planned yet/,
    /not planned/,
  ]);
  await certificate.plan();
  await expect(certificate.audits).toHaveText([/EXA-002.*0 of 8/, /EXA-003.*0 of 8/, /0 of 10/]);
  await page.getByRole('button', { name: 'Add AIS-001 to the changes' }).click();
  await expect(page.getByText(/^Nothing in the records since/)).toBeVisible();
  await expectAccessible(page);

  await registers.openRecord(stage2, 'EXA-001');
  await certificate.openFindings();
  await certificate.addFinding('Minor nonconformity', 'One process was not audited.', 'N-1');
  await expect(certificate.findings).toHaveCount(1);
  await expect(certificate.findings.getByLabel('To be answered by')).toHaveValue(
    new Date(Date.parse(ago(60)) + 70 * 86_400_000).toISOString().slice(0, 10),
  );
  await expectAccessible(page);
  await certificate.findings.getByRole('button', { name: /nonconformity/i }).click();
  await page.getByRole('heading', { name: 'NCR-001', level: 1 }).waitFor();
});
