import { computed, type ComputedRef } from 'vue'
import { isTraded, type DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { ColumnPreset } from '#shared/domain/opening/trade.ts'
import { text } from '#renderer/text/text.ts'
import { costHidden } from '#renderer/ui/cost-visibility.ts'
import { useColumnLayout, type ColumnArrangement } from '#renderer/ui/column-layout/column-arrangement.ts'
import { isVisible, orderColumns, withWidth, type ColumnLayout } from '#renderer/ui/column-layout/column-layout.ts'
import { usualPreset } from '#renderer/ui/column-layout/kept-layouts.ts'
import type { GridColumn } from '#renderer/ui/line-grid/column.ts'
import { isGivenBack } from './line-source.ts'
import type { EntryLine } from './entry-line.ts'

const TAX_COLUMNS: readonly string[] = ['taxRate', 'taxAmount', 'grossAmount']
const TRACKED_COLUMNS: readonly string[] = ['batch', 'serials']
const INSPECTED_COLUMNS: readonly string[] = ['rejected', 'rejectReason']
const COST_COLUMNS: readonly string[] = ['unitCost', 'stockValue']
/** 简洁 does without them. */
const NOT_COMPACT: readonly string[] = ['barcode', 'stock', 'lastPrice', 'discount', ...COST_COLUMNS]
/** Without them a line cannot be entered. */
const LOCKED: readonly string[] = ['product', 'quantity', 'price', 'direction', 'weight', 'valueChange']

/** What decides which columns a form shows. */
export interface ColumnNeeds {
  readonly preset: ColumnPreset
  /** Columns some line needs: tracked goods, something taxed or inspected, text that cannot be read. */
  readonly needed: ReadonlySet<string>
}

/** The columns as they are arranged: shown, ordered, as wide and with stops as somebody wanted, else as the type has them. */
export function shownColumns(
  columns: readonly GridColumn<EntryLine>[],
  layout: ColumnLayout,
  needs: ColumnNeeds,
): readonly GridColumn<EntryLine>[] {
  return orderColumns(columns, layout.order)
    .filter((column) => isShown(column.key, layout, needs))
    .map((column) => ({ ...withWidth(column, layout), stop: stopsAt(column, layout) }))
}

function isShown(key: string, layout: ColumnLayout, needs: ColumnNeeds): boolean {
  return isLocked(key, needs) || isVisible(layout, key, isShownByItself(key, needs.preset))
}

function isLocked(key: string, { needed }: ColumnNeeds): boolean {
  return LOCKED.includes(key) || needed.has(key)
}

function isShownByItself(key: string, preset: ColumnPreset): boolean {
  if (TAX_COLUMNS.includes(key)) return preset === 'tax'
  if (TRACKED_COLUMNS.includes(key)) return preset === 'batch'
  if (INSPECTED_COLUMNS.includes(key)) return false
  return preset !== 'compact' || !NOT_COMPACT.includes(key)
}

/** Batch and serial numbers are entered wherever they are shown, and every line begins with its product. */
function stopsAt({ key, stop, editable }: GridColumn<EntryLine>, { stops }: ColumnLayout): boolean {
  if (stops === null || key === 'product' || TRACKED_COLUMNS.includes(key)) return stop
  return editable && stops.includes(key)
}

/** What the lines need to be seen, as words to compare: it is asked with every change of a row. */
export function neededColumns(lines: readonly EntryLine[]): string {
  const has = (column: (line: EntryLine) => boolean, keys: readonly string[]) => (lines.some(column) ? keys : [])
  return [
    ...has((line) => line.product?.batchTracked === true || line.batch !== null, ['batch']),
    ...has((line) => line.product?.serialTracked === true || line.serials.length > 0, ['serials']),
    ...has((line) => isGivenBack(line) && line.taxRate !== null, TAX_COLUMNS),
    ...has((line) => line.source?.carriesOut === true || (line.rejected ?? 0) > 0, INSPECTED_COLUMNS),
    ...new Set(lines.flatMap(({ unread }) => Object.keys(unread))),
  ].join(' ')
}

export interface FormColumns extends ColumnArrangement {
  readonly shown: ComputedRef<readonly GridColumn<EntryLine>[]>
}

/** Columns of a form of this type, as its user arranged them. */
export function useFormColumns(
  definition: DocumentDefinition,
  all: () => readonly GridColumn<EntryLine>[],
  needed: () => string,
  taxOn: () => boolean,
): FormColumns {
  const { layout, change } = useColumnLayout(`form:${definition.type}`)
  const presets = computed(() => presetsOf(definition, taxOn()))
  const suggested = computed<ColumnPreset>(() => suggestedPreset(usualPreset.value, presets.value))
  const preset = computed<ColumnPreset>(
    () => presets.value.find((key) => key === layout.value.preset) ?? (taxOn() ? 'tax' : suggested.value),
  )
  const possible = computed(() => all().filter(({ key }) => !costHidden.value || !COST_COLUMNS.includes(key)))
  const needs = computed<ColumnNeeds>(() => ({ preset: preset.value, needed: new Set(needed().split(' ')) }))
  return {
    layout,
    change,
    preset,
    presets: computed(() => presets.value.map((key) => ({ key, label: text.value.columnLayout.preset[key] }))),
    shown: computed(() => shownColumns(possible.value, layout.value, needs.value)),
    columns: computed(() =>
      orderColumns(possible.value, layout.value.order)
        .filter(({ key }) => taxOn() || !TAX_COLUMNS.includes(key) || needs.value.needed.has(key))
        .map((column) => ({
          key: column.key,
          title: column.title,
          width: withWidth(column, layout.value).width,
          visible: isShown(column.key, layout.value, needs.value),
          locked: isLocked(column.key, needs.value),
          stop: column.editable ? stopsAt(column, layout.value) : null,
        })),
    ),
  }
}

/** What the trade suggests, where this form has it. */
export function suggestedPreset(usual: string | null, presets: readonly ColumnPreset[]): ColumnPreset {
  return presets.find((preset) => preset === usual) ?? 'standard'
}

function presetsOf(definition: DocumentDefinition, tax: boolean): readonly ColumnPreset[] {
  const batch: readonly ColumnPreset[] = definition.lineColumns.includes('batch') ? ['batch'] : []
  return tax && isTraded(definition) ? ['compact', 'standard', 'tax', ...batch] : ['compact', 'standard', ...batch]
}
