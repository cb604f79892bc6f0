import type { BusinessDate } from '../../kernel/business-date.ts'
import type { Money } from '../../kernel/money.ts'
import type { Quantity } from '../../kernel/quantity.ts'
import type { Rate } from '../../kernel/rate.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'
import {
  cleanText,
  foulCell,
  readBarcodes,
  readCode,
  readDate,
  readDays,
  readMoney,
  readPercent,
  readPrice,
  readQuantity,
  type Read,
} from './cell.ts'
import type { CellProblem, CellProblemCode } from './problem.ts'

/**
 * One row of the table, read cell by cell. A cell that cannot be read is noted and counts as empty, so that everything
 * that is wrong with a row is said at once.
 */
export class RowReading {
  readonly problems: CellProblem[] = []
  private readonly cells: (key: string) => string

  constructor(cells: (key: string) => string) {
    this.cells = cells
  }

  /** The cell as it stands in the file; empty when there is no such column. */
  raw(key: string): string {
    return cleanText(this.cells(key))
  }

  isEmpty(key: string): boolean {
    return this.raw(key) === ''
  }

  text(key: string, most: number): string {
    const text = this.raw(key)
    const problem = foulCell(text)
    if (problem === null) return this.within(key, text, most)
    this.note(key, problem)
    return ''
  }

  code(key: string, most: number): string {
    return this.within(key, this.read(key, readCode) ?? '', most)
  }

  barcodes(key: string): readonly string[] {
    return (this.read(key, readBarcodes) ?? []).filter((code) => this.within(key, code, 60) !== '')
  }

  money(key: string): Money | null {
    return this.read(key, readMoney)
  }

  price(key: string): UnitPrice | null {
    return this.read(key, readPrice)
  }

  /** Any sign. */
  quantity(key: string): Quantity | null {
    return this.read(key, readQuantity)
  }

  /** Nothing or more. */
  amountOf(key: string): Quantity | null {
    const read = this.quantity(key)
    return read !== null && read < 0 ? this.refuse(key, 'negative') : read
  }

  percent(key: string): Rate | null {
    return this.read(key, readPercent)
  }

  days(key: string, most: number): number | null {
    const read = this.read(key, readDays)
    return read !== null && read > most ? this.refuse(key, 'tooLarge') : read
  }

  date(key: string): BusinessDate | null {
    return this.read(key, readDate)
  }

  read<Value>(key: string, reader: (text: string) => Read<Value>): Value | null {
    if (this.isEmpty(key)) return null
    const problem = foulCell(this.raw(key))
    if (problem !== null) return this.refuse(key, problem)
    const read = reader(this.cells(key))
    return 'value' in read ? read.value : this.refuse(key, read.problem)
  }

  /** Note what is wrong with a cell, or doubtful about it. @param text left out: the cell itself */
  note(key: string, problem: CellProblemCode, text = this.raw(key)): void {
    this.problems.push({ key, problem, text: text.slice(0, 100) })
  }

  private refuse(key: string, problem: CellProblemCode): null {
    this.note(key, problem)
    return null
  }

  private within(key: string, text: string, most: number): string {
    if (text.length <= most) return text
    this.note(key, 'tooLong')
    return ''
  }
}
