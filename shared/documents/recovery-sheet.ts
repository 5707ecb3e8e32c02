import { translate } from '../i18n/index.ts';
import { heading, paragraph } from './aims/frame.ts';
import { text, type Block, type Doc } from './doc.ts';
import type { Shape } from './drawing.ts';
import { wordsFor } from './words.ts';

/** What a recovery sheet tells; the passphrase is not among it, and is never printed. */
export interface RecoverySheetFacts {
  readonly fileName: string;
  readonly folder: string;
  readonly organisation: string;
  /** The day on which the passphrase was set, where that is known. */
  readonly setOn: string | null;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  readonly language: string;
  readonly pageSize: 'A4' | 'Letter';
}

/** Boxes for a passphrase of this many characters. */
const boxesInRow = 16;
const rows = 4;

/** One page to print: which file, boxes to write its passphrase into, and what to do when it is lost. */
export function recoverySheet(facts: RecoverySheetFacts): Doc {
  const { organisation, createdAt, language, pageSize } = facts;
  const title = translate('recoverySheet.title');
  return {
    meta: {
      title,
      subtitle: translate('recoverySheet.subtitle'),
      organisation,
      author: organisation,
      code: '',
      version: '',
      status: '',
      date: wordsFor(language).date(createdAt),
      created: createdAt,
      owner: '',
      confidentiality: translate('aimsDoc.confidentiality'),
      language,
      pageSize,
      logos: {},
      withoutCover: true,
      keywords: [],
      cover: [],
      labels: {
        pageOf: translate('gapReport.pageOf', { page: '{page}', pages: '{pages}' }),
        continued: translate('gapReport.continued'),
      },
    },
    blocks: [...factsOf(facts), boxes(), ...help(), ...tools()],
  };
}

function factsOf(facts: RecoverySheetFacts): readonly Block[] {
  const date = wordsFor(facts.language).date;
  const setOn = facts.setOn === null ? translate('recoverySheet.setOn.blank') : date(facts.setOn);
  return [
    {
      kind: 'callout',
      tone: 'warning',
      title: translate('recoverySheet.title'),
      content: [[text(translate('recoverySheet.lead'))]],
    },
    keyValues([
      [translate('recoverySheet.file'), facts.fileName],
      [translate('recoverySheet.folder'), facts.folder],
      [translate('recoverySheet.organisation'), facts.organisation],
      [translate('recoverySheet.setOn'), setOn],
      [translate('recoverySheet.printedOn'), date(facts.createdAt)],
    ]),
  ];
}

/** Points on the paper. */
const box = 26;
const gap = 11;

/** Empty boxes, numbered, one for each character. */
function boxes(): Block {
  const shapes = Array.from({ length: rows * boxesInRow }, (_, at): readonly Shape[] => {
    const x = (at % boxesInRow) * box + 0.5;
    const y = Math.floor(at / boxesInRow) * (box + gap) + gap;
    return [
      { kind: 'rect', x, y, width: box, height: box, stroke: 'muted', strokeWidth: 0.75 },
      { kind: 'text', x: x + 2, y: y - 3, text: String(at + 1), size: 6, fill: 'muted' },
    ];
  }).flat();
  return {
    kind: 'figure',
    title: translate('recoverySheet.write'),
    alt: translate('recoverySheet.write.alt', { count: rows * boxesInRow }),
    drawing: { width: boxesInRow * box + 1, height: rows * (box + gap) + 1, shapes },
  };
}

function help(): readonly Block[] {
  return [
    paragraph(translate('recoverySheet.write.help')),
    heading(3, translate('recoverySheet.keep'), 'keep', false),
    {
      kind: 'list',
      ordered: false,
      items: ([1, 2, 3] as const).map((number) => [
        text(translate(`recoverySheet.keep.${number}`)),
      ]),
    },
    heading(3, translate('recoverySheet.lost'), 'lost', false),
    paragraph(translate('recoverySheet.lost.body')),
  ];
}

/** SQLCipher 4's values, as the dialogs of other programs name them. */
function tools(): readonly Block[] {
  return [
    heading(3, translate('recoverySheet.tools'), 'tools', false),
    paragraph(translate('recoverySheet.tools.body')),
    paragraph(
      [
        ['page', '4096'],
        ['rounds', '256000'],
        ['hmac', 'SHA512'],
        ['kdf', 'SHA512'],
        ['header', '0'],
      ]
        .map(([name, value]) => `${toolWord(name as ToolWord)} ${value}`)
        .join('; '),
    ),
  ];
}

type ToolWord = 'page' | 'rounds' | 'hmac' | 'kdf' | 'header';

const toolWord = (name: ToolWord): string => translate(`recoverySheet.tools.${name}`);

function keyValues(pairs: readonly (readonly [string, string])[]): Block {
  return {
    kind: 'key-value',
    rows: pairs.map(([label, value]) => ({ label, value: [text(value)] })),
  };
}
