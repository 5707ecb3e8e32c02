import type { lifecycleStages } from './library.ts';
import type { AimsRecord } from './records/record.ts';

export type Stage = (typeof lifecycleStages)[number];
type SystemData = AimsRecord<'system'>['data'];

/** What decides how much a system has to show. */
export type GateProfile = Pick<SystemData, 'criticality' | 'aiActClass' | 'origin'>;

type Criticality = NonNullable<SystemData['criticality']>;
type AiActClass = NonNullable<SystemData['aiActClass']>;

/** A criterion to start with, and the systems that it is meant for. */
export interface DefaultCriterion {
  readonly stage: Stage;
  readonly text: string;
  /** From this criticality on; for all systems where it is absent. High-risk systems count as critical. */
  readonly from?: Criticality;
  /** Only for these classes. */
  readonly classes?: readonly AiActClass[];
  /** `made`: developed, or built on a supplied model; `supplied`: bought, or on a supplied model. */
  readonly origin?: 'made' | 'supplied' | 'bought';
}

/**
 * Criteria for a small company: each is a state that somebody can see, and none asks for a
 * document that nobody would read.
 */
export const defaultGateCriteria: readonly DefaultCriterion[] = [
  {
    stage: 'design',
    text: 'Purpose, intended use and foreseeable misuse are written down and agreed with those who will work with it.',
  },
  { stage: 'design', text: 'A system owner is named who may also stop it.' },
  {
    stage: 'design',
    text: 'The class under the EU AI Act is recorded with its reasons, and no prohibited practice is involved.',
  },
  {
    stage: 'design',
    text: 'The impact screening is done, and it is decided whether a full assessment follows.',
  },
  {
    stage: 'design',
    text: 'The requirements can be tested: each has a measure and a limit.',
    from: 'medium',
    origin: 'made',
  },
  {
    stage: 'design',
    text: 'The main risks are rated, and their treatment is planned.',
    from: 'medium',
  },
  {
    stage: 'design',
    text: 'The supplier was evaluated; documentation, notices of change and incident reports are agreed in writing.',
    origin: 'supplied',
  },
  {
    stage: 'design',
    text: 'People affected, or somebody who speaks for them, were heard, and what follows from it is noted.',
    from: 'high',
  },
  {
    stage: 'design',
    text: 'It is written down why AI is used at all, and why not with less autonomy.',
    from: 'high',
  },
  {
    stage: 'design',
    text: 'The duties of the EU AI Act for our role are listed, each with a name and a date.',
    classes: ['high-risk', 'general-purpose'],
  },
  {
    stage: 'design',
    text: 'The prohibited function was taken out, and the classification was repeated with another result.',
    classes: ['prohibited'],
  },
  {
    stage: 'data',
    text: 'Every dataset has its source, its licence and the right to use it for this purpose on record.',
    origin: 'made',
  },
  {
    stage: 'data',
    text: 'The supplier says what kind of data it was trained on; what that leaves open for our use is noted.',
    origin: 'bought',
  },
  {
    stage: 'data',
    text: 'Personal data have a legal basis for this use, or it was checked that there are none.',
  },
  {
    stage: 'data',
    text: 'The quality checks passed against criteria that were set beforehand.',
    from: 'medium',
    origin: 'made',
  },
  {
    stage: 'data',
    text: 'It is known in figures who is missing or rare in the data, compared with those it is used on.',
    from: 'medium',
    origin: 'made',
  },
  {
    stage: 'data',
    text: 'Training and test data are kept apart; a check shows that no case is in both.',
    from: 'high',
    origin: 'made',
  },
  {
    stage: 'data',
    text: 'Labels follow written instructions, and how often labellers agree was measured.',
    from: 'high',
    origin: 'made',
  },
  {
    stage: 'data',
    text: 'Assumptions, gaps and bias of the data are documented as article 10 of the EU AI Act asks.',
    classes: ['high-risk'],
    origin: 'made',
  },
  {
    stage: 'data',
    text: 'A policy on copyright is in force, and the summary of the training content is written.',
    classes: ['general-purpose'],
  },
  {
    stage: 'development',
    text: 'Data version, code revision, parameters and checksum of the candidate are recorded.',
    origin: 'made',
  },
  {
    stage: 'development',
    text: 'Settings, permissions and connected data are recorded; functions that nobody needs are switched off.',
    origin: 'supplied',
  },
  {
    stage: 'development',
    text: 'Code, prompts and configuration are under version control, and a second person has reviewed them.',
    from: 'medium',
    origin: 'made',
  },
  {
    stage: 'development',
    text: 'The choice of the model is explained, with what it was compared with.',
    from: 'medium',
    origin: 'made',
  },
  {
    stage: 'development',
    text: 'The candidate was built again, or restored from its archive, from the records alone.',
    from: 'high',
    origin: 'made',
  },
  {
    stage: 'development',
    text: 'A result can be questioned, overruled and stopped by whoever oversees the system.',
    from: 'high',
  },
  {
    stage: 'development',
    text: 'Events are logged automatically, so that one result can be traced months later.',
    classes: ['high-risk'],
  },
  {
    stage: 'development',
    text: 'The technical documentation for those who build on the model is written.',
    classes: ['general-purpose'],
  },
  {
    stage: 'verification',
    text: 'Each test run has passed, or passed with conditions that somebody accepted by name.',
  },
  {
    stage: 'verification',
    text: 'Users tried it on real cases and can say where it must not be trusted.',
  },
  {
    stage: 'verification',
    text: 'Performance was measured on cases that it had not seen, against limits set beforehand.',
    from: 'medium',
  },
  {
    stage: 'verification',
    text: 'Bad input and foreseeable misuse were tried, and what happened is recorded.',
    from: 'medium',
  },
  {
    stage: 'verification',
    text: 'Results were compared between groups of people affected; gaps are within the limit or accepted for a reason.',
    from: 'high',
  },
  {
    stage: 'verification',
    text: 'Attacks were tried: manipulated input, data that leak, functions that are misused.',
    from: 'high',
  },
  {
    stage: 'verification',
    text: 'Somebody who did not build it repeated or reviewed the tests.',
    from: 'critical',
  },
  {
    stage: 'verification',
    text: 'Accuracy and robustness stand in the instructions for use, with the measures behind them.',
    classes: ['high-risk'],
  },
  {
    stage: 'deployment',
    text: 'The person with the authority released this version, after the tests.',
  },
  {
    stage: 'deployment',
    text: 'Users know what it is for, where it fails, and where to report a problem.',
  },
  {
    stage: 'deployment',
    text: 'The way back was tried: to the version before, or to working without the system.',
    from: 'medium',
  },
  {
    stage: 'deployment',
    text: 'The impact assessment holds for this version, and the owners accepted the risks that remain.',
    from: 'medium',
  },
  {
    stage: 'deployment',
    text: 'Event log and monitoring run, and somebody is called when a limit is passed.',
    from: 'medium',
  },
  {
    stage: 'deployment',
    text: 'Those who oversee it are trained, and have the time and the right to overrule it.',
    from: 'high',
  },
  {
    stage: 'deployment',
    text: 'A pilot with few users or cases ran for the agreed time, and its results were reviewed.',
    from: 'high',
  },
  {
    stage: 'deployment',
    text: 'People learn at the first contact that AI is at work, and generated content is marked as such.',
    classes: ['limited'],
  },
  {
    stage: 'deployment',
    text: 'As provider: conformity assessed, declaration signed, system registered. As deployer: staff and people affected informed.',
    classes: ['high-risk'],
  },
  {
    stage: 'operation',
    text: 'The end is decided, with a day and a reason, and everybody who relies on it was told in time.',
  },
  {
    stage: 'operation',
    text: 'The work goes on without it: the replacement, or the way by hand, was tried.',
    from: 'medium',
  },
  {
    stage: 'operation',
    text: 'Open complaints and incidents are settled, or somebody has taken them over by name.',
    from: 'medium',
  },
  { stage: 'retirement', text: 'Access, interfaces and accounts are switched off.' },
  {
    stage: 'retirement',
    text: 'Data and models are deleted or archived as their retention says, and that is proved.',
    origin: 'made',
  },
  {
    stage: 'retirement',
    text: 'The contract has ended; the supplier has confirmed that our data were returned or deleted.',
    origin: 'supplied',
  },
  {
    stage: 'retirement',
    text: 'Log, technical file and disputed results are kept for as long as law and contract ask.',
    from: 'high',
  },
];
