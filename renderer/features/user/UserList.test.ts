import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { User } from '#shared/contract/user.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { useCurrentBooks } from '#renderer/shell/current-books.ts'
import { installFakeBridge, type Answer } from '#renderer/ui/record-form/fake-program.ts'
import UserList from './UserList.vue'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => {
  document.body.innerHTML = ''
})

async function open(hasPassword: boolean, answers: Readonly<Record<string, Answer>> = {}) {
  const users = [{ id: 1, name: '老板', role: 'owner', hasPassword }]
  const bridge = installFakeBridge({
    'books.current': () => ({ uuid: 'u', role: 'owner', needsLogin: false, practice: false }),
    'user.list': () => users.map((one) => ({ ...one })),
    'user.setPassword': () => {
      users[0]!.hasPassword = true
      return users[0] as unknown as User
    },
    'user.create': (input) => {
      const made = { id: 2, ...(input as { name: string; role: string }), hasPassword: true }
      users.push({ id: 2, name: made.name, role: made.role, hasPassword: true })
      return made
    },
    ...answers,
  })
  await useCurrentBooks().reload()
  const wrapper = mount(UserList, { attachTo: document.body })
  await flushPromises()
  const click = async (label: string) => {
    await wrapper
      .findAll('button')
      .find((one) => one.text().startsWith(label))!
      .trigger('click')
    await flushPromises()
  }
  const fields = () => wrapper.findAll<HTMLInputElement>('.user-form input')
  const enter = async () => {
    await fields().at(-1)!.trigger('keydown', { key: 'Enter' })
    await flushPromises()
  }
  const sent = () =>
    bridge.requests
      .filter(({ path }) => ['user.create', 'user.setPassword'].includes(path))
      .map(({ path, input }) => [path, input])
  return { wrapper, click, fields, enter, sent }
}

test('before anybody is added the owner sets a password of his own, told why', async () => {
  const { wrapper, click, fields, enter, sent } = await open(false)
  expect(wrapper.text()).toContain('还没有密码')
  await click('添加操作员')
  expect(wrapper.text()).toContain('先给自己设密码')
  expect(fields()).toHaveLength(2)
  await fields()[0]!.setValue('geheim-1')
  await fields()[1]!.setValue('geheim-1')
  await enter()
  expect(sent()).toEqual([['user.setPassword', { id: 1, password: 'geheim-1' }]])
  expect(wrapper.text()).toContain('老板 的密码已改')
  await click('添加操作员')
  expect(fields()).toHaveLength(4)
})

test('a cashier is added with Enter; what is missing, too short or not the same is said first', async () => {
  const { wrapper, click, fields, enter, sent } = await open(true)
  await click('添加操作员')
  expect(document.activeElement).toBe(fields()[0]!.element)
  await enter()
  expect(wrapper.text()).toContain('还没写名字')
  await fields()[0]!.setValue(' 小李 ')
  await fields()[2]!.setValue('12345')
  await enter()
  expect(wrapper.text()).toContain('至少 6 个字符')
  await fields()[2]!.setValue('123456')
  await fields()[3]!.setValue('123457')
  await enter()
  expect(wrapper.text()).toContain('两遍不一样')
  expect(sent()).toEqual([])
  await fields()[3]!.setValue('123456')
  await enter()
  expect(sent()).toEqual([['user.create', { name: '小李', role: 'cashier', password: '123456' }]])
  expect(wrapper.text()).toContain('已添加 小李')
  expect(wrapper.findAll('li').map((one) => one.text())).toEqual(['老板老板改密码', '小李收银改密码'])
})

test('a refusal is said in the form, which keeps what was typed; Esc gives up', async () => {
  const { wrapper, click, fields, enter } = await open(true, {
    'user.create': () => {
      throw new AppError('DUPLICATE', { entity: 'user', field: 'name', value: '老板', holder: '老板' })
    },
  })
  await click('添加操作员')
  await fields()[0]!.setValue('老板')
  for (const at of [2, 3]) await fields()[at]!.setValue('123456')
  await enter()
  expect(wrapper.get('[role=alert]').text()).toContain('老板')
  expect(fields()[0]!.element.value).toBe('老板')
  await fields()[0]!.trigger('keydown', { key: 'Escape' })
  expect(wrapper.find('.user-form').exists()).toBe(false)
})
