import { keepFocus } from '../focus/moving.ts'
import { closeDocument, usePlanStore } from '../store/plan-store.ts'
import { say } from '../store/voice-store.ts'

/** Closes the open plan. Who was at work in it goes on at the beginning of the start screen. */
export function closeToStart(how = 'closed'): void {
  const { plan } = usePlanStore.getState()
  closeDocument()
  if (plan) say(`${plan.name} is ${how}.`)
  keepFocus('start')
}
