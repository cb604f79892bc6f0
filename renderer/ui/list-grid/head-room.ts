import { placeColumns, type ListColumn, type PlacedColumn } from './list-column.ts'

/** Pixels at 100 % beside the words of a head: the cell's padding, and the arrow of what a list can be sorted by. */
const PADDING = 21
const EDGE = 6
const ARROW = 16

/** Columns that fit, their heads read to the end; where not even columns that never leave would fit then, without. */
export function placeWithHeads<Row>(
  columns: readonly ListColumn<Row>[],
  available: number,
  scale: number,
  widthOf: (title: string) => number = widthOfHead,
): PlacedColumn<Row>[] {
  const placed = placeColumns(widenForHeads(columns, widthOf), available, scale)
  const taken = placed.reduce((sum, { width }) => sum + width, 0)
  return taken <= available ? placed : placeColumns(columns, available, scale)
}

/** Columns at least as wide as their head, so that no head ends in dots; a width set by hand is meant. */
export function widenForHeads<Row>(
  columns: readonly ListColumn<Row>[],
  widthOf: (title: string) => number,
): readonly ListColumn<Row>[] {
  return columns.map((column, index) => {
    const isOuter = index === 0 || index === columns.length - 1
    const beside = PADDING + (isOuter ? EDGE : 0) + (column.sort === undefined ? 0 : ARROW)
    const needed = Math.ceil(widthOf(column.title)) + beside
    const { width, min = width } = column
    if (needed <= min || column.setByHand === true) return column
    return { ...column, width: Math.max(width, needed), min: needed }
  })
}

const known = new Map<string, number>()
let pen: CanvasRenderingContext2D | null | undefined

/** Width of a title at 100 %, as heads are written; 0 where nothing can be drawn. */
function widthOfHead(title: string): number {
  const found = known.get(title)
  if (found !== undefined) return found
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return 0
  pen.font = `600 12px ${getComputedStyle(document.body).fontFamily}`
  const { width } = pen.measureText(title)
  known.set(title, width)
  return width
}
