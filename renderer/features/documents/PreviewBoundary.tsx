import { Component, type ReactNode } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { EmptyState } from '../../components/states.tsx';
import { t } from '../../lib/i18n.ts';

interface PreviewBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a preview that fails from taking the screen with it: the files are made elsewhere. */
export class PreviewBoundary extends Component<PreviewBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        icon={IconAlertTriangle}
        title={t('documents.preview.failed.title')}
        body={t('documents.preview.failed.body')}
      />
    );
  }
}
