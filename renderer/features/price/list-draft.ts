import { reactive } from 'vue'
import type { ChosenPartner } from '#shared/contract/partner.ts'
import type { PriceList, PriceListContent } from '#shared/contract/price.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { PriceLevelId, ProductId, UnitId } from '#shared/kernel/id.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { text } from '#renderer/text/text.ts'
import type { FieldProblems } from '#renderer/ui/record-form/field-problems.ts'

/** One line as it is edited: a price, or a level and so much off it. */
export interface PriceLineDraft {
  readonly key: string
  product: ProductHit | null
  unitId: UnitId | null
  price: UnitPrice | null
  baseLevelId: PriceLevelId | null
  discountRate: Rate | null
}

/** Whom a list is for. */
export type PriceScope = 'everybody' | 'level' | 'customer'

/** A price list as it is edited; the last line is always blank, to go on with. */
export interface PriceListDraft {
  name: string
  scope: PriceScope
  partner: ChosenPartner | null
  levelId: PriceLevelId | null
  validFrom: BusinessDate | null
  validTo: BusinessDate | null
  remark: string
  lines: PriceLineDraft[]
}

/** A stored list with what the form must know of its products. */
export interface KnownPriceList extends PriceList {
  readonly products: readonly ProductHit[]
}

export function blankLine(): PriceLineDraft {
  const nothing = { product: null, unitId: null, price: null, baseLevelId: null, discountRate: null }
  return { key: crypto.randomUUID(), ...nothing }
}

export function emptyDraft(): PriceListDraft {
  return {
    name: '',
    scope: 'everybody',
    partner: null,
    levelId: null,
    validFrom: null,
    validTo: null,
    remark: '',
    lines: [blankLine()],
  }
}

export function usePriceListDraft(): PriceListDraft {
  return reactive(emptyDraft())
}

export function draftOf(list: KnownPriceList): PriceListDraft {
  const hit = (id: ProductId) => list.products.find((product) => product.id === id) ?? null
  const { name, partnerId, partnerName, priceLevelId, validFrom, validTo, remark } = list
  const partner = partnerId === null ? null : { id: partnerId, name: partnerName ?? '' }
  const lines = list.lines.map(({ productId, unitId, price, baseLevelId, discountRate }) => ({
    ...blankLine(),
    product: hit(productId),
    unitId,
    price,
    baseLevelId,
    discountRate,
  }))
  const scope = partnerId !== null ? 'customer' : priceLevelId !== null ? 'level' : 'everybody'
  return { name, scope, partner, levelId: priceLevelId, validFrom, validTo, remark, lines: [...lines, blankLine()] }
}

export function isBlank({ product, price, baseLevelId }: PriceLineDraft): boolean {
  return product === null && price === null && baseLevelId === null
}

export function enteredLines({ lines }: PriceListDraft): readonly PriceLineDraft[] {
  return lines.filter((line) => !isBlank(line))
}

/** The product of a line: its unit is the one it was found by. A new blank line follows the last one. */
export function setProduct(draft: PriceListDraft, line: PriceLineDraft, product: ProductHit | null): void {
  if (line.product?.id !== product?.id) line.unitId = product?.unitId ?? null
  line.product = product
  const last = draft.lines.at(-1)
  if (last === undefined || !isBlank(last)) draft.lines.push(blankLine())
}

export function removeLine(draft: PriceListDraft, line: PriceLineDraft): void {
  draft.lines = draft.lines.filter((one) => one.key !== line.key)
  if (draft.lines.every((one) => !isBlank(one))) draft.lines.push(blankLine())
}

/** What stops the list from being sent. Paths are those of the content. */
export function missingParts(draft: PriceListDraft): FieldProblems {
  const problems: Record<string, string> = {}
  const { required } = text.value.product.problem
  if (draft.name.trim() === '') problems['name'] = required
  if (draft.scope === 'customer' && draft.partner === null) problems['partnerId'] = required
  if (draft.scope === 'level' && draft.levelId === null) problems['priceLevelId'] = required
  const words = text.value.price.list
  enteredLines(draft).forEach((line, index) => {
    if (line.product === null) problems[`lines.${index}.productId`] = words.noProduct
    if (line.price === null && (line.baseLevelId === null || line.discountRate === null))
      problems[`lines.${index}.price`] = words.needPrice
  })
  return problems
}

export function contentOf(draft: PriceListDraft): PriceListContent {
  const { name, scope, partner, levelId, validFrom, validTo, remark } = draft
  return {
    name: name.trim(),
    partnerId: scope === 'customer' ? (partner?.id ?? null) : null,
    priceLevelId: scope === 'level' ? levelId : null,
    validFrom,
    validTo,
    remark: remark.trim(),
    lines: enteredLines(draft).flatMap(({ product, unitId, price, baseLevelId, discountRate }) =>
      product === null || unitId === null
        ? []
        : [
            price === null
              ? { productId: product.id, unitId, price, baseLevelId, discountRate }
              : { productId: product.id, unitId, price, baseLevelId: null, discountRate: null },
          ],
    ),
  }
}

/** What a problem is about: it is void as soon as that is edited. */
export function problemSubject(draft: PriceListDraft, path: string): unknown {
  const [first, index, field] = path.split('.')
  if (first === 'partnerId') return draft.partner?.id
  if (first === 'priceLevelId') return draft.levelId
  if (first !== 'lines') return draft[first as keyof PriceListDraft]
  const line = enteredLines(draft)[Number(index)]
  return field === 'price' ? `${line?.price} ${line?.baseLevelId} ${line?.discountRate}` : line?.product?.id
}
