import { writeSync } from 'node:fs'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { MoneyRow } from '#shared/contract/money.ts'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import type { Request } from '#shared/contract/bridge.ts'

/** What a child is told when it may begin; it loads its modules before, so that only work is timed and killed. */
export interface PostingOrder {
  readonly file: string
  readonly seed: number
  /** Prefix of this child's request ids; no two children share one. */
  readonly name: string
  readonly masters: Masters
  readonly fault: Fault
}

export interface CreatingOrder {
  readonly folder: string
  readonly name: string
  /** The planted fault: the file grows under its final name. */
  readonly inPlace: boolean
}

export interface ImportingOrder {
  readonly file: string
  readonly rows: number
  /** The planted fault: the table is imported in two halves, each for itself. */
  readonly inHalves: boolean
}

/** Row ids a child posts with. */
export interface Masters {
  readonly products: readonly { readonly id: number; readonly unitId: number }[]
  readonly supplier: number
  readonly customer: number
}

/**
 * Planted faults the checks must find: every statement commits by itself, or header and lines are committed
 * before the ledgers are written.
 */
export type Fault = 'none' | 'autocommit' | 'split'

export type RequestOfChild = Request & { readonly requestId: string }

/** What a child says, one JSON line each: ready, books open, about to ask, answered. */
export type ChildMessage =
  | { readonly say: 'ready' }
  | { readonly say: 'open' }
  | { readonly say: 'ask'; readonly request: RequestOfChild }
  /** Something of a long write was done. */
  | { readonly say: 'step' }
  | {
      readonly say: 'done'
      readonly requestId: string
      readonly document: Confirmed | null
      readonly draft: number | null
    }
  | { readonly say: 'refused'; readonly requestId: string; readonly code: string }

/** A document whose posting the program has confirmed: of goods, of money, or of the till. */
export type Confirmed = Pick<DocumentRow, 'id' | 'number' | 'grossAmount'>

/** The part of a reply that confirms a document. */
export function confirmedOf(reply: DocumentRow | MoneyRow | Receipt): Confirmed {
  const { id, number } = reply
  const grossAmount = 'grossAmount' in reply ? reply.grossAmount : 'total' in reply ? reply.total : reply.amount
  return { id, number, grossAmount }
}

/** Synchronous: a line that was said has left the process, whatever happens to it next. */
export function say(message: ChildMessage): void {
  writeSync(1, `${JSON.stringify(message)}\n`)
}
