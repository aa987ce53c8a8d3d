import { usePlanStore } from '../store/plan-store.ts'

/** Why the plan cannot be edited now. */
export const readOnlyReason = (): string | undefined =>
  usePlanStore.getState().document?.readOnly === undefined ? undefined : 'This plan is read-only.'

export const useReadOnlyReason = (): string | undefined => usePlanStore(readOnlyReason)
