import type { CostStep } from '#shared/contract/stock.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { formatMoney, money, negateMoney, type Money } from '#shared/kernel/money.ts'
import { formatQuantity, negateQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { averagePriceText } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'

// How a step of the cost chain is said to somebody who is no accountant.

/** `+28.90`, `-17.50`: a change always shows its sign. */
export function signedMoney(amount: Money): string {
  return amount > 0 ? `+${formatMoney(amount)}` : formatMoney(amount)
}

export function signedQuantity(amount: Quantity): string {
  return amount > 0 ? `+${formatQuantity(amount)}` : formatQuantity(amount)
}

const NO_PRICE = '–'

/** What one unit of this movement cost, in a sentence; a dash when there is no such price. */
export function stepPrice({ quantity, value }: CostStep): string {
  return averagePriceText(money(Math.abs(value)), absolute(quantity)) || NO_PRICE
}

function absolute(quantity: Quantity): Quantity {
  return quantity < 0 ? negateQuantity(quantity) : quantity
}

/** What is left costs per unit; empty when nothing is left, or there is no such price. */
export function priceAfter({ quantityAfter, valueAfter }: CostStep): string {
  return quantityAfter <= 0 ? '' : averagePriceText(valueAfter, quantityAfter)
}

/** All this movement settled of earlier provisional costs. */
export function trueUpTotal({ trueUps }: CostStep): Money {
  return money(trueUps.reduce((sum, { amount }) => sum + amount, 0))
}

/** Why the movement has this value, in one line. */
export function reasonText(step: CostStep, unit: string, { cost: words }: AllTexts): string {
  const trueUp = trueUpTotal(step)
  return [
    ownReason(step, unit, words),
    step.trueUps.length === 0 ? '' : words.andTrueUp(signedMoney(trueUp)),
    step.recostedBy === null ? '' : words.andRecost,
  ].join('')
}

function ownReason(step: CostStep, unit: string, { reason: words }: AllTexts['cost']): string {
  switch (step.reason) {
    case 'entered':
      return enteredReason(step, words)
    case 'currentCost':
      return words.currentCost(stepPrice(step))
    case 'average':
      return words.average(stepPrice(step))
    case 'layers':
      return words.layers(step.layers.map(({ number }) => number).join(', '))
    case 'provisional':
      return words.provisional(formatQuantity(step.provisionalQuantity), unit)
    case 'assembly':
      return step.documentType === 'disassembly' ? words.disassembly : words.assembly
    default:
      return words[step.reason]
  }
}

function enteredReason(step: CostStep, words: AllTexts['cost']['reason']): string {
  if (step.value === 0) return words.free
  if (step.documentType === 'openingStock') return words.opening(stepPrice(step))
  return documentDefinition(step.documentType).price === 'purchase'
    ? words.entered(stepPrice(step))
    : words.enteredCost(stepPrice(step))
}

/** 「现在每瓶成本 4.30 元：库存 120 瓶，共 516.00 元。最近一次变动是…」 @param through null is now */
export function costSentence(last: CostStep, unit: string, through: string | null, text: AllTexts): string {
  const { sentence: words, moment: moments } = text.cost
  const moment = through === null ? moments.now : moments.day(through)
  const change = words.last(last.businessDate, text.document.types[last.documentType].short, last.number)
  return `${stockSentence(last, unit, moment, words)}${change}`
}

function stockSentence(last: CostStep, unit: string, moment: string, words: AllTexts['cost']['sentence']): string {
  const { quantityAfter, valueAfter } = last
  if (quantityAfter === 0) return words.none(moment)
  if (quantityAfter < 0)
    return words.below(
      moment,
      unit,
      formatQuantity(negateQuantity(quantityAfter)),
      formatMoney(negateMoney(valueAfter)),
    )
  return words.inStock(
    moment,
    unit,
    priceAfter(last) || NO_PRICE,
    formatQuantity(quantityAfter),
    formatMoney(valueAfter),
  )
}
