import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { announceDue, dueNotice, noticeMemoryIn } from '../../../electron/services/due-notice.ts';
import { agendaDue, agendaOf } from '../../../shared/domain/agenda.ts';
import { temporaryFolder } from '../../fixtures/folder.ts';
import { call, openWorld, type World } from '../../fixtures/world.ts';
import { makeRecord } from '../domain/record-fixture.ts';

const today = '2026-05-14';
const day = 86_400_000;

function dueOf(...dues: readonly string[]) {
  const records = dues.map((due, at) =>
    makeRecord('task', at + 1, {}, { due, title: `Secret ${at}` }),
  );
  return agendaDue(agendaOf({ records, actions: [], served: new Map(), today }));
}
const settings = { dueNotice: true, dueNoticeTitles: true };
const facts = { organisation: 'Acme', settings, lastOn: null, today };

describe('the note about what is due', () => {
  it('counts, and names the three most urgent', () => {
    const due = dueOf('2026-05-01', '2026-05-02', '2026-05-15', '2026-05-16', '2026-08-01');
    expect(dueNotice({ ...facts, due })).toEqual({
      title: 'Acme: 2 overdue, 2 due within 7 days',
      body: 'TSK-001 Secret 0\nTSK-002 Secret 1\nTSK-003 Secret 2\nand 1 more',
    });
    expect(dueNotice({ ...facts, due: dueOf('2026-05-01') })?.title).toBe('Acme: 1 overdue');
    expect(dueNotice({ ...facts, due: dueOf('2026-05-20') })?.title).toBe(
      'Acme: 1 due within 7 days',
    );
  });

  it('tells nothing but figures without titles', () => {
    const bare = { ...facts, settings: { ...settings, dueNoticeTitles: false } };
    for (const dues of [['2026-05-01'], ['2026-05-15'], ['2026-05-01', '2026-05-15']]) {
      const notice = dueNotice({ ...bare, due: dueOf(...dues) });
      expect(JSON.stringify(notice)).not.toMatch(/Acme|Secret|TSK/);
      expect(notice?.title).toMatch(/^1 action/);
    }
  });

  it('stays away where nothing presses, nobody wants it, or it came today', () => {
    const due = dueOf('2026-05-01');
    expect(dueNotice({ ...facts, due: dueOf('2026-08-01') })).toBeNull();
    expect(dueNotice({ ...facts, due, settings: { ...settings, dueNotice: false } })).toBeNull();
    expect(dueNotice({ ...facts, due, lastOn: today })).toBeNull();
    expect(dueNotice({ ...facts, due, lastOn: '2026-05-13' })).not.toBeNull();
  });

  it('shortens what has no room', () => {
    const title = '👩🏽‍🔧 '.repeat(100);
    const records = [makeRecord('task', 1, {}, { due: '2026-05-01', title })];
    const due = agendaDue(agendaOf({ records, actions: [], served: new Map(), today }));
    const body = dueNotice({ ...facts, due })?.body ?? '';
    expect([...body].length).toBeLessThan(110);
    expect(body.isWellFormed()).toBe(true);
  });
});

describe('telling it', () => {
  const withTask = async (): Promise<World> => {
    const made = openWorld();
    await call(made, 'record.create', {
      type: 'task',
      head: { title: 'Renew the contract', due: '2026-05-10' },
      data: {},
      links: [],
    });
    return made;
  };

  it('goes through the port, once a day for one file', async () => {
    const made = await withTask();
    announceDue(made.ports);
    announceDue(made.ports);
    expect(made.notices.map(({ notice }) => notice.title)).toEqual(['Client: 1 overdue']);
    made.pass(day);
    announceDue(made.ports);
    expect(made.notices.map((one) => one.day)).toEqual(['2026-05-14', '2026-05-15']);
  });

  it('is silent with nothing open, nothing due, or the switch off', async () => {
    const empty = openWorld();
    announceDue(empty.ports);
    const made = await withTask();
    await call(made, 'app.saveSettings', { dueNotice: false });
    announceDue(made.ports);
    await call(made, 'app.saveSettings', { dueNotice: true });
    await call(made, 'workspace.close');
    announceDue(made.ports);
    expect([...empty.notices, ...made.notices]).toEqual([]);
  });
});

describe('the memory of notes', () => {
  it('keeps a day for each file, and no paths', () => {
    const file = join(temporaryFolder(), 'notices.json');
    const memory = noticeMemoryIn(file);
    expect(memory.lastOn('/home/mia/secret client.aims')).toBeNull();
    memory.remember('/home/mia/secret client.aims', '2026-05-13');
    memory.remember('/home/mia/other.aims', '2026-05-14');
    memory.remember('/home/mia/secret client.aims', '2026-05-14');
    const again = noticeMemoryIn(file);
    expect(again.lastOn('/home/mia/secret client.aims')).toBe('2026-05-14');
    expect(again.lastOn('/home/mia/other.aims')).toBe('2026-05-14');
    expect(readFileSync(file, 'utf8')).not.toContain('secret');
    const client = join(temporaryFolder(), 'client.aims');
    writeFileSync(client, '');
    memory.remember(client, '2026-05-14');
    renameSync(client, `${client}.renamed`);
    expect(memory.lastOn(`${client}.renamed`)).toBe('2026-05-14');
    writeFileSync(file, '{"broken');
    expect(noticeMemoryIn(file).lastOn('/home/mia/other.aims')).toBeNull();
  });
});
