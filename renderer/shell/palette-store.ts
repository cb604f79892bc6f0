import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { FoundDocument } from '#shared/contract/document.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import { api } from '#renderer/ipc/client.ts'

/** A number, or the tail of one: letters and digits with dashes, at least four digits. */
const DOCUMENT_NUMBER = /^[a-z]{0,6}-?[\d-]{4,}$/i

/** What the palette finds in the books. */
export const usePaletteStore = defineStore('palette', () => {
  const open = ref(false)
  const products = shallowRef<ProductHit[]>([])
  const found = shallowRef<FoundDocument | null>(null)
  let asked = 0

  async function search(typed: string): Promise<void> {
    asked += 1
    const mine = asked
    const words = typed.trim()
    const [hits, row] = words === '' ? [[], null] : await Promise.all([findProducts(words), findDocument(words)])
    // A slower, older reply must not replace a newer one.
    if (mine !== asked) return
    products.value = hits
    found.value = row
  }

  return { open, products, found, search }
})

function findProducts(words: string): Promise<ProductHit[]> {
  const input = { text: words.slice(0, 80), purpose: 'stock', partnerId: null, warehouseId: null, limit: 8 } as const
  return api.product.search(input).catch(() => [])
}

async function findDocument(words: string): Promise<FoundDocument | null> {
  if (!DOCUMENT_NUMBER.test(words)) return null
  return api.document.find({ number: words.slice(0, 40) }).catch(() => null)
}
