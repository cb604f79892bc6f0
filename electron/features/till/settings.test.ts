import { expect, test } from 'vitest'
import { openTill } from '#electron/harness/till-shop.ts'

test('the layout of keys is kept; one that gives a key twice is refused', async () => {
  const till = await openTill()
  const settings = await till.api.till.settings({})
  expect(settings.keys.layout).toBe('guanjiapo')
  const chosen = { ...settings, keys: { ...settings.keys, layout: 'zhongding' as const } }
  expect((await till.api.till.saveSettings(chosen)).keys.layout).toBe('zhongding')
  expect((await till.api.till.state({})).settings.keys.layout).toBe('zhongding')
  const doubled = { layout: 'own' as const, own: { ...settings.keys.own, pay: [...settings.keys.own.hold] } }
  await expect(till.api.till.saveSettings({ ...settings, keys: doubled })).rejects.toMatchObject({
    data: { code: 'INVALID_INPUT' },
  })
})
