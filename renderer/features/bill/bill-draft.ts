import { reactive } from 'vue'
import type { Bill, BillContent, BillLineContent } from '#shared/contract/bill.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import type { ProductId, UnitId } from '#shared/kernel/id.ts'
import { ONE_UNIT, type Quantity } from '#shared/kernel/quantity.ts'
import { text } from '#renderer/text/text.ts'
import type { FieldProblems } from '#renderer/ui/record-form/field-problems.ts'

/** One component as it is edited. */
export interface BillLineDraft {
  readonly key: string
  product: ProductHit | null
  unitId: UnitId | null
  quantity: Quantity | null
  weight: Quantity | null
}

/** A bill as it is edited; the last line is always blank, to go on with. */
export interface BillDraft {
  product: ProductHit | null
  unitId: UnitId | null
  quantity: Quantity | null
  name: string
  remark: string
  lines: BillLineDraft[]
}

/** A stored bill with what the form must know of its products. */
export interface KnownBill extends Bill {
  readonly products: readonly ProductHit[]
}

export function blankLine(): BillLineDraft {
  return { key: crypto.randomUUID(), product: null, unitId: null, quantity: null, weight: null }
}

export function emptyDraft(product: ProductHit | null = null): BillDraft {
  return {
    product,
    unitId: product?.unitId ?? null,
    quantity: ONE_UNIT,
    name: text.value.bill.form.standard,
    remark: '',
    lines: [blankLine()],
  }
}

export function useBillDraft(): BillDraft {
  return reactive(emptyDraft())
}

export function draftOf(bill: KnownBill): BillDraft {
  const hit = (id: ProductId) => bill.products.find((product) => product.id === id) ?? null
  const lines = bill.lines.map(({ productId, unitId, quantity, weight }) => ({
    ...blankLine(),
    product: hit(productId),
    unitId,
    quantity,
    weight,
  }))
  const { productId, unitId, quantity, name, remark } = bill
  return { product: hit(productId), unitId, quantity, name, remark, lines: [...lines, blankLine()] }
}

export function isBlank({ product, quantity, weight }: BillLineDraft): boolean {
  return product === null && quantity === null && weight === null
}

/** Lines that hold something: the blank ones between and after them do not count. */
export function enteredLines({ lines }: BillDraft): readonly BillLineDraft[] {
  return lines.filter((line) => !isBlank(line))
}

/** The component of a line: its unit is the one it was found by. A new blank line follows the last one. */
export function setComponent(draft: BillDraft, line: BillLineDraft, product: ProductHit | null): void {
  if (line.product?.id !== product?.id) line.unitId = product?.unitId ?? null
  line.product = product
  const last = draft.lines.at(-1)
  if (last === undefined || !isBlank(last)) draft.lines.push(blankLine())
}

export function removeLine(draft: BillDraft, line: BillLineDraft): void {
  draft.lines = draft.lines.filter((one) => one.key !== line.key)
  if (draft.lines.every((one) => !isBlank(one))) draft.lines.push(blankLine())
}

type Entered = Omit<BillLineContent, 'weight'>

/** What can be worked out already: lines with product, unit and quantity, by their key. */
export function completeLines(draft: BillDraft): readonly (Entered & { readonly key: string })[] {
  return draft.lines.flatMap(({ key, product, unitId, quantity }) =>
    product === null || unitId === null || quantity === null || quantity <= 0
      ? []
      : [{ key, productId: product.id, unitId, quantity }],
  )
}

/** What stops the bill from being sent: nothing chosen, nothing entered. Paths are those of the content. */
export function missingParts(draft: BillDraft): FieldProblems {
  const words = text.value.bill.form
  const problems: Record<string, string> = {}
  if (draft.product === null) problems['productId'] = words.productMissing
  if (draft.quantity === null || draft.quantity <= 0) problems['quantity'] = words.quantityMissing
  if (draft.name.trim() === '') problems['name'] = text.value.product.problem.required
  const filled = enteredLines(draft)
  filled.forEach((line, index) => {
    if (line.product === null) problems[`lines.${index}.productId`] = words.componentMissing
    if (line.quantity === null || line.quantity <= 0) problems[`lines.${index}.quantity`] = words.quantityMissing
  })
  if (filled.length === 0) problems['lines.0.productId'] = words.noComponents
  return problems
}

/** @throws Error when something is missing; `missingParts` is asked first */
export function contentOf(draft: BillDraft): BillContent {
  const { product, unitId, quantity, name, remark } = draft
  const lines = draft.lines.flatMap(({ product: component, unitId: unit, quantity: count, weight }) =>
    component === null || unit === null || count === null
      ? []
      : [{ productId: component.id, unitId: unit, quantity: count, weight }],
  )
  if (product === null || unitId === null || quantity === null) throw new Error('the bill is not complete')
  return { productId: product.id, unitId, quantity, name: name.trim(), remark: remark.trim(), lines }
}

/** What a problem is about: it is void as soon as that is edited. */
export function problemSubject(draft: BillDraft, path: string): unknown {
  const [first, index, field] = path.split('.')
  if (first !== 'lines') return first === 'productId' ? draft.product?.id : draft[first as keyof BillDraft]
  const line = enteredLines(draft)[Number(index)]
  return field === 'quantity' ? line?.quantity : line?.product?.id
}
