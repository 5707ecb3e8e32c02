import type { PlanProblem } from '../../../domain/certification-state.ts';
import { daysBetween } from '../../../domain/common.ts';
import { excluding } from '../../../domain/impartiality.ts';
import type { ProjectStep } from '../../../domain/records/certification.ts';
import { isOverdue } from '../../../domain/records/record.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { bold } from '../../doc.ts';
import { plain } from '../../words.ts';
import { codesOf } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import { findingText, stepNames, type CertificationFacts } from '../certification/facts.ts';
import { stepName } from '../certification/step-words.ts';

/** What endangers the dates, and what helps. */
interface PlanRisk {
  readonly risk: string;
  readonly effect: string;
  readonly answer: string;
}

/** What endangers the dates, found in the records. */
export function riskBlocks(facts: CertificationFacts): readonly Block[] {
  if (facts.state === null) return [];
  if (facts.state.phase === 'certified' || facts.state.phase === 'stopped') return [];
  const risks = [
    ...lateRisks(facts),
    ...bodyRisks(facts),
    ...recordRisks(facts),
    ...taskRisks(facts),
    ...facts.state.problems.flatMap(problemRisk),
  ];
  const head = heading(1, translate('certDoc.plan.section.risks'), 'risks');
  if (risks.length === 0) return [head, paragraph(translate('certDoc.risk.none'))];
  return [
    head,
    table(
      [
        { header: translate('certDoc.column.risk'), weight: 3.4 },
        { header: translate('certDoc.column.effect'), weight: 3.2 },
        { header: translate('certDoc.column.answer'), weight: 3.4 },
      ],
      risks.map(({ risk, effect, answer }) => [[bold(risk)], plain(effect), plain(answer)]),
      true,
    ),
  ];
}

type RiskKey = 'late' | 'no-body' | 'body-excluded' | 'few-records' | 'tasks' | 'order' | 'stages';

const riskOf = (key: RiskKey, risk: string): PlanRisk => ({
  risk,
  effect: translate(`certDoc.risk.${key}.effect`),
  answer: translate(`certDoc.risk.${key}.answer`),
});

function lateRisks({ state, words }: CertificationFacts): readonly PlanRisk[] {
  const late = state?.late ?? [];
  if (late.length === 0) return [];
  const steps = stepNames(
    late.map(({ step }) => step),
    words,
  );
  return [riskOf('late', translate('certDoc.risk.late', { count: late.length, steps }))];
}

/** Stage 1 needs a body that has the time: soon is less than this many days. */
const soonDays = 120;

function bodyRisks({ state, chosen, today, words }: CertificationFacts): readonly PlanRisk[] {
  if (chosen !== undefined) {
    const found = excluding(chosen.findings)[0];
    if (found === undefined) return [];
    const reason = findingText(found, words);
    const risk = translate('certDoc.risk.body-excluded', { body: chosen.body.title, reason });
    return [riskOf('body-excluded', risk)];
  }
  const stage1 = state?.steps.find(({ step }) => step === 'stage-1');
  if (stage1 === undefined || stage1.state === 'done' || stage1.from === null) return [];
  const days = daysBetween(today, stage1.from);
  if (days > soonDays) return [];
  const date = words.date(stage1.from);
  return [riskOf('no-body', translate('certDoc.risk.no-body', { date }))];
}

/** Auditors want to see the AIMS at work for about three months. */
const recordDays = 90;

function recordRisks({ state, words }: CertificationFacts): readonly PlanRisk[] {
  const design = state?.steps.find(({ step }) => step === 'design-and-implementation');
  const stage2 = state?.steps.find(({ step }) => step === 'stage-2');
  const from = design?.from ?? null;
  const audit = stage2?.from ?? null;
  if (from === null || audit === null || stage2?.state === 'done') return [];
  if (daysBetween(from, audit) >= recordDays) return [];
  const date = words.date(audit);
  return [riskOf('few-records', translate('certDoc.risk.few-records', { date }))];
}

function taskRisks({ tasks, today }: CertificationFacts): readonly PlanRisk[] {
  const overdue = tasks.filter((task) => isOverdue(task, today));
  if (overdue.length === 0) return [];
  const first = overdue.slice(0, 6);
  return [
    riskOf(
      'tasks',
      translate('certDoc.risk.tasks', { count: overdue.length, codes: codesOf(first) }),
    ),
  ];
}

function problemRisk(problem: PlanProblem): readonly PlanRisk[] {
  switch (problem.kind) {
    case 'stages-apart':
      return [
        riskOf('stages', translate('certification.problem.stages-apart', { days: problem.days })),
      ];
    case 'after-wish':
      return [
        riskOf('late', translate('certification.problem.after-wish', { count: problem.days })),
      ];
    case 'backwards':
      return [
        riskOf(
          'order',
          translate('certification.problem.backwards', { step: quoted(problem.step) }),
        ),
      ];
    case 'too-early':
    case 'done-before':
      return [
        riskOf(
          'order',
          translate(`certification.problem.${problem.kind}`, {
            step: quoted(problem.step),
            other: quoted(problem.other),
          }),
        ),
      ];
  }
}

const quoted = (step: ProjectStep): string =>
  translate('certDoc.stepQuoted', { step: stepName(step) });
