import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { OperationName, PathOperationName } from '../../shared/contract/names.ts';
import type { InputOf, OutputOf } from '../../shared/contract/operations.ts';
import type { Envelope, ErrorCode, ErrorDetails } from '../../shared/domain/errors.ts';
import { notifyError } from './errors.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly aimsbook: Bridge;
  }
}

/** Operations that the window may call. */
export type Callable = Exclude<OperationName, PathOperationName>;

/** A call that failed as expected; `code` says how, see `shared/domain/errors.ts`. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }
}

/** The value of an envelope, or its error thrown as `ApiError`. */
export function unwrap<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value;
  throw new ApiError(envelope.error.code, envelope.error.details);
}

/** The input may be left out where an operation takes none. */
export type InputArgument<N extends OperationName> =
  undefined extends InputOf<N> ? [input?: undefined] : [input: InputOf<N>];

/** Calls an operation; throws `ApiError`. */
export async function call<N extends Callable>(
  name: N,
  ...[input]: InputArgument<N>
): Promise<OutputOf<N>> {
  return unwrap(await window.aimsbook.invoke(name, input as InputOf<N>));
}

/** The key under which a result is cached. */
export function keyOf(name: OperationName, input?: unknown): readonly unknown[] {
  return input === undefined ? [name] : [name, input];
}

export interface OperationOptions {
  /** False: not yet, e.g. while an id is missing. */
  readonly enabled?: boolean;
  /** Shows the last input's result while the next one loads. */
  readonly keepPrevious?: boolean;
}

/** Reads through an operation; read again whenever a change touches its records. */
export function useOperation<N extends Callable>(
  name: N,
  input: InputOf<N>,
  options: OperationOptions = {},
): UseQueryResult<OutputOf<N>, ApiError> {
  return useQuery<OutputOf<N>, ApiError>({
    queryKey: keyOf(name, input),
    queryFn: async () => unwrap(await window.aimsbook.invoke(name, input)),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

export interface WriteOptions {
  /** True: the caller shows the error itself; otherwise it is shown as a toast. */
  readonly silent?: boolean;
}

/** Calls an operation on demand: `const save = useWrite('action.save'); save.mutate(input)`. */
export function useWrite<N extends Callable>(
  name: N,
  options: WriteOptions = {},
): UseMutationResult<OutputOf<N>, ApiError, InputOf<N>> {
  return useMutation<OutputOf<N>, ApiError, InputOf<N>>({
    mutationKey: [name],
    mutationFn: async (input) => unwrap(await window.aimsbook.invoke(name, input)),
    onError: (error) => {
      if (options.silent !== true) notifyError(error);
    },
  });
}
