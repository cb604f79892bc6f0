import type { PaidPrice, ResolvedPrice } from '#shared/contract/price.ts'
import { perUnit } from '#shared/domain/price/price-offer.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { priceHistory, priceOffers, type LookupContext } from '../store.ts'
import { ratioOf, type EntryLine } from './entry-line.ts'
import { offerLabel } from './offer-label.ts'

/** One price the line could have, in the unit of the line. */
export interface PriceChoice {
  readonly label: string
  readonly price: UnitPrice
  readonly date: string
}

export interface PriceChoices {
  readonly choices: readonly PriceChoice[]
  /** 最低售价 of the unit; null: none. */
  readonly minimum: UnitPrice | null
}

const NOTHING: PriceChoices = { choices: [], minimum: null }
const LAST = 3

/** F4: what was paid the last times with this partner, then the list prices; of a purchase what others took. */
export async function priceChoices(
  { price: meaning }: DocumentDefinition,
  line: EntryLine,
  { partnerId, date, taxIncluded = true }: LookupContext,
  words: AllTexts,
): Promise<PriceChoices> {
  if (line.product === null || line.unitId === null || date === undefined) return NOTHING
  const { id: productId } = line.product
  const side = meaning === 'sales' ? 'sales' : 'purchase'
  const own = partnerId === null ? [] : await priceHistory({ side, productId, partnerId, limit: LAST })
  const said = words.price.source
  const paid = own.flatMap((one) => paidChoice(line, one, words.price.offers.of(said.last, one.number)))
  if (side === 'purchase') {
    const others = await priceHistory({ side, productId, partnerId: null, limit: 2 * LAST })
    const rest = others.filter((one) => one.partnerId !== partnerId).slice(0, LAST)
    return { choices: [...paid, ...rest.flatMap((one) => paidChoice(line, one, one.partnerName))], minimum: null }
  }
  const lines = [{ productId, unitId: line.unitId }]
  const found = await priceOffers({ partnerId, date, taxIncluded, lines })
  return { choices: [...paid, ...listed(found, words)], minimum: found?.minimum ?? null }
}

function paidChoice(line: EntryLine, paid: PaidPrice, label: string): readonly PriceChoice[] {
  const price = perUnit(paid.price, paid.ratio, ratioOf(line))
  return price === null ? [] : [{ label, price, date: paid.date }]
}

function listed(found: ResolvedPrice | null, words: AllTexts): readonly PriceChoice[] {
  const offers = found?.offers.filter(({ source }) => source !== 'last') ?? []
  return offers.map((offer) => ({ label: offerLabel(offer, words), price: offer.price, date: offer.date ?? '' }))
}
