import { shortServerName } from '#core/model/words.ts'
import { deployments, groupChatsOf } from '#core/templates/choices.ts'
import { Choices } from '../../ui/Choices.tsx'
import type { QuestionProps } from './question-props.ts'

/** Which deployments there are, and which of them have Group Chat. */
export function TodayQuestions({ answers: { today, groupChat, persistentChat }, onChange }: QuestionProps) {
  return (
    <>
      <Choices
        legend="Which servers are there?"
        choices={deployments.map((one) => ({ value: one.today.join(), title: one.title, text: one.text }))}
        value={today.join()}
        onChange={(value) => {
          const chosen = deployments.find((one) => one.today.join() === value)?.today ?? today
          onChange({ today: chosen, groupChat: groupChat.length > 0 ? chosen : [] })
        }}
      />
      <Choices
        legend="Is Group Chat there?"
        choices={groupChatsOf(today).map((those) => ({ value: those.join(), title: whereIn(those, today.length) }))}
        value={groupChat.join()}
        onChange={(value) => {
          const chosen = groupChatsOf(today).find((those) => those.join() === value) ?? []
          onChange({ groupChat: chosen, ...(chosen.length > 0 && { persistentChat: true }) })
        }}
      />
      {groupChat.length === 0 && (
        <Choices
          legend="Shall there be chat rooms on Lync 2013?"
          choices={[
            { value: 'yes', title: 'With Persistent Chat', text: 'It comes once the old servers are gone.' },
            { value: 'no', title: 'Without', text: 'The plan is about servers and users.' },
          ]}
          value={persistentChat ? 'yes' : 'no'}
          onChange={(value) => onChange({ persistentChat: value === 'yes' })}
        />
      )}
    </>
  )
}

function whereIn(those: ReturnType<typeof groupChatsOf>[number], all: number): string {
  const [only] = those
  if (!only) return 'Without Group Chat'
  if (all === 1) return 'With Group Chat'
  return those.length > 1 ? 'On both' : `On ${shortServerName[only]} only`
}
