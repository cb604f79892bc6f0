import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { useBooksStore } from '#renderer/features/books/store.ts'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { savePdf, usePrintStore } from './print-store.ts'

afterEach(() => (document.title = ''))

test('a PDF is called inside as its file is, and the window as before, whether it was saved, cancelled or refused', async () => {
  const titles: string[] = []
  const answers = [
    () => ({ name: '进销存汇总.pdf' }),
    () => null,
    () => {
      throw new Error('full')
    },
  ]
  installFakeBridge({
    'print.savePdf': () => {
      titles.push(document.title)
      return answers.shift()!()
    },
  })
  document.title = '账实 Zhangshi'
  expect(await savePdf('进销存汇总.pdf')).toBe('进销存汇总.pdf')
  expect(await savePdf('进销存汇总.pdf')).toBeNull()
  await expect(savePdf('CGRK-1.pdf')).rejects.toThrow()
  expect(titles).toEqual(['进销存汇总', '进销存汇总', 'CGRK-1'])
  expect(document.title).toBe('账实 Zhangshi')
})

const KEPT = { label: { printer: '', paper: 'label-40x30', copies: 1 } }

/** The print centre in open books; a change is answered when `answer` is called. */
async function openPrintCentre() {
  setActivePinia(createPinia())
  let kept = KEPT
  const answers: (() => void)[] = []
  installFakeBridge({
    'books.login': () => ({ uuid: 'u1', userName: '周老板', trade: null, needsLogin: false }),
    'print.getSetup': () => kept,
    'print.waiting': () => [],
    'print.setRole': (input) => {
      kept = { label: (input as { setup: typeof KEPT.label }).setup }
      const { promise, resolve } = Promise.withResolvers<typeof KEPT>()
      const answer = kept
      answers.push(() => resolve(answer))
      return promise
    },
  })
  await useBooksStore().login('周老板', '')
  const store = usePrintStore()
  await flushPromises()
  return { store, answers, kept: () => kept }
}

test('a paper is taken at once: the next key goes on from it, and no answer of before takes it back', async () => {
  const { store, answers, kept } = await openPrintCentre()
  void store.setRole('label', { paper: 'label-50x30' })
  expect(store.paperOf('label')).toBe('label-50x30')
  void store.setRole('label', { copies: 2 })
  await flushPromises()
  answers[0]!()
  await flushPromises()
  expect(store.setup?.label).toMatchObject({ paper: 'label-50x30', copies: 2 })
  answers[1]!()
  await flushPromises()
  expect([store.setup?.label, kept().label]).toEqual([
    { printer: '', paper: 'label-50x30', copies: 2 },
    { printer: '', paper: 'label-50x30', copies: 2 },
  ])
})

test('a paper that cannot be kept is not shown as if it were', async () => {
  const { store } = await openPrintCentre()
  installFakeBridge({
    'print.getSetup': () => KEPT,
    'print.waiting': () => [],
    'print.setRole': () => {
      throw new AppError('CANCELLED', {})
    },
  })
  await expect(store.setRole('label', { paper: 'label-50x30' })).rejects.toThrow('CANCELLED')
  expect(store.paperOf('label')).toBe('label-40x30')
})
