import { create } from 'zustand'

/** Whether a newer planner waits to take the place of this one: whatever plan is open. */
export const useNewVersion = create<{ readonly isThere: boolean }>(() => ({ isThere: false }))

export const tellNewVersion = (isThere: boolean): void => useNewVersion.setState({ isThere })
