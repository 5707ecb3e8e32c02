/** What changed between two texts, in words: for histories and comparisons on screen. */

/** A piece of text that both have, only the earlier one, or only the later one. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many words on both sides the middle is shown as replaced: it would be no help anyway. */
const mostWords = 1200;

/** The pieces that lead from one text to another; joined without the added ones they are `before`. */
export function textChanges(before: string, after: string): readonly TextPiece[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end += 1;
  }
  const pieces: TextPiece[] = [];
  push(pieces, 'same', a.slice(0, start));
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  if (middleA.length + middleB.length > mostWords) {
    push(pieces, 'removed', middleA);
    push(pieces, 'added', middleB);
  } else {
    walk(pieces, middleA, middleB);
  }
  push(pieces, 'same', end === 0 ? [] : a.slice(-end));
  return inRuns(pieces);
}

/**
 * Changes that only a space parts become one: what was there, then what is there now. Word by word
 * in turn nobody could read either of the two.
 */
function inRuns(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const runs: TextPiece[] = [];
  let removed = '';
  let added = '';
  const close = (): void => {
    push(runs, 'removed', [removed]);
    push(runs, 'added', [added]);
    removed = '';
    added = '';
  };
  pieces.forEach((piece, at) => {
    const { kind, text } = piece;
    const isInside = at > 0 && at < pieces.length - 1 && removed + added !== '';
    if (kind === 'same' && !(isInside && text.trim() === '')) {
      close();
      push(runs, 'same', [text]);
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  close();
  return runs;
}

/** Words with the space after them, and signs that are written without spaces one by one. */
function wordsOf(text: string): readonly string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\n|[^\S\n]+|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
    ) ?? []
  );
}

/** The longest common run of words, by the usual table. */
function walk(pieces: TextPiece[], a: readonly string[], b: readonly string[]): void {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(pieces, 'same', [a[i] ?? '']);
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      push(pieces, 'removed', [a[i] ?? '']);
      i += 1;
    } else {
      push(pieces, 'added', [b[j] ?? '']);
      j += 1;
    }
  }
}

function push(pieces: TextPiece[], kind: TextPiece['kind'], words: readonly string[]): void {
  const text = words.join('');
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
  else pieces.push({ kind, text });
}

/** Long stretches that did not change are cut to their ends. */
export function shortened(pieces: readonly TextPiece[], keep = 80): readonly TextPiece[] {
  return pieces.map((piece, at) => {
    const letters = Array.from(piece.text);
    if (piece.kind !== 'same' || letters.length <= 2 * keep + 20) return piece;
    const head = at === 0 ? '' : letters.slice(0, keep).join('');
    const tail = at === pieces.length - 1 ? '' : letters.slice(-keep).join('');
    return { kind: 'same', text: `${head} … ${tail}` };
  });
}
