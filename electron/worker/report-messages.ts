import type { ErrorData } from '#shared/errors/app-error.ts'
import type { Context } from '../ipc/context.ts'

/** What a report worker is started with. */
export interface ReportOrder {
  readonly file: string
  readonly path: string
  readonly input: unknown
  readonly context: Context
  /** Of an export: the file it is written into. */
  readonly exportTo?: string
}

/** What it sends back: progress, then one answer. */
export type ReportMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly stage: string }
  | { readonly kind: 'answer'; readonly data: unknown }
  | { readonly kind: 'refusal'; readonly error: ErrorData }
  | { readonly kind: 'failure'; readonly error: unknown }
