import { expect, it } from 'vitest'
import { matchingActions } from '#renderer/shell/palette-entries.ts'
import { text } from '#renderer/text/text.ts'
import { actions } from './routes.ts'

it('a new money document is found like every other one: 新建 and the initials of what it is', () => {
  const first = (typed: string) => matchingActions(actions, typed, text.value)[0]?.id
  expect([first('xjskd'), first('xjfkd'), first('xjys')]).toEqual([
    'money.new.collection',
    'money.new.payment',
    'money.new.depositReceived',
  ])
})
