import { DeskRefusal, type DeskTender, type Settlement, type TradeContent } from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import { DRAWER, WALK_IN } from './shop.ts'

/* 散客 owes nothing and keeps no credit. */

/** He pays in full, in cash unless something else is said. */
export function tendersOf({ tenders, partner }: TradeContent, total: bigint): readonly DeskTender[] {
  if (tenders !== null) return tenders
  return partner === WALK_IN && total > 0n ? [{ method: 'account', account: DRAWER, amount: total }] : []
}

/** What a document books to him is settled with it. */
export function assertWalkInSettled({ ledger }: DeskOracle, name: string): void {
  const own = ledger.entriesOf(name).filter(({ partner }) => partner === WALK_IN)
  if (own.some((entry) => ledger.open(entry) !== 0n)) throw new DeskRefusal('WALK_IN_CANNOT_OWE')
}

/** What a reversal of money opened again must be settled by something else by now. */
export function assertWalkInStaysSettled(oracle: DeskOracle, name: string, released: readonly Settlement[]): void {
  const { content } = oracle.document(name)
  if (!('partner' in content) || content.partner !== WALK_IN) return
  const opened = released.flatMap(({ owed, paid }) => [owed, paid])
  if (opened.some((entry) => oracle.ledger.open(oracle.ledger.entry(entry)) !== 0n))
    throw new DeskRefusal('WALK_IN_CANNOT_OWE')
}
