import { expect, it } from 'vitest'
import { openForm, settle } from './testing-form.ts'

const books = (today: string) => () => ({ today, seesCost: true, role: 'owner' })

async function openOverMidnight() {
  const opened = await openForm('openingStock')
  const { backEnd, wrapper } = opened
  const date = () => wrapper.get<HTMLInputElement>('input.date, .date input').element.value
  const turn = async () => {
    backEnd.answers['books.current'] = books('2026-11-23')
    backEnd.changed('day')
    await settle()
  }
  return { ...opened, date, turn }
}

it('left open over midnight, an empty form is of the new day', async () => {
  const { date, turn } = await openOverMidnight()
  expect(date()).toBe('2026-11-22')
  await turn()
  expect(date()).toBe('2026-11-23')
})

it('what is being entered keeps its day', async () => {
  const { date, turn, type, press } = await openOverMidnight()
  await type('dm')
  await press('Enter')
  await type('4')
  await turn()
  expect(date()).toBe('2026-11-22')
})
