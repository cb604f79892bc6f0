import type { Progress, Request } from '#shared/contract/bridge.ts'
import type { Topic } from '#shared/contract/topics.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ErrorData } from '#shared/errors/app-error.ts'

export interface FakeBridge {
  /** Every request made so far. */
  readonly requests: Request[]
  /** Inputs of the requests of one path. */
  inputs(path: string): unknown[]
  publish(...topics: Topic[]): void
  report(progress: Progress): void
}

type Answer = (input: never, requestId: string | undefined) => unknown

/** For component tests: puts a bridge on `window` that answers from a table; an AppError thrown there becomes a refusal. */
export function installFakeBridge(answers: Readonly<Record<string, Answer>>): FakeBridge {
  const requests: Request[] = []
  const changed = new Set<(topics: readonly Topic[]) => void>()
  const progressed = new Set<(progress: Progress) => void>()
  const bridge = {
    async invoke(request: Request) {
      requests.push(request)
      const answer = answers[request.path]
      if (answer === undefined)
        return {
          ok: false as const,
          error: { code: 'UNKNOWN_PATH', params: { path: request.path } } satisfies ErrorData,
        }
      try {
        return { ok: true as const, data: await answer(request.input as never, request.requestId) }
      } catch (error) {
        if (error instanceof AppError)
          return { ok: false as const, error: { code: error.code, params: error.params } as ErrorData }
        throw error
      }
    },
    onChanged(listener: (topics: readonly Topic[]) => void) {
      changed.add(listener)
      return () => changed.delete(listener)
    },
    onProgress(listener: (progress: Progress) => void) {
      progressed.add(listener)
      return () => progressed.delete(listener)
    },
  }
  Object.defineProperty(window, 'zhangshi', { value: bridge, configurable: true })
  return {
    requests,
    inputs: (path) => requests.filter((request) => request.path === path).map((request) => request.input),
    publish: (...topics) => changed.forEach((listener) => listener(topics)),
    report: (progress) => progressed.forEach((listener) => listener(progress)),
  }
}
