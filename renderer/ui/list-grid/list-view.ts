import type { ExportColumn } from '#shared/contract/table-export.ts'
import { computed, useTemplateRef, type ComputedRef, type Ref } from 'vue'
import type { CurrentTab, KeyHint } from '#renderer/shell/current-tab.ts'
import { text } from '#renderer/text/text.ts'
import { useColumnLayout, type ColumnArrangement } from '#renderer/ui/column-layout/column-arrangement.ts'
import {
  isVisible,
  orderColumns,
  readColumnLayout,
  withWidth,
  type ColumnLayout,
} from '#renderer/ui/column-layout/column-layout.ts'
import { changeLayout, keptLayout } from '#renderer/ui/column-layout/kept-layouts.ts'
import { exportColumns, type CodeWords, type ViewExport } from '../table-export/view-export.ts'
import type { ListColumn, SortState } from './list-column.ts'

/** Filters, sort and columns of a list under a name. */
export interface SavedView {
  readonly name: string
  readonly filter: Readonly<Record<string, unknown>>
  readonly sort: SortState | null
  readonly layout: ColumnLayout
}

/** How one list is looked at: its arranged columns and the views its user saved. */
export interface ListView<Row> {
  /** The columns as they are to be shown. */
  readonly columns: ComputedRef<readonly ListColumn<Row>[]>
  readonly arrangement: ColumnArrangement
  readonly views: ComputedRef<readonly SavedView[]>
  /** The view that is on screen as it was saved. */
  readonly current: ComputedRef<string | null>
  save(name: string): void
  apply(view: SavedView): void
  remove(name: string): void
  /** Ctrl+E: what is on screen, for a file; null while there is nothing to export. */
  readonly exported: () => ViewExport | null
  /** As the list is made: no filter of its own, its own sort and columns. */
  applyOwn(): void
}

export interface ListViewSource<Row> {
  /** Under which it is kept; the same list everywhere. */
  readonly name: string
  columns(): readonly ListColumn<Row>[]
  /** The reactive filter; its values are kept with a view. */
  readonly filter?: object
  readonly sort?: Ref<SortState>
  /** What the list asks now, for its export; null while it shows something else (drafts). */
  exported(): ListExport | null
}

export interface ListExport extends Omit<ViewExport, 'columns'> {
  readonly words?: CodeWords
  /** A column with two figures in it on screen is two in a file. */
  readonly instead?: Readonly<Record<string, readonly ExportColumn[]>>
}

const MOST_VIEWS = 20

/** Apart from a tab: what a view is and does. */
export function createListView<Row>(source: ListViewSource<Row>): ListView<Row> {
  const { layout, change } = useColumnLayout(`list:${source.name}`)
  const kept = keptLayout(`views:${source.name}`)
  const views = computed(() => readViews(kept.value))
  const own = snapshot(source, readColumnLayout(null))
  const ordered = computed(() => orderColumns(source.columns(), layout.value.order))

  function apply(view: Omit<SavedView, 'name'>): void {
    if (source.filter !== undefined) Object.assign(source.filter, fitting(source.filter, view.filter))
    if (source.sort !== undefined && view.sort !== null) source.sort.value = view.sort
    change(view.layout)
  }

  const shown = computed(() =>
    ordered.value
      .filter((column) => isLocked(column) || isVisible(layout.value, column.key, true))
      .map((column) => withWidth(column, layout.value)),
  )
  return {
    columns: shown,
    exported: () => exportOf(source.exported(), shown.value),
    arrangement: {
      layout,
      change,
      presets: computed(() => []),
      preset: computed(() => null),
      columns: computed(() =>
        ordered.value.map((column) => ({
          key: column.key,
          title: column.title === '' ? column.key : column.title,
          width: withWidth(column, layout.value).width,
          visible: isLocked(column) || isVisible(layout.value, column.key, true),
          locked: isLocked(column),
          stop: null,
        })),
      ),
    },
    views,
    current: computed(() => {
      const now = JSON.stringify(snapshot(source, layout.value))
      return views.value.find(({ name: _name, ...view }) => JSON.stringify(view) === now)?.name ?? null
    }),
    save(name) {
      const view = { name, ...snapshot(source, layout.value) }
      const others = views.value.filter((one) => one.name !== name)
      changeLayout(`views:${source.name}`, [...others, view].slice(-MOST_VIEWS))
    },
    apply,
    remove(name) {
      changeLayout(
        `views:${source.name}`,
        views.value.filter((one) => one.name !== name),
      )
    },
    applyOwn: () => apply(own),
  }
}

function exportOf<Row>(asked: ListExport | null, columns: readonly ListColumn<Row>[]): ViewExport | null {
  if (asked === null) return null
  const { words, instead = {}, title, source, records } = asked
  const shown = exportColumns(columns, words).flatMap((column) => instead[column.key] ?? [column])
  return { title, source, columns: shown, ...(records === undefined ? {} : { records }) }
}

/** The view of the list in this tab. Ctrl+E exports it, V opens its saved views, Ctrl+L its columns, in the menu with `ref="menu"`. */
export function useListView<Row>(tab: CurrentTab, source: ListViewSource<Row>): ListView<Row> {
  const menu = useTemplateRef<{ views(): void; columns(): void; exports(): void }>('menu')
  tab.useKeys({
    v: () => menu.value?.views(),
    'Control+l': () => menu.value?.columns(),
    'Control+e': () => menu.value?.exports(),
  })
  return createListView(source)
}

/** The keys of it, for the status bar and the overview. */
export function viewHints(): readonly KeyHint[] {
  const words = text.value.columnLayout
  return [
    { keys: ['V'], label: words.view.title },
    { keys: ['Ctrl', 'L'], label: words.title },
    { keys: ['Ctrl', 'E'], label: text.value.tableExport.action },
  ]
}

/** The name of the thing stays, without it a row is nothing; so does the mark of what is selected. */
function isLocked<Row>({ key }: ListColumn<Row>): boolean {
  return key === 'name' || key === 'number' || key === 'product' || key === 'selected'
}

function snapshot<Row>({ filter, sort }: ListViewSource<Row>, layout: ColumnLayout): Omit<SavedView, 'name'> {
  const { order, visible, widths, stops, preset } = layout
  const copy: unknown = JSON.parse(JSON.stringify(filter ?? {}))
  const kept = isObject(copy) ? copy : {}
  return {
    filter: kept,
    sort: sort === undefined ? null : { ...sort.value },
    layout: { preset, order, visible, widths, stops },
  }
}

/** Of the kept values those that can stand in this filter: what is named alike and of the same kind. */
function fitting(filter: object, kept: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([key, now]: [string, unknown]) => {
      const value = Object.hasOwn(kept, key) ? kept[key] : undefined
      const fits = value !== undefined && (value === null || now === null || typeof value === typeof now)
      return fits ? [[key, value]] : []
    }),
  )
}

function readViews(record: unknown): readonly SavedView[] {
  return Array.isArray(record) ? record.flatMap((one) => readView(one) ?? []) : []
}

function readView(record: unknown): SavedView | null {
  if (!isObject(record) || typeof record.name !== 'string' || !isObject(record.filter)) return null
  const { sort } = record
  const isSort = isObject(sort) && typeof sort.key === 'string' && typeof sort.descending === 'boolean'
  return {
    name: record.name,
    filter: record.filter,
    sort: isSort ? { key: String(sort.key), descending: sort.descending === true } : null,
    layout: readColumnLayout(record.layout),
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
