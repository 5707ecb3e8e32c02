import { useDeferredValue, useEffect, useMemo, useState } from 'react';

/** Why a passphrase is easy to guess, and what helps; the words are in the catalogue. */
export type Advice = 'words' | 'common' | 'name' | 'keyboard' | 'repeated' | 'sequence' | 'date';

/**
 * How hard a passphrase is to guess by somebody who has the file and tries as fast as they can:
 * 0 at once, 2 within weeks, 3 not within years.
 */
export interface Strength {
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly advice: Advice | null;
}

const adviceOf = {
  straightRow: 'keyboard',
  keyPattern: 'keyboard',
  simpleRepeat: 'repeated',
  extendedRepeat: 'repeated',
  sequences: 'sequence',
  recentYears: 'date',
  dates: 'date',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  wordByItself: 'words',
  namesByThemselves: 'name',
  commonNames: 'name',
  userInputs: 'name',
  pwned: 'common',
} as const satisfies Readonly<Record<string, Advice>>;

/** Powers of ten of guesses below which a score counts; each guess costs 256,000 rounds of hashing. */
const limits = [4, 8, 12, 15] as const;

function scoreOf(guessesLog10: number): Strength['score'] {
  return limits.filter((limit) => guessesLog10 >= limit).length as Strength['score'];
}

type Measure = (passphrase: string) => Strength;

let measure: Promise<Measure> | null = null;

/** Loads what measures only when somebody sets a passphrase: its lists of words are large. */
async function load(): Promise<Measure> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const checker = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    // The keys of our own words instead of its sentences.
    translations: { ...english.translations, warnings: adviceOf },
  });
  return (passphrase) => {
    const { guessesLog10, feedback } = checker.check(passphrase);
    const score = scoreOf(guessesLog10);
    const warning = feedback.warning as Advice | '' | null;
    const advice = warning === null || warning === '' ? 'words' : warning;
    return { score, advice: score >= 3 ? null : advice };
  };
}

/** How hard the passphrase that is being entered is to guess; null while there is none or it is measured. */
export function useStrength(passphrase: string): Strength | null {
  const [ready, setReady] = useState<{ readonly measure: Measure } | null>(null);
  useEffect(() => {
    let isShown = true;
    measure ??= load();
    void measure.then((loaded) => {
      if (isShown) setReady({ measure: loaded });
    });
    return () => {
      isShown = false;
    };
  }, []);
  // Measuring takes longer than a keystroke may: typing goes first.
  const settled = useDeferredValue(passphrase);
  const strength = useMemo(
    () => (settled === '' || ready === null ? null : ready.measure(settled)),
    [settled, ready],
  );
  return settled === passphrase ? strength : null;
}
