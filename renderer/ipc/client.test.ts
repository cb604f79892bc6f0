import { afterEach, expect, test, vi } from 'vitest'
import { api, unansweredCalls } from './client.ts'

afterEach(() => vi.unstubAllGlobals())

test('a call that could not even be sent is not under way', async () => {
  const invoke = () => {
    throw new Error('An object could not be cloned.')
  }
  vi.stubGlobal('zhangshi', { invoke })
  await expect(api.books.recent({})).rejects.toThrow('cloned')
  expect(unansweredCalls()).toBe(0)
})
