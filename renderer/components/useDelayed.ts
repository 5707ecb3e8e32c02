import { useEffect, useState } from 'react';

/** False at first, true after the given time: for what would only flicker otherwise. */
export function useDelayed(milliseconds: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return over;
}
