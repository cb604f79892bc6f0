import { computed, type ComputedRef, type Ref } from 'vue'
import { FLOW_NODES, LASTING_NODES, type FlowNode } from '#shared/domain/home/flow-node.ts'
import { toDosOf, type ToDo } from '#shared/domain/home/to-do.ts'
import { text } from '#renderer/text/text.ts'
import { costHidden } from '#renderer/ui/cost-visibility.ts'
import { flowCards, type Cards } from './flow-cards.ts'
import { peopleOfNode } from './people.ts'
import type { HomeState } from './store.ts'
import { waitingWork } from './waiting-work.ts'

/** What the chart and the list beside it show, out of the figures. */
export interface FlowView {
  readonly cards: ComputedRef<Cards | null>
  readonly toDos: ComputedRef<readonly ToDo[] | null>
  /** Names of who does a step. */
  peopleOf(node: FlowNode): string
}

export function useFlowView({ flow, standing, settings }: HomeState): FlowView {
  const cards = computed(() =>
    flow.value === null
      ? null
      : flowCards({
          flow: flow.value,
          standing: standing.value,
          thresholds: settings.thresholds,
          costHidden: costHidden.value,
          words: text.value.home,
        }),
  )
  const toDos = computed(() =>
    flow.value === null
      ? null
      : toDosOf(waitingWork(flow.value, standing.value, costHidden.value), settings.thresholds),
  )
  function peopleOf(node: FlowNode): string {
    const names = peopleOfNode(node, settings.people)
    return names.length === 0 ? text.value.home.training.nobody : names.join(text.value.terms.listSeparator)
  }
  return { cards, toDos, peopleOf }
}

/** Hide a step that is shown, show one that is hidden. Those without which there is no trade stay. */
export function toggled(hidden: Ref<readonly FlowNode[]>, node: FlowNode): void {
  if (LASTING_NODES.includes(node)) return
  const without = hidden.value.filter((one) => one !== node)
  const wanted = without.length === hidden.value.length ? [...hidden.value, node] : without
  hidden.value = FLOW_NODES.filter((one) => wanted.includes(one))
}
