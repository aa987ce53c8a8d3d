import { usePlanStore } from '../store/plan-store.ts'
import { usePreferences } from '../store/preferences-store.ts'
import { useSession } from '../store/session-store.ts'
import { type CommandId, commandOf } from './index.ts'
import { disabledReason, isChecked, titleNow } from './run-command.ts'
import { shownKeys } from './shortcuts.ts'

/** A command as a button shows it, kept in step with plan, session and preferences. */
export function useCommand(id: CommandId) {
  const command = commandOf(id)
  usePlanStore(() => disabledReason(command))
  usePreferences(() => isChecked(command))
  const isOn = useSession(() => isChecked(command))
  return {
    Icon: (isOn && command.iconOn) || command.icon,
    title: usePlanStore(() => titleNow(command)),
    reason: useSession(() => disabledReason(command)),
    isChecked: isOn,
    keys: shownKeys(command.shortcuts?.[0]),
  }
}
