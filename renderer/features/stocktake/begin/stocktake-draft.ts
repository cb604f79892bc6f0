import type { SegmentContent, StocktakeContent, StocktakeScope } from '#shared/contract/stocktake-task.ts'
import type { AbcClass } from '#shared/domain/stocktake/words.ts'
import { id, type CategoryId, type PartnerId, type ProductId, type WarehouseId } from '#shared/kernel/id.ts'

export type ScopeKind = StocktakeScope['kind']

export const SCOPE_KINDS = [
  'all',
  'category',
  'brand',
  'location',
  'supplier',
  'products',
  'abc',
  'negative',
  'lastDifference',
  'notMoving',
] as const satisfies readonly ScopeKind[]

/** A thing picked by its name. */
export interface Picked<PickedId> {
  readonly id: PickedId
  readonly name: string
}

/** One area of a new stocktake; `area` is `category 7`, `location C` or empty. */
export interface SegmentDraft {
  readonly key: number
  name: string
  person: string
  area: string
}

/** A new stocktake as its form edits it. What is picked for one kind of scope stays while another is looked at. */
export interface StocktakeDraft {
  warehouseId: WarehouseId | null
  kind: ScopeKind
  categoryIds: readonly CategoryId[]
  brands: readonly string[]
  locations: readonly string[]
  suppliers: readonly Picked<PartnerId>[]
  products: readonly Picked<ProductId>[]
  classes: readonly AbcClass[]
  days: number | null
  withoutStock: boolean
  blind: boolean
  segments: SegmentDraft[]
  remark: string
}

export function newStocktakeDraft(): StocktakeDraft {
  return {
    warehouseId: null,
    kind: 'all',
    categoryIds: [],
    brands: [],
    locations: [],
    suppliers: [],
    products: [],
    classes: ['A'],
    days: 60,
    withoutStock: false,
    blind: true,
    segments: [],
    remark: '',
  }
}

/** What is to be counted; null while nothing of that kind is picked. */
export function scopeOf(draft: Readonly<StocktakeDraft>): StocktakeScope | null {
  const { kind } = draft
  switch (kind) {
    case 'all':
    case 'negative':
    case 'lastDifference':
      return { kind }
    case 'category':
      return draft.categoryIds.length === 0 ? null : { kind, categoryIds: [...draft.categoryIds] }
    case 'brand':
      return draft.brands.length === 0 ? null : { kind, brands: [...draft.brands] }
    case 'location':
      return draft.locations.length === 0 ? null : { kind, locations: [...draft.locations] }
    case 'supplier':
      return draft.suppliers.length === 0 ? null : { kind, partnerIds: draft.suppliers.map((one) => one.id) }
    case 'products':
      return draft.products.length === 0 ? null : { kind, productIds: draft.products.map((one) => one.id) }
    case 'abc':
      return draft.classes.length === 0 ? null : { kind, classes: [...draft.classes] }
    case 'notMoving':
      return draft.days === null ? null : { kind, days: draft.days }
  }
}

/** Areas with a name; rows left empty are none. */
export function segmentsOf(draft: Readonly<StocktakeDraft>): SegmentContent[] {
  return draft.segments
    .filter((segment) => !isEmptySegment(segment))
    .map(({ name, person, area }) => ({
      name: name.trim(),
      person: person.trim(),
      categoryId: area.startsWith('category ') ? id<'category'>(Number(area.slice(9))) : null,
      location: area.startsWith('location ') ? area.slice(9) : '',
    }))
}

export function isEmptySegment({ name, person, area }: SegmentDraft): boolean {
  return name.trim() === '' && person.trim() === '' && area === ''
}

/** The whole question; null while something is missing. */
export function contentOf(draft: Readonly<StocktakeDraft>): StocktakeContent | null {
  const scope = scopeOf(draft)
  const segments = segmentsOf(draft)
  if (scope === null || draft.warehouseId === null || segments.some(({ name }) => name === '')) return null
  return {
    warehouseId: draft.warehouseId,
    scope,
    // Whoever names products wants all of them, also those the books have none of.
    withoutStock: draft.withoutStock || draft.kind === 'products',
    blind: draft.blind,
    remark: draft.remark.trim(),
    segments,
    leaveOutOthers: true,
  }
}
