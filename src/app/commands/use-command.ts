import { usePlanStore } from '../store/plan-store.ts'
import { usePreferences } from '../store/preferences-store.ts'
import { useSession } from '../store/session-store.ts'
import { type CommandId, commandOf, disabledReason, titleNow } from './index.ts'
import { shownKeys } from './shortcuts.ts'

/** A command as a button shows it, kept in step with plan and session. */
export function useCommand(id: CommandId) {
  const title = usePlanStore(() => titleNow(id))
  usePlanStore(() => disabledReason(id))
  const reason = useSession(() => disabledReason(id))
  usePreferences(() => commandOf(id).isChecked?.())
  const isChecked = useSession(() => commandOf(id).isChecked?.())
  return { title, reason, isChecked, keys: shownKeys(commandOf(id).shortcuts?.[0]) }
}
