import { gateProgress } from '../../../domain/lifecycle.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { named } from '../context/common.ts';
import { entry, fieldLabel, fieldText, statusText, versioned, type Entry } from '../field-text.ts';
import { heading, newPage } from '../frame.ts';
import { codeList } from '../risks/facts.ts';
import { liveDeployments, type SystemFacts } from '../technical-file/facts.ts';
import { gatesText } from '../technical-file/system-blocks.ts';
import type { RegisterFacts } from './facts.ts';
import { cardId, classTag, criticalityTag, reviewText } from './overview.ts';

const { links } = recordWords.system;
const { inverse: impactLabel } = recordWords.impact.links.assesses;
const purposes = recordWords['test-run'].fields.purposes.options;

/** One card per system, with its class and what led to it. */
export function cardBlocks(facts: RegisterFacts): readonly Block[] {
  if (facts.systems.length === 0) return [];
  return [
    newPage,
    heading(1, translate('systemRegister.section.systems'), 'systems'),
    ...facts.systems.map((one) => cardOf(facts, one)),
  ];
}

function cardOf(facts: RegisterFacts, one: SystemFacts): Block {
  const { system } = one;
  return {
    kind: 'card',
    id: cardId(system),
    title: [muted(`${system.code}  `), text(versioned(system.title, system.data.version))],
    badges: badgesOf(one),
    rows: [...purposeRows(facts, one), ...classRows(one), ...lifeRows(one)],
  };
}

function badgesOf({ system }: SystemFacts): Inlines {
  const criticality = criticalityTag(system);
  return [
    text(`${statusText(system)}   `),
    ...classTag(system),
    ...(criticality.length === 0
      ? []
      : [muted(`   ${fieldLabel('system', 'criticality')} `), ...criticality]),
  ];
}

function purposeRows(facts: RegisterFacts, one: SystemFacts): readonly Entry[] {
  const { system, words, suppliers, dependsOn } = one;
  const field = (name: string): readonly Entry[] =>
    entry(fieldLabel('system', name), fieldText(system, name, words));
  return [
    ...field('purpose'),
    ...entry(recordWords.system.owner, system.owner),
    ...entry(recordWords.system.due, reviewText(facts, system)),
    ...field('intendedUse'),
    ...field('misuse'),
    ...field('roles'),
    ...field('origin'),
    ...entry(links['supplied-by'].label, suppliers.map(named).join('\n')),
    ...entry(links['depends-on'].label, dependsOn.map(named).join('\n')),
    ...field('users'),
    ...field('affected'),
    ...field('autonomy'),
    ...field('oversight'),
  ];
}

/** The class with its date, and the answer that decided it. */
function classRows({ system, words }: SystemFacts): readonly Entry[] {
  const { aiActClass, classifiedOn, classification, classificationNote } = system.data;
  if (aiActClass === null) {
    return entry(translate('systemRegister.row.class'), translate('systemRegister.classUnknown'));
  }
  const found = recordWords.system.fields.aiActClass.options[aiActClass];
  const last = classification.at(-1);
  return [
    ...entry(
      translate('systemRegister.row.class'),
      classifiedOn === null
        ? found
        : translate('systemRegister.classifiedOn', {
            class: found,
            date: words.date(classifiedOn),
          }),
    ),
    ...entry(translate('systemRegister.row.classReason'), last?.reason || (last?.answer ?? '')),
    ...entry(fieldLabel('system', 'classificationNote'), classificationNote),
  ];
}

function lifeRows(one: SystemFacts): readonly Entry[] {
  const { datasets, models, risks, impacts, documents } = one;
  return [
    ...entry(translate('systemRegister.row.gates'), gatesOf(one)),
    ...entry(recordWords.dataset.many, datasets.map(named).join('\n')),
    ...entry(recordWords.model.many, models.map(named).join('\n')),
    ...entry(translate('systemRegister.row.tests'), testsOf(one)),
    ...entry(translate('systemRegister.row.live'), liveOf(one)),
    ...entry(translate('systemRegister.row.risks'), codeList(risks)),
    ...entry(
      impactLabel,
      impacts.map((impact) => `${impact.code} ${statusText(impact)}`).join('\n'),
    ),
    ...entry(links['documented-by'].label, documents.map(named).join('\n')),
  ];
}

function gatesOf({ system }: SystemFacts): string {
  const { gates } = system.data;
  if (gates.length === 0) return '';
  const sums = gateProgress(gates).reduce(
    (sum, { total, met, waived, open }) => ({
      total: sum.total + total,
      met: sum.met + met,
      waived: sum.waived + waived,
      open: sum.open + open,
    }),
    { total: 0, met: 0, waived: 0, open: 0 },
  );
  return gatesText(sums);
}

function testsOf({ tests }: SystemFacts): string {
  return tests.purposes
    .flatMap(({ purpose, latest }) =>
      latest === null
        ? []
        : [
            translate('systemRegister.testOf', {
              purpose: purposes[purpose],
              outcome: statusText(latest).toLowerCase(),
              code: latest.code,
            }),
          ],
    )
    .join('\n');
}

function liveOf(one: SystemFacts): string {
  return liveDeployments(one)
    .map(({ data: { version, environment, liveOn } }) =>
      liveOn === null
        ? translate('systemRegister.live', { version, environment })
        : translate('systemRegister.liveSince', {
            version,
            environment,
            date: one.words.shortDate(liveOn),
          }),
    )
    .join('\n');
}
