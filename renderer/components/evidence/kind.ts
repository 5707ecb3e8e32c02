import {
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconMapPin,
  IconPhoto,
  type Icon,
} from '@tabler/icons-react';
import { previewKind, type Evidence } from '../../../shared/domain/evidence.ts';
import { t } from '../../lib/i18n.ts';

const icons: Readonly<Record<ReturnType<typeof previewKind>, Icon>> = {
  image: IconPhoto,
  pdf: IconFileTypePdf,
  text: IconFileText,
  none: IconFile,
};

/** The picture of a kind of evidence; its name stands beside it. */
export function kindIcon({ kind, mime }: Pick<Evidence, 'kind' | 'mime'>): Icon {
  return kind === 'reference' ? IconMapPin : icons[previewKind(mime)];
}

/** The kind of a piece of evidence in words: "Image", "PDF file", "XLSX file". */
export function kindLabel({ kind, mime, title }: Evidence): string {
  if (kind === 'reference') return t('evidence.kind.reference');
  const shown = previewKind(mime);
  if (shown === 'image' || shown === 'pdf') return t(`evidence.kind.${shown}`);
  const ending = /\.([a-z0-9]{1,8})$/i.exec(title)?.[1];
  return ending === undefined
    ? t(shown === 'text' ? 'evidence.kind.text' : 'evidence.kind.file')
    : t('evidence.kind.ending', { ending: ending.toUpperCase() });
}
