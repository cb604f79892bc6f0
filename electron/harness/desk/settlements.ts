import { compare, smaller, sum } from '../oracle/arithmetic.ts'
import { DeskRefusal, type By, type PartnerEntry, type Plan, type Settlement, type Side } from './facts.ts'

interface Part {
  readonly entry: string
  readonly amount: bigint
}

/** 往来与核销: entries of partners, and what of them settles what. A list of facts, everything else is worked out anew. */
export class Settlements {
  /** A fault that can be planted, to prove that a comparison sees it. */
  readonly newestFirst: boolean
  readonly entries: PartnerEntry[] = []
  readonly settlements: Settlement[] = []

  constructor(newestFirst = false) {
    this.newestFirst = newestFirst
  }

  copy(): Settlements {
    const other = new Settlements(this.newestFirst)
    for (const entry of this.entries) other.entries.push({ ...entry })
    for (const settlement of this.settlements) other.settlements.push({ ...settlement })
    return other
  }

  entry(name: string): PartnerEntry {
    const found = this.entries.find((one) => one.name === name)
    if (found === undefined) throw new Error(`there is no entry ${name}`)
    return found
  }

  entriesOf(document: string): PartnerEntry[] {
    return this.entries.filter((entry) => entry.document === document)
  }

  open({ name, amount }: PartnerEntry): bigint {
    const standing = this.settlements.filter((one) => one.standing)
    const owed = sum(standing.filter((one) => one.owed === name).map((one) => one.amount))
    const paid = sum(standing.filter((one) => one.paid === name).map((one) => one.amount))
    return amount - owed + paid
  }

  balance(partner: string, side: Side): bigint {
    return sum(this.entries.filter((one) => one.partner === partner && one.side === side).map(({ amount }) => amount))
  }

  /** What an entry can be settled with, first due first: credit for debts, debts for credit. */
  others(partner: string, side: Side, sign: 1n | -1n): PartnerEntry[] {
    const sorted = this.entries
      .filter((one) => one.partner === partner && one.side === side && !one.paired && this.open(one) * sign < 0n)
      .map((entry, index) => ({ entry, index }))
      .sort((a, b) => compare(a.entry.due, b.entry.due) || compare(a.entry.date, b.entry.date) || a.index - b.index)
      .map(({ entry }) => entry)
    return this.newestFirst ? sorted.toReversed() : sorted
  }

  openTotal(entries: readonly PartnerEntry[]): bigint {
    return sum(entries.map((entry) => size(this.open(entry))))
  }

  /** Oldest first up to the amount, or what is named. */
  parts(candidates: readonly PartnerEntry[], plan: Plan, amount: bigint): Part[] {
    if (plan !== 'oldest') return this.named(candidates, plan, amount)
    let left = amount
    return candidates.flatMap((entry) => {
      const taken = smaller(size(this.open(entry)), left)
      left -= taken
      return taken > 0n ? [{ entry: entry.name, amount: taken }] : []
    })
  }

  private named(candidates: readonly PartnerEntry[], plan: readonly Part[], amount: bigint): Part[] {
    for (const part of plan) {
      const candidate = candidates.find(({ name }) => name === part.entry)
      if (candidate === undefined) throw new DeskRefusal('SETTLEMENT_FOREIGN')
      if (part.amount > size(this.open(candidate))) throw new DeskRefusal('SETTLEMENT_OVER_ENTRY')
    }
    if (totalOf(plan) > amount) throw new DeskRefusal('SETTLEMENT_OVER_TOTAL')
    return [...plan]
  }

  settle(by: By, { name, amount }: PartnerEntry, parts: readonly Part[]): void {
    for (const part of parts) {
      const [owed, paid] = amount > 0n ? [name, part.entry] : [part.entry, name]
      this.add(by, owed, paid, part.amount)
    }
  }

  /** It counts when it was said and both entries are there. */
  private add({ document, date }: By, owed: string, paid: string, amount: bigint, takenOver = false): void {
    const dates = [date, this.entry(owed).date, this.entry(paid).date]
    const on = dates.reduce((latest, one) => (one > latest ? one : latest))
    this.settlements.push({
      by: document,
      owed,
      paid,
      amount,
      on,
      takenOver,
      standing: true,
      releasedOn: null,
      releasedBy: null,
    })
  }

  /** Debts against credit, in the order of both. */
  pair(by: By, owed: readonly Part[], paid: readonly Part[]): void {
    const credits = paid.map((one) => ({ ...one }))
    for (const debt of owed) {
      let left = debt.amount
      for (const credit of credits) {
        const amount = smaller(left, credit.amount)
        if (amount <= 0n) continue
        this.add(by, debt.entry, credit.entry, amount)
        credit.amount -= amount
        left -= amount
      }
    }
  }

  /** 作废: whatever the document said, and whatever was settled with it, is open again; returns it, oldest first. */
  release(document: string, date: string): Settlement[] {
    const own = new Set(this.entriesOf(document).map(({ name }) => name))
    const released = this.settlements.filter(
      (one) => one.standing && (one.by === document || own.has(one.owed) || own.has(one.paid)),
    )
    for (const one of released) Object.assign(one, { standing: false, releasedOn: date, releasedBy: `${document}-V` })
    return released
  }

  /** 改单: what others had settled with the old document is settled with the new one, as far as it still fits. */
  takeOver(released: readonly Settlement[], old: string, by: By): void {
    for (const one of released) {
      if (one.by === old && !one.takenOver) continue
      const own = this.entriesOf(old).find(({ name }) => name === one.owed || name === one.paid)
      const heir = this.entriesOf(by.document).find(
        (entry) =>
          own !== undefined &&
          entry.partner === own.partner &&
          entry.side === own.side &&
          entry.amount > 0n === own.amount > 0n &&
          entry.amount !== 0n,
      )
      if (own === undefined || heir === undefined) continue
      const other = this.entry(own.name === one.owed ? one.paid : one.owed)
      const amount = smaller(one.amount, smaller(size(this.open(other)), size(this.open(heir))))
      if (amount <= 0n) continue
      const [owed, paid] = own.name === one.owed ? [heir.name, other.name] : [other.name, heir.name]
      const date = one.on > by.date ? one.on : by.date
      this.add({ ...by, date }, owed, paid, amount, true)
    }
  }
}

export function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount
}

export function totalOf(parts: readonly { readonly amount: bigint }[]): bigint {
  return sum(parts.map(({ amount }) => amount))
}
