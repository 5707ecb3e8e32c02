import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { useOwners } from '../useOwners.ts';

/** A person or function; suggests those who own records already, and takes any other. */
export function OwnerField(props: Omit<AutocompleteProps, 'data'>) {
  const owners = useOwners();
  return (
    <Autocomplete
      maxLength={300}
      comboboxProps={{ shadow: 'md' }}
      limit={12}
      {...props}
      data={[...owners]}
    />
  );
}
