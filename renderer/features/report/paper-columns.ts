import { computed, type ComputedRef } from 'vue'
import type { PaperDirection, ReportDefinition } from '#shared/domain/report/definition.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ColumnArrangement } from '#renderer/ui/column-layout/column-arrangement.ts'
import {
  isVisible,
  orderColumns,
  PLAIN_LAYOUT,
  readColumnLayout,
  withWidth,
  type ColumnLayout,
} from '#renderer/ui/column-layout/column-layout.ts'
import { changeLayout, keptLayout } from '#renderer/ui/column-layout/kept-layouts.ts'
import { placeColumns, type PlacedColumn } from '#renderer/ui/list-grid/list-column.ts'
import { paperDirection } from './paper-direction.ts'
import { columnName, type GridReportRow, type ReportGridColumn } from './report-columns.ts'

/** Width between the margins, in design pixels of a grid whose type has the size paper has. */
const WIDTH_ON: Readonly<Record<PaperDirection, number>> = { portrait: 820, landscape: 1200 }
/** Of the type, the usual one first; the last is a little over 5 pt. */
const SIZES = [1, 0.9, 0.8, 0.7] as const

/** What is printed of a report, and in which size. */
export interface PaperColumns {
  readonly placed: readonly PlacedColumn<GridReportRow>[]
  /** 1 is the usual type. */
  readonly size: number
}

/**
 * The columns that fit on the paper, or its whole short form; the others leave as they leave a narrow screen. Columns that
 * were chosen by hand come beside those, in smaller type where there is no room; only at the smallest some leave.
 */
export function paperColumns(
  { shortForm }: Pick<ReportDefinition, 'shortForm'>,
  direction: PaperDirection,
  columns: readonly ReportGridColumn[],
  layout: ColumnLayout = PLAIN_LAYOUT,
): PaperColumns {
  const short = direction === 'portrait' ? shortForm : undefined
  const usual = columns
    .filter(({ of }) => short === undefined || short.includes(of))
    .map((column) => (short !== undefined && column.key === column.of ? { ...column, priority: 0 } : column))
  const room = WIDTH_ON[direction]
  const byItself = new Set(placeColumns(usual, room, 1).map(({ column }) => column.key))
  const wanted = orderColumns(columns, layout.order)
    .filter(({ key }) => isVisible(layout, key, byItself.has(key)))
    .map((column) => usual.find(({ key }) => key === column.key) ?? column)
    // What was asked for leaves last.
    .map((column) =>
      layout.visible[column.key] === true ? { ...column, priority: Math.min(1, column.priority ?? 0) } : column,
    )
    .map((column) => withWidth(column, layout))
  const least = wanted.reduce((sum, { width, min }) => sum + (min ?? width), 0)
  const size = SIZES.find((one) => least <= room / one) ?? SIZES[3]
  return { placed: placeColumns(wanted, room / size, 1), size }
}

/** As the columns of this report were last chosen for such a paper, by this user at this computer. */
export function paperLayout(name: ReportName): ColumnLayout {
  return readColumnLayout(keptLayout(keptAs(name)).value)
}

function keptAs(name: ReportName): string {
  return `report paper columns ${name} ${paperDirection(name)}`
}

/** The columns of a paper, to be chosen (Ctrl+L). What a row is about always stays. */
export function paperArrangement(
  name: ReportName,
  all: () => readonly ReportGridColumn[],
  placed: () => readonly PlacedColumn<GridReportRow>[],
  text: ComputedRef<AllTexts>,
): ColumnArrangement {
  const layout = computed(() => paperLayout(name))
  const isAbout = ({ key }: ReportGridColumn) => key === 'name' || key === 'account' || key === 'number'
  return {
    layout,
    change: (changed) => changeLayout(keptAs(name), changed),
    presets: computed(() => []),
    preset: computed(() => null),
    columns: computed(() =>
      orderColumns(all(), layout.value.order).map((column) => ({
        key: column.key,
        title: titleOf(name, column, text.value),
        width: withWidth(column, layout.value).width,
        visible: placed().some((one) => one.column.key === column.key),
        locked: isAbout(column),
        stop: null,
      })),
    ),
  }
}

function titleOf(name: ReportName, { key, of, title }: ReportGridColumn, text: AllTexts): string {
  const full = columnName(name, of, text)
  return key === of ? full : `${full} ${title}`
}
