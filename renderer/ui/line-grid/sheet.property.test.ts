import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apply, type Command } from './command.ts'
import { newSheet, selectedRows, type Sheet } from './sheet.ts'
import { entered, SAMPLE_COLUMNS, SAMPLE_RULES, sampleRow, type SampleRow } from './testing.ts'

const DIRECTIONS = [
  'up',
  'down',
  'left',
  'right',
  'rowStart',
  'rowEnd',
  'firstRow',
  'lastRow',
  'pageUp',
  'pageDown',
] as const
const PLAIN = [
  'nextStop',
  'previousStop',
  'nextCell',
  'previousCell',
  'editInPlace',
  'commit',
  'leave',
  'cancel',
  'repeatAbove',
  'insertBelow',
  'copyLine',
  'moveLineUp',
  'moveLineDown',
  'extendUp',
  'extendDown',
  'selectAll',
  'unselect',
] as const
const EXPLICIT = ['deleteLine', 'clear'] as const
const TEXTS = ['1', '12*24', '+5', 'x', '', '3.5', 'rice', '大米']

const anyCommand: fc.Arbitrary<Command<SampleRow>> = fc.oneof(
  fc.constantFrom(...PLAIN).map((name) => ({ do: name })),
  fc.constantFrom(...DIRECTIONS).map((direction) => ({ do: 'move' as const, direction })),
  fc.constantFrom(...TEXTS).map((text) => ({ do: 'type' as const, text })),
  fc
    .array(fc.constantFrom(...TEXTS), { maxLength: 2 })
    .map((texts) => ({ do: 'paste' as const, rows: texts.map((text) => sampleRow(text, '1')) })),
)
const anyCommandOrDelete = fc.oneof(
  { weight: 6, arbitrary: anyCommand },
  { weight: 1, arbitrary: fc.constantFrom(...EXPLICIT).map((name) => ({ do: name })) },
)

const start = () =>
  newSheet(SAMPLE_RULES, [sampleRow('rice', '40', '44.5', 'a'), sampleRow('oil', '24', '52.8'), sampleRow('salt', '3')])

/** Cells that lost what was in them, except the one being typed into. */
function lost(before: Sheet<SampleRow>, after: Sheet<SampleRow>): readonly string[] {
  const now = new Map(after.rows.map((row) => [row.key, row]))
  return before.rows.flatMap((row, index) =>
    SAMPLE_COLUMNS.filter((column) => {
      const isTyped = before.edit !== null && index === before.cursor.row && column.key === before.cursor.column
      const isComputed = column.kind === 'computed'
      const kept = now.get(row.key)
      return (
        !isTyped &&
        !isComputed &&
        column.read(row) !== '' &&
        (kept === undefined || column.read(kept) !== column.read(row))
      )
    }).map((column) => `${row.key}.${column.key}`),
  )
}

it('no key loses a committed entry unless it deletes', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 40 }), (commands) => {
      let sheet = start()
      for (const command of commands) {
        const next = apply(SAMPLE_RULES, sheet, command).sheet
        expect(lost(sheet, next)).toEqual([])
        sheet = next
      }
    }),
    { numRuns: 300 },
  )
})

it('undoing everything returns to the start, redoing everything to the end', () => {
  fc.assert(
    fc.property(fc.array(anyCommandOrDelete, { maxLength: 40 }), (commands) => {
      const first = start()
      const last = commands.reduce((sheet, command) => apply(SAMPLE_RULES, sheet, command).sheet, first)
      let back = apply(SAMPLE_RULES, last, { do: 'cancel' }).sheet
      while (back.past.length > 0) back = apply(SAMPLE_RULES, back, { do: 'undo' }).sheet
      expect(entered(back.rows)).toEqual(entered(first.rows))
      while (back.future.length > 0) back = apply(SAMPLE_RULES, back, { do: 'redo' }).sheet
      expect(entered(back.rows)).toEqual(entered(last.rows))
    }),
    { numRuns: 300 },
  )
})

it('rows always end with exactly one cursor inside and a blank row', () => {
  fc.assert(
    fc.property(fc.array(anyCommandOrDelete, { maxLength: 40 }), (commands) => {
      const sheet = commands.reduce((now, command) => apply(SAMPLE_RULES, now, command).sheet, start())
      const blank = sheet.rows.at(-1)
      expect(blank !== undefined && SAMPLE_RULES.isBlank(blank)).toBe(true)
      expect(sheet.cursor.row).toBeGreaterThanOrEqual(0)
      expect(sheet.cursor.row).toBeLessThan(sheet.rows.length)
      expect(SAMPLE_COLUMNS.map((column) => column.key)).toContain(sheet.cursor.column)
      const { from, to } = selectedRows(sheet)
      expect([from >= 0, from <= to, to < sheet.rows.length]).toEqual([true, true, true])
    }),
  )
})
