import type { ImportProblem } from '../../../shared/domain/measurement-import.ts';
import { t } from '../../lib/i18n.ts';
import classes from './ImportValues.module.css';

/** As many as one corrects at a time. */
const shownProblems = 8;

/** The lines that are not taken over, each with what to do about it. */
export function ImportProblems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null;
  const lines = new Set(problems.map(({ line }) => line)).size;
  const rest = problems.length - shownProblems;
  return (
    <div className={classes['problems']} role="status">
      <p>{t('monitoring.import.problems', { count: lines })}</p>
      <ul>
        {problems.slice(0, shownProblems).map((one, at) => (
          <li key={`${one.line} ${one.problem} ${at}`} dir="auto">
            {t('monitoring.import.line', { line: one.line, problem: problemText(one) })}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{t('monitoring.import.moreProblems', { count: rest })}</p>}
    </div>
  );
}

function problemText({ problem, about }: ImportProblem): string {
  switch (problem) {
    case 'not-a-day':
    case 'in-future':
    case 'not-a-figure':
    case 'repeated':
      return t(`monitoring.import.${problem}`, { about });
    case 'no-day':
    case 'no-value':
    case 'too-many-cells':
    case 'open-quote':
      return t(`monitoring.import.${problem}`);
  }
}
