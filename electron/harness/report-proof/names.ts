import type { ProofShop } from './shop.ts'

/** What the desk calls what the program calls by numbers. */
export interface Names {
  document(number: string): string
}

export function rowNames({ books }: ProofShop): Names {
  const names = books.names()
  const rows = books.rows<{ readonly id: number; readonly number: string }>('SELECT id, number FROM document')
  const byNumber = new Map(rows.map(({ id, number }) => [number, names.get(id) ?? number]))
  return { document: (number) => byNumber.get(number) ?? number }
}
