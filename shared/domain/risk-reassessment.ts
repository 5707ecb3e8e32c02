import { reassessBy, type RiskCriteria } from './risk-criteria.ts';

/** Which risks have to be assessed again: by date, or because the AI system behind them changed. */

export interface AssessedRisk {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly due: string | null;
  readonly assessedOn: string | null;
}

/** A version that went live, or a planned change that was carried out. */
export interface SystemChange {
  readonly systemId: string;
  /** Of the deployment or change. */
  readonly code: string;
  readonly on: string;
}

/** A risk that has to be assessed again. */
export interface Reassessment {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly reason: 'due' | 'changed';
  /** Since when. */
  readonly on: string;
  /** Code of what changed the system; null when the date came. */
  readonly change: string | null;
}

/** Risks to assess again, what waited longest first. One that is due for both reasons names the change. */
export function reassessments(input: {
  readonly criteria: Pick<RiskCriteria, 'reviewMonths'>;
  readonly today: string;
  readonly risks: readonly AssessedRisk[];
  /** AI systems by the risk that concerns them. */
  readonly systems: ReadonlyMap<string, readonly string[]>;
  readonly changes: readonly SystemChange[];
}): readonly Reassessment[] {
  const { criteria, today, risks, systems } = input;
  const changes = new Map<string, SystemChange[]>();
  for (const change of input.changes) {
    if (change.on > today) continue;
    const list = changes.get(change.systemId);
    if (list === undefined) changes.set(change.systemId, [change]);
    else list.push(change);
  }
  return risks
    .flatMap(({ id, code, title, due, assessedOn }): readonly Reassessment[] => {
      const own = (systems.get(id) ?? []).flatMap((system) => changes.get(system) ?? []);
      const since = own.filter(({ on }) => assessedOn !== null && on > assessedOn);
      const first = since.toSorted((a, b) => a.on.localeCompare(b.on))[0];
      const risk = { id, code, title } as const;
      if (first !== undefined) {
        return [{ ...risk, reason: 'changed', on: first.on, change: first.code }];
      }
      const by = reassessBy(criteria, { due, data: { assessedOn } });
      return by !== null && by < today ? [{ ...risk, reason: 'due', on: by, change: null }] : [];
    })
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.code.localeCompare(b.code));
}
