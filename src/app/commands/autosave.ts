import { serializePlan } from '#core/file/plan-file.ts'
import { storeDocument } from '../platform/documents.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { useSession } from '../store/session-store.ts'

/** Stores the open plan in this browser after every command; says so when it cannot. Call once. */
export function startAutosave(): void {
  let isWriting = false
  let isWanted = false
  const write = async (): Promise<void> => {
    isWanted = true
    if (isWriting) return
    isWriting = true
    while (isWanted) {
      isWanted = false
      await storeNow()
    }
    isWriting = false
  }
  usePlanStore.subscribe((state, before) => {
    if (state.plan && state.plan !== before.plan) void write()
  })
}

async function storeNow(): Promise<void> {
  const { plan, document } = usePlanStore.getState()
  if (!plan || !document || document.readOnly !== undefined) return
  const at = new Date()
  useSession.setState({ save: { type: 'saving' } })
  try {
    await storeDocument({ id: document.id, name: plan.name, savedAt: at.toISOString(), text: serializePlan(plan) })
    useSession.setState({ save: { type: 'saved', at } })
  } catch (error) {
    useSession.setState({ save: { type: 'failed', reason: error instanceof Error ? error.message : String(error) } })
  }
}
