import type { Table, TableText } from '#shared/contract/table-file.ts'
import type { TableFormat } from '#shared/domain/table-file.ts'
import type { TableFault } from '#shared/errors/faults.ts'

/** What the table process is asked. */
export type TableOrder =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'write'; readonly format: TableFormat; readonly table: Table }

/** What it sends back: that it has begun, then one answer. */
export type TableMessage =
  | { readonly kind: 'started' }
  | { readonly kind: 'rows'; readonly rows: TableText }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly fault: TableFault }
  | { readonly kind: 'failure'; readonly error: unknown }
