import type { Page } from '@playwright/test'
import type { Bridge, Reply } from '#shared/contract/bridge.ts'

/** Asks the program as the window does, to set a scene that is not what the test is about. */
export function invoke(page: Page, path: string, input: object): Promise<Reply> {
  return page.evaluate((request) => (window as unknown as { zhangshi: Bridge }).zhangshi.invoke(request), {
    path,
    input,
  })
}

/** Everything the page complained about from now on: warnings, errors, exceptions nobody caught. */
export function listenForComplaints(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  return complaints
}

/** The same for an answer that must come. */
export async function ask<Answer>(page: Page, path: string, input: object): Promise<Answer> {
  const reply = await invoke(page, path, input)
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`)
  return reply.data as Answer
}
