import { afterEach, expect, test } from 'vitest'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import { savePdf } from './print-store.ts'

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
