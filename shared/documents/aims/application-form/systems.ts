import { isCritical } from '../../../domain/certification-facts.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain } from '../../words.ts';
import { filled, roleLabel } from '../context/common.ts';
import { statusText, versioned } from '../field-text.ts';
import { heading, paragraph, table, widePage } from '../frame.ts';
import type { CertificationFacts } from '../certification/facts.ts';

const { fields } = recordWords.system;

/** A purpose is a sentence or two here; the rest is in the technical file. */
const mostLetters = 320;

/** How many AI systems the certificate is to cover, and of what kind; the annex names them. */
export function systemBlocks({ systems, words: format }: CertificationFacts): readonly Block[] {
  const head = heading(1, translate('certDoc.form.section.ai'), 'ai-systems');
  if (systems.length === 0) return [head, paragraph(translate('certDoc.form.noSystems'))];
  const count = (is: (system: CertificationFacts['systems'][number]) => boolean): Inlines =>
    plain(format.number(systems.filter(is).length));
  const rows: readonly (readonly [string, Inlines])[] = [
    [translate('certDoc.form.ai.count'), plain(format.number(systems.length))],
    [translate('certDoc.form.ai.critical'), count(isCritical)],
    [
      translate('certDoc.form.ai.developed'),
      count(({ data }) => data.origin === 'developed' || data.origin === 'configured'),
    ],
    [
      translate('certDoc.form.ai.bought'),
      count(({ data }) => data.origin === 'bought' || data.origin === 'open-source'),
    ],
    [translate('certDoc.form.ai.inUse'), count(({ status }) => status === 'operation')],
    [translate('certDoc.form.ai.list'), plain(translate('certDoc.form.ai.inAnnex'))],
  ];
  return [head, { kind: 'key-value', rows: rows.map(([label, value]) => ({ label, value })) }];
}

/** The AI systems one by one, on a wide page behind the signature. */
export function systemAnnex({ systems, input }: CertificationFacts): readonly Block[] {
  if (systems.length === 0) return [];
  return [
    widePage,
    heading(1, translate('certDoc.form.section.annex'), 'annex'),
    table(
      [
        { header: translate('certDoc.form.ai.system'), weight: 2.2 },
        { header: translate('certDoc.form.ai.role'), weight: 1.6 },
        { header: fields.purpose.label, weight: 3.8 },
        { header: translate('certDoc.form.ai.technique'), weight: 3.6 },
        { header: translate('certDoc.form.ai.class'), weight: 1.8 },
        { header: translate('certDoc.form.ai.stage'), weight: 1.6 },
        { header: translate('certDoc.form.ai.supplier'), weight: 1.6 },
      ],
      systems.map((system) => {
        const { title, code, data } = system;
        const suppliers = input.records
          .linkedFrom(system.id, 'supplied-by')
          .map((one) => one.title)
          .join(', ');
        return [
          lines([[bold(versioned(title, data.version))], [muted(code)]]),
          plain(data.roles.map(roleLabel).join(', ')),
          shortened(data.purpose),
          plain(
            filled([data.technique, originText(data.origin), autonomyText(data.autonomy)]).join(
              '; ',
            ),
          ),
          lines([
            data.criticality === null
              ? []
              : [
                  text(
                    translate('certDoc.form.ai.criticality', {
                      level: fields.criticality.options[data.criticality].toLowerCase(),
                    }),
                  ),
                ],
            data.aiActClass === null ? [] : [muted(fields.aiActClass.options[data.aiActClass])],
          ]),
          plain(statusText(system)),
          suppliers === '' ? [muted(translate('certDoc.form.ai.own'))] : plain(suppliers),
        ];
      }),
      true,
    ),
  ];
}

const originText = (origin: keyof typeof fields.origin.options | null): string =>
  origin === null ? '' : fields.origin.options[origin].toLowerCase();

const autonomyText = (autonomy: keyof typeof fields.autonomy.options | null): string =>
  autonomy === null ? '' : fields.autonomy.options[autonomy].toLowerCase();

function shortened(purpose: string): Inlines {
  const whole = purpose.trim().split(/\n\s*\n/)[0] ?? '';
  const letters = Array.from(whole);
  if (letters.length === 0) return [muted(translate('certDoc.form.blank'))];
  if (letters.length <= mostLetters) return [text(whole)];
  const cut = letters.slice(0, mostLetters).join('');
  return [text(`${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostLetters / 2))} …`)];
}
