import { expect, it } from 'vitest';
import { call, openWorld } from '../../fixtures/world.ts';

it('everybody who owns a record is named once, in the order of names', async () => {
  const world = openWorld();
  const owners = ['tom', 'Mia Berg', '', 'Mia Berg', '李雷', 'Zoë'];
  for (const [at, owner] of owners.entries()) {
    await call(world, 'record.create', {
      type: at % 2 === 0 ? 'task' : 'risk',
      head: { title: `Record ${at}`, owner },
      data: {},
      links: [],
    });
  }
  expect(await call(world, 'record.owners')).toEqual(['Mia Berg', 'tom', 'Zoë', '李雷']);
});
