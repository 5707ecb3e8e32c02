import { ActionIcon, Textarea } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ClassificationRow } from '../../../../shared/domain/ai-act-classifier.ts';
import { t } from '../../../lib/i18n.ts';
import classes from './Classifier.module.css';

interface WayProps {
  readonly rows: readonly ClassificationRow[];
  /** Positions that somebody should look at again. */
  readonly marked?: readonly number[];
  readonly onReason: ((position: number, reason: string) => void) | null;
  /** Asks a question again; without it there is no button for that. */
  readonly onAgain?: (position: number) => void;
  readonly onBlur?: () => void;
}

/** The answers in their order, each with its reason. */
export function Way({ rows, marked = [], onReason, onAgain, onBlur }: WayProps) {
  return (
    <ol className={classes['way']}>
      {rows.map(({ step, question, answer, reason }, position) => (
        <li
          // The same question can stand twice in a record that was changed by hand.
          key={`${position} ${step}`}
          className={classes['given']}
          data-marked={marked.includes(position) || undefined}
        >
          <span className={classes['number']} data-figures>
            {position + 1}
          </span>
          <div className={classes['givenText']}>
            <p className={classes['asked']}>{question}</p>
            <p className={classes['answered']}>{answer}</p>
            {onReason === null ? (
              <p className={classes['reason']} dir="auto">
                {reason}
              </p>
            ) : (
              <Textarea
                rows={1}
                size="xs"
                aria-label={t('systems.classifier.reasonOf', { question })}
                value={reason}
                onChange={(event) => onReason(position, event.currentTarget.value)}
                onBlur={() => onBlur?.()}
              />
            )}
          </div>
          {onAgain !== undefined && (
            <ActionIcon
              aria-label={t('systems.classifier.changeOf', { question })}
              title={t('systems.classifier.change')}
              onClick={() => onAgain(position)}
            >
              <IconArrowBackUp size={16} aria-hidden="true" />
            </ActionIcon>
          )}
        </li>
      ))}
    </ol>
  );
}
