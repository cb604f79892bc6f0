import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { installFakeBridge } from '#renderer/ui/record-form/fake-program.ts'
import GuardFields from './GuardFields.vue'

async function open(role: string, users: readonly string[] = []) {
  installFakeBridge({
    'books.current': () => ({ name: '顺达', role }),
    'books.users': () => users.map((name) => ({ name })),
  })
  const fields = mount(GuardFields, { props: { label: '放行并收款' }, attachTo: document.body })
  await flushPromises()
  return fields
}

test('who may stand for it himself does so with Enter', async () => {
  const fields = await open('owner')
  const button = fields.get('button')
  expect(document.activeElement).toBe(button.element)
  await button.trigger('keydown', { key: 'Enter' })
  expect(fields.emitted('allow')).toEqual([[]])
})

test('a cashier types who stands for it, and his password', async () => {
  const fields = await open('cashier')
  expect(document.activeElement).toBe(fields.get('input').element)
  await fields.get('input').setValue('老陈')
  await fields.get('input[type=password]').setValue('secret-1')
  await fields.get('button').trigger('keydown', { key: 'Enter' })
  expect(fields.emitted('allow')).toEqual([[{ userName: '老陈', password: 'secret-1' }]])
})

test('without a password nothing is sent, and it is said', async () => {
  const fields = await open('cashier')
  await fields.get('input').setValue('老陈')
  await fields.get('button').trigger('keydown', { key: 'Enter' })
  expect(fields.emitted('allow')).toBeUndefined()
  expect(fields.text()).toContain('还没输口令')
  expect(document.activeElement).toBe(fields.get('input[type=password]').element)
})

test('the owner’s name stands there, and the cursor in his password', async () => {
  const fields = await open('cashier', ['王顺达', '小李'])
  expect(fields.get('input').element.value).toBe('王顺达')
  const password = fields.get('input[type=password]')
  expect(document.activeElement).toBe(password.element)
  await password.setValue('secret-1')
  await password.trigger('keydown', { key: 'Enter' })
  expect(fields.emitted('allow')).toEqual([[{ userName: '王顺达', password: 'secret-1' }]])
})
