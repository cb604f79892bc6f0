import type { InputOf } from '#shared/contract/define.ts'
import type { check } from '#shared/contract/import.ts'
import type { TableText } from '#shared/contract/table-file.ts'
import type { ImportBatchId } from '#shared/kernel/id.ts'

export type ImportEdits = InputOf<typeof check>['edits']
export type ImportSettings = InputOf<typeof check>['settings']

interface TableOrder {
  readonly name: string
  readonly rows: TableText
  readonly settings: ImportSettings
  readonly edits: ImportEdits
}

/** A long write that is done in a thread of its own, off the window's. */
export type ImportOrder =
  | ({ readonly do: 'check' } & TableOrder)
  | ({ readonly do: 'run'; readonly leaveOut: boolean } & TableOrder)
  | { readonly do: 'undo'; readonly id: ImportBatchId }

/** A dry run is rolled back. */
export function keeps(order: ImportOrder): boolean {
  return order.do !== 'check'
}
