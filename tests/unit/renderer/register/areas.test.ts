import { describe, expect, it } from 'vitest';
import { allAreas, areaOf, tabOf } from '../../../../renderer/app/areas.ts';
import { routes } from '../../../../renderer/lib/routes.ts';
import { recordTypeNames, specOf } from '../../../../shared/domain/records/types.ts';

describe('the areas', () => {
  it('hold every type: its records belong where its register is', () => {
    for (const type of recordTypeNames) {
      const area = areaOf(routes.record('x'), type);
      expect(area, type).toBeDefined();
      const ofList = areaOf(routes.register(type), null);
      expect(ofList === undefined || ofList === area).toBe(true);
    }
  });

  it('lead to different screens', () => {
    const addresses = allAreas.flatMap(({ tabs }) => tabs.map(({ href }) => href));
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('mark the tab on screen, and of a record only where it is the only one', () => {
    const context = areaOf(routes.register('issue'), null);
    if (context === undefined) throw new Error('no area');
    expect(tabOf(context, routes.register('issue'), null)?.href).toBe(routes.register('issue'));
    for (const type of ['issue', 'scope'] as const) {
      const tab = tabOf(context, routes.record('x'), type);
      expect(tab !== null).toBe('single' in specOf(type));
    }
  });
});
