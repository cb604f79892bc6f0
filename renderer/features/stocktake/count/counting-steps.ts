import type { BatchContent } from '#shared/contract/document-line.ts'
import type { CountCard, Counted, Entry } from '#shared/contract/stocktake-count.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ProductId, StocktakeEventId, StocktakeLineId, UnitId } from '#shared/kernel/id.ts'
import { ONE_UNIT, type Quantity } from '#shared/kernel/quantity.ts'
import type { CountCalls, Target } from '../count-store.ts'
import type { CountingHooks, CountingState, Walk } from './counting-state.ts'
import {
  figureFault,
  figureOf,
  mayBeFigure,
  readTyped,
  splitTimes,
  timesFault,
  type FigureFault,
} from './count-typing.ts'
import { noticeOf, withNotice, type Notice } from './notice.ts'

/** The steps of counting. Each runs alone, asks the back end, and leaves the state as it then is. */
export class CountingSteps {
  private readonly state: CountingState
  private readonly calls: CountCalls
  private readonly hooks: CountingHooks
  private flashes = 0
  /** The unlikely figure that was asked about last. */
  private asked: string | null = null

  constructor(state: CountingState, calls: CountCalls, hooks: CountingHooks) {
    this.state = state
    this.calls = calls
    this.hooks = hooks
  }

  /** @param typed what stood in the box: `12*`, or a figure nobody confirmed */
  async scan(code: string, typed: string): Promise<void> {
    const { times } = splitTimes(typed)
    const fault = timesFault(typed) ?? (this.state.awaiting ? figureFault(typed) : null)
    if (fault !== null) return this.refuse(typed, fault)
    // Scanning the next one confirms a figure that stands typed.
    const waiting = this.state.awaiting && times === null ? figureOf(typed) : null
    if (waiting !== null && !(await this.enterFigure(waiting, typed))) return
    const isUnused = this.state.mode === 'piece' && !this.state.awaiting && times === null && figureOf(typed) !== null
    await this.takeCode(code, times, typed)
    if (isUnused) this.notify({ kind: 'unused', text: typed })
  }

  async submit(typed: string): Promise<void> {
    const entered = readTyped(typed, this.state.awaiting)
    switch (entered.do) {
      case 'skip':
        if (this.state.awaiting) await this.goOn()
        return
      case 'unreadable':
        return this.notify({ kind: 'unreadable', text: typed })
      case 'row':
        return this.goToRow(entered.rowNumber)
      case 'faulty':
        return this.refuse(typed, entered.fault)
      case 'figure':
        if (await this.enterFigure(entered.quantity, typed)) await this.goOn()
        return
      case 'code':
        return this.takeTypedCode(entered.code, entered.times)
    }
  }

  /** What cannot be counted is told, and stays in the box to be mended. */
  private refuse(typed: string, fault: FigureFault): void {
    this.putBack(typed)
    this.notify({ kind: 'faulty', text: typed, fault })
  }

  private putBack(typed: string): void {
    if (this.state.typed === '') this.state.typed = typed
  }

  async undo(eventId: StocktakeEventId | null): Promise<void> {
    const undone = await this.calls.undo(eventId)
    // Back at the row it was keyed in for, ready for the right figure.
    if (this.state.walk === 'none') await this.showCounted(undone)
    else await this.goTo(undone.lineId, null, this.state.walk)
  }

  async equal(): Promise<void> {
    if (this.hooks.blind()) return this.notify({ kind: 'blind' })
    await this.enter({ kind: 'equal' })
    await this.goOn()
  }

  async nextUncounted(afterRow: number, walk: Walk = 'uncounted'): Promise<void> {
    const next = await this.calls.nextUncounted(afterRow)
    if (next === null) this.notify({ kind: 'allCounted' })
    if (next === null || (walk === 'sheet' && next.rowNumber <= afterRow)) return this.stop()
    await this.goTo(next.id, null, walk)
  }

  async goTo(lineId: StocktakeLineId, unitId: UnitId | null, walk: Walk): Promise<void> {
    this.show(await this.calls.card(lineId), unitId, walk)
  }

  async startSheet(): Promise<void> {
    if (this.state.card !== null && this.state.awaiting) this.state.walk = 'sheet'
    else await this.nextUncounted(0, 'sheet')
  }

  leaveSheet(): void {
    if (this.state.walk === 'sheet') this.stop()
  }

  async reload(): Promise<void> {
    if (this.state.card !== null) this.state.card = await this.calls.card(this.state.card.id)
  }

  async takeIn(productId: ProductId, batch: BatchContent | null, notice: Notice): Promise<void> {
    const line = await this.calls.addLine(productId, batch)
    this.forget(notice)
    const { code, times } = notice.kind === 'foreign' ? notice : { code: '', times: null }
    // A batch was named by hand, so the code alone would ask again which one.
    if (code !== '' && batch === null) await this.takeCode(code, times)
    else await this.goTo(line.id, null, 'none')
  }

  async takeSerial(serial: string, notice: Notice): Promise<void> {
    await this.enter({ kind: 'serial', serial })
    this.forget(notice)
  }

  async choose(lineId: StocktakeLineId, notice: Extract<Notice, { kind: 'choice' }>): Promise<void> {
    this.forget(notice)
    await this.goTo(lineId, notice.unitId, 'none')
    if (notice.times !== null) await this.enter({ kind: 'quantity', quantity: notice.times, unitId: notice.unitId })
  }

  async setLocation(location: string): Promise<void> {
    if (this.state.card === null) return
    await this.calls.setLocation(this.state.card.id, location)
    await this.reload()
    if (this.state.card !== null) this.hooks.changed(this.state.card)
  }

  /** Many digits where a quantity was asked for: if they are no barcode, they may have been meant as one. */
  private async takeTypedCode(code: string, times: Quantity | null): Promise<void> {
    const asked = this.state.awaiting
    await this.takeCode(code, times)
    const last = this.state.notices.at(-1)
    if (asked && mayBeFigure(code) && last?.kind === 'unknown' && last.code === code)
      this.state.notices = withNotice(this.state.notices, { ...last, figure: true })
  }

  /** By the mode: counts at once, or asks how many. */
  private async takeCode(code: string, times: Quantity | null, typed = ''): Promise<void> {
    if (this.state.mode === 'piece' || times !== null) await this.count(code, times ?? ONE_UNIT, typed)
    else await this.find({ by: 'code', code }, this.walkOfMode())
  }

  private async goToRow(rowNumber: number): Promise<void> {
    const found = await this.find({ by: 'row', rowNumber }, this.walkOfMode())
    if (!found) this.notify({ kind: 'unknown', code: `#${rowNumber}` })
  }

  private walkOfMode(): Walk {
    return this.state.mode === 'sheet' ? 'sheet' : 'none'
  }

  private async count(code: string, times: Quantity, typed = ''): Promise<void> {
    const asks = times > ONE_UNIT
    const found = await this.doubted('scan', `${code}/${times}`, typed, (ask) =>
      this.calls.scan(code, times, this.hooks.segmentId(), ask && asks),
    )
    if (found === null) return
    if (found.found === 'counted') {
      this.state.walk = 'none'
      return this.showCounted(found)
    }
    if (found.found === 'row') return this.toSheetRow(found.lineId)
    const notice = noticeOf(found, code, times)
    if (notice !== null) this.notify(notice)
  }

  /** @returns whether there is such a line in this round; of a code that is none, a notice tells */
  private async find(target: Target, walk: Walk): Promise<boolean> {
    const found = await this.calls.resolve(target)
    if (found.found === 'line' && (found.line.serialTracked || found.weighed) && target.by === 'code') {
      // Serial numbers are counted one by one, and a label says its weight: there is no figure to ask for.
      await this.count(target.code, ONE_UNIT)
    } else if (found.found === 'line') this.show(found.line, found.unitId, walk)
    else if (found.found === 'row') await this.toSheetRow(found.lineId)
    else if (target.by === 'code') {
      const notice = noticeOf(found, target.code, null)
      if (notice !== null) this.notify(notice)
    }
    return found.found === 'line' || found.found === 'row'
  }

  /** The page barcode of a printed sheet: one is keying in from paper. */
  private async toSheetRow(lineId: StocktakeLineId): Promise<void> {
    this.state.mode = 'sheet'
    await this.goTo(lineId, null, 'sheet')
  }

  /** A figure for the current product: so many more, or all there is of this row of the sheet. */
  private async enterFigure(quantity: Quantity, typed: string): Promise<boolean> {
    const { card, unitId, walk } = this.state
    if (card === null) return false
    const some: Entry = quantity === 0 ? { kind: 'zero' } : { kind: 'quantity', quantity, unitId }
    const entry: Entry = walk === 'sheet' ? { kind: 'row', quantity, unitId } : some
    const counted = await this.doubted('figure', `${card.id}/${unitId ?? ''}/${quantity}`, typed, (ask) =>
      this.calls.enter(card.id, entry, this.hooks.segmentId(), ask),
    )
    if (counted !== null) await this.showCounted(counted)
    return counted !== null
  }

  private async enter(entry: Entry): Promise<void> {
    if (this.state.card === null) return
    await this.showCounted(await this.calls.enter(this.state.card.id, entry, this.hooks.segmentId(), false))
  }

  /** An unlikely figure is asked about once: it stays typed, and entered the same again it is taken. Null: asked. */
  private async doubted<Answer>(
    by: 'figure' | 'scan',
    what: string,
    typed: string,
    send: (ask: boolean) => Promise<Answer>,
  ): Promise<Answer | null> {
    const isConfirmed = this.asked === what
    this.asked = null
    try {
      return await send(!isConfirmed)
    } catch (problem) {
      if (!(problem instanceof AppError) || problem.code !== 'STOCKTAKE_UNLIKELY') throw problem
      this.asked = what
      this.putBack(typed)
      this.notify({ kind: 'unlikely', by, problem })
      return null
    }
  }

  /** On from the current product, the way one came to it. */
  private async goOn(): Promise<void> {
    const row = this.state.card?.rowNumber ?? 0
    if (this.state.walk === 'uncounted') return this.nextUncounted(row)
    if (this.state.walk !== 'sheet') return this.stop()
    if (await this.find({ by: 'row', rowNumber: row + 1 }, 'sheet')) return
    // In a recount the rows have holes.
    await this.nextUncounted(row, 'sheet')
    if (!this.state.awaiting) this.notify({ kind: 'lastRow' })
  }

  private stop(): void {
    this.state.awaiting = false
    this.state.walk = 'none'
  }

  private show(card: CountCard, unitId: UnitId | null, walk: Walk): void {
    const isBase = card.units[0]?.unitId === unitId
    Object.assign(this.state, { card, unitId: isBase ? null : unitId, awaiting: true, walk })
    this.hooks.changed(card)
  }

  /** After an entry: the product with its new sum, no longer waiting. */
  private async showCounted({ lineId }: Counted): Promise<void> {
    const card = await this.calls.card(lineId)
    this.flashes += 1
    Object.assign(this.state, { card, awaiting: false, unitId: null, flash: { lineId, count: this.flashes } })
    this.hooks.changed(card)
    this.hooks.heard('counted')
  }

  private notify(notice: Notice): void {
    this.state.notices = withNotice(this.state.notices, notice)
    this.hooks.heard(notice.kind === 'unknown' ? 'unknown' : notice.kind === 'foreign' ? 'foreign' : 'attention')
  }

  private forget(notice: Notice): void {
    this.state.notices = this.state.notices.filter((one) => one !== notice)
  }
}
