import type { CountCard, CountLine, Entry, Scanned } from '#shared/contract/stocktake-count.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { id, type StocktakeLineId } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity, toBaseQuantity, ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import type { Answer } from '#renderer/ui/record-form/fake-program.ts'
import { countCard, countLine, progress, STARTED_AT } from '../testing.ts'

interface Made {
  readonly lineId: StocktakeLineId
  readonly before: CountLine['counted']
}

const UNKNOWN: readonly string[] = ['6999', '99999999']

/** A count of three products as the back end would keep it, for tests of the screen. */
export class FakeCount {
  readonly lines: CountLine[] = [
    countLine({ id: id(1), rowNumber: 1, name: '怡宝饮用纯净水', barcode: '6901285991240' }),
    countLine({
      id: id(2),
      rowNumber: 2,
      productId: id(8),
      name: '康师傅冰红茶',
      spec: '500ml',
      barcode: '6902083881405',
    }),
    countLine({ id: id(3), rowNumber: 3, productId: id(9), name: '东鹏特饮', spec: '250ml', barcode: '6921581596048' }),
  ]
  /** What was entered, as the screen sent it. */
  readonly entries: string[] = []
  private readonly made: Made[] = []
  private clock = STARTED_AT

  answers(): Record<string, Answer> {
    return {
      'books.current': () => ({ role: 'owner', seesCost: true, today: '2026-11-22' }),
      'stocktake.progress': () => progress({ total: this.lines.length, counted: this.counted().length }),
      'stocktakeCount.lines': (input) => this.page(input as { tab: string; search: string }),
      'stocktakeCount.card': (input) => this.card((input as { lineId: StocktakeLineId }).lineId),
      'stocktakeCount.scan': (input) => this.scan(input as { code: string; times: number }),
      'stocktakeCount.resolve': (input) => this.resolve((input as { target: Record<string, unknown> }).target),
      'stocktakeCount.enter': (input) => this.enter(input as { lineId: StocktakeLineId; entry: Entry }),
      'stocktakeCount.undo': () => this.undo(),
      'stocktakeCount.nextUncounted': (input) => this.next((input as { afterRow: number }).afterRow),
      'stocktakeCount.addLine': () => this.add(),
      'stocktakeCount.setLocation': (input) => this.locate(input as { lineId: StocktakeLineId; location: string }),
      'stocktakeReview.toReview': () => ({}),
    }
  }

  private counted(): CountLine[] {
    return this.lines.filter((line) => line.counted !== null)
  }

  private page({ tab, search }: { tab: string; search: string }) {
    const rows =
      tab === 'counted' ? this.counted().reverse() : this.lines.filter((line) => tab === 'all' || line.counted === null)
    const found = rows.filter(({ name }) => search === '' || name.includes(search) || search === 'dp')
    return { rows: search === 'dp' ? this.lines.slice(2) : found, next: null, total: found.length }
  }

  private line(lineId: StocktakeLineId): CountLine {
    const line = this.lines.find((one) => one.id === lineId)
    if (line === undefined) throw new AppError('NOT_FOUND', { entity: 'stocktakeLine', id: lineId })
    return line
  }

  private card(lineId: StocktakeLineId): CountCard {
    const line = this.line(lineId)
    const bySegment =
      line.counted === null ? [] : [{ segmentId: null, name: '', counter: '小王', quantity: line.counted }]
    return { ...countCard(), ...line, bySegment }
  }

  private set(lineId: StocktakeLineId, counted: CountLine['counted']) {
    const index = this.lines.findIndex(({ id: one }) => one === lineId)
    const line = this.line(lineId)
    this.clock += 1000
    const now = {
      ...line,
      counted,
      counter: '小李',
      countedAt: counted === null ? null : this.clock,
      entries: line.entries + 1,
    }
    this.lines[index] = now
    return { eventId: id<'stocktakeEvent'>(1), lineId, rowNumber: line.rowNumber, name: line.name, counted }
  }

  private scan({ code, times }: { code: string; times: number }): Scanned {
    if (code === 'SN100001') {
      this.entries.push(`serial ${code}`)
      return { found: 'counted', ...this.set(id(1), ONE_UNIT) }
    }
    if (code.endsWith('/3')) return { found: 'row', lineId: this.line(id(3)).id, rowNumber: 3 }
    if (UNKNOWN.includes(code)) return { found: 'unknown', code }
    const line = this.lines.find(({ barcode }) => barcode === code)
    if (line === undefined)
      return {
        found: 'foreign',
        why: 'outOfScope',
        productId: id(77),
        code: '09001',
        name: '飞科剃须刀',
        spec: 'FS339',
        batchTracked: false,
      }
    this.entries.push(`scan ${line.name} ${times / 10_000}`)
    this.made.push({ lineId: line.id, before: line.counted })
    return { found: 'counted', ...this.set(line.id, quantity((line.counted ?? 0) + times)) }
  }

  private resolve(target: Record<string, unknown>) {
    const line = this.lines.find((one) =>
      target.by === 'row' ? one.rowNumber === target.rowNumber : one.barcode === target.code,
    )
    if (line !== undefined) return { found: 'line', line: this.card(line.id), unitId: id<'unit'>(11), weighed: false }
    if (target.code === 'SN100001')
      return {
        found: 'line',
        line: { ...this.card(id(1)), serialTracked: true },
        unitId: id<'unit'>(11),
        weighed: false,
      }
    if (target.by === 'code' && !UNKNOWN.includes(String(target.code)))
      return this.scan({ code: String(target.code), times: 0 })
    return { found: 'unknown', code: String(target.code ?? '') }
  }

  private enter({ lineId, entry, ask }: { lineId: StocktakeLineId; entry: Entry; ask?: boolean }) {
    const line = this.line(lineId)
    if (ask === true && entry.kind === 'quantity' && entry.quantity > 1_000_000_000)
      throw new AppError('STOCKTAKE_UNLIKELY', { product: line.name, counted: entry.quantity })
    this.made.push({ lineId, before: line.counted })
    if (entry.kind === 'zero') {
      this.entries.push(`zero ${line.name}`)
      return this.set(lineId, ZERO_QUANTITY)
    }
    if (entry.kind !== 'quantity' && entry.kind !== 'row') throw new Error(entry.kind)
    const unit = countCard().units.find(({ unitId }) => unitId === entry.unitId)
    this.entries.push(`${entry.kind} ${line.name} ${entry.quantity / 10_000}${unit?.name ?? ''}`)
    const base = toBaseQuantity(entry.quantity, unit?.ratio ?? ONE_UNIT)
    return this.set(lineId, quantity(entry.kind === 'row' ? base : (line.counted ?? 0) + base))
  }

  private undo() {
    const last = this.made.pop()
    if (last === undefined) throw new AppError('STOCKTAKE_NOTHING_TO_UNDO', {})
    this.entries.push(`undo ${this.line(last.lineId).name}`)
    return this.set(last.lineId, last.before)
  }

  private next(afterRow: number): CountLine | null {
    const open = this.lines.filter((line) => line.counted === null)
    return open.find((line) => line.rowNumber > afterRow) ?? open[0] ?? null
  }

  private add(): CountLine {
    const line = countLine({
      id: id(4),
      rowNumber: 4,
      productId: id(77),
      name: '飞科剃须刀',
      spec: 'FS339',
      barcode: '6934177700514',
      added: true,
    })
    this.lines.push(line)
    return line
  }

  private locate({ lineId, location }: { lineId: StocktakeLineId; location: string }): CountLine {
    const index = this.lines.findIndex(({ id: one }) => one === lineId)
    const line = { ...this.line(lineId), location }
    this.lines[index] = line
    return line
  }
}
