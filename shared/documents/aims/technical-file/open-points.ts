import { isEmpty, missingFields } from '../../../domain/records/schema.ts';
import { specOf } from '../../../domain/records/types.ts';
import { translate } from '../../../i18n/index.ts';
import { fieldLabel } from '../field-text.ts';
import { isInUse, liveDeployments, type SystemFacts } from './facts.ts';

/** What the records lack for a technical file that somebody could rely on. */
export function openPoints(facts: SystemFacts): readonly string[] {
  return [
    ...systemPoints(facts),
    ...gatePoints(facts),
    ...developmentPoints(facts),
    ...testPoints(facts),
    ...operationPoints(facts),
    ...impactPoints(facts),
  ];
}

type Points = readonly string[];

function systemPoints({ system }: SystemFacts): Points {
  const { aiActClass, classification } = system.data;
  const fields = missingFields(specOf('system'), system.data)
    .map((name) => fieldLabel('system', name))
    .join(', ');
  return [
    ...(fields === '' ? [] : [translate('technicalFile.open.fields', { fields })]),
    ...(aiActClass !== null && classification.length === 0
      ? [translate('technicalFile.open.class')]
      : []),
  ];
}

function gatePoints({ system, next }: SystemFacts): Points {
  if (system.data.gates.length === 0) return [translate('technicalFile.open.noGates')];
  const count = next.open.length;
  return count === 0 ? [] : [translate('technicalFile.open.gates', { count })];
}

function developmentPoints({ system, datasets, models }: SystemFacts): Points {
  // Whoever bought a system has neither its training data nor its model.
  const isMade = system.data.origin !== 'bought';
  return [
    ...(isMade && datasets.length === 0 ? [translate('technicalFile.open.data')] : []),
    ...datasets.flatMap(({ code, data }) => {
      const failed = data.checks.filter(({ outcome }) => outcome === 'fail').length;
      return [
        ...lacking('dataset', code, data),
        ...(failed === 0 ? [] : [translate('technicalFile.open.checks', { code, count: failed })]),
      ];
    }),
    ...(isMade && models.length === 0 ? [translate('technicalFile.open.models')] : []),
    ...models
      .filter(({ status }) => status === 'candidate' || status === 'released')
      .flatMap(({ code, data }) => lacking('model', code, data)),
  ];
}

function lacking(
  type: 'dataset' | 'model',
  code: string,
  data: Readonly<Record<string, unknown>>,
): Points {
  const fields = missingFields(specOf(type), data)
    .map((name) => fieldLabel(type, name))
    .join(', ');
  return fields === '' ? [] : [translate('technicalFile.open.dataFields', { code, fields })];
}

function testPoints({ runs, tests }: SystemFacts): Points {
  if (runs.length === 0) return [translate('technicalFile.open.tests')];
  const latest = new Set(tests.purposes.flatMap((one) => one.latest ?? []));
  if (latest.size === 0) return [translate('technicalFile.open.notRun')];
  return [...latest].flatMap(({ code, status }) => {
    if (status === 'run') return [translate('technicalFile.open.unjudged', { code })];
    return status === 'failed' ? [translate('technicalFile.open.failed', { code })] : [];
  });
}

function operationPoints(facts: SystemFacts): Points {
  const { system } = facts;
  if (!isInUse(system)) return [];
  const live = system.status !== 'operation' || liveDeployments(facts).length > 0;
  const { eventLog, monitoring, userInformation } = system.data;
  return [
    ...(live ? [] : [translate('technicalFile.open.deployment')]),
    ...(isEmpty(eventLog) ? [translate('technicalFile.open.eventLog')] : []),
    ...(isEmpty(monitoring) ? [translate('technicalFile.open.monitoring')] : []),
    ...(isEmpty(userInformation) ? [translate('technicalFile.open.userInformation')] : []),
  ];
}

function impactPoints({ system, impacts, risks }: SystemFacts): Points {
  const { version } = system.data;
  const latest = impacts.at(-1);
  const assessed = latest?.data.systemVersion.trim() ?? '';
  const isOld = assessed !== '' && version.trim() !== '' && assessed !== version.trim();
  return [
    ...(latest === undefined ? [translate('technicalFile.open.impact')] : []),
    ...(latest !== undefined && isOld
      ? [translate('technicalFile.open.impactVersion', { code: latest.code, assessed, version })]
      : []),
    ...(risks.length === 0 ? [translate('technicalFile.open.risks')] : []),
  ];
}
