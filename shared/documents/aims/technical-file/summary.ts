import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { text } from '../../doc.ts';
import { sentences } from '../../words.ts';
import { openPoints as callout } from '../context/common.ts';
import { heading } from '../frame.ts';
import { statusText } from '../field-text.ts';
import type { SystemFacts } from './facts.ts';
import { openPoints } from './open-points.ts';

/** Missed limits named in the first paragraph; the rest stands in the tables. */
const mostNamed = 4;

/** What somebody has to know who reads nothing else. */
export function summaryBlocks(facts: SystemFacts): readonly Block[] {
  return [
    heading(1, translate('technicalFile.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: [text(leadOf(facts))] },
    ...callout(openPoints(facts)),
  ];
}

function leadOf(facts: SystemFacts): string {
  return sentences([
    autonomyOf(facts),
    standingOf(facts),
    classOf(facts),
    testsOf(facts),
    gapOf(facts),
  ]);
}

function autonomyOf({ system: { title, data } }: SystemFacts): string {
  return translate(`technicalFile.autonomy.${data.autonomy ?? 'unknown'}`, { title });
}

function standingOf({ system }: SystemFacts): string {
  const { origin, criticality } = system.data;
  return sentences([
    translate('technicalFile.lead.stage', {
      origin: translate(`technicalFile.origin.${origin ?? 'unknown'}`),
      stage: statusText(system),
    }),
    criticality === null ? '' : translate(`technicalFile.lead.${criticality}`),
  ]);
}

function classOf({ system }: SystemFacts): string {
  const { aiActClass } = system.data;
  if (aiActClass === null) return translate('technicalFile.lead.noClass');
  return translate('technicalFile.lead.class', {
    class: translate(`systemDoc.class.${aiActClass}`),
  });
}

function testsOf({ tests, runs, figure, words }: SystemFacts): string {
  if (!tests.purposes.some(({ latest }) => latest !== null)) {
    return runs.length === 0 ? translate('technicalFile.lead.noTests') : '';
  }
  const { failing } = tests;
  if (failing.length === 0) {
    const limited = tests.purposes.some(({ latest }) =>
      latest?.data.metrics.some(
        ({ threshold, comparison }) => threshold !== null && comparison !== null,
      ),
    );
    return translate(limited ? 'technicalFile.lead.passing' : 'technicalFile.lead.unlimited');
  }
  const named = failing.slice(0, mostNamed).map(({ metric }) => {
    const value = metric.value === null ? '' : figure(metric.value);
    return metric.subgroup.trim() === ''
      ? translate('technicalFile.value', { metric: metric.metric, value })
      : translate('technicalFile.valueOf', {
          metric: metric.metric,
          subgroup: metric.subgroup.trim(),
          value,
        });
  });
  const rest = failing.length - named.length;
  const list =
    rest === 0
      ? words.list(named)
      : translate('technicalFile.lead.failingMore', { list: named.join(', '), count: rest });
  return translate('technicalFile.lead.failing', { count: failing.length, list });
}

function gapOf({ tests, figure }: SystemFacts): string {
  const gap = tests.gap?.gap;
  if (gap === undefined || gap.gap === 0) return '';
  return translate('technicalFile.lead.gap', {
    metric: gap.metric,
    worst: gap.worst.subgroup,
    worstValue: figure(gap.worst.value),
    best: gap.best.subgroup,
    bestValue: figure(gap.best.value),
  });
}
