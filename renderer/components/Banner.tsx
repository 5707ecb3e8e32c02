import type { ComponentType, ReactNode } from 'react';
import classes from './Banner.module.css';

interface BannerProps {
  readonly tone: 'info' | 'warning' | 'error';
  readonly icon: ComponentType<{ size?: number | string; 'aria-hidden'?: 'true' }>;
  readonly children: ReactNode;
  /** A button at the end. */
  readonly action?: ReactNode;
}

/** A line over a screen about all that is on it; an error is read out at once. */
export function Banner({ tone, icon: Icon, children, action }: BannerProps) {
  return (
    <div
      className={classes['banner']}
      data-tone={tone}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <Icon size={16} aria-hidden="true" />
      <span className={classes['text']}>{children}</span>
      {action}
    </div>
  );
}
