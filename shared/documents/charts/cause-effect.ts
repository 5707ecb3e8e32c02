import type { Drawing, Shape, Tone } from '../drawing.ts';
import { fitText, label, line, textWidth, wrapText, type TextStyle } from './measure.ts';

/** Causes of a problem by branch, as a fishbone; all texts come from the caller. */
export interface CauseEffectInput {
  /** The problem, in the head of the fish. */
  readonly effect: string;
  /** In this order, one bone each; a branch without causes is drawn where there are none at all. */
  readonly branches: readonly {
    readonly name: string;
    readonly causes: readonly { readonly text: string; readonly root: boolean }[];
  }[];
  /** Stands before a root cause: "Root cause". */
  readonly rootText: string;
  /** Stands in the place of causes while there are none. */
  readonly emptyText: string;
  /** A bone that goes on from another one: "People (2)". */
  readonly continued: (name: string, number: number) => string;
  /** What is said of causes that found no room: "12 more in the table". */
  readonly more: (count: number) => string;
  /** Points; 450 is as wide as a page's text. */
  readonly width?: number;
}

type Cause = CauseEffectInput['branches'][number]['causes'][number];

interface Bone {
  readonly name: string;
  readonly causes: readonly Cause[];
}

/** A bone whose causes are set: lines of text, and how high it is. */
interface SetBone {
  readonly name: string;
  readonly twigs: readonly { readonly lines: readonly string[]; readonly root: boolean }[];
  readonly height: number;
}

const text = { size: 7.6 } as const;
const muted = { ...text, fill: 'muted' } as const;
const rootStyle = { size: 7.6, weight: 'bold' } as const;
const nameStyle = { size: 8.4, weight: 'bold' } as const;
const headStyle = { size: 8.4, weight: 'bold' } as const;
const lineHeight = 9.2;
/** Between the twigs of a bone. */
const gap = 4;
const nameHeight = 15;
/** Of the part of a bone that ends in the spine. */
const foot = 14;
const headWidth = 92;
const tail = 8;
/** How far a bone leans over its whole height. */
const lean = 16;
const mostPairs = 3;
/** Without causes a bone is a name only. */
const barePairs = 4;
const causesPerBone = 6;
/** Two rows of six bones fill a page. */
const mostBones = 12;

/** A fishbone of any number of causes; every text stays inside its column, at one size. */
export function causeEffectChart(input: CauseEffectInput): Drawing {
  const { width = 450 } = input;
  const { bones, left } = bonesOf(input);
  const total = bones.reduce((sum, { causes }) => sum + causes.length, 0);
  const rows = rowsOf(bones, total === 0 ? barePairs : mostPairs);
  const maxLines = total <= 12 ? 4 : 2;
  const shapes: Shape[] = [];
  let top = 2;
  for (const [index, row] of rows.entries()) {
    const part = drawRow(input, row, { top, width, maxLines, isLast: index === rows.length - 1 });
    shapes.push(...part.shapes);
    top = part.bottom + 10;
  }
  const note = left > 0 ? input.more(left) : total === 0 ? input.emptyText : '';
  if (note !== '') {
    shapes.push(label(tail, top + 6, fitText(note, width - tail, text), muted));
    top += 12;
  }
  return { width, height: top, shapes };
}

/** Bones in pairs above and below a spine; where one spine is too short, evenly on several. */
function rowsOf(bones: readonly Bone[], pairs: number): readonly (readonly Bone[])[] {
  const count = Math.max(1, Math.ceil(bones.length / (pairs * 2)));
  const each = Math.ceil(bones.length / count / 2) * 2;
  return Array.from({ length: count }, (_, at) => bones.slice(at * each, (at + 1) * each));
}

/** Branches as bones of a few causes each; without any cause, every branch shows where to look. */
function bonesOf({ branches, continued }: CauseEffectInput): {
  readonly bones: readonly Bone[];
  readonly left: number;
} {
  const filled = branches
    .map(({ name, causes }) => ({
      name,
      // Root causes first: should the room end, they are in the picture.
      causes: causes
        .filter((cause) => cause.text.trim() !== '')
        .toSorted((a, b) => Number(b.root) - Number(a.root)),
    }))
    .filter(({ causes }) => causes.length > 0);
  if (filled.length === 0) {
    return {
      bones: branches.map(({ name }) => ({ name, causes: [] })).slice(0, mostBones),
      left: 0,
    };
  }
  const all = filled.flatMap(({ name, causes }) => {
    const parts: Bone[] = [];
    for (let at = 0; at < causes.length; at += causesPerBone) {
      const number = at / causesPerBone + 1;
      parts.push({
        name: number === 1 ? name : continued(name, number),
        causes: causes.slice(at, at + causesPerBone),
      });
    }
    return parts;
  });
  const bones = all.slice(0, mostBones);
  const left = all.slice(mostBones).reduce((sum, { causes }) => sum + causes.length, 0);
  return { bones, left };
}

interface Place {
  readonly top: number;
  readonly width: number;
  readonly maxLines: number;
  /** The last row carries the head; the others lead on to it. */
  readonly isLast: boolean;
}

function drawRow(
  input: CauseEffectInput,
  row: readonly Bone[],
  { top, width, maxLines, isLast }: Place,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const pairs = Math.ceil(row.length / 2);
  const columns = Math.max(pairs, 1);
  const column = (width - headWidth - tail) / columns;
  const room = column - lean - 8;
  const set = row.map((bone) => setBone(input, bone, room, maxLines));
  const upper = set.filter((_, at) => at % 2 === 0);
  const lower = set.filter((_, at) => at % 2 === 1);
  const above = Math.max(...upper.map(({ height }) => height));
  const below = Math.max(0, ...lower.map(({ height }) => height));
  const head = wrap(input.effect, headWidth - 16, 9, headStyle);
  const headHeight = head.length * (lineHeight + 1) + 14;
  const spine = top + Math.max(above, isLast ? headHeight / 2 : 0);
  const bottom = spine + Math.max(below, isLast ? headHeight / 2 : 6);
  const right = width - headWidth;
  const shapes: Shape[] = [
    line([0, spine], [right, spine], 'ink', 1.6),
    ...set.flatMap((bone, at) => {
      const x = tail + Math.floor(at / 2) * column;
      return drawBone(bone, {
        x,
        spine,
        column,
        direction: at % 2 === 0 ? -1 : 1,
        height: at % 2 === 0 ? above : below,
      });
    }),
    ...(isLast
      ? [
          {
            kind: 'rect',
            x: right,
            y: spine - headHeight / 2,
            width: headWidth,
            height: headHeight,
            radius: 3,
            fill: 'accent-soft',
            stroke: 'ink',
            strokeWidth: 1,
          } as const,
          ...head.map((one, at) =>
            label(
              right + 8,
              spine - headHeight / 2 + 7 + (at + 1) * (lineHeight + 1) - 2.4,
              one,
              headStyle,
            ),
          ),
        ]
      : [arrow(right + 8, spine)]),
  ];
  return { shapes, bottom };
}

/** A tip at the end of a spine that is not the last. */
function arrow(x: number, y: number): Shape {
  return {
    kind: 'path',
    points: [
      [x - 8, y - 4],
      [x, y],
      [x - 8, y + 4],
    ],
    closed: true,
    fill: 'ink',
  };
}

function setBone(
  { rootText }: CauseEffectInput,
  { name, causes }: Bone,
  room: number,
  maxLines: number,
): SetBone {
  const twigs = causes.map((cause) => ({
    root: cause.root,
    lines: cause.root
      ? wrap(`${rootText}: ${cause.text}`, room - 9, maxLines, rootStyle)
      : wrap(cause.text, room, maxLines, text),
  }));
  const textHeight = twigs.reduce((sum, { lines }) => sum + lines.length * lineHeight + gap, 0);
  return {
    name: fitText(name, room + lean, nameStyle),
    twigs,
    height: nameHeight + Math.max(textHeight, 12) + foot,
  };
}

interface BonePlace {
  readonly x: number;
  readonly spine: number;
  readonly column: number;
  /** -1 above the spine, 1 below it. */
  readonly direction: -1 | 1;
  /** Of its half: all bones of one side begin at the same height. */
  readonly height: number;
}

function drawBone(bone: SetBone, place: BonePlace): readonly Shape[] {
  const { x, spine, column, direction, height } = place;
  const isUp = direction === -1;
  const far = spine + direction * (height - nameHeight);
  const end = x + column - 4;
  const begin = end - lean;
  const along = (y: number): number => begin + (Math.abs(y - far) / Math.abs(spine - far)) * lean;
  const nameY = isUp ? far - 5 : far + 10;
  const shapes: Shape[] = [
    line([begin, far], [end, spine], 'ink', 1.1),
    label(x, nameY, bone.name, nameStyle),
    line([x, far], [begin, far], 'grid', 0.6),
  ];
  // From the far end towards the spine; below the spine the list is read downwards all the same.
  let y = isUp ? far + 2 : spine + foot - 4;
  for (const { lines, root } of bone.twigs) {
    const left = root ? x + 9 : x;
    for (const [at, one] of lines.entries()) {
      shapes.push(label(left, y + (at + 1) * lineHeight - 2, one, root ? rootStyle : text));
    }
    if (root) shapes.push(diamond(x + 3.5, y + lineHeight - 4.6));
    y += lines.length * lineHeight;
    const tone: Tone = root ? 'ink' : 'muted';
    shapes.push(line([x, y + 0.6], [along(y + 0.6), y + 0.6], tone, root ? 1 : 0.5));
    y += gap;
  }
  return shapes;
}

function diamond(x: number, y: number): Shape {
  return {
    kind: 'path',
    points: [
      [x, y - 3.4],
      [x + 3.4, y],
      [x, y + 3.4],
      [x - 3.4, y],
    ],
    closed: true,
    fill: 'does-not',
    stroke: 'does-not',
  };
}

/** As `wrapText`, also for scripts without spaces and for words longer than a line. */
function wrap(value: string, width: number, maxLines: number, style: TextStyle): readonly string[] {
  const words = value
    .split(/\s+/)
    .flatMap((word) => (textWidth(word, style) <= width ? [word] : pieces(word, width, style)));
  return wrapText(words.join(' '), width, maxLines, style);
}

function pieces(word: string, width: number, style: TextStyle): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, style) > width) {
      parts.push(part);
      part = character;
    } else {
      part += character;
    }
  }
  return [...parts, part];
}
