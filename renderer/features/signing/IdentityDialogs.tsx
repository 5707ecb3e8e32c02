import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/operations.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { useOperation } from '../../lib/api.ts';
import { errorText } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { useApp } from '../../lib/store.ts';
import { importIdentity, makeIdentity, rememberPassphrase } from './identity-data.ts';
import {
  isComplete,
  KeepBox,
  NewPassphraseFields,
  noPassphrase,
  PassphraseField,
} from './PassphraseFields.tsx';

interface DialogProps {
  readonly keyStore: boolean;
  readonly onClose: () => void;
}

type Wanted = Omit<InputOf<'identity.make'>, 'passphrase' | 'remember'>;

/** Makes an identity; name and function come from the settings, the organisation from the file. */
export function NewIdentityDialog({ keyStore, onClose }: DialogProps) {
  const settings = useOperation('app.info', undefined).data?.settings;
  const isOpen = useApp((state) => state.workspace != null);
  const organisation = useOperation('organisation.read', undefined, { enabled: isOpen }).data?.name;
  const [changed, setChanged] = useState<Partial<Wanted>>({});
  const [secret, setSecret] = useState(noPassphrase);
  const [remember, setRemember] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const wanted: Wanted = {
    name: settings?.userName ?? '',
    function: settings?.userFunction ?? '',
    organisation: settings?.userFirm || (organisation ?? ''),
    algorithm: 'rsa-3072',
    years: 3,
    ...changed,
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    const made = await makeIdentity({ ...wanted, passphrase: secret.passphrase, remember });
    setBusy(false);
    if (made) onClose();
  };
  const texts = [
    ['name', t('identities.name')],
    ['function', t('identities.function')],
    ['organisation', t('identities.organisation')],
  ] as const;
  return (
    <FormDialog
      size="lg"
      title={t('identities.newDialog.title')}
      submit={t('identities.newDialog.do')}
      isBusy={isBusy}
      disabled={wanted.name.trim() === '' || !isComplete(secret)}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('identities.newDialog.help')}</p>
      <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
        {texts.map(([name, label]) => (
          <TextInput
            key={name}
            label={label}
            required={name === 'name'}
            style={name === 'name' ? { gridColumn: '1 / -1' } : undefined}
            maxLength={200}
            value={wanted[name]}
            onChange={(event) => setChanged({ ...changed, [name]: event.currentTarget.value })}
          />
        ))}
        <Select
          label={t('identities.newDialog.algorithm')}
          allowDeselect={false}
          data={[
            { value: 'rsa-3072', label: t('identities.newDialog.rsa') },
            { value: 'p-256', label: t('identities.newDialog.p256') },
          ]}
          value={wanted.algorithm}
          onChange={(value) =>
            setChanged({ ...changed, algorithm: value === 'p-256' ? 'p-256' : 'rsa-3072' })
          }
        />
        <Select
          label={t('identities.newDialog.years')}
          allowDeselect={false}
          data={[1, 2, 3, 4, 5].map((count) => ({
            value: String(count),
            label: t('identities.newDialog.yearsValue', { count }),
          }))}
          value={String(wanted.years)}
          onChange={(value) => setChanged({ ...changed, years: Number(value ?? 3) })}
        />
      </SimpleGrid>
      {/* The second has no help above it. */}
      <SimpleGrid cols={2} spacing="md" style={{ alignItems: 'end' }}>
        <NewPassphraseFields value={secret} onChange={setSecret} />
      </SimpleGrid>
      <KeepBox keyStore={keyStore} checked={remember} onChange={setRemember} />
    </FormDialog>
  );
}

/** Takes in the file that was chosen. */
export function ImportDialog(props: DialogProps & { readonly file: string }) {
  const { file, keyStore, onClose } = props;
  const [remember, setRemember] = useState(false);
  return (
    <PassphraseDialog
      title={t('identities.importDialog.title', { file })}
      help={t('identities.importDialog.help')}
      submit={t('identities.importDialog.do')}
      work={(passphrase) => importIdentity({ passphrase, remember })}
      onClose={onClose}
    >
      <KeepBox keyStore={keyStore} checked={remember} onChange={setRemember} />
    </PassphraseDialog>
  );
}

interface RememberDialogProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks for the passphrase that the key store shall keep. */
export function RememberDialog({ id, name, onClose }: RememberDialogProps) {
  return (
    <PassphraseDialog
      title={t('identities.rememberDialog.title', { name })}
      submit={t('identities.remember')}
      work={(passphrase) => rememberPassphrase(id, passphrase)}
      onClose={onClose}
    />
  );
}

interface PassphraseDialogProps {
  readonly title: string;
  readonly help?: string;
  readonly submit: string;
  readonly work: (passphrase: string) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: React.ReactNode;
}

/** Asks for a passphrase and does something with it; what fails is said at the field. */
function PassphraseDialog({ title, help, submit, work, onClose, children }: PassphraseDialogProps) {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | false>(false);
  const [isBusy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      await work(passphrase);
      onClose();
    } catch (error) {
      const { title: what, todo } = errorText(error);
      setProblem(`${what}. ${todo}`);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={title}
      submit={submit}
      isBusy={isBusy}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      {help !== undefined && <p>{help}</p>}
      <PassphraseField
        value={passphrase}
        error={problem}
        onChange={(value) => {
          setPassphrase(value);
          setProblem(false);
        }}
      />
      {children}
    </FormDialog>
  );
}
