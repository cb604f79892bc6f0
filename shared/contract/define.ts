import { z } from 'zod'
import type { Permission } from './permission.ts'
import type { Topic } from './topics.ts'

// Runtime code generation is forbidden by the CSP: zod must interpret its schemas.
z.config({ jitless: true })

export type Remembered = 'always' | 'whenNew' | 'never'

export type EndpointKind = 'query' | 'command' | 'report' | 'task'

/**
 * One endpoint of the contract. Handler types, the client, validation, the whitelist of paths and the
 * permission matrix are all derived from it.
 * - query: reads; gets a ReadableDb
 * - command: is ONE transaction; gets a WritableDb; names the topics it changes
 * - report: heavy read with progress and cancel
 * - task: outside the database (files, windows, books)
 */
export interface Endpoint<
  Kind extends EndpointKind = EndpointKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind
  readonly input: Input
  readonly output: Output
  readonly permission: Permission
  readonly topics: readonly Topic[]
  /** Commands: when a request id is remembered with its result, so that repeating it does nothing twice. */
  readonly remembered: Remembered
}

export type InputOf<E> = E extends Endpoint<EndpointKind, infer Input, z.ZodType> ? z.output<Input> : never
export type OutputOf<E> = E extends Endpoint<EndpointKind, z.ZodType, infer Output> ? z.output<Output> : never

export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  permission: Permission,
): Endpoint<'query', I, O> {
  return { kind: 'query', input, output, permission, topics: [], remembered: 'never' }
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  permission: Permission,
  topics: readonly Topic[],
): Endpoint<'command', I, O> {
  return { kind: 'command', input, output, permission, topics, remembered: 'always' }
}

/**
 * A command that runs all day on a row of its own (autosave): only the call that makes the row (`id` null) is
 * remembered, because repeating that one would make a second row. The others put the same state again.
 */
export function savingCommand<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  permission: Permission,
  topics: readonly Topic[],
): Endpoint<'command', I, O> {
  return { kind: 'command', input, output, permission, topics, remembered: 'whenNew' }
}

/** A command whose input must leave no trace: the log keeps a hash of every remembered input, also of a password. */
export function secretCommand<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  permission: Permission,
  topics: readonly Topic[],
): Endpoint<'command', I, O> {
  return { kind: 'command', input, output, permission, topics, remembered: 'never' }
}

export function report<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  permission: Permission,
): Endpoint<'report', I, O> {
  return { kind: 'report', input, output, permission, topics: [], remembered: 'never' }
}

export function task<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  permission: Permission,
  topics: readonly Topic[] = [],
): Endpoint<'task', I, O> {
  return { kind: 'task', input, output, permission, topics, remembered: 'never' }
}
