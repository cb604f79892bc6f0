import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { Bridge, Reply, Request } from '#shared/contract/bridge.ts'
import type { Topic } from '#shared/contract/topics.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { CurrentTab, KeyHint } from '#renderer/shell/current-tab.ts'
import type { ScreenParameters } from '#renderer/shell/screen.ts'
import { may } from '#renderer/ui/rights.ts'

// For component tests: a main process of plain functions, and a tab that remembers what a screen did to it.

export type Answer = (input: unknown) => unknown

export interface FakeBridge extends Bridge {
  /** Everything asked so far, in order. */
  readonly requests: readonly Request[]
  change(topics: readonly Topic[]): void
}

/** Put a bridge on `window` that answers by path; an AppError thrown by an answer becomes a refusal. */
export function installFakeBridge(answers: Readonly<Record<string, Answer>>): FakeBridge {
  const requests: Request[] = []
  const listeners = new Set<(topics: readonly Topic[]) => void>()
  const bridge: FakeBridge = {
    requests,
    invoke: async (request) => {
      requests.push(request)
      return reply(answers[request.path], request.input)
    },
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onProgress: () => () => undefined,
    change: (topics) => listeners.forEach((listener) => listener(topics)),
  }
  Object.defineProperty(window, 'zhangshi', { value: bridge, configurable: true })
  return bridge
}

async function reply(answer: Answer | undefined, input: unknown): Promise<Reply> {
  try {
    if (answer === undefined) return { ok: false, error: { code: 'UNKNOWN_PATH', params: { path: '' } } }
    return { ok: true, data: await answer(input) }
  } catch (problem) {
    if (problem instanceof AppError)
      return {
        ok: false,
        error: { code: problem.code, params: problem.params } as Extract<Reply, { ok: false }>['error'],
      }
    throw problem
  }
}

export interface FakeTab extends CurrentTab {
  readonly opened: { readonly screen: string; readonly parameters: ScreenParameters }[]
  readonly state: { title: string; dirty: boolean; closed: boolean; parameters: ScreenParameters }
  readonly keys: Record<string, (event: KeyboardEvent) => void>
  facts(): readonly string[]
  hints(): readonly KeyHint[]
}

export function createFakeTab(): FakeTab {
  let status: { facts: MaybeRefOrGetter<readonly string[]>; hints: MaybeRefOrGetter<readonly KeyHint[]> } = {
    facts: [],
    hints: [],
  }
  const tab: FakeTab = {
    id: 'tab',
    active: computed(() => true),
    opened: [],
    state: { title: '', dirty: false, closed: false, parameters: {} },
    keys: {},
    setTitle: (title) => void (tab.state.title = title),
    setDirty: (dirty) => void (tab.state.dirty = dirty),
    setParameters: (parameters) => void (tab.state.parameters = parameters),
    open: (screen, parameters = {}) => void tab.opened.push({ screen, parameters }),
    close: () => void (tab.state.closed = true),
    guardClose: () => undefined,
    setStatus: (facts, hints) => void (status = { facts, hints }),
    useKeys: (bindings, needs = true) => void (may(needs) && Object.assign(tab.keys, bindings)),
    facts: () => toValue(status.facts),
    hints: () => toValue(status.hints),
  }
  return tab
}
