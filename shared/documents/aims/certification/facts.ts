import { certifiedSystems, bodyContextOf } from '../../../domain/certification-facts.ts';
import { projectState, type ProjectState } from '../../../domain/certification-state.ts';
import { bodyFindings, excluding, type BodyFinding } from '../../../domain/impartiality.ts';
import type { ProjectStep } from '../../../domain/records/certification.ts';
import { isOfType, type AimsRecord } from '../../../domain/records/record.ts';
import { translate } from '../../../i18n/index.ts';
import { wordsFor, type Words } from '../../words.ts';
import type { AimsDocInput } from '../kind.ts';
import { bodyFindingText } from './body-finding-text.ts';
import { stepName } from './step-words.ts';

/** A certification body with what speaks against it. */
export interface BodyEntry {
  readonly body: AimsRecord<'body'>;
  readonly findings: readonly BodyFinding[];
  readonly isExcluded: boolean;
}

/** What the documents of the certification project say, found once. */
export interface CertificationFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  readonly today: string;
  readonly project: AimsRecord<'project'> | undefined;
  readonly state: ProjectState | null;
  readonly estimate: AimsRecord<'estimate'> | undefined;
  readonly systems: readonly AimsRecord<'system'>[];
  readonly bodies: readonly BodyEntry[];
  readonly chosen: BodyEntry | undefined;
  /** By code; also those that were put away, which count for impartiality. */
  readonly engagements: readonly AimsRecord<'engagement'>[];
  readonly tasks: readonly AimsRecord<'task'>[];
}

export function certificationFacts(input: AimsDocInput): CertificationFacts {
  const { records, organisation } = input;
  const today = input.createdAt.slice(0, 10);
  const project = records.only('project');
  const context = bodyContextOf(records, today);
  const bodies = records.of('body').map((body) => {
    const findings = bodyFindings(body, context);
    return { body, findings, isExcluded: excluding(findings).length > 0 };
  });
  return {
    input,
    words: wordsFor(organisation.documentLanguage),
    today,
    project,
    state: project === undefined ? null : projectState(project, today),
    estimate: records.only('estimate'),
    systems: certifiedSystems(records),
    bodies,
    chosen: bodies.find(({ body }) => body.status === 'chosen'),
    engagements: records.all.filter((one) => isOfType(one, 'engagement')),
    tasks:
      project === undefined
        ? []
        : records
            .linkingTo(project.id, 'serves')
            .filter((one) => isOfType(one, 'task'))
            .filter(({ archivedAt, status }) => archivedAt === null && status !== 'dropped')
            .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999')),
  };
}

/** A finding as a sentence, with days as documents write them. */
export const findingText = (finding: BodyFinding, words: Words): string =>
  bodyFindingText(finding, words.date);

/** Names of steps in a sentence. */
export const stepNames = (steps: readonly ProjectStep[], words: Words): string =>
  words.list(steps.map((step) => translate('certDoc.stepQuoted', { step: stepName(step) })));

/** Who stands behind the project, for a signature: "Ada Berg, managing director". */
export function sponsorOf({ project, input }: CertificationFacts): string {
  return project?.data.sponsor.trim() || (input.records.only('scope')?.data.approvedBy ?? '');
}

/** Who keeps the AIMS, for the cover. */
export function leadOf({ project, input }: CertificationFacts): string {
  return (
    project?.owner.trim() ||
    input.records.only('scope')?.owner.trim() ||
    input.organisation.contactName
  );
}
