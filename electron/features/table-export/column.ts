import type { TableCell } from '#shared/contract/table-file.ts'
import type { ColumnKind } from '#shared/domain/table-file.ts'
import { businessDateOf } from '#shared/kernel/business-date.ts'
import { formatQuantity, type Quantity } from '#shared/kernel/quantity.ts'

/** What a column of a list holds in a file: figures as figures, codes as what the view has words for. */
export interface ListColumn<Row> {
  readonly kind: ColumnKind
  readonly of: (row: Row) => TableCell
}
export type ColumnsOf<Row> = Readonly<Record<string, ListColumn<Row>>>

export function column<Row>(kind: ColumnKind, of: (row: Row) => TableCell): ListColumn<Row> {
  return { kind, of }
}

/** 下限 – 上限 */
export function limits(minimum: Quantity | null, maximum: Quantity | null): string {
  if (minimum !== null && maximum !== null) return `${formatQuantity(minimum)} – ${formatQuantity(maximum)}`
  if (minimum !== null) return `≥ ${formatQuantity(minimum)}`
  return maximum === null ? '' : `≤ ${formatQuantity(maximum)}`
}

/** `2026-11-22 15:31`, on this computer's clock. */
export function momentText(moment: number | null): string {
  if (moment === null) return ''
  const at = new Date(moment)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${businessDateOf(moment, 0)} ${pad(at.getHours())}:${pad(at.getMinutes())}`
}

export const enabledCode = ({ enabled }: { readonly enabled: boolean }) => (enabled ? 'enabled' : 'disabled')
