import { serializePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/plan.ts'
import { storeDocument } from '../platform/documents.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { useSession } from '../store/session-store.ts'

/** The latest of each document that is not stored yet. */
const waiting = new Map<string, Plan>()
let writing: Promise<void> | undefined

/** Stores the open plan in this browser after every command; says so when it cannot. Call once. */
export function startAutosave(): void {
  usePlanStore.subscribe(({ plan, document }, before) => {
    if (!plan || plan === before.plan || !document || document.readOnly !== undefined) return
    waiting.set(document.id, plan)
    writing ??= writeAll().finally(() => {
      writing = undefined
    })
  })
}

/** Done when nothing waits to be stored any more. */
export const allStored = async (): Promise<void> => writing

async function writeAll(): Promise<void> {
  for (let next = waiting.entries().next().value; next; next = waiting.entries().next().value) {
    const [id, plan] = next
    waiting.delete(id)
    await store(id, plan)
  }
}

async function store(id: string, plan: Plan): Promise<void> {
  const at = new Date()
  useSession.setState({ save: { type: 'saving' } })
  try {
    await storeDocument({ id, name: plan.name, savedAt: at.toISOString(), text: serializePlan(plan) })
    useSession.setState({ save: { type: 'saved', at } })
  } catch (error) {
    useSession.setState({ save: { type: 'failed', reason: error instanceof Error ? error.message : String(error) } })
  }
}
