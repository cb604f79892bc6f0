import type { PostingRule } from './posting-rule.ts'

/** Requests, quotes and orders: nothing moves and nobody owes anything yet. What is open follows from the links. */
export const order: PostingRule = () => []
