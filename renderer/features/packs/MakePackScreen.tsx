import { useState } from 'react';
import type { PackPlan } from '../../../shared/contract/pack-values.ts';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { errorCodeOf } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { ContentPart } from './ContentPart.tsx';
import { MakePackBar } from './MakePackBar.tsx';
import { MissingPart } from './MissingPart.tsx';
import { chosenOf } from './pack-choice.ts';
import { makePack, periodOf, usePack, useSelection } from './pack-store.ts';
import { PackMade } from './PackMade.tsx';
import { ProfilePart } from './ProfilePart.tsx';
import { canSignWith, signersOf, type Passphrases } from './signers.ts';
import { SignersPart } from './SignersPart.tsx';

/** Makes a document pack: what for, what is missing, what goes in, who signs. */
export function MakePackScreen() {
  const result = usePack((state) => state.result);
  if (result !== null) {
    return (
      <Page title={t('packs.made.title')} width="text">
        <PackMade result={result} />
      </Page>
    );
  }
  return (
    <Page title={t('packs.make.title')} description={t('packs.make.description')} width="text">
      <Maker />
    </Page>
  );
}

function Maker() {
  const profile = usePack((state) => state.profile);
  const from = usePack((state) => state.from);
  const to = usePack((state) => state.to);
  const plan = useOperation(
    'pack.plan',
    { profile, ...periodOf({ profile, from, to }) },
    { keepPrevious: true },
  );
  return (
    <>
      <ProfilePart />
      <QueryView query={plan}>{(found) => <Rest plan={found} />}</QueryView>
    </>
  );
}

function Rest({ plan }: { readonly plan: PackPlan }) {
  const selection = useSelection();
  const wanted = usePack((state) => state.signers);
  const identities = useOperation('identity.list', undefined).data?.identities;
  // Here only: they are gone with the screen, and once the pack is made.
  const [passphrases, setPassphrases] = useState<Passphrases>({});
  const chosen = chosenOf(plan, selection);
  const signers = signersOf(identities ?? [], wanted);
  const isSigned = signers.length > 0 && signers.every((one) => canSignWith(one, passphrases));
  const make = async (): Promise<void> => {
    await makePack(
      plan,
      selection,
      signers.map(({ id, remembered }) => ({
        identityId: id,
        ...(remembered ? {} : { passphrase: passphrases[id] ?? '' }),
      })),
    );
    // One that does not fit is mended in its field; nothing was made with it.
    const { failure } = usePack.getState();
    const isTypo = failure !== null && errorCodeOf(failure) === 'identity.wrong-passphrase';
    if (!isTypo) setPassphrases({});
  };
  return (
    <>
      <MissingPart plan={plan} />
      <ContentPart plan={plan} selection={selection} chosen={chosen} />
      <SignersPart
        identities={identities}
        signers={signers}
        passphrases={passphrases}
        onPassphrases={setPassphrases}
      />
      <MakePackBar chosen={chosen} isSigned={isSigned} onMake={() => void make()} />
    </>
  );
}
