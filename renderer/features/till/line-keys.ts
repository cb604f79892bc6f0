import { parseQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { agreedLines, editedLine, stepped, type LineEdit } from './cart-edit.ts'
import type { TillLine } from './cart-line.ts'
import type { TillCart } from './till-cart.ts'
import type { TillNotice } from './till-state.ts'

/** What the keys do to the line in hand, and to all of them; nothing of it asks the back end. */
export interface LineKeys {
  editLine(edit: LineEdit): void
  /** Enter on what was typed for the line. */
  applyEdit(edit: LineEdit, typed: string): void
  step(by: 1 | -1): void
  removeLine(): void
  select(key: number): void
  moveLine(by: 1 | -1): void
  /** A return takes everything that is left. */
  pickAll(): void
  /** 整单议价; false: what was typed means nothing. */
  agree(typed: string): boolean
  /** 整单取消: everything off; Ctrl+Z brings it back while nothing else was scanned. */
  clear(): void
}

export function createLineKeys(cart: TillCart): LineKeys {
  const { state } = cart
  const current = () => state.lines.find(({ key }) => key === state.currentKey)

  function change(changed: TillLine): void {
    state.lines = state.lines.map((line) => (line.key === changed.key ? changed : line))
    cart.backToCart()
  }

  return {
    editLine(edit) {
      if (current() !== undefined) Object.assign(state, { edit, notice: null })
    },
    applyEdit(edit, typed) {
      const line = current()
      const changed = line === undefined ? null : editedLine(line, edit, typed)
      // What means nothing is asked for again: typed anew it must not be taken for goods.
      const again = changed === null && line !== undefined && typed !== ''
      Object.assign(state, { edit: again ? edit : null, notice: again ? refusalOf(line, edit, typed) : null })
      if (changed !== null) change(changed)
    },
    step(by) {
      const line = current()
      if (line === undefined) return
      const next = stepped(line, by)
      if (next === line && by > 0 && line.left !== null) state.notice = moreThanLeft(line, line.left)
      else change(next)
    },
    removeLine() {
      const index = state.lines.findIndex(({ key }) => key === state.currentKey)
      if (index < 0) return
      state.lines = state.lines.filter((_line, at) => at !== index)
      state.currentKey = (state.lines[index] ?? state.lines[index - 1])?.key ?? null
    },
    select: (key) => (state.currentKey = key),
    moveLine(by) {
      const index = state.lines.findIndex(({ key }) => key === state.currentKey)
      const next = state.lines[Math.min(Math.max(index + by, 0), state.lines.length - 1)]
      if (next !== undefined) state.currentKey = next.key
    },
    pickAll: () => (state.lines = state.lines.map((line) => ({ ...line, quantity: line.left ?? line.quantity }))),
    agree(typed) {
      const lines = agreedLines(state.lines, typed)
      if (lines !== null) {
        state.lines = lines
        cart.backToCart()
      }
      return lines !== null
    },
    clear() {
      const { mode, lines, currentKey, customer, remark, returnOf, refunds, amends } = state
      cart.empty()
      if (lines.length === 0) return
      state.notice = {
        kind: 'cleared',
        cart: { mode, lines, currentKey, customer, remark, returnOf, refunds, amends },
      }
    },
  }
}

/** Why what was typed for a line is not taken. */
function refusalOf(line: TillLine, edit: LineEdit, typed: string): TillNotice {
  const tooMuch = edit === 'quantity' && line.left !== null && (parseQuantity(typed) ?? 0) > line.left
  return tooMuch && line.left !== null ? moreThanLeft(line, line.left) : { kind: 'unreadable' }
}

function moreThanLeft({ hit }: TillLine, left: Quantity): TillNotice {
  return { kind: 'moreThanLeft', name: hit.name, left }
}
