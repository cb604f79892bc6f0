import { expect, test } from 'vitest'
import type { Topic } from '#shared/contract/topics.ts'
import { startTestProgram } from '#electron/harness/test-program.ts'

test('a program left running says once that another day has begun', async () => {
  const { program, setToday } = startTestProgram()
  await program.announceNewDay()
  const said: Topic[] = []
  program.onChanged((topics) => said.push(...topics))
  await program.announceNewDay()
  expect(said).toEqual([])
  setToday('2027-01-01')
  await program.announceNewDay()
  await program.announceNewDay()
  expect(said).toEqual(['day'])
  program.close()
  await program.announceNewDay()
  expect(said).toEqual(['day'])
})
