import { describe, expect, it } from 'vitest'
import { apply, type Command } from './command.ts'
import type { Exit } from './movement.ts'
import { newSheet, type Sheet } from './sheet.ts'
import { entered, SAMPLE_RULES, sampleRow, type SampleRow } from './testing.ts'

const RICE = () => sampleRow('rice', '40', '44.5')
const OIL = () => sampleRow('oil', '24', '52.8')

function run(sheet: Sheet<SampleRow>, ...commands: readonly Command<SampleRow>[]): Sheet<SampleRow> {
  return commands.reduce((now, command) => apply(SAMPLE_RULES, now, command).sheet, sheet)
}

function at(row: number, column: string, rows: readonly SampleRow[] = [RICE(), OIL()]): Sheet<SampleRow> {
  return run(newSheet(SAMPLE_RULES, rows), { do: 'goTo', cursor: { row, column } })
}

const type = (text: string): Command<SampleRow> => ({ do: 'type', text })

describe('moving', () => {
  it.each<[string, Command<SampleRow>, number, string, Exit | null]>([
    ['Enter goes to the next stop', { do: 'nextStop' }, 0, 'price', null],
    ['Shift+Enter goes back', { do: 'previousStop' }, 0, 'product', null],
    ['Tab goes to the next cell', { do: 'nextCell' }, 0, 'price', null],
    ['Shift+Tab goes back', { do: 'previousCell' }, 0, 'product', null],
    ['down', { do: 'move', direction: 'down' }, 1, 'quantity', null],
    ['up stays on the first row', { do: 'move', direction: 'up' }, 0, 'quantity', null],
    ['right', { do: 'move', direction: 'right' }, 0, 'price', null],
    ['left', { do: 'move', direction: 'left' }, 0, 'product', null],
    ['Home', { do: 'move', direction: 'rowStart' }, 0, 'product', null],
    ['End', { do: 'move', direction: 'rowEnd' }, 0, 'remark', null],
    ['Ctrl+End', { do: 'move', direction: 'lastRow' }, 2, 'quantity', null],
  ])('%s', (_name, command, row, column, exit) => {
    const moved = apply(SAMPLE_RULES, at(0, 'quantity'), command)
    expect([moved.sheet.cursor.row, moved.sheet.cursor.column, moved.exit]).toEqual([row, column, exit])
  })

  it('goes from the last stop to the product of the next row', () => {
    expect(run(at(1, 'price'), { do: 'nextStop' }).cursor).toEqual({ row: 2, column: 'product' })
  })

  it('leaves for the footer on Enter in the blank last row', () => {
    expect(apply(SAMPLE_RULES, at(2, 'product'), { do: 'nextStop' }).exit).toBe('footer')
  })

  it('leaves for the footer on Tab in the blank last row', () => {
    expect(apply(SAMPLE_RULES, at(2, 'product'), { do: 'nextCell' }).exit).toBe('footer')
  })

  it('leaves for the header before the first cell', () => {
    expect(apply(SAMPLE_RULES, at(0, 'product'), { do: 'previousCell' }).exit).toBe('header')
    expect(apply(SAMPLE_RULES, at(0, 'product'), { do: 'previousStop' }).exit).toBe('header')
  })

  it('goes past computed columns with Tab, not with the arrows', () => {
    expect(run(at(0, 'price'), { do: 'nextCell' }).cursor.column).toBe('remark')
    expect(run(at(0, 'price'), { do: 'move', direction: 'right' }).cursor.column).toBe('amount')
  })
})

describe('editing', () => {
  it('overwrites with what is typed and commits on Enter', () => {
    const sheet = run(at(0, 'quantity'), type('1'), type('12*24'), { do: 'nextStop' })
    expect(sheet.rows[0]?.quantity).toBe('288')
    expect(sheet.cursor).toEqual({ row: 0, column: 'price' })
    expect(sheet.edit).toBeNull()
  })

  it('takes a change of the present value', () => {
    expect(run(at(0, 'quantity'), type('+5'), { do: 'nextStop' }).rows[0]?.quantity).toBe('45')
  })

  it('keeps the cell open when the text is no number', () => {
    const sheet = run(at(0, 'quantity'), type('4o'), { do: 'nextStop' })
    expect(sheet.edit).toEqual({ text: '4o', inPlace: false, refused: true })
    expect(sheet.cursor).toEqual({ row: 0, column: 'quantity' })
    expect(sheet.rows[0]?.quantity).toBe('40')
  })

  it('typing again takes the refusal back', () => {
    expect(run(at(0, 'quantity'), type('4o'), { do: 'nextStop' }, type('4')).edit?.refused).toBe(false)
  })

  it('puts unreadable text into the row when the focus goes elsewhere', () => {
    const sheet = run(at(0, 'quantity'), type('4o'), { do: 'leave' })
    expect([sheet.rows[0]?.quantity, sheet.edit]).toEqual(['4o', null])
  })

  it('Esc gives the old value back', () => {
    const sheet = run(at(0, 'quantity'), type('99'), { do: 'cancel' })
    expect([sheet.rows[0]?.quantity, sheet.edit, sheet.past.length]).toEqual(['40', null, 0])
  })

  it('F2 opens with the present text', () => {
    expect(run(at(0, 'price'), { do: 'editInPlace' }).edit).toEqual({ text: '44.5', inPlace: true, refused: false })
  })

  it('does not open a computed cell', () => {
    expect(run(at(0, 'amount'), type('1')).edit).toBeNull()
    expect(run(at(0, 'amount'), { do: 'editInPlace' }).edit).toBeNull()
  })

  it('leaves no step of undo when nothing changed', () => {
    expect(run(at(0, 'price'), { do: 'editInPlace' }, { do: 'nextStop' }).past).toEqual([])
  })

  it('typing into the last row makes a new blank one', () => {
    const sheet = run(at(2, 'product'), type('salt'), { do: 'nextCell' })
    expect(entered(sheet.rows)).toEqual([
      ['rice', '40', '44.5', ''],
      ['oil', '24', '52.8', ''],
      ['salt', '', '', ''],
    ])
  })

  it('an emptied product cell leaves the product', () => {
    expect(run(at(0, 'product'), { do: 'editInPlace' }, type(''), { do: 'nextStop' }).rows[0]?.product).toBe('rice')
  })

  it('Space repeats the value above', () => {
    const sheet = run(at(1, 'remark', [sampleRow('rice', '1', '2', 'fresh'), OIL()]), { do: 'repeatAbove' })
    expect(sheet.rows[1]?.remark).toBe('fresh')
  })
})

describe('a picked product', () => {
  it('fills its row and goes on to the quantity', () => {
    const sheet = run(at(2, 'product'), type('sa'))
    const row = sheet.rows[2] ?? sampleRow()
    const filled = run(sheet, { do: 'fill', key: row.key, row: { ...row, product: 'salt', price: '1.5' } })
    expect(filled.cursor).toEqual({ row: 2, column: 'quantity' })
    expect(entered(filled.rows)[2]).toEqual(['salt', '', '1.5', ''])
    expect(filled.edit).toBeNull()
  })

  it('arriving late fills its row and leaves the cursor alone', () => {
    const sheet = run(at(0, 'product'), type('ri'))
    const row = sheet.rows[0] ?? sampleRow()
    const elsewhere = run(sheet, { do: 'goTo', cursor: { row: 1, column: 'price' } }, type('9'))
    const filled = run(elsewhere, { do: 'fill', key: row.key, row: { ...row, product: 'rice 2' } })
    expect(filled.cursor).toEqual({ row: 1, column: 'price' })
    expect(filled.edit?.text).toBe('9')
    expect(filled.rows[0]?.product).toBe('rice 2')
  })
})

describe('lines', () => {
  it('Ctrl+Enter inserts a blank line below', () => {
    const sheet = run(at(0, 'price'), { do: 'insertBelow' })
    expect(entered(sheet.rows).map(([product]) => product)).toEqual(['rice', '', 'oil'])
    expect(sheet.cursor).toEqual({ row: 1, column: 'product' })
  })

  it('Ctrl+Enter on the last line uses the blank one', () => {
    expect(run(at(1, 'price'), { do: 'insertBelow' }).rows).toHaveLength(3)
  })

  it('Ctrl+D copies the line', () => {
    const sheet = run(at(0, 'price'), { do: 'copyLine' })
    expect(entered(sheet.rows)[1]).toEqual(['rice', '40', '44.5', ''])
    expect(new Set(sheet.rows.map((row) => row.key)).size).toBe(4)
    expect(sheet.cursor).toEqual({ row: 1, column: 'price' })
  })

  it('Ctrl+Delete deletes the line, never the blank one', () => {
    expect(entered(run(at(0, 'price'), { do: 'deleteLine' }).rows)).toEqual([['oil', '24', '52.8', '']])
    expect(run(at(2, 'price'), { do: 'deleteLine' }).rows).toHaveLength(3)
  })

  it('Alt+↓ and Alt+↑ move the line and the cursor with it', () => {
    const down = run(at(0, 'price'), { do: 'moveLineDown' })
    expect(entered(down.rows).map(([product]) => product)).toEqual(['oil', 'rice'])
    expect(down.cursor).toEqual({ row: 1, column: 'price' })
    expect(entered(run(down, { do: 'moveLineUp' }).rows).map(([product]) => product)).toEqual(['rice', 'oil'])
    expect(entered(run(down, { do: 'moveLineDown' }).rows).map(([product]) => product)).toEqual(['oil', 'rice'])
  })

  it('Shift+↑↓ select lines to delete, copy and move together', () => {
    const rows = () => [RICE(), OIL(), sampleRow('salt', '3'), sampleRow('tea', '4')]
    const two = run(at(2, 'price', rows()), { do: 'extendUp' })
    const names = (sheet: Sheet<SampleRow>) => entered(sheet.rows).map(([product]) => product)
    expect(names(run(two, { do: 'deleteLine' }))).toEqual(['rice', 'tea'])
    expect(names(run(two, { do: 'copyLine' }))).toEqual(['rice', 'oil', 'salt', 'oil', 'salt', 'tea'])
    const moved = run(two, { do: 'moveLineUp' })
    expect(names(moved)).toEqual(['oil', 'salt', 'rice', 'tea'])
    expect(names(run(moved, { do: 'deleteLine' }))).toEqual(['rice', 'tea'])
    expect(names(run(two, { do: 'deleteLine' }, { do: 'undo' }))).toEqual(['rice', 'oil', 'salt', 'tea'])
  })

  it('Ctrl+A selects every line, going on with an arrow takes the selection back', () => {
    const all = run(at(0, 'price'), { do: 'selectAll' })
    expect(entered(run(all, { do: 'deleteLine' }).rows)).toEqual([])
    expect(run(all, { do: 'move', direction: 'up' }).anchor).toBeNull()
  })

  it('pasted lines take the place of the blank line and are one step of undo', () => {
    const pasted = run(at(2, 'product'), { do: 'paste', rows: [sampleRow('salt', '1'), sampleRow('tea', '2')] })
    expect(entered(pasted.rows).map(([product]) => product)).toEqual(['rice', 'oil', 'salt', 'tea'])
    expect(pasted.cursor).toEqual({ row: 4, column: 'product' })
    expect(entered(run(pasted, { do: 'undo' }).rows)).toHaveLength(2)
  })
})

describe('undo', () => {
  it('goes back step by step, and forward again', () => {
    const sheet = run(at(0, 'quantity'), type('1'), { do: 'nextStop' }, type('2'), { do: 'nextStop' })
    const once = run(sheet, { do: 'undo' })
    expect(entered(once.rows)[0]).toEqual(['rice', '1', '44.5', ''])
    const twice = run(once, { do: 'undo' })
    expect(entered(twice.rows)[0]).toEqual(['rice', '40', '44.5', ''])
    expect(twice.cursor).toEqual({ row: 0, column: 'quantity' })
    expect(entered(run(twice, { do: 'redo' }, { do: 'redo' }).rows)[0]).toEqual(['rice', '1', '2', ''])
  })

  it('a new change ends what could be redone', () => {
    const sheet = run(at(0, 'quantity'), type('1'), { do: 'nextStop' }, { do: 'undo' }, type('7'), { do: 'nextStop' })
    expect(sheet.future).toEqual([])
  })
})
