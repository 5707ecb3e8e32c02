import { expect, it } from 'vitest';
import { certificationStand } from '../../../../renderer/features/home/certification-stand.ts';
import type { AimsRecord } from '../../../../shared/domain/records/record.ts';
import { makeRecord } from '../../domain/record-fixture.ts';

const today = '2026-06-01';
const row = { who: '', note: '', doneOn: null };
const steps: AimsRecord<'project'>['data']['steps'] = [
  {
    ...row,
    step: 'commitment-and-gap',
    from: '2026-04-01',
    until: '2026-05-01',
    doneOn: '2026-05-01',
  },
  { ...row, step: 'certificate', from: '2026-12-01', until: '2026-12-11' },
];
const stand = (status: string) =>
  certificationStand(makeRecord('project', 1, { steps }, { status }), today);

it('the stand of the certification names the step and the day', () => {
  expect(certificationStand(null, today)).toBeNull();
  expect(stand('running')).toEqual({
    step: 'design-and-implementation',
    number: 2,
    done: 1,
    of: 8,
    day: '2026-12-11',
    daysLeft: 193,
    phase: 'running',
  });
  expect(stand('stopped')).toMatchObject({ step: null, day: null, phase: 'stopped' });
  expect(stand('certified')).toMatchObject({ step: null, day: null, phase: 'certified' });
});
