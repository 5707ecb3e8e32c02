import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import {
  replay,
  walk,
  type Drift,
  type GivenAnswer,
} from '../../../../shared/domain/ai-act-classifier.ts';
import type { AiActLibrary } from '../../../../shared/domain/library.ts';
import { Banner } from '../../../components/Banner.tsx';
import { Section } from '../../../components/Page.tsx';
import { RecordField } from '../../../components/records/fields/RecordField.tsx';
import type { EditedRecord } from '../../../components/records/useRecordDraft.ts';
import { formatDay } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import { fieldOf } from '../../../lib/record-words.ts';
import { systemDraft } from '../system-draft.ts';
import { ClassTag } from './ClassTag.tsx';
import classes from './Classifier.module.css';
import { LegalFacts } from './LegalFacts.tsx';
import { Meaning } from './Meaning.tsx';
import { Way } from './Way.tsx';

interface ClassifiedProps {
  readonly edited: EditedRecord;
  readonly library: AiActLibrary;
  readonly readOnly: boolean;
  /** Begins the questions, with the answers that still hold. */
  readonly onStart: (given: readonly GivenAnswer[]) => void;
}

/** The class as it is recorded, why, and what follows from it. */
export function Classified({ edited, library, readOnly, onStart }: ClassifiedProps) {
  const { aiActClass, classifiedOn, classification, roles } = systemDraft(edited);
  const { given, drift } = replay(library, classification, aiActClass);
  const isBroken = drift.some(
    ({ kind }) => kind !== 'question-reworded' && kind !== 'class-differs',
  );
  const begin = aiActClass === null && classification.length === 0;
  return (
    <div className={classes['panel']}>
      <div data-field="aiActClass">
        <Section
          title={t('systems.classifier.class')}
          actions={
            !readOnly && (
              <>
                {isBroken && given.length > 0 && (
                  <Button variant="default" onClick={() => onStart(given)}>
                    {t('systems.classifier.resume')}
                  </Button>
                )}
                <Button variant={begin ? 'filled' : 'default'} onClick={() => onStart([])}>
                  {t(begin ? 'systems.classifier.start' : 'systems.classifier.again')}
                </Button>
              </>
            )
          }
        >
          {aiActClass === null ? (
            <p>{t('systems.classifier.none', { count: walk(library, []).left })}</p>
          ) : (
            <p className={classes['class']}>
              <ClassTag result={aiActClass} />
              <span>
                {classifiedOn === null
                  ? t('systems.classifier.undated')
                  : t('systems.classifier.on', { date: formatDay(classifiedOn) })}
              </span>
            </p>
          )}
          <p className={classes['quiet']}>{t('systems.classifier.notLegal')}</p>
        </Section>
      </div>
      {drift.length > 0 && <DriftNote drift={drift} />}
      {aiActClass !== null && <Meaning library={library} result={aiActClass} roles={roles} />}
      {(classification.length > 0 || aiActClass !== null) && (
        <Section
          title={t('systems.classifier.way')}
          level={3}
          description={t(
            classification.length === 0
              ? 'systems.classifier.noWay'
              : 'systems.classifier.wayAbout',
          )}
        >
          {classification.length > 0 && (
            <Way
              rows={classification}
              marked={drift.map(({ position }) => position)}
              onReason={
                readOnly
                  ? null
                  : (position, reason) =>
                      edited.change({
                        classification: classification.map((row, at) =>
                          at === position ? { ...row, reason } : row,
                        ),
                      })
              }
              onBlur={edited.flush}
            />
          )}
        </Section>
      )}
      <ByHand edited={edited} readOnly={readOnly} />
      <LegalFacts facts={library.facts} />
    </div>
  );
}

function DriftNote({ drift }: { readonly drift: readonly Drift[] }) {
  return (
    <Banner tone="warning" icon={IconAlertTriangle}>
      {t('systems.drift')}
      <ul className={classes['drift']}>
        {drift.map(({ kind, position }) => (
          <li key={`${kind} ${position}`}>{driftText(kind, position + 1)}</li>
        ))}
      </ul>
    </Banner>
  );
}

function driftText(kind: Drift['kind'], number: number): string {
  return kind === 'unfinished' || kind === 'class-differs'
    ? t(`systems.drift.${kind}`)
    : t(`systems.drift.${kind}`, { number });
}

/** For a class that somebody else found; the questions are the better way. */
function ByHand({
  edited,
  readOnly,
}: {
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
}) {
  return (
    <Section
      title={t('systems.classifier.byHand')}
      level={3}
      description={t('systems.classifier.byHandAbout')}
    >
      <div className={classes['byHand']} onBlur={edited.flush}>
        {(['aiActClass', 'classifiedOn', 'classificationNote'] as const).map((name) => {
          const spec = fieldOf('system', name);
          return spec === undefined ? null : (
            <div key={name} data-field={name} className={classes['field']}>
              <RecordField
                type="system"
                spec={spec}
                value={edited.draft[name]}
                readOnly={readOnly}
                onChange={(value) => edited.change({ [name]: value })}
              />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
