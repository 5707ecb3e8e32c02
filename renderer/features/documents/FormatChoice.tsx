import { Checkbox } from '@mantine/core';
import type { DocumentFormat } from '../../../shared/contract/values.ts';
import { t } from '../../lib/i18n.ts';
import { useExports } from './export-store.ts';
import classes from './FormatChoice.module.css';

const formats: readonly DocumentFormat[] = ['docx', 'pdf'];

/** Word, PDF or both; `brief` leaves out what each is for. */
export function FormatChoice({ brief = false }: { readonly brief?: boolean }) {
  const chosen = useExports((state) => state.formats);
  return (
    <Checkbox.Group
      label={brief ? undefined : t('documents.formats')}
      aria-label={brief ? t('documents.formats') : undefined}
      error={chosen.length === 0 ? t('documents.formats.none') : undefined}
      value={[...chosen]}
      onChange={(value) =>
        useExports.setState({ formats: formats.filter((format) => value.includes(format)) })
      }
    >
      <div className={classes['formats']} data-brief={brief || undefined}>
        {formats.map((format) => (
          <Checkbox
            key={format}
            value={format}
            label={t(`documents.format.${format}`)}
            description={brief ? undefined : t(`documents.format.${format}.hint`)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
