import { HASH } from './vouchers.ts'
import type { ProofShop } from './shop.ts'

/** What the desk calls what the program calls by numbers. */
export interface Names {
  inText(text: string): string
}

const NUMBER = /[A-Z]{2,4}-\d{8}-\d{4}/g
const SHORT_HASH = /^[0-9a-f]{16}$/

export function rowNames({ books }: ProofShop): Names {
  const names = books.names()
  const rows = books.rows<{ readonly id: number; readonly number: string }>('SELECT id, number FROM document')
  const byNumber = new Map(rows.map(({ id, number }) => [number, names.get(id) ?? number]))
  return {
    inText: (text) => (SHORT_HASH.test(text) ? HASH : text.replace(NUMBER, (number) => byNumber.get(number) ?? number)),
  }
}
