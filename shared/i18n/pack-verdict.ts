import { packCheck as messages } from './en/pack-check.ts';
import { formatMessage } from './format.ts';

/** The parts of a check that its words are made of. */
interface Checked {
  readonly state: 'intact' | 'changed' | 'refused';
  readonly files: readonly { readonly path: string; readonly state: FileState }[];
  readonly signatures: readonly {
    readonly trusted: string;
    readonly certificate: { readonly name: string };
  }[];
  readonly problems: readonly Problem[];
}

type FileState = 'intact' | 'changed' | 'missing' | 'added';
type ProblemOf<K> = K extends `packCheck.problem.${infer Code}` ? Code : never;

interface Problem {
  readonly code: ProblemOf<keyof typeof messages>;
  /** Empty where it is about the whole. */
  readonly file: string;
}

/** What a check means, in plain sentences: the same in the window and on the command line. */
export interface PackVerdict {
  /** Good only where everything holds, and the reader trusts all who signed. */
  readonly tone: 'good' | 'caution' | 'bad';
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Paths of the files in a state, in order. */
export const filesThatAre = (
  { files }: Pick<Checked, 'files'>,
  state: FileState,
): readonly string[] => files.filter((file) => file.state === state).map(({ path }) => path);

/** A problem in a sentence, with the file that it is about. */
export function packProblemText({ code, file }: Problem): string {
  const problem = messages[`packCheck.problem.${code}`];
  return file === '' ? problem : formatMessage(messages['packCheck.problemIn'], { problem, file });
}

/** Says what a check means and what to do. */
export function packVerdict(check: Checked): PackVerdict {
  const { state, files, signatures, problems } = check;
  const wrong = problems.map(packProblemText);
  if (state === 'refused') {
    return {
      tone: 'bad',
      title: messages['packCheck.verdict.refused'],
      sentences: [...wrong, messages['packCheck.advice.refused']],
    };
  }
  if (state === 'changed') {
    const counts = (['changed', 'missing', 'added'] as const).flatMap((one) => {
      const count = filesThatAre(check, one).length;
      return count === 0 ? [] : [formatMessage(messages[`packCheck.${one}`], { count })];
    });
    const isUnsigned = problems.some(({ code }) => code === 'unsigned');
    return {
      tone: 'bad',
      title: messages[isUnsigned ? 'packCheck.verdict.unsigned' : 'packCheck.verdict.changed'],
      sentences: [...counts, ...wrong, messages['packCheck.advice.changed']],
    };
  }
  const namesOf = (trusted: boolean): string =>
    signatures
      .filter((one) => (one.trusted === 'trusted') === trusted)
      .map(({ certificate }) => certificate.name)
      .join(', ');
  const [trusted, untrusted] = [namesOf(true), namesOf(false)];
  return {
    tone: untrusted === '' ? 'good' : 'caution',
    title: messages['packCheck.verdict.intact'],
    sentences: [
      formatMessage(messages['packCheck.intact'], { count: files.length }),
      ...(trusted === '' ? [] : [formatMessage(messages['packCheck.trusted'], { names: trusted })]),
      ...(untrusted === ''
        ? []
        : [formatMessage(messages['packCheck.untrusted'], { names: untrusted })]),
    ],
  };
}
