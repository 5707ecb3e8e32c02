import { describe, expect, it } from 'vitest';
import {
  addressOf,
  distanceText,
  groupText,
} from '../../../../renderer/features/agenda/agenda-words.ts';
import { agendaKinds, urgencies } from '../../../../shared/domain/agenda-model.ts';
import { agendaTitle } from '../../../../shared/i18n/agenda-text.ts';

const group = (key: string, name = key) => ({ key, name, count: 1, overdue: 0 });
const requirements = [
  { id: '6.1', title: 'Actions to address risks', kind: 'clause', leaf: false, parent: '6' },
] as unknown as Parameters<typeof groupText>[2];

describe('the words of the list', () => {
  it('name every group', () => {
    for (const key of urgencies) expect(groupText(group(key), 'due', [])).not.toBe(key);
    for (const key of agendaKinds) expect(groupText(group(key), 'kind', [])).not.toBe(key);
    expect(groupText(group('mia', 'Mia'), 'owner', [])).toBe('Mia');
    // Somebody may be called like a kind.
    expect(groupText(group('task', 'Task'), 'owner', [])).toBe('Task');
    expect(groupText(group('', ''), 'owner', [])).toBe('No owner');
    expect(groupText(group('6.1'), 'clause', requirements)).toBe('6.1 Actions to address risks');
    expect(groupText(group('99.9'), 'clause', requirements)).toBe('99.9');
    expect(groupText(group(''), 'clause', requirements)).toBe('No clause');
  });

  it('say how far a day is away', () => {
    const away = (day: string): string => distanceText(day, '2026-05-14');
    expect(
      ['2026-05-13', '2026-05-14', '2026-05-15', '2026-06-01', '2026-05-01'].map(away),
    ).toEqual(['1 day late', 'today', 'in 1 day', 'in 18 days', '13 days late']);
  });

  it('add to a title what it does not say, steps of a project in words', () => {
    expect(agendaTitle({ type: 'incident', title: 'Leak', detail: 'Authority' })).toBe(
      'Authority: Leak',
    );
    expect(agendaTitle({ type: 'task', title: 'Do it', detail: '' })).toBe('Do it');
    const step = agendaTitle({ type: 'project', title: 'Certificate', detail: 'choose-body' });
    expect(step).toMatch(/: Certificate$/);
    expect(step).not.toContain('choose-body');
  });

  it('lead to the record, or to the plan of the gap analysis', () => {
    expect(addressOf({ id: 'a', assessmentId: null })).toBe('/records/a');
    expect(addressOf({ id: 'a', assessmentId: 'b' })).toBe('/assessments/b/actions');
  });
});
