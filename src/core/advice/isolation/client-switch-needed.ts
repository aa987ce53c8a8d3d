import type { Advice } from '#core/model/rule/advice.ts'

export const clientSwitchNeededAdvice: Advice = {
  rule: 'isolation/client-switch-needed',
  rationale: 'A Group Chat client connects to one chat pool at a time; the Lync 2013 client never to Group Chat.',
  howToFix: 'Migrate one side so that all rooms are on Persistent Chat, or plan for two programs until then.',
}
