import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { fitColumns, type GridColumn, type GridRow, type GridRules } from './column.ts'
import { apply, type Command } from './command.ts'
import type { Exit } from './movement.ts'
import { firstColumn, newSheet, type Sheet } from './sheet.ts'

/** The grid's state, owned by the form: it reads the rows, saves them and points at what is wrong. */
export interface LineSheet<Row extends GridRow> {
  readonly state: Readonly<ShallowRef<Sheet<Row>>>
  /** The rows alone: what follows from them is not worked out again when only the cursor moves. */
  readonly rows: ComputedRef<readonly Row[]>
  /** Columns that fit the window now. */
  readonly columns: ComputedRef<readonly GridColumn<Row>[]>
  /** Rows as they would be if the open cell were left now: what is saved while typing. */
  readonly rowsAsTyped: ComputedRef<readonly Row[]>
  run(command: Command<Row>): Exit | null
  /** Start over with these rows; the history of undo ends here. */
  load(rows: readonly Row[]): void
  /** Change rows behind the user's back (fresh prices, names): no step of undo. */
  adjust(change: (row: Row) => Row): void
  /** Tell the width there is for columns, in px at 100 % font scale. */
  fit(width: number): void
}

export function useLineSheet<Row extends GridRow>(rules: () => GridRules<Row>): LineSheet<Row> {
  const width = shallowRef(Number.POSITIVE_INFINITY)
  const columns = computed(() => fitColumns(rules().columns, width.value))
  const shownRules = computed(() => ({ ...rules(), columns: columns.value }))
  const state = shallowRef(newSheet(rules(), []))
  watch(columns, leaveHidden, { flush: 'sync' })

  /** The cursor does not stay in a column that had to leave; what was being typed there counts. */
  function leaveHidden(now: readonly GridColumn<Row>[], before: readonly GridColumn<Row>[]): void {
    if (now.some(({ key }) => key === state.value.cursor.column)) return
    const left = apply({ ...rules(), columns: before }, state.value, { do: 'leave' }).sheet
    state.value = { ...left, cursor: { ...left.cursor, column: firstColumn(shownRules.value) } }
  }

  return {
    state,
    rows: computed(() => state.value.rows),
    columns,
    rowsAsTyped: computed(() =>
      state.value.edit === null ? state.value.rows : apply(shownRules.value, state.value, { do: 'leave' }).sheet.rows,
    ),
    run(command) {
      const { sheet, exit } = apply(shownRules.value, state.value, command)
      state.value = sheet
      return exit
    },
    load(rows) {
      state.value = newSheet(rules(), rows)
    },
    adjust(change) {
      state.value = { ...state.value, rows: state.value.rows.map(change) }
    },
    fit(available) {
      width.value = available
    },
  }
}
