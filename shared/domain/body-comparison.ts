import type { Body } from './impartiality.ts';
import type { AimsRecord } from './records/record.ts';

/** Quotations of certification bodies side by side. */

/** What three years cost: the initial audit and two surveillance years; null where one is missing. */
export function threeYearPrice({ data }: Pick<Body, 'data'>): number | null {
  const { initialPrice, yearlyPrice } = data;
  return initialPrice === null || yearlyPrice === null ? null : initialPrice + 2 * yearlyPrice;
}

/** Auditor days of three years: both stages and two surveillances; null where one is missing. */
export function threeYearDays({ data }: Pick<Body, 'data'>): number | null {
  const { stage1Days, stage2Days, surveillanceDays } = data;
  return stage1Days === null || stage2Days === null || surveillanceDays === null
    ? null
    : stage1Days + stage2Days + 2 * surveillanceDays;
}

/** Days of both stages; null where nothing was quoted. */
export function initialDays({ data }: Pick<Body, 'data'>): number | null {
  const { stage1Days, stage2Days } = data;
  return stage1Days === null && stage2Days === null ? null : (stage1Days ?? 0) + (stage2Days ?? 0);
}

/** A currency as quotations write it: "eur " is "EUR". */
export const currencyOf = (currency: string): string => currency.trim().toUpperCase();

/** Whether prices can be compared, and the cheapest where they can. */
export interface PriceComparison {
  /** `one`: all in the same currency. `several`: not comparable. `none`: fewer than two prices. */
  readonly state: 'one' | 'several' | 'none';
  readonly currencies: readonly string[];
  readonly cheapestId: string | null;
}

/** Compares the prices of three years. A price without a currency can't be compared with others. */
export function comparePrices(bodies: readonly Pick<Body, 'id' | 'data'>[]): PriceComparison {
  const priced = bodies.flatMap((body) => {
    const price = threeYearPrice(body);
    return price === null ? [] : [{ id: body.id, price, currency: currencyOf(body.data.currency) }];
  });
  const currencies = [...new Set(priced.map(({ currency }) => currency))].toSorted();
  if (priced.length < 2) return { state: 'none', currencies, cheapestId: null };
  if (currencies.length > 1) return { state: 'several', currencies, cheapestId: null };
  const [cheapest, next] = priced.toSorted((a, b) => a.price - b.price);
  return {
    state: 'one',
    currencies,
    cheapestId: cheapest?.price === next?.price ? null : (cheapest?.id ?? null),
  };
}

/** What the organisation needs of a body and it does not offer. */
export interface BodyMisfit {
  readonly languages: readonly string[];
  readonly standards: readonly string[];
  /** It can begin only after stage 1 is planned to be over. */
  readonly tooLate: boolean;
}

/** What of the project's wishes a body does not meet; what it says nothing about is no misfit. */
export function misfitOf(
  { data }: Pick<Body, 'data'>,
  project: AimsRecord<'project'>['data'] | null,
): BodyMisfit {
  if (project === null) return { languages: [], standards: [], tooLate: false };
  const known = new Set(data.languages.map(fold));
  const until = project.steps.find(({ step }) => step === 'stage-1')?.until ?? null;
  return {
    languages:
      known.size === 0
        ? []
        : project.languages.filter((one) => fold(one) !== '' && !known.has(fold(one))),
    standards: project.integrated
      ? project.standards.filter((one) => !data.standards.includes(one))
      : [],
    tooLate: until !== null && data.earliest !== null && data.earliest > until,
  };
}

const fold = (text: string): string => text.trim().toLowerCase();
