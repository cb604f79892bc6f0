import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { FoundDocument } from '#shared/contract/document.ts'
import type { PartnerHit, PartnerSide } from '#shared/contract/partner.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import { api } from '#renderer/ipc/client.ts'

/** A number, or the tail of one: letters and digits with dashes, at least four digits. */
const DOCUMENT_NUMBER = /^[a-z]{0,6}-?[\d-]{4,}$/i

/** A partner, and as what he was found. */
export interface FoundPartner {
  readonly hit: PartnerHit
  readonly side: PartnerSide | 'both'
}

/** What the palette finds in the books. */
export const usePaletteStore = defineStore('palette', () => {
  const open = ref(false)
  /** What it is opened with. */
  const begun = ref('')
  const products = shallowRef<ProductHit[]>([])
  const partners = shallowRef<FoundPartner[]>([])
  const found = shallowRef<FoundDocument | null>(null)
  /** What is found is yet of earlier words. */
  const pending = ref(false)
  let asked = 0

  async function search(typed: string): Promise<void> {
    asked += 1
    pending.value = true
    const mine = asked
    const words = typed.trim()
    const [hits, others, row] =
      words === '' ? [[], [], null] : await Promise.all([findProducts(words), findPartners(words), findDocument(words)])
    // A slower, older reply must not replace a newer one.
    if (mine !== asked) return
    products.value = hits
    partners.value = others
    found.value = row
    pending.value = false
  }

  /** Opens it with these words. */
  function lookFor(words: string): void {
    begun.value = words
    open.value = true
  }

  /** The words it was opened with, once. */
  function takeBegun(): string {
    const words = begun.value
    begun.value = ''
    return words
  }

  return { lookFor, takeBegun, findDocument, open, products, partners, found, pending, search }
})

function findProducts(words: string): Promise<ProductHit[]> {
  const input = { text: words.slice(0, 80), purpose: 'stock', partnerId: null, warehouseId: null, limit: 8 } as const
  return api.product.search(input).catch(() => [])
}

/** Customers, then suppliers; who is both stands once. */
async function findPartners(words: string): Promise<FoundPartner[]> {
  const [customers, suppliers] = await Promise.all([ofSide(words, 'customer'), ofSide(words, 'supplier')])
  const isIn = (all: readonly FoundPartner[], { hit }: FoundPartner) => all.some((one) => one.hit.id === hit.id)
  return [
    ...customers.map((one) => (isIn(suppliers, one) ? { ...one, side: 'both' as const } : one)),
    ...suppliers.filter((one) => !isIn(customers, one)),
  ]
}

async function ofSide(words: string, side: PartnerSide): Promise<FoundPartner[]> {
  const hits = await api.partner.search({ text: words.slice(0, 80), side, limit: 5 }).catch(() => [])
  return hits.filter(({ isWalkIn }) => !isWalkIn).map((hit) => ({ hit, side }))
}

async function findDocument(words: string): Promise<FoundDocument | null> {
  if (!DOCUMENT_NUMBER.test(words)) return null
  return api.document.find({ number: words.slice(0, 40) }).catch(() => null)
}
