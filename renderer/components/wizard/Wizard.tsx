import { useRef, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import {
  problemsOf,
  stepsFor,
  type FieldProblem,
  type WizardDefinition,
} from '../../../shared/wizards/wizard.ts';
import { useCommands } from '../../lib/commands.ts';
import { t, type PlainKey } from '../../lib/i18n.ts';
import { confirm } from '../../lib/store.ts';
import { FieldRows } from '../FieldRow.tsx';
import { useWizardDraft } from './draft.ts';
import { WizardFields, wizardText, type FieldExtras } from './fields.tsx';
import { WizardSteps } from './WizardSteps.tsx';
import classes from './Wizard.module.css';

interface WizardProps<Draft> extends FieldExtras<Draft> {
  readonly definition: WizardDefinition<Draft, PlainKey>;
  /** Under which the entries are kept on this machine; name the workspace in it. */
  readonly storageKey: string;
  /** Must be the same object at every render. */
  readonly initial: Draft;
  /** Makes the record; what it throws has been shown by then. The wizard's entries are forgotten after it. */
  readonly onFinish: (draft: Draft) => Promise<void>;
  readonly onCancel: () => void;
  readonly finishLabel: string;
  /** Makes the record as it is now, without what later steps ask; offered once `when` holds. */
  readonly later?: {
    readonly label: string;
    readonly when: (draft: Draft) => boolean;
  };
  /** What is being made, beside the fields. */
  readonly renderPreview?: (draft: Draft) => ReactNode;
}

/** Where an entry can be made. */
const fillable = 'input:not([type=hidden]), textarea, [contenteditable="true"]';

/** Asks for a record step by step. */
export function Wizard<Draft extends object>(props: WizardProps<Draft>) {
  const { definition, initial } = props;
  const firstId = definition.steps[0]?.id ?? '';
  const kept = useWizardDraft(props.storageKey, initial, firstId);
  const { draft } = kept;
  const steps = stepsFor(definition, draft);
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === kept.step),
  );
  const step = steps[at];
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const show = (index: number): void => {
    const to = steps[index];
    if (to === undefined) return;
    setProblems([]);
    kept.goTo(to.id);
    // After the step is drawn: its first field is where one goes on.
    requestAnimationFrame(() => {
      heading.current?.scrollIntoView({ block: 'nearest' });
      const field = form.current?.querySelector<HTMLElement>(fillable);
      (field ?? heading.current)?.focus();
    });
  };

  /** Goes on when the step is complete, otherwise to its first problem. */
  const next = async (): Promise<void> => {
    if (step === undefined || busy) return;
    const found = problemsOf(step, draft);
    setProblems(found);
    if (found.length > 0) {
      const name = found[0]?.field ?? '';
      form.current
        ?.querySelector<HTMLElement>(`[data-field="${name}"] :is(${fillable}, button)`)
        ?.focus();
      return;
    }
    if (at < steps.length - 1) {
      show(at + 1);
      return;
    }
    await finish();
  };

  const finish = async (): Promise<void> => {
    setBusy(true);
    try {
      await props.onFinish(draft);
      kept.reset();
    } catch {
      // Shown by the caller; the entries stay.
      setBusy(false);
    }
  };

  const startOver = async (): Promise<void> => {
    const confirmed = await confirm({
      title: t('wizard.startOver.confirm'),
      body: t('wizard.startOver.body'),
      confirmLabel: t('wizard.startOver'),
      danger: true,
    });
    if (confirmed) kept.reset();
  };

  useCommands([
    {
      id: 'wizard.next',
      label: 'wizard.next',
      group: 'wizard.group',
      shortcut: 'Ctrl+Enter',
      run: next,
    },
    {
      id: 'wizard.back',
      label: 'wizard.back',
      group: 'wizard.group',
      shortcut: 'Alt+ArrowLeft',
      when: () => at > 0,
      run: () => show(at - 1),
    },
  ]);

  if (step === undefined) return null;
  const last = at === steps.length - 1;
  return (
    <div className={classes['wizard']}>
      <WizardSteps steps={steps} at={at} onGo={show} />
      <div className={classes['columns']}>
        <form
          ref={form}
          className={classes['form']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void next();
          }}
        >
          <div className={classes['scroll']}>
            <header>
              <p className={classes['count']}>
                {t('wizard.progress', { step: at + 1, steps: steps.length })}
              </p>
              <h2 className={classes['title']} ref={heading} tabIndex={-1}>
                {wizardText(step.titleKey)}
              </h2>
              {step.introKey !== undefined && (
                <p className={classes['intro']}>{wizardText(step.introKey)}</p>
              )}
            </header>
            <FieldRows>
              <WizardFields
                fields={step.fields}
                draft={draft}
                onChange={(patch) => {
                  kept.change(patch);
                  setProblems((before) => before.filter(({ field }) => !(field in patch)));
                }}
                problems={problems}
                {...(props.own === undefined ? {} : { own: props.own })}
                {...(props.suggestions === undefined ? {} : { suggestions: props.suggestions })}
              />
            </FieldRows>
          </div>
          <footer className={classes['footer']}>
            <Button variant="subtle" color="gray" onClick={props.onCancel}>
              {t('common.cancel')}
            </Button>
            {kept.restored && (
              <Button variant="subtle" color="gray" onClick={() => void startOver()}>
                {t('wizard.startOver')}
              </Button>
            )}
            <span className={classes['problems']} role="status">
              {problems.length > 0 && t('wizard.fixFields', { count: problems.length })}
            </span>
            {props.later !== undefined && (
              <Button
                variant="subtle"
                disabled={busy || !props.later.when(draft)}
                onClick={() => void finish()}
              >
                {props.later.label}
              </Button>
            )}
            <Button
              variant="default"
              disabled={at === 0}
              leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
              onClick={() => show(at - 1)}
            >
              {t('wizard.back')}
            </Button>
            <Button
              type="submit"
              loading={busy}
              rightSection={last ? undefined : <IconArrowRight size={16} aria-hidden="true" />}
            >
              {last ? props.finishLabel : t('wizard.next')}
            </Button>
          </footer>
        </form>
        {/* The preview is focusable, so that it can be scrolled with the keyboard. */}
        {props.renderPreview !== undefined && (
          <aside className={classes['preview']} aria-label={t('wizard.preview')} tabIndex={0}>
            {props.renderPreview(draft)}
          </aside>
        )}
      </div>
    </div>
  );
}
