import type { ErrorData } from '../errors/app-error.ts'
import type { Topic } from './topics.ts'

export interface Request {
  readonly path: string
  readonly input: unknown
  /** Client-made id of a command; repeating it returns the stored result. */
  readonly requestId?: string
  /** The books the caller believes are open; a request that comes late must not reach other books. */
  readonly books?: string
}

export type Reply = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: ErrorData }

export interface Progress {
  readonly requestId: string
  readonly done: number
  readonly total: number
  /** Which step of the work this is; the text is made in the renderer. */
  readonly stage: string
}

/** What the preload puts on `window.zhangshi`. Nothing else, ever. */
export interface Bridge {
  invoke(request: Request): Promise<Reply>
  onChanged(listener: (topics: readonly Topic[]) => void): () => void
  onProgress(listener: (progress: Progress) => void): () => void
}
