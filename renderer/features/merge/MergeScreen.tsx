import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconGitMerge } from '@tabler/icons-react';
import { useState } from 'react';
import type {
  ChosenCopy,
  MergeOutcome,
  MergePreview,
} from '../../../shared/contract/merge-values.ts';
import { PassphraseField } from '../../components/passphrase/PassphraseField.tsx';
import { Page, Section } from '../../components/Page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { stepHistory } from '../../lib/history.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { newJobId } from '../../lib/jobs.ts';
import { flushAll } from '../../lib/saver.ts';
import { confirm, useReadOnly } from '../../lib/store.ts';
import { Choices } from './choices.ts';
import { MergePlanView } from './MergePlanView.tsx';
import { RefusalList } from './MergeLists.tsx';

type Step =
  | { readonly name: 'start' }
  | { readonly name: 'passphrase'; readonly copy: ChosenCopy }
  | { readonly name: 'comparing' }
  | { readonly name: 'failed'; readonly error: unknown }
  | { readonly name: 'plan'; readonly preview: MergePreview }
  | { readonly name: 'done'; readonly outcome: MergeOutcome };

/** From the choice of a copy to the merge of it, and what came of that. */
export function MergeScreen() {
  const readOnly = useReadOnly();
  const [step, setStep] = useState<Step>({ name: 'start' });
  const [choices, setChoices] = useState(new Choices());

  const compare = async (chosen: Choices, passphrase?: string): Promise<void> => {
    setStep({ name: 'comparing' });
    try {
      if (!(await flushAll())) return setStep({ name: 'start' });
      const input = { jobId: newJobId(), decisions: chosen.list() };
      const secret = passphrase === undefined ? {} : { passphrase };
      setStep({ name: 'plan', preview: await call('merge.preview', { ...input, ...secret }) });
    } catch (error) {
      setStep({ name: 'failed', error });
    }
  };
  const choose = async (): Promise<void> => {
    try {
      const copy = await call('merge.choose');
      if (copy === null) return;
      setChoices(new Choices());
      if (copy.needsPassphrase) setStep({ name: 'passphrase', copy });
      else await compare(new Choices());
    } catch (error) {
      notifyError(error);
    }
  };
  const apply = async (preview: MergePreview): Promise<void> => {
    try {
      if (!(await flushAll())) return;
      // What was chosen decides what is written: look again before asking.
      const decisions = choices.list();
      const now = await call('merge.preview', { jobId: newJobId(), decisions });
      if (now.stand !== preview.stand || now.undecided.length > 0) {
        return setStep({ name: 'plan', preview: now });
      }
      const confirmed = await confirm({
        title: t('merge.confirm.title', { file: now.fileName }),
        body: t('merge.confirm.body', { count: now.items.length }),
        confirmLabel: t('merge.apply'),
      });
      if (!confirmed) return;
      const input = { jobId: newJobId(), decisions, stand: now.stand };
      setStep({ name: 'done', outcome: await call('merge.apply', input) });
    } catch (error) {
      notifyError(error);
    }
  };
  const undo = async (): Promise<void> => {
    await stepHistory('undo');
    setStep({ name: 'start' });
  };

  const chooser = (
    <Button
      variant={step.name === 'start' ? 'filled' : 'default'}
      disabled={readOnly}
      leftSection={<IconGitMerge size={16} aria-hidden="true" />}
      onClick={() => void choose()}
    >
      {t(step.name === 'start' ? 'merge.choose' : 'merge.chooseOther')}
    </Button>
  );
  return (
    <Page
      title={t('merge.title')}
      breadcrumb={[{ label: t('workspace.title'), href: routes.workspace() }]}
      description={t('merge.description')}
    >
      {step.name === 'start' && (
        <EmptyState
          icon={IconGitMerge}
          title={t('merge.start.title')}
          body={t(readOnly ? 'merge.readOnly' : 'merge.start.body')}
          action={chooser}
        />
      )}
      {step.name === 'passphrase' && (
        <Passphrase copy={step.copy} onGo={(secret) => void compare(choices, secret)} />
      )}
      {step.name === 'comparing' && <LoadingState label={t('merge.comparing')} />}
      {step.name === 'failed' && (
        <>
          <ErrorState error={step.error} />
          {chooser}
        </>
      )}
      {step.name === 'plan' &&
        (step.preview.nothingNew ? (
          <EmptyState
            icon={IconCircleCheck}
            title={t('merge.nothingNew.title')}
            body={t('merge.nothingNew.body', { file: step.preview.fileName })}
            action={chooser}
          />
        ) : (
          <MergePlanView
            preview={step.preview}
            choices={choices}
            onChange={setChoices}
            onApply={() => void apply(step.preview)}
            chooser={chooser}
          />
        ))}
      {step.name === 'done' && <Done outcome={step.outcome} onUndo={() => void undo()} />}
    </Page>
  );
}

interface PassphraseProps {
  readonly copy: ChosenCopy;
  readonly onGo: (passphrase: string) => void;
}

function Passphrase({ copy, onGo }: PassphraseProps) {
  const [secret, setSecret] = useState('');
  return (
    <Section title={t('merge.passphrase.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onGo(secret);
        }}
      >
        <PassphraseField
          label={t('merge.passphrase', { file: copy.fileName })}
          value={secret}
          autoFocus
          onChange={setSecret}
        />
        <Button type="submit" mt="sm" disabled={secret === ''}>
          {t('merge.passphrase.go')}
        </Button>
      </form>
    </Section>
  );
}

function Done({
  outcome,
  onUndo,
}: {
  readonly outcome: MergeOutcome;
  readonly onUndo: () => void;
}) {
  return (
    <>
      <EmptyState
        icon={IconCircleCheck}
        title={t('merge.done.title')}
        body={t('merge.done.body', { count: outcome.written })}
        action={
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
            onClick={onUndo}
          >
            {t('merge.undo')}
          </Button>
        }
      />
      <RefusalList refusals={outcome.refusals} codes={outcome.codes} />
    </>
  );
}
