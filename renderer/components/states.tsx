import type { ComponentType, ReactNode } from 'react';
import { Button, Loader } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { errorText } from '../lib/errors.ts';
import { t } from '../lib/i18n.ts';
import { useDelayed } from './useDelayed.ts';
import classes from './states.module.css';

type Icon = ComponentType<{ size?: number | string; stroke?: number | string }>;

interface EmptyStateProps {
  readonly icon?: Icon;
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly body: ReactNode;
  readonly action?: ReactNode;
}

/** Shown where there is nothing yet: says what to do next. */
export function EmptyState({ icon: Icon, title, body, action }: EmptyStateProps) {
  return (
    <div className={classes['state']}>
      {Icon !== undefined && (
        <span className={classes['icon']} aria-hidden="true">
          <Icon size={32} stroke={1.5} />
        </span>
      )}
      <p className={classes['title']}>{title}</p>
      <p className={classes['body']}>{body}</p>
      {action !== undefined && <div className={classes['action']}>{action}</div>}
    </div>
  );
}

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Shown where something could not be read: what happened, what it means, what to do. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { title, meaning, todo } = errorText(error);
  return (
    <div className={classes['state']} role="alert">
      <span className={classes['icon']} data-tone="error" aria-hidden="true">
        <IconAlertTriangle size={32} stroke={1.5} />
      </span>
      <p className={classes['title']}>{title}</p>
      <p className={classes['body']}>{`${meaning} ${todo}`}</p>
      {onRetry !== undefined && (
        <div className={classes['action']}>
          <Button variant="default" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Shown while something is read; stays away for reads that are over in an instant. */
export function LoadingState({ label }: { readonly label?: string }) {
  const visible = useDelayed(150);
  return (
    <div className={classes['state']} role="status" aria-live="polite">
      {visible && (
        <>
          <Loader size="sm" aria-hidden="true" />
          <p className={classes['body']}>{label ?? t('common.loading')}</p>
        </>
      )}
    </div>
  );
}

/** The part of a react-query result that decides what to show. */
interface QueryLike<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface QueryViewProps<T> {
  readonly query: QueryLike<T>;
  readonly children: (data: T) => ReactNode;
  readonly loading?: ReactNode;
}

/** Shows loading, error or the data of a read. Data once read stays while it is read again. */
export function QueryView<T>({ query, children, loading }: QueryViewProps<T>) {
  if (query.error !== null && query.data === undefined) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (query.isPending) return loading ?? <LoadingState />;
  return children(query.data as T);
}
