import { addSome, noneYet, type RiskFacts, type Some } from './journey-state.ts';
import { riskSpec } from './records/risks.ts';

/** What the journey needs to see of a risk that is not archived; a query reads only this. */
export interface JourneyRisk {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly owner: string;
  readonly due: string | null;
  readonly opportunity: boolean;
  readonly inherent: number | null;
  readonly residual: number | null;
  readonly strategy: string | null;
  /** A control modifies it. */
  readonly controlled: boolean;
}

type Lack = Exclude<keyof RiskFacts, 'risks' | 'opportunities' | 'open' | 'systems'>;

interface Surroundings {
  /** The highest score that is accepted without treatment. */
  readonly appetite: number;
  readonly today: string;
  readonly systems: ReadonlySet<string>;
}

/** What the risks lack, all in one pass. */
export function riskFactsOf(
  risks: Iterable<JourneyRisk>,
  { appetite, today, systems }: Surroundings,
): RiskFacts {
  const closed: readonly string[] = riskSpec.closed;
  const lacking: Record<Lack, Some> = {
    unanalysed: noneYet,
    unowned: noneYet,
    untreated: noneYet,
    withoutControl: noneYet,
    residualUnrated: noneYet,
    unaccepted: noneYet,
    reviewDue: noneYet,
  };
  const counts = { risks: 0, opportunities: 0, open: 0 };
  for (const risk of risks) {
    if (risk.opportunity) {
      counts.opportunities += 1;
      continue;
    }
    counts.risks += 1;
    if (closed.includes(risk.status)) continue;
    counts.open += 1;
    for (const lack of lacksOf(risk, appetite, today)) lacking[lack] = addSome(lacking[lack], risk);
  }
  return { ...counts, ...lacking, systems };
}

function lacksOf(risk: JourneyRisk, appetite: number, today: string): readonly Lack[] {
  const { inherent, residual, strategy, status, owner, due } = risk;
  const lacks: Lack[] = [];
  if (inherent === null) lacks.push('unanalysed');
  if (owner.trim() === '') lacks.push('unowned');
  if (strategy === null) lacks.push('untreated');
  else if (residual === null) lacks.push('residualUnrated');
  if (strategy === 'modify' && !risk.controlled) lacks.push('withoutControl');
  // Before a treatment is planned, what is there now is what remains.
  if (status !== 'accepted' && (residual ?? inherent ?? 0) > appetite) lacks.push('unaccepted');
  if (due === null || due < today) lacks.push('reviewDue');
  return lacks;
}
