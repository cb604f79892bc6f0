/*
 * The stock ledger a second time, as plainly as it can be said: no database, no replay from a place, no shared
 * code. Everything is worked out from the beginning each time, in BigInt.
 */

export interface OracleLine {
  readonly product: string
  readonly warehouse: string
  /** 1/10,000; positive in, negative out. */
  readonly quantity: bigint
  /** 分; null: at current cost. */
  readonly value: bigint | null
}

export interface OracleDocument {
  readonly name: string
  readonly date: string
  /** Order of posting. */
  readonly key: number
  readonly lines: readonly OracleLine[]
}

export interface OracleShortage {
  readonly document: string
  readonly date: string
  readonly has: bigint
  readonly needs: bigint
}

/** Faults that can be planted, to prove that a comparison with this oracle sees them. */
export type Fault = 'none' | 'rounds down' | 'replays in order of posting'

export class StockOracle {
  private documents: OracleDocument[] = []
  private readonly fault: Fault
  /** 1/1,000,000 元 by product (R6). */
  private readonly references: ReadonlyMap<string, bigint>

  constructor(references: ReadonlyMap<string, bigint>, fault: Fault = 'none') {
    this.references = references
    this.fault = fault
  }

  /** Post when nothing runs short; else say where. */
  post(document: OracleDocument): OracleShortage | null {
    return this.become([...this.documents, document], document.lines)
  }

  /** Void when nothing runs short; else say where. */
  void(name: string): OracleShortage | null {
    const gone = this.documents.find((document) => document.name === name)
    return this.become(
      this.documents.filter((document) => document !== gone),
      gone?.lines ?? [],
    )
  }

  private become(documents: OracleDocument[], touched: readonly OracleLine[]): OracleShortage | null {
    for (const { product, warehouse } of touched) {
      const shortage = firstShortage(documents, product, warehouse)
      if (shortage !== null) return shortage
    }
    this.documents = documents
    return null
  }

  stock(product: string, warehouse: string): bigint {
    return sum(this.documents.map((document) => net(document, product, warehouse)))
  }

  /** Value of every line of the product's live documents as `name/line`, and of what is left. */
  values(product: string): { lines: ReadonlyMap<string, bigint>; quantity: bigint; value: bigint } {
    const lines = new Map<string, bigint>()
    let [quantity, value, costValue, costQuantity] = [0n, 0n, 0n, 0n]
    for (const document of this.inOrder())
      for (const [index, line] of document.lines.entries()) {
        if (line.product !== product) continue
        let worth: bigint
        if (line.quantity > 0n) {
          worth = line.value ?? this.atCurrentCost(product, line.quantity, costValue, costQuantity)
          const pair =
            quantity > 0n ? ([value + worth, quantity + line.quantity] as const) : ([worth, line.quantity] as const)
          if (line.value !== null || pair[0] >= 100n) [costValue, costQuantity] = pair
        } else {
          worth = -line.quantity === quantity ? -value : -this.round(value * -line.quantity, quantity)
        }
        quantity += line.quantity
        value += worth
        lines.set(`${document.name}/${index + 1}`, worth)
      }
    return { lines, quantity, value }
  }

  private atCurrentCost(product: string, n: bigint, costValue: bigint, costQuantity: bigint): bigint {
    if (costQuantity > 0n) return this.round(costValue * n, costQuantity)
    return this.round(n * (this.references.get(product) ?? 0n), 100_000_000n)
  }

  private inOrder(): OracleDocument[] {
    if (this.fault === 'replays in order of posting') return [...this.documents].sort((a, b) => a.key - b.key)
    return ordered(this.documents)
  }

  private round(numerator: bigint, denominator: bigint): bigint {
    const down = numerator / denominator
    if (this.fault === 'rounds down') return down
    return (numerator % denominator) * 2n >= denominator ? down + 1n : down
  }
}

function ordered(documents: readonly OracleDocument[]): OracleDocument[] {
  return [...documents].sort((a, b) => (a.date === b.date ? a.key - b.key : a.date < b.date ? -1 : 1))
}

function net(document: OracleDocument, product: string, warehouse: string): bigint {
  return sum(
    document.lines
      .filter((line) => line.product === product && line.warehouse === warehouse)
      .map((line) => line.quantity),
  )
}

function firstShortage(
  documents: readonly OracleDocument[],
  product: string,
  warehouse: string,
): OracleShortage | null {
  let has = 0n
  for (const document of ordered(documents)) {
    const change = net(document, product, warehouse)
    if (has + change < 0n) return { document: document.name, date: document.date, has, needs: -change }
    has += change
  }
  return null
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}
