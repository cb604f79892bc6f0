import type { LabelGoods } from '#shared/contract/label.ts'
import type { PaperName } from '#shared/domain/print/paper.ts'
import { QUANTITY_SCALE, type Quantity } from '#shared/kernel/quantity.ts'

/** One product in one unit, and how many labels of it. */
export interface LabelRow {
  readonly goods: LabelGoods
  readonly unitId: LabelGoods['units'][number]['unitId']
  readonly copies: number
}

/** More of one thing at a time is a slip of the finger. */
export const MOST_COPIES = 999

/** Labels for so many pieces; what is weighed gets one more for the part that is left. */
export function copiesOf(quantity: Quantity): number {
  return Math.max(1, Math.min(MOST_COPIES, Math.ceil(quantity / QUANTITY_SCALE)))
}

export function unitOf({ goods, unitId }: LabelRow): LabelGoods['units'][number] | undefined {
  return goods.units.find((unit) => unit.unitId === unitId)
}

/** The same goods again are more labels of them. */
export function addRow(rows: readonly LabelRow[], added: LabelRow): LabelRow[] {
  const same = rows.findIndex((row) => row.goods.id === added.goods.id && row.unitId === added.unitId)
  if (same < 0) return [...rows, added]
  return rows.map((row, index) =>
    index === same ? { ...row, copies: Math.min(MOST_COPIES, row.copies + added.copies) } : row,
  )
}

/** Stickers of a sheet: three across, eight down. */
export const ON_SHEET = 24

export interface LabelPage {
  readonly key: number
  /** Null: a sticker that was used before. */
  readonly labels: readonly (LabelRow | null)[]
}

/**
 * Every label on its page: one on each piece of the roll, or a sheet full.
 * @param used stickers of the first sheet that are gone
 */
export function labelPages(rows: readonly LabelRow[], paper: PaperName, used: number): LabelPage[] {
  const labels: (LabelRow | null)[] = rows.flatMap((row) => Array.from({ length: row.copies }, () => row))
  if (labels.length === 0) return []
  if (paper !== 'label-sheet') return labels.map((label, key) => ({ key, labels: [label] }))
  const all = [...Array.from({ length: used }, () => null), ...labels]
  const pages = Math.ceil(all.length / ON_SHEET)
  return Array.from({ length: pages }, (_none, key) => ({
    key,
    labels: all.slice(key * ON_SHEET, (key + 1) * ON_SHEET),
  }))
}
