import { Button, Input } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useCallback } from 'react';
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
  const picture = logo.data ?? null;
  return (
    <FieldRow help={t('logo.help')}>
      <Input.Wrapper label={label} labelElement="div">
        <div className={classes['logo']}>
          <div className={classes['frame']}>
            {picture === null ? (
              <span className={classes['none']}>
                <IconPhoto size={20} stroke={1.6} aria-hidden="true" />
                {t('logo.none')}
              </span>
            ) : (
              <LogoImage logo={picture} />
            )}
          </div>
          {!readOnly && (
            <div className={classes['actions']}>
              <Button
                variant="default"
                loading={choose.isPending}
                onClick={() => choose.mutate({ of })}
              >
                {picture === null ? t('logo.choose') : t('logo.replace')}
              </Button>
              {picture !== null && (
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

/** A picture from bytes; the address made for it is given back when it goes. */
function LogoImage({ logo }: { readonly logo: Preview }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null) return undefined;
      const blob = new Blob([new Uint8Array(logo.bytes)], { type: logo.mime });
      const address = URL.createObjectURL(blob);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [logo],
  );
  return <img ref={show} alt={t('logo.alt')} className={classes['image']} />;
}
