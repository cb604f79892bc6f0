import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { effectScope } from 'vue'
import { expect, it } from 'vitest'
import { useBooksStore } from '#renderer/features/books/store.ts'
import { costHidden, hideCost } from '#renderer/ui/cost-visibility.ts'
import { useKeptLayouts } from './layout-store.ts'
import { installFakeBridge } from './testing.ts'

interface Kept {
  readonly booksUuid: string
  readonly userName: string
}

it('who hides the cost hides it for himself, not for whoever comes next', async () => {
  setActivePinia(createPinia())
  const kept: Record<string, Record<string, unknown>> = {}
  installFakeBridge({
    'books.login': ({ userName }: { userName: string }) => ({ uuid: 'u1', userName, trade: null, needsLogin: false }),
    'machine.getLayouts': ({ booksUuid, userName }: Kept) => kept[`${booksUuid} ${userName}`] ?? {},
    'machine.setLayout': ({ booksUuid, userName, name, layout }: Kept & { name: string; layout: unknown }) => {
      kept[`${booksUuid} ${userName}`] = { [name]: layout }
      return {}
    },
  })
  const scope = effectScope()
  scope.run(useKeptLayouts)
  const comes = async (userName: string) => {
    await useBooksStore().login(userName, '')
    await flushPromises()
  }
  await comes('周老板')
  hideCost(true)
  expect(costHidden.value).toBe(true)
  await comes('小李')
  expect(costHidden.value).toBe(false)
  await comes('周老板')
  expect(costHidden.value).toBe(true)
  scope.stop()
})
