/**
 * A chart as a value: shapes on a canvas with the origin at the top left, in
 * points (1/72 inch). Screens draw it as SVG, PDF as vectors, Word as a picture;
 * all three look the same because none of them decides anything.
 */

/** What a colour means; each output maps tones to colours that also work in grey. */
export type Tone =
  | 'ink'
  | 'muted'
  | 'grid'
  | 'paper'
  | 'accent'
  | 'accent-soft'
  | 'conforms'
  | 'partly'
  | 'does-not'
  | 'not-applicable'
  | 'not-assessed'
  | 'previous'
  /** Text on a full colour of the same name. */
  | 'on-conforms'
  | 'on-partly'
  | 'on-does-not';

export type Anchor = 'start' | 'middle' | 'end';

interface Painted {
  readonly fill?: Tone;
  readonly stroke?: Tone;
  readonly strokeWidth?: number;
  /** 0 to 1, for fills under lines. */
  readonly opacity?: number;
  readonly dash?: readonly [number, number];
}

export type Shape =
  | (Painted & {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    })
  | (Painted & {
      readonly kind: 'circle';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
    })
  | (Painted & {
      /** A line through the points; closed when it is an area. */
      readonly kind: 'path';
      readonly points: readonly (readonly [number, number])[];
      readonly closed?: boolean;
    })
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight?: 'normal' | 'bold';
      readonly anchor?: Anchor;
      readonly fill?: Tone;
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
