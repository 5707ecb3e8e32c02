import { aiActClasses, lifecycleStages } from '../library.ts';
import { aiRoles } from '../organisation.ts';
import { defineRecord, type RecordProblem } from './spec.ts';

interface Gate {
  readonly stage: string | null;
  readonly state: string | null;
  readonly reason: string;
}

/**
 * A stage is reached only when all criteria of the stages before it are met or knowingly waived,
 * and a waiver says why.
 */
export function gateProblems(status: unknown, gates: readonly Gate[]): readonly RecordProblem[] {
  const stages: readonly unknown[] = lifecycleStages;
  const reached = stages.indexOf(status);
  // A row that was only just added has no stage yet: it belongs to no gate and holds nothing up.
  const open = gates.some(
    ({ stage, state }) =>
      stage !== null && stages.indexOf(stage) < reached && state !== 'met' && state !== 'waived',
  );
  const unexplained = gates.some(({ state, reason }) => state === 'waived' && reason.trim() === '');
  return [
    ...(open ? [{ field: 'gates', problem: 'gate-open' }] : []),
    ...(unexplained ? [{ field: 'gates', problem: 'waiver-unexplained' }] : []),
  ];
}

/** The AI system inventory (A.4, A.6, 8.1); a system's status is its life cycle stage. */
export const systemSpec = defineRecord({
  type: 'system',
  prefix: 'AIS',
  clauses: ['8.1', 'A.4.2', 'A.6.1.3', 'A.6.2.2', 'A.6.2.7', 'A.6.2.8', 'A.8.2', 'A.9.4'],
  statuses: lifecycleStages,
  closed: ['retirement'],
  groups: [
    {
      id: 'identity',
      fields: [
        { name: 'purpose', kind: 'text', required: true },
        { name: 'version', kind: 'line', required: true },
        { name: 'roles', kind: 'choices', options: aiRoles, required: true },
        {
          name: 'origin',
          kind: 'choice',
          options: ['developed', 'configured', 'bought', 'open-source'],
          required: true,
        },
        {
          name: 'criticality',
          kind: 'choice',
          options: ['critical', 'high', 'medium', 'low'],
          required: true,
        },
        { name: 'technique', kind: 'line' },
        { name: 'benefits', kind: 'text' },
      ],
    },
    {
      id: 'use',
      fields: [
        { name: 'intendedUse', kind: 'text', required: true },
        { name: 'misuse', kind: 'text', required: true },
        { name: 'users', kind: 'lines', required: true },
        { name: 'affected', kind: 'lines', required: true },
        { name: 'inputs', kind: 'text' },
        { name: 'outputs', kind: 'text' },
      ],
    },
    {
      id: 'oversight',
      fields: [
        {
          name: 'autonomy',
          kind: 'choice',
          options: [
            'informs',
            'recommends',
            'acts-after-approval',
            'acts-can-be-stopped',
            'acts-alone',
          ],
          required: true,
        },
        { name: 'oversight', kind: 'text', required: true },
        { name: 'overseenBy', kind: 'line' },
        { name: 'incidentContact', kind: 'line' },
      ],
    },
    {
      id: 'classification',
      fields: [
        // Guided questions find it: nobody should have to guess it in the wizard.
        { name: 'aiActClass', kind: 'choice', options: aiActClasses, required: true, later: true },
        { name: 'classifiedOn', kind: 'day', later: true },
        {
          name: 'classification',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'step', kind: 'line' },
            { name: 'question', kind: 'text' },
            { name: 'answer', kind: 'text' },
            { name: 'reason', kind: 'text' },
          ],
        },
        { name: 'classificationNote', kind: 'text', later: true },
      ],
    },
    {
      id: 'resources',
      fields: [
        { name: 'tooling', kind: 'text' },
        { name: 'computing', kind: 'text' },
        { name: 'people', kind: 'text' },
      ],
    },
    {
      id: 'gates',
      fields: [
        {
          name: 'gates',
          kind: 'rows',
          later: true,
          columns: [
            { name: 'stage', kind: 'choice', options: lifecycleStages, required: true },
            { name: 'criterion', kind: 'line', required: true },
            { name: 'state', kind: 'choice', options: ['open', 'met', 'waived'] },
            { name: 'reason', kind: 'text' },
            { name: 'by', kind: 'line' },
            { name: 'on', kind: 'day' },
          ],
        },
      ],
    },
    {
      id: 'operation',
      fields: [
        { name: 'requirements', kind: 'text' },
        { name: 'design', kind: 'text' },
        { name: 'eventLog', kind: 'text' },
        { name: 'monitoring', kind: 'text' },
        { name: 'technicalDocumentation', kind: 'text' },
        { name: 'userInformation', kind: 'text' },
        { name: 'retirementPlan', kind: 'text' },
      ],
    },
  ],
  links: [
    { name: 'supplied-by', to: ['supplier'], group: 'identity' },
    { name: 'depends-on', to: ['system'], acyclic: true },
    { name: 'documented-by', to: ['document'] },
  ],
  columns: ['version', 'criticality', 'aiActClass', 'origin', 'status', 'owner', 'due'],
  filters: ['status', 'criticality', 'aiActClass', 'origin', 'autonomy'],
  rules: (values) => gateProblems(values['status'], values['gates'] as readonly Gate[]),
});
