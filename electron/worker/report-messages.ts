import type { ErrorData } from '#shared/errors/app-error.ts'
import type { ImportOrder } from '../features/import/import-order.ts'
import type { Context } from '../ipc/context.ts'
import type { RememberedRequest } from '../ipc/remembered.ts'

/** What a report worker is started with. */
export interface ReportOrder {
  readonly file: string
  readonly path: string
  readonly input: unknown
  readonly context: Context
  /** Of an export: the file it is written into. */
  readonly exportTo?: string
  /** Of a long write: what is done, on a connection that may. */
  readonly writing?: WritingOrder
}

export interface WritingOrder {
  readonly order: ImportOrder
  readonly remembered: RememberedRequest | null
  /** One of `WRITE_STATES`, as both threads see it. */
  readonly cancelled: SharedArrayBuffer
}

/** A long write is called off only while it is not being committed; after that it has happened. */
export const WRITE_STATES = { running: 0, cancelled: 1, committing: 2 } as const

/** What it sends back: progress, then one answer. */
export type ReportMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly stage: string }
  | { readonly kind: 'answer'; readonly data: unknown }
  | { readonly kind: 'refusal'; readonly error: ErrorData }
  | { readonly kind: 'failure'; readonly error: unknown }
