/** What the oracle remembers: the posted documents, and nothing worked out from them. */

export const ORACLE_TYPES = [
  'openingStock',
  'purchaseReceipt',
  'purchaseReturn',
  'salesShipment',
  'salesReturn',
  'otherIn',
  'otherOut',
  'gain',
  'loss',
  'transfer',
  'assembly',
  'disassembly',
  'costAdjustment',
  'stocktake',
] as const
export type OracleType = (typeof ORACLE_TYPES)[number]

/** A line as it is entered. Quantities are 1/10,000, money 分; all ≥ 0 but the value of a cost adjustment. */
export interface EnteredLine {
  readonly product: string
  readonly warehouse?: string
  readonly batch?: string
  readonly quantity?: bigint
  /**
   * Goods in: what they cost. Purchase return: the supplier's credit. Sale and sales return: the money of the
   * customer. Cost adjustment: the signed change. Left out: at current cost (R5), or what is left of the origin (R13).
   */
  readonly value?: bigint
  /** `S1/1`: line 1 of S1, which comes back (or is received, for a transfer). */
  readonly origin?: string
  /** Transfer: where to. */
  readonly to?: string
  /** Assembly and disassembly: what goes in and out of stock. */
  readonly direction?: 'in' | 'out'
  readonly weight?: bigint
  /** Stocktake: what was counted, in place of a quantity. */
  readonly counted?: bigint
}

export interface EnteredDocument {
  readonly type: OracleType
  readonly date: string
  readonly fee?: bigint
  readonly lines: readonly EnteredLine[]
}

/** A line with what was settled when it was posted; none of it is ever worked out again. */
export interface PostedLine {
  readonly number: number
  readonly product: string
  readonly warehouse: string
  /** '' for goods without batches. */
  readonly batch: string
  /** In or out of stock, from place to place, or the value only. */
  readonly effect: 'in' | 'out' | 'move' | 'value'
  /** ≥ 0; of a stocktake the difference (R23). */
  readonly quantity: bigint
  readonly value: bigint | null
  /** Stocktake: what was counted. */
  readonly counted: bigint | null
  readonly origin: string | null
  readonly to: string | null
  /** R17 */
  readonly weight: bigint
  /** R6: 1/1,000,000 元 as it was when this was posted. */
  readonly referencePrice: bigint
}

export interface PostedDocument {
  readonly name: string
  readonly type: OracleType
  readonly date: string
  /** R10: order within the date. */
  readonly key: number
  readonly fee: bigint
  readonly lines: readonly PostedLine[]
  readonly reversal: Reversal | null
}

/** R20: a mirror, with the values it shows for ever; or R22: goods that move back today. */
export type Reversal =
  | { readonly of: string; readonly how: 'mirror'; readonly frozen: ReadonlyMap<string, bigint> }
  | { readonly of: string; readonly how: 'moves back' }

/** `S1/1` */
export function lineName(document: { readonly name: string }, line: { readonly number: number }): string {
  return `${document.name}/${line.number}`
}

export function documentOfLine(name: string): string {
  return name.slice(0, name.lastIndexOf('/'))
}

export function findLine(documents: readonly PostedDocument[], name: string): PostedLine | null {
  const document = documents.find((one) => one.name === documentOfLine(name))
  return document?.lines.find((line) => lineName(document, line) === name) ?? null
}

export function reversalOf(documents: readonly PostedDocument[], name: string): PostedDocument | null {
  return documents.find((one) => one.reversal?.of === name) ?? null
}

/** Neither reversed nor a reversal. */
export function isLive(documents: readonly PostedDocument[], document: PostedDocument): boolean {
  return document.reversal === null && reversalOf(documents, document.name) === null
}

/** R20: a mirror and its original are left out of the replay; everything else takes part, R22 reversals included. */
export function replayed(documents: readonly PostedDocument[]): PostedDocument[] {
  const mirrored = new Set(
    documents.flatMap(({ name, reversal }) => (reversal?.how === 'mirror' ? [name, reversal.of] : [])),
  )
  return documents.filter((document) => !mirrored.has(document.name))
}
