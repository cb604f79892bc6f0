import type { Figures } from '../model/figures.ts'
import { sum } from '../oracle/arithmetic.ts'
import type { DeskBooks } from './books.ts'
import type { DeskOracle } from './oracle.ts'
import { DRAWER, OPENING_FLOAT } from './shop.ts'

/**
 * 班次: one is open at a time. What should lie in the drawer is the float and the cash of every document that went through
 * it: those of the till, and money that is posted meanwhile and not dated before it.
 */
export class Drawer {
  readonly openedOn: readonly string[]
  private readonly shiftOf: ReadonlyMap<string, number>

  constructor(openedOn: readonly string[], shiftOf: ReadonlyMap<string, number> = new Map()) {
    this.openedOn = openedOn
    this.shiftOf = shiftOf
  }

  private get current(): number {
    return this.openedOn.length - 1
  }

  /** Documents that went through a shift, counted from 0. */
  documentsOf(shift: number): string[] {
    return [...this.shiftOf].flatMap(([document, own]) => (own === shift ? [document] : []))
  }

  next(today: string): Drawer {
    return new Drawer([...this.openedOn, today], this.shiftOf)
  }

  private through(document: string, shift: number): Drawer {
    return new Drawer(this.openedOn, new Map([...this.shiftOf, [document, shift]]))
  }

  /** Of the till, or the reversal of one: what a shift counted when it was closed stands. */
  withRetail(document: string): Drawer {
    return this.through(document, this.current)
  }

  /** Money moves cash of the drawer, or puts right what went through one. */
  withMoney({ moves, documents }: DeskOracle, name: string): Drawer {
    const { date, reverses, amends, with: taken } = find(documents, name)
    if (!moves.some((one) => one.document === name && one.account === DRAWER)) return this
    const replaced = taken === null ? null : find(documents, taken).amends
    const former = documents.filter(
      (one) => one.name === reverses || one.name === amends || (replaced !== null && one.with === replaced),
    )
    const isPutRight = former.some((one) => this.shiftOf.has(one.name))
    return date >= (this.openedOn[this.current] ?? '') || isPutRight ? this.through(name, this.current) : this
  }

  expected({ moves }: DeskOracle): bigint {
    const own = moves.filter(
      ({ document, account }) => account === DRAWER && this.shiftOf.get(document) === this.current,
    )
    return OPENING_FLOAT + sum(own.map(({ amount }) => amount))
  }
}

function find<One extends { readonly name: string }>(documents: readonly One[], name: string): One {
  const found = documents.find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no document ${name}`)
  return found
}

export async function addDrawer(
  found: Figures,
  expected: Figures,
  { api }: DeskBooks,
  oracle: DeskOracle,
): Promise<void> {
  found.add('in the drawer', (await api.shift.report({ id: null }))?.expected ?? 0)
  expected.add('in the drawer', oracle.drawer.expected(oracle))
}
