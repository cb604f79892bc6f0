import type { TaskContext } from '../../ipc/context.ts'

export async function createDemoBooks(_context: TaskContext, _language: 'zh-CN' | 'en-US'): Promise<void> {
  await Promise.resolve()
}
