import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { cli } from '../fixtures/workspace.ts';
import { AgendaPage, catchNotes, clickNote, notesIn } from '../pages/agenda.ts';
import { waitForHome } from '../pages/home.ts';
import { RegistersPage } from '../pages/registers.ts';
import { WelcomePage } from '../pages/welcome.ts';

const inDays = (count: number): string =>
  new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

test('everything to do is in one list and one calendar, worked by keyboard', async ({ desk }) => {
  const path = desk.path('client.aims');
  cli('new', path, '--name', 'Fjordlys Analytics');
  desk.own(path);
  const { page } = await desk.start([path]);
  await waitForHome(page);
  const agenda = new AgendaPage(page);
  await agenda.openList();
  await expect(page.getByText('Nothing is to be done')).toBeVisible();

  const registers = new RegistersPage(page);
  const [risk = '', late = '', later = ''] = await registers.make([
    {
      type: 'risk',
      title: 'Drift',
      head: { due: inDays(-3), owner: 'Ben' },
      data: { kind: 'risk' },
    },
    { type: 'task', title: 'Renew the contract', head: { due: inDays(-1), owner: 'Mia' } },
    { type: 'task', title: 'Write to the staff', head: { owner: 'Mia' } },
    {
      type: 'audit',
      title: 'Audit of operation',
      head: { due: inDays(40) },
      data: { startOn: inDays(20), endOn: inDays(21), requirements: ['8.1'] },
    },
  ]);
  await expect(agenda.headings).toHaveText([/^Overdue/, /^Later/, /^Without a day/]);
  await expect(agenda.items).toHaveText([/^RSK-001/, /^TSK-001/, /^AUD-001/, /^TSK-002/]);
  await expectAccessible(page);

  // Down to the late task: space marks it as done, and it can be taken back.
  await agenda.headings.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(agenda.item('TSK-001')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(agenda.items).toHaveCount(3);
  expect((await registers.stored(late)).record).toMatchObject({ status: 'done' });
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(agenda.items).toHaveCount(4);
  await agenda.move('TSK-002', inDays(2));
  await expect(agenda.headings).toHaveText([/^Overdue/, /^Within 7 days/, /^Later/]);
  expect((await registers.stored(later)).record.due).toBe(inDays(2));

  // Whose they are, and by clause.
  await agenda.showTab('Mine');
  await page.getByRole('combobox', { name: 'Whose actions are mine' }).fill('mia');
  await expect(agenda.items).toHaveText([/^TSK-001/, /^TSK-002/]);
  await agenda.showTab('Overdue');
  await expect(agenda.items).toHaveText([/^RSK-001/, /^TSK-001/]);
  await agenda.showTab('All');
  await agenda.groupBy('Group by clause');
  await expect(agenda.headings).toHaveText([/^8\.1/, /^8\.2/, /^No clause/]);
  await agenda.headings.nth(1).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(agenda.item('RSK-001')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await agenda.item('RSK-001').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'RSK-001', level: 1 }).waitFor();
  await page.goBack();
  await expect(agenda.item('RSK-001')).toBeVisible();

  await agenda.openCalendar();
  await expect(agenda.day(inDays(0))).toHaveAttribute('aria-selected', 'true');
  await agenda.day(inDays(0)).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(agenda.day(inDays(2))).toBeFocused();
  await expect(agenda.day(inDays(2)).getByRole('link')).toHaveText(['Write to the staff']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /^TSK-002/ })).toBeFocused();
  await expectAccessible(page);
  await page.getByText('Next 12 months').click();
  await expect(page.getByRole('link', { name: /^AUD-001/ })).toHaveCount(2);
  await desk.answerSave(desk.path('aims.ics'));
  await page.getByRole('button', { name: 'Export .ics' }).click();
  await expect(page.getByText('The calendar is in aims.ics')).toBeVisible();
  const file = readFileSync(desk.path('aims.ics'), 'utf8');
  expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(5);
  expect(file).toContain(`UID:${risk}@aimsbook`);

  // A folded group stays folded on this machine, but for the area on screen.
  const group = agenda.areas.getByRole('button', { name: 'Check and improve' });
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  const audits = agenda.areas.getByRole('link', { name: 'Internal audits' });
  await expect(audits).toHaveCount(0);
  await page.reload();
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await registers.openList('audit', 'Internal audits');
  await expect(audits).toHaveAttribute('aria-current', 'page');
  await agenda.openList();
  await expect(audits).toHaveCount(0);
});

test('a note on the desktop tells what is due, once a day, and leads to the list', async ({
  desk,
}) => {
  const { app, page } = await desk.start();
  await catchNotes(app);
  await new WelcomePage(page).create(desk, 'Fjordlys Analytics', desk.path('client.aims'));
  const registers = new RegistersPage(page);
  await registers.make([
    { type: 'task', title: 'Renew the contract', head: { due: inDays(-1) } },
    { type: 'task', title: 'Write to the staff', head: { due: inDays(3) } },
  ]);
  const reopen = async (): Promise<void> => {
    await page.keyboard.press('Control+w');
    await page.getByRole('button', { name: /^Fjordlys Analytics/ }).click();
    await waitForHome(page);
  };
  await reopen();
  const said = [
    {
      title: 'Fjordlys Analytics: 1 overdue, 1 due within 7 days',
      body: 'TSK-001 Renew the contract\nTSK-002 Write to the staff',
    },
  ];
  await expect.poll(() => notesIn(app)).toEqual(said);
  await clickNote(app);
  await page.getByRole('heading', { name: 'All actions', level: 1 }).waitFor();
  await expect(new AgendaPage(page).item('TSK-001')).toBeVisible();

  // The switches are in the settings, and the next day is another day.
  await registers.goTo('/settings');
  await expect(
    page.getByRole('switch', { name: 'Tell what is due when a workspace is opened' }),
  ).toBeChecked();
  await page.getByRole('switch', { name: 'Without titles' }).check();
  await reopen();
  expect(await notesIn(app)).toEqual(said);
});
