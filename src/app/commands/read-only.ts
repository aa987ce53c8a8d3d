import { usePlanStore } from '../store/plan-store.ts'
import { announce } from '../store/session-store.ts'

/** Why the plan cannot be edited now. */
export const readOnlyReason = (): string | undefined =>
  usePlanStore.getState().document?.readOnly === undefined ? undefined : 'This plan is read-only.'

export const useReadOnlyReason = (): string | undefined => usePlanStore(readOnlyReason)

/** Whether the plan can be edited; if not, the person is told why. */
export function mayEdit(): boolean {
  const reason = readOnlyReason()
  if (reason !== undefined) announce(reason)
  return reason === undefined
}
