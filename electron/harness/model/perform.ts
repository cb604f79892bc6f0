import { businessDate } from '#shared/kernel/business-date.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { ErrorData } from '#shared/errors/app-error.ts'
import type { Action } from '../oracle/action.ts'
import { productContent, Refusal } from '../test-program.ts'
import { contentOf } from './content.ts'
import type { ModelBooks } from './model-books.ts'

/** Do in the program what the oracle is told. @returns the refusal, null when it was done */
export async function perform(books: ModelBooks, action: Action): Promise<ErrorData | null> {
  try {
    await dispatch(books, action)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.data
    throw error
  }
}

async function dispatch(books: ModelBooks, action: Action): Promise<void> {
  const { api } = books
  switch (action.do) {
    case 'post': {
      books.name(action.name, await api.document.post({ content: contentOf(books, action.content), draftId: null }))
      return
    }
    case 'amend': {
      const { id } = books.document(action.doc)
      const content = contentOf(books, action.content)
      books.name(action.name, await api.document.amend({ id, content, draftId: null, reason: '' }))
      books.nameReversal(action.doc)
      return
    }
    case 'reverse': {
      const { id } = books.document(action.doc)
      books.name(`${action.doc}-V`, await api.document.void({ id, reason: '' }))
      return
    }
    case 'close':
      await api.period.close({ through: businessDate(action.through) })
      return
    case 'reopen': {
      const through = action.through === null ? null : businessDate(action.through)
      await api.period.reopen({ through, reason: '补录' })
      return
    }
    case 'today':
      return books.setToday(action.date)
    case 'negative':
      await api.books.setNegativeStock({ negativeStock: action.setting })
      return
    case 'reference price':
      return setReferencePrice(books, action.product, action.price)
    case 'restart':
      return books.restart()
  }
}

async function setReferencePrice(books: ModelBooks, name: string, price: bigint): Promise<void> {
  const { id, version, code, batchTracked = false } = await books.api.product.get({ id: books.product(name).id })
  const content = productContent({ code, name, purchasePrice: unitPrice(Number(price)), batchTracked })
  await books.api.product.update({ id, version, content })
}
