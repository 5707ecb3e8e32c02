import { useId } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconExternalLink,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconFolderOpen,
} from '@tabler/icons-react';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { formatBytes, formatInstant } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { useExports, type WrittenFile } from './export-store.ts';
import { useWorkspaceKey } from './useExport.ts';
import classes from './WrittenFiles.module.css';

const icons = { docx: IconFileTypeDocx, pdf: IconFileTypePdf } as const;

/** The files that were written, to be opened or found. */
export function WrittenFiles() {
  const id = useId();
  const key = useWorkspaceKey();
  const written = useExports((state) => state.written);
  const workspace = useExports((state) => state.workspace);
  if (workspace !== key || written.length === 0) return null;
  return (
    <section className={classes['written']} aria-labelledby={id}>
      <h2 id={id} className={classes['title']}>
        {t('documents.written')}
      </h2>
      <ul className={classes['list']}>
        {written.map((file) => (
          <FileLine key={`${file.fileId}-${file.at}`} file={file} />
        ))}
      </ul>
    </section>
  );
}

function FileLine({ file }: { readonly file: WrittenFile }) {
  const { fileId, fileName, folder, size, format, at } = file;
  const Icon = icons[format];
  return (
    <li className={classes['file']}>
      <Icon size={24} stroke={1.4} aria-hidden="true" className={classes['icon']} />
      <div className={classes['words']}>
        <span className={classes['name']} title={fileName}>
          {fileName}
        </span>
        <span className={classes['place']} title={folder}>
          {t('documents.written.at', { folder, size: formatBytes(size), time: formatInstant(at) })}
        </span>
      </div>
      <Tooltip label={t('documents.written.openShort')}>
        <ActionIcon
          aria-label={t('documents.written.open', { file: fileName })}
          onClick={() => void call('document.openExported', { fileId }).catch(notifyError)}
        >
          <IconExternalLink size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('documents.written.showShort')}>
        <ActionIcon
          aria-label={t('documents.written.show', { file: fileName })}
          onClick={() => void call('document.revealExported', { fileId }).catch(notifyError)}
        >
          <IconFolderOpen size={18} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
