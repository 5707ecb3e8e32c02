/** The first sentence of a text as a title, and what is left to say. */
export interface FirstSentence {
  /** One line without a final full stop, at most the asked length, never empty for a text with words. */
  readonly sentence: string;
  /** The sentences after it; the whole text when the first one had to be cut. */
  readonly rest: string;
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|incl|no|nos|art|cl|dr|mr|mrs|ms|prof|st)\.$/i;

/** Splits a text after its first sentence; a line break ends a sentence too. */
export function firstSentence(text: string, maxLength: number): FirstSentence {
  const words = text.trim();
  const end = endOfFirst(words);
  const line = words.slice(0, end).replace(/\s+/g, ' ').trim();
  const sentence = line.replace(/(?<!\.)\.$/, '');
  if (sentence.length <= maxLength) return { sentence, rest: words.slice(end).trim() };
  return { sentence: cut(sentence, maxLength), rest: words };
}

/** Cuts a text at a word's end so that it fits with its ellipsis; counts UTF-16 units. */
export function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const head = text.slice(0, maxLength - 1);
  const space = head.lastIndexOf(' ');
  // One word longer than half of the room is cut inside, but not inside a surrogate pair.
  const kept = space > maxLength / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`;
}

function endOfFirst(words: string): number {
  const stop = /[.!?]["'”’)]*(?=\s)|\n/g;
  for (let match = stop.exec(words); match !== null; match = stop.exec(words)) {
    const end = match.index + match[0].length;
    const next = /\S/.exec(words.slice(end))?.[0] ?? '';
    const goesOn = match[0] !== '\n' && (abbreviation.test(words.slice(0, end)) || isLower(next));
    if (!goesOn) return end;
  }
  return words.length;
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}
