import type { AnyDocumentType } from '../document/document-type.ts'
import { money, negateMoney, subtractMoney, ZERO_MONEY, type Money } from '../../kernel/money.ts'

/** 往来变动: what an entry did to the balance, in the columns of a statement. balance = before + increase − paid − adjusted */
export interface StatementParts {
  /** 增加: goods sold or bought; a return is negative. */
  readonly increase: Money
  /** 收/付款: money; what was paid back is negative. */
  readonly paid: Money
  /** 优惠/调整: forgiven, netted, written off or adjusted. */
  readonly adjusted: Money
}

const NOTHING: StatementParts = { increase: ZERO_MONEY, paid: ZERO_MONEY, adjusted: ZERO_MONEY }

/**
 * @param amount of the partner entry: positive is owed more
 * @param discount 折让 of the money document, negative in a reversal
 */
export function statementParts(type: AnyDocumentType, amount: Money, discount: Money): StatementParts {
  switch (type) {
    case 'collection':
    case 'payment':
    case 'depositReceived':
    case 'depositPaid': {
      // A refund and what it forgives make the balance larger, and so have the same sign.
      const adjusted = amount > 0 === discount > 0 ? negateMoney(discount) : discount
      return { ...NOTHING, paid: subtractMoney(negateMoney(amount), adjusted), adjusted }
    }
    case 'partnerAdjustment':
      return { ...NOTHING, adjusted: negateMoney(amount) }
    default:
      return { ...NOTHING, increase: amount }
  }
}

/** An entry that was just written on or before the day that is confirmed. */
export interface WrittenEntry {
  readonly partnerId: number
  readonly side: string
  readonly businessDate: string
  readonly amount: Money
  /** It takes another entry back. */
  readonly mirrors: boolean
}

/**
 * Entries that change what was confirmed. 改单 that books the same amount on the same day again (another remark,
 * another warehouse) changes nothing: what it takes back and what it books cancel out.
 */
export function changingEntries<Entry extends WrittenEntry>(written: readonly Entry[]): Entry[] {
  const left = written.filter(({ amount }) => amount !== 0)
  for (const mirror of left.filter(({ mirrors }) => mirrors)) {
    const twin = left.findIndex((one) => !one.mirrors && isTwin(one, mirror))
    if (twin === -1) continue
    left.splice(twin, 1)
    left.splice(left.indexOf(mirror), 1)
  }
  return left
}

function isTwin(fresh: WrittenEntry, mirror: WrittenEntry): boolean {
  return (
    fresh.partnerId === mirror.partnerId &&
    fresh.side === mirror.side &&
    fresh.businessDate === mirror.businessDate &&
    fresh.amount === money(0 - mirror.amount)
  )
}
