import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import type { KeyHint } from '#renderer/shell/current-tab.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { COUNT_MODES, operatorOf } from './count-typing.ts'
import type { CountingState } from './counting-state.ts'
import type { Notice } from './notice.ts'
import type { Counting } from './use-counting.ts'

interface KeysOf {
  readonly counting: Counting
  pane(): {
    focus(): void
    hasFocus(): boolean
    /** The candidates take this key. */
    searchKey(event: KeyboardEvent): boolean
    editLocation(): void
    takeNotice(): void
    nextUnit(): void
  } | null
  list(): { focusFilter(): void } | null
  active(): boolean
  review(): void
  nextSegment(): void
}

export interface CountingKeys {
  readonly scanner: {
    onScan(code: string): void
    onTyped(sign: string): void
    onKey(event: KeyboardEvent): boolean
  }
  readonly bindings: Readonly<Record<string, (event: KeyboardEvent) => void>>
}

/** The keys of counting (ux.md §6.4). What is typed anywhere on the screen but in a text field belongs to the scan box. */
export function useCountingKeys({ counting, pane, list, active, review, nextSegment }: KeysOf): CountingKeys {
  const { state } = counting

  function type(sign: string): void {
    const choice = choiceOf(state.notices, state.typed, sign)
    if (choice !== null) return counting.choose(choice.lineId, choice.notice)
    const situation = { typed: state.typed, hasLine: state.card !== null, offersAdding: lastOffer(state) !== null }
    const operator = operatorOf(sign, situation)
    if (operator === 'filter') return list()?.focusFilter()
    pane()?.focus()
    if (operator === null) state.typed += sign
    else if (operator === 'undo') counting.undo(null)
    else if (operator === 'equal') counting.equal()
    else if (operator === 'location') pane()?.editLocation()
    else pane()?.takeNotice()
  }

  /** Esc backs out one level. */
  function backOut(): boolean {
    const notice = state.notices.at(-1)
    if (state.typed !== '') state.typed = ''
    else if (state.problem !== null) state.problem = null
    else if (notice !== undefined) counting.dismiss(notice)
    else if (state.awaiting) counting.leave()
    else return false
    return true
  }

  function press(event: KeyboardEvent): boolean {
    if (pane()?.searchKey(event) === true) return true
    if (event.key === 'Escape') return backOut()
    if (event.key === 'Backspace') {
      state.typed = state.typed.slice(0, -1)
      return true
    }
    // With nothing typed and the list in hand, Enter takes the row of the list.
    if (state.typed === '' && pane()?.hasFocus() !== true && event.target !== document.body) return false
    counting.submit()
    return true
  }

  const whenActive = (act: () => void) => () => active() && act()
  return {
    scanner: { onScan: (code) => counting.scan(code), onTyped: type, onKey: press },
    bindings: {
      F6: whenActive(() => pane()?.nextUnit()),
      F7: whenActive(nextSegment),
      F8: whenActive(() => counting.nextUncounted()),
      F9: whenActive(review),
      'Control+m': whenActive(() => {
        const next = COUNT_MODES[(COUNT_MODES.indexOf(state.mode) + 1) % COUNT_MODES.length]
        if (next !== undefined) counting.setMode(next)
      }),
    },
  }
}

/** While several batches are offered, a digit picks one. */
function choiceOf(notices: readonly Notice[], typed: string, sign: string) {
  const notice = notices.at(-1)
  if (notice?.kind !== 'choice' || typed !== '' || !/^[1-9]$/.test(sign)) return null
  const line = notice.lines[Number(sign) - 1]
  return line === undefined ? null : { lineId: line.id, notice }
}

/** What `+` would take in: a product that is not in the scope, or an unknown code as a serial number. */
export function lastOffer({ notices, card }: Pick<CountingState, 'notices' | 'card'>): Notice | null {
  const offers = ({ kind }: Notice) => kind === 'foreign' || (kind === 'unknown' && card?.serialTracked === true)
  return notices.findLast(offers) ?? null
}

/** Status bar: what matters for the figure first, then the ways. */
export function countingHints(
  { awaiting, card }: Pick<CountingState, 'awaiting' | 'card'>,
  { blind, segments }: Pick<Stocktake, 'blind' | 'segments'>,
  text: AllTexts,
): KeyHint[] {
  const words = text.stocktake.count.hints
  return [
    ...(awaiting ? [{ keys: ['Enter'], label: words.confirm }] : []),
    { keys: ['-'], label: words.undo },
    ...(awaiting ? [{ keys: ['0', 'Enter'], label: words.zero }] : []),
    { keys: ['Ctrl', 'M'], label: words.mode },
    { keys: ['F8'], label: words.next },
    { keys: ['F9'], label: words.review },
    ...(awaiting && !blind ? [{ keys: ['='], label: words.equal }] : []),
    ...(card === null ? [] : [{ keys: ['L'], label: words.location }]),
    ...(awaiting && (card?.units.length ?? 0) > 1 ? [{ keys: ['F6'], label: words.unit }] : []),
    ...(segments.length > 0 ? [{ keys: ['F7'], label: words.segment }] : []),
    { keys: ['#57', 'Enter'], label: words.row },
    { keys: ['/'], label: words.filter },
  ]
}
