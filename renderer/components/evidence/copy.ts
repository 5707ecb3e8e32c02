import { t } from '../../lib/i18n.ts';
import { toast } from '../../lib/store.ts';

/** Puts a text on the clipboard and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast({ tone: 'good', title: t('evidence.copied') });
  } catch {
    toast({ tone: 'error', title: t('evidence.notCopied') });
  }
}
