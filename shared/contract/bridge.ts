import { z } from 'zod'
import type { ErrorData } from '../errors/app-error.ts'
import { zName } from './scalar.ts'
import type { Topic } from './topics.ts'

/** Somebody else's word for one command (老板口令): checked like a login, never part of the input, never kept. */
export const zAuthorization = z.strictObject({ userName: zName(40), password: z.string().max(200) })
export type Authorization = z.output<typeof zAuthorization>

export interface Request {
  readonly path: string
  readonly input: unknown
  /** Client-made id of a command; repeating it returns the stored result. */
  readonly requestId?: string
  /** The books the caller believes are open; a request that comes late must not reach other books. */
  readonly books?: string
  /** Who stands for this command where its caller may not; an `Authorization`, judged by the dispatcher. */
  readonly authorization?: unknown
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
