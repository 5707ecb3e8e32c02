import { Button, Input } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Preview } from '../../../shared/contract/values.ts';
import type { Assessor, Organisation } from '../../../shared/domain/organisation.ts';
import { FieldRow } from '../../components/FieldRow.tsx';
import type { OwnFieldProps } from '../../components/wizard/fields.tsx';
import { useOperation, useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import classes from './LogoField.module.css';

type Owner = 'organisation' | 'assessor';

/** The organisation's logo. */
export function OrganisationLogo({ label, readOnly }: OwnFieldProps<Organisation>) {
  return <LogoField of="organisation" label={label} readOnly={readOnly} />;
}

/** The logo of the assessor's firm. */
export function AssessorLogo({ label, readOnly }: OwnFieldProps<Assessor>) {
  return <LogoField of="assessor" label={label} readOnly={readOnly} />;
}

interface LogoFieldProps {
  readonly of: Owner;
  readonly label: string;
  readonly readOnly: boolean;
}

function LogoField({ of, label, readOnly }: LogoFieldProps) {
  const logo = useOperation('logo.read', { of });
  const choose = useWrite('logo.choose');
  const remove = useWrite('logo.remove');
  const address = useObjectUrl(logo.data ?? null);
  return (
    <FieldRow help={t('logo.help')}>
      <Input.Wrapper label={label} labelElement="div">
        <div className={classes['logo']}>
          <div className={classes['frame']}>
            {address === null ? (
              <span className={classes['none']}>
                <IconPhoto size={20} stroke={1.6} aria-hidden="true" />
                {t('logo.none')}
              </span>
            ) : (
              <img src={address} alt={t('logo.alt')} className={classes['image']} />
            )}
          </div>
          {!readOnly && (
            <div className={classes['actions']}>
              <Button
                variant="default"
                loading={choose.isPending}
                onClick={() => choose.mutate({ of })}
              >
                {address === null ? t('logo.choose') : t('logo.replace')}
              </Button>
              {address !== null && (
                <Button variant="subtle" color="gray" onClick={() => remove.mutate({ of })}>
                  {t('logo.remove')}
                </Button>
              )}
            </div>
          )}
        </div>
      </Input.Wrapper>
    </FieldRow>
  );
}

/** An address under which the window can show bytes; given back when they change. */
function useObjectUrl(preview: Preview | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (preview === null) {
      setAddress(null);
      return undefined;
    }
    const made = URL.createObjectURL(
      new Blob([new Uint8Array(preview.bytes)], { type: preview.mime }),
    );
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [preview]);
  return address;
}
