import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import {
  explainAnswer,
  giveAnswer,
  goBackTo,
  recordedRows,
  walk,
  type AiActClass,
  type ClassificationRow,
  type GivenAnswer,
  type Walk,
} from '../../../../shared/domain/ai-act-classifier.ts';
import type { AiActLibrary } from '../../../../shared/domain/library.ts';
import { Keys } from '../../../components/Keys.tsx';
import { Section } from '../../../components/Page.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useCommands, type Command } from '../../../lib/commands.ts';
import { t } from '../../../lib/i18n.ts';
import type { SystemData } from '../system-draft.ts';
import { classText } from './ClassTag.tsx';
import classes from './Classifier.module.css';
import { Meaning } from './Meaning.tsx';
import { Way } from './Way.tsx';

interface ClassifierRunProps {
  readonly library: AiActLibrary;
  readonly given: readonly GivenAnswer[];
  /** What was recorded before: shown beside the answers, never taken over by itself. */
  readonly recorded: readonly ClassificationRow[];
  readonly roles: SystemData['roles'];
  readonly onGiven: (given: readonly GivenAnswer[]) => void;
  readonly onStop: () => void;
  readonly onSave: (result: AiActClass, rows: readonly ClassificationRow[]) => void;
}

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** One question at a time, by keyboard; behind the last one stands the class. */
export function ClassifierRun(props: ClassifierRunProps) {
  const { library, given, onGiven, onStop } = props;
  const way = walk(library, given);
  const { path, current, result } = way;
  const answer = (index: number): void => onGiven(giveAnswer(library, given, index));
  const back = (): void => {
    if (path.length > 0) onGiven(goBackTo(given, path.length - 1));
  };
  const save = (): void => {
    if (result !== null) props.onSave(result, recordedRows(library, given));
  };
  useCommands([
    ...digits.map((digit): Command => ({
      id: `classifier.answer.${digit}`,
      label: `systems.classifier.answer.${digit}`,
      group: 'systems.group',
      shortcut: String(digit),
      inPalette: false,
      when: () => current?.answers[digit - 1] !== undefined,
      run: () => answer(digit - 1),
    })),
    {
      id: 'classifier.back',
      label: 'systems.classifier.back',
      group: 'systems.group',
      shortcut: 'Backspace',
      when: () => path.length > 0,
      run: back,
    },
    {
      id: 'classifier.save',
      label: 'systems.classifier.save',
      group: 'systems.group',
      shortcut: ['Enter', 'Ctrl+Enter'],
      when: () => result !== null,
      run: save,
    },
  ]);
  return (
    <div className={classes['panel']}>
      {current === null ? (
        <Reached {...props} way={way} />
      ) : (
        <Question way={way} recorded={props.recorded} onAnswer={answer} />
      )}
      <footer className={classes['foot']}>
        <Button variant="subtle" color="gray" onClick={onStop}>
          {t('systems.classifier.cancel')}
        </Button>
        <span className={classes['spring']} />
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
          rightSection={<Keys shortcut="Backspace" />}
          disabled={path.length === 0}
          onClick={back}
        >
          {t('wizard.back')}
        </Button>
        {result !== null && (
          <Button onClick={save} rightSection={<Keys shortcut="Enter" />}>
            {t('systems.classifier.save')}
          </Button>
        )}
      </footer>
      {current !== null && path.length > 0 && (
        <Section title={t('systems.classifier.soFar')} level={3}>
          <Way
            rows={recordedRows(library, given)}
            onReason={null}
            onAgain={(position) => onGiven(goBackTo(given, position))}
          />
        </Section>
      )}
    </div>
  );
}

interface QuestionProps {
  readonly way: Walk;
  readonly recorded: readonly ClassificationRow[];
  readonly onAnswer: (index: number) => void;
}

function Question({ way, recorded, onAnswer }: QuestionProps) {
  const { current, path, left } = way;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = current?.id;
  // A reader hears the new question, and the keys go to it instead of the button that is gone.
  useEffect(() => heading.current?.focus(), [id]);
  if (current === null) return null;
  const before = recorded.find(({ step }) => step === current.id)?.answer;
  return (
    <>
      <div className={classes['progress']}>
        <ProgressBar
          done={path.length}
          total={path.length + left}
          label={t('systems.classifier.progress')}
          width={160}
        />
        <span className={classes['quiet']}>
          {t('systems.classifier.question', { number: path.length + 1 })}
          {', '}
          {t('systems.classifier.left', { count: left })}
        </span>
      </div>
      <div className={classes['question']}>
        <h2 className={classes['ask']} tabIndex={-1} ref={heading}>
          {current.question}
        </h2>
        <p>{current.help}</p>
        <p className={classes['quiet']}>{current.reference}</p>
      </div>
      <ol className={classes['answers']} aria-label={t('systems.classifier.answers')}>
        {current.answers.map(({ label }, index) => (
          <li key={label}>
            <UnstyledButton className={classes['answer'] ?? ''} onClick={() => onAnswer(index)}>
              {index < digits.length && <Keys shortcut={String(index + 1)} />}
              <span className={classes['answerText']}>{label}</span>
              {label === before && <Tag tone="neutral">{t('systems.classifier.lastTime')}</Tag>}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </>
  );
}

function Reached(props: ClassifierRunProps & { readonly way: Walk }) {
  const { library, given, roles, onGiven, way } = props;
  const { result } = way;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (result === null) return null;
  return (
    <>
      <div className={classes['question']}>
        <h2 className={classes['ask']} tabIndex={-1} ref={heading}>
          {t('systems.classifier.result', {
            class: library.classes[result]?.title ?? classText(result),
          })}
        </h2>
        <p>{way.path.at(-1)?.answer.reason}</p>
        <p className={classes['quiet']}>{t('systems.classifier.notLegal')}</p>
      </div>
      <Meaning library={library} result={result} roles={roles} />
      <Section
        title={t('systems.classifier.way')}
        level={3}
        description={t('systems.classifier.wayAbout')}
      >
        <Way
          rows={recordedRows(library, given)}
          onReason={(position, reason) => onGiven(explainAnswer(given, position, reason))}
          onAgain={(position) => onGiven(goBackTo(given, position))}
        />
      </Section>
    </>
  );
}
