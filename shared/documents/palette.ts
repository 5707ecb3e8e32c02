/**
 * The one home of the document colours. Hues follow Okabe and Ito (blue, amber,
 * vermilion) so that they differ for colour-blind readers, and their lightness
 * differs so that they still differ on a grey printer.
 */
import type { Mark, TagTone } from './doc.ts';
import type { Tone } from './drawing.ts';

export type Palette = Readonly<Record<Tone, string>>;

export const PAPER: Palette = {
  ink: '#1a2029',
  muted: '#5a6472',
  grid: '#d5dae1',
  paper: '#ffffff',
  accent: '#1d4e79',
  'accent-soft': '#e8eff6',
  conforms: '#2878b2',
  partly: '#eab025',
  'does-not': '#a3320b',
  'not-applicable': '#7d8694',
  'not-assessed': '#98a1ae',
  previous: '#9aa9ba',
  'on-conforms': '#ffffff',
  'on-partly': '#1a2029',
  'on-does-not': '#ffffff',
};

/** Colours of the small coloured words: dark text on a light ground, 4.5:1 or better. */
export const TAG_COLOURS: Readonly<
  Record<TagTone, { readonly text: string; readonly ground: string; readonly bar: string }>
> = {
  danger: { text: '#9a330a', ground: '#fcece4', bar: '#a3320b' },
  warning: { text: '#734d00', ground: '#fdf3d7', bar: '#eab025' },
  info: { text: '#1d4e79', ground: '#e8eff6', bar: '#1d4e79' },
  good: { text: '#14578c', ground: '#e2f0fa', bar: '#2878b2' },
  neutral: { text: '#454e5b', ground: '#eef0f3', bar: '#7d8694' },
};

/** A mark's shape has the tone of the same name; this says so to the type checker. */
export const MARK_TONES: Readonly<Record<Mark, Tone>> = {
  conforms: 'conforms',
  partly: 'partly',
  'does-not': 'does-not',
  'not-applicable': 'not-applicable',
  'not-assessed': 'not-assessed',
};

/** Grounds of matrix cells: light enough for ink on top, far enough apart in grey. */
export const MATRIX_GROUNDS: Palette = {
  ink: '#c9ced6',
  muted: '#dfe3e8',
  grid: '#eef0f3',
  paper: '#ffffff',
  accent: '#c6d8ea',
  'accent-soft': '#e8eff6',
  conforms: '#cfe2f2',
  partly: '#fae3a6',
  'does-not': '#efa584',
  'not-applicable': '#e3e6ea',
  'not-assessed': '#f3f4f6',
  previous: '#dde3ea',
  'on-conforms': '#ffffff',
  'on-partly': '#ffffff',
  'on-does-not': '#ffffff',
};
