import { InvalidArgumentError, Option, type Command } from 'commander';
import type { DatabaseHandle } from '../../db/handle.ts';
import { listAnswers, listAssessments } from '../../db/repositories/assessment.ts';
import {
  defaultScale,
  statuses,
  type AnswerPatch,
  type Assessment,
  type AssessmentSetup,
  type Status,
} from '../../shared/domain/assessment.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { cliMessages } from '../../shared/i18n/en/cli.ts';
import { createAssessment, saveAnswer } from '../services/assessments.ts';
import { latestAssessment } from '../services/document-kinds.ts';
import type { Ports } from '../services/ports.ts';
import { handle } from '../services/session.ts';
import { parsed, print, printJson, withFile, withWorkspace } from './host.ts';
import { Misuse } from './misuse.ts';

interface Options {
  readonly json?: boolean;
  readonly title?: string;
  readonly assessment?: string;
  readonly status?: Status;
  readonly maturity?: number;
  readonly note?: string;
  readonly recommendation?: string;
  readonly reason?: string;
}

const subcommands: Readonly<
  Record<string, (file: string, question: string | undefined, options: Options) => Promise<void>>
> = { list, new: create, answer };

/** `assessment FILE list|new|answer`: the file comes first, as in every command. */
export function addAssessmentCommands(program: Command): void {
  program
    .command('assessment')
    .description(cliMessages['cli.assessment'])
    .argument('<file>', cliMessages['cli.file'])
    .argument('<command>', Object.keys(subcommands).join(' | '))
    .argument('[question]', cliMessages['cli.answer.question'])
    .option('--json', cliMessages['cli.json'])
    .option('--title <title>', cliMessages['cli.assessment.title'])
    .option('--assessment <code>', cliMessages['cli.assessment.code'])
    .addOption(new Option('--status <status>', cliMessages['cli.answer.status']).choices(statuses))
    .option('--maturity <level>', cliMessages['cli.answer.maturity'], parseMaturity)
    .option('--note <text>', cliMessages['cli.answer.note'])
    .option('--recommendation <text>', cliMessages['cli.answer.recommendation'])
    .option('--reason <text>', cliMessages['cli.answer.reason'])
    .action((file: string, name: string, question: string | undefined, options: Options) => {
      const run = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
      if (run === undefined) throw new Misuse(cliMessages['cli.assessment.unknown']);
      return run(file, question, options);
    });
}

function list(file: string, _question: string | undefined, options: Options): Promise<void> {
  return withFile(file, (open) => {
    const all = listAssessments(open.drizzle).map((assessment) => ({
      ...assessment,
      answers: listAnswers(open.drizzle, assessment.id).map(({ questionId, ...recorded }) => ({
        question: questionId,
        ...recorded,
      })),
    }));
    if (options.json === true) printJson(all);
    else print(...all.map(({ code, date, title }) => `${code}  ${date}  ${title}`));
  });
}

function create(file: string, _question: string | undefined, options: Options): Promise<void> {
  const { title } = options;
  if (title === undefined) throw new Misuse(cliMessages['cli.assessment.titleMissing']);
  return withWorkspace(file, (ports) => {
    const { code } = createAssessment(ports, parsed('assessment.create', setupOf(title, ports)));
    print(code);
  });
}

function answer(file: string, question: string | undefined, options: Options): Promise<void> {
  if (question === undefined) throw new Misuse(cliMessages['cli.answer.questionMissing']);
  const patch = patchOf(options);
  if (Object.keys(patch).length === 0) throw new Misuse(cliMessages['cli.answer.nothing']);
  return withWorkspace(file, (ports) => {
    const { id } = assessmentNamed(handle(ports), options.assessment);
    saveAnswer(ports, parsed('answer.save', { assessmentId: id, questionId: question, patch }));
  });
}

function patchOf(options: Options): AnswerPatch {
  const { status, maturity, note, recommendation, reason } = options;
  return {
    ...(status === undefined ? {} : { status }),
    ...(maturity === undefined ? {} : { maturity }),
    ...(note === undefined ? {} : { note }),
    ...(recommendation === undefined ? {} : { recommendation }),
    ...(reason === undefined ? {} : { notApplicableReason: reason }),
  };
}

/** The assessment with this code, or the latest. @throws AppError `record.not-found` */
export function assessmentNamed(open: DatabaseHandle, code: string | undefined): Assessment {
  const found =
    code === undefined
      ? latestAssessment(open)
      : listAssessments(open.drizzle).find((assessment) => assessment.code === code);
  if (found === undefined || found === null) {
    throw new AppError('record.not-found', { entity: 'assessment', id: code ?? '' });
  }
  return found;
}

function setupOf(title: string, ports: Ports): AssessmentSetup {
  return {
    title,
    date: ports.clock().slice(0, 10),
    endDate: null,
    scope: '',
    sites: [],
    aiSystems: [],
    exclusions: '',
    criteria: ports.catalogue.title,
    people: [],
    parts: { clauses: true, controls: true },
    variant: 'full',
    scale: defaultScale,
    confidentiality: '',
    version: '1.0',
  };
}

function parseMaturity(text: string): number {
  const level = Number(text);
  if (!Number.isInteger(level) || level < 0 || level > 5) {
    throw new InvalidArgumentError(cliMessages['cli.answer.maturityRange']);
  }
  return level;
}
