import type { TagTone } from './doc.ts';
import type { Tone } from './drawing.ts';

/** How risk levels look, from harmless to grave, by their number. The words say it too. */

const grounds: Readonly<Record<number, readonly Tone[]>> = {
  2: ['accent-soft', 'does-not'],
  3: ['accent-soft', 'partly', 'does-not'],
  4: ['accent-soft', 'conforms', 'partly', 'does-not'],
  5: ['paper', 'accent-soft', 'conforms', 'partly', 'does-not'],
  6: ['paper', 'accent-soft', 'conforms', 'accent', 'partly', 'does-not'],
};

const tags: Readonly<Record<number, readonly TagTone[]>> = {
  2: ['neutral', 'danger'],
  3: ['neutral', 'warning', 'danger'],
  4: ['neutral', 'info', 'warning', 'danger'],
  5: ['neutral', 'good', 'info', 'warning', 'danger'],
  6: ['neutral', 'neutral', 'good', 'info', 'warning', 'danger'],
};

/** The ground of a level's cells in a matrix; `level` counts from 0. */
export function levelTone(level: number | null, levels: number): Tone {
  return (level === null ? undefined : grounds[levels]?.[level]) ?? 'paper';
}

/** The tag that names a level. */
export function levelTag(level: number | null, levels: number): TagTone {
  return (level === null ? undefined : tags[levels]?.[level]) ?? 'neutral';
}
