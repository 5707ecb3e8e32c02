import { counted, type JourneyCheck, type Verdict } from './journey-check.ts';
import type { JourneyState } from './journey-state.ts';

/**
 * One check per group of Annex A controls: each control is implemented, or excluded with a reason.
 * The groups come from the catalogue, so that another framework brings its own.
 */
export function controlChecks(state: JourneyState): readonly JourneyCheck[] {
  const { requirements } = state.input.catalogue;
  const controls = requirements.filter(({ kind, leaf }) => kind === 'control' && leaf);
  const groups = new Map<string, string[]>();
  for (const { id } of controls) {
    const group = id.split('.').slice(0, 2).join('.');
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  const settled = settledControls(state);
  return [...groups].map(([group, ids]) => ({
    key: 'controls-open',
    clause: group,
    weight: ids.length,
    test: () => groupVerdict(group, ids, settled),
  }));
}

function settledControls(state: JourneyState): ReadonlySet<string> {
  return new Set(
    state
      .of('control')
      .filter(
        ({ status, data }) =>
          status === 'implemented' || (status === 'excluded' && data.justification.trim() !== ''),
      )
      .map(({ data }) => data.control),
  );
}

function groupVerdict(
  group: string,
  ids: readonly string[],
  settled: ReadonlySet<string>,
): Verdict {
  const open = ids.filter((id) => !settled.has(id));
  const first = open.slice(0, 3).map((id) => ({ id, code: id }));
  const verdict = counted({ count: open.length, first }, ids.length, 'control');
  if (verdict.lack === null) return verdict;
  const values = { ...verdict.lack.values, group };
  return { ...verdict, lack: { ...verdict.lack, values, recordId: null } };
}
